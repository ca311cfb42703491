package org.zellige.quant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;
import org.zellige.work.Relay;
import org.zellige.work.Workers;

/**
 * Rate–distortion quantisation: each level is what costs least in bits and weighted squared errors,
 * with bits as the component's own symbols have them. Some rows are tried first to learn these.
 */
public final class RateQuantizer implements Quantizer {
  /** About this many blocks are tried, … */
  private static final int SAMPLE = 1024;

  /** … but of small images only every fourth row. */
  private static final int DENSEST = 4;

  /** About this many blocks are quantised at a time. */
  private static final int PORTION = 1024;

  /** Bits of a coefficient of one step among zeros, by the {@link RateModel#typical} model. */
  private static final float LONE_BITS = 6;

  private final Kernels kernels;
  private final ComponentSteps component;
  private final ErrorWeight weight;
  private final Search search;
  private final RowQuantisation rounding;
  private final float[] factors;
  private final Workers workers;

  public RateQuantizer(
      Kernels kernels,
      ComponentSteps component,
      ErrorWeight weight,
      Search search,
      Workers workers) {
    this.kernels = kernels;
    this.component = component;
    this.weight = weight;
    this.search = search;
    this.rounding = new RowQuantisation(kernels, component);
    this.factors = component.factors();
    this.workers = workers;
  }

  @Override
  public void quantize(SpectralRows spectrum, CoefficientRows quantised) {
    RateModel rates = learn(spectrum, quantised);
    DcTrellis dc = new DcTrellis(component, weight.ofDc(), rates);
    int rows = component.blocksDown();
    int together = Math.min(rows, Math.max(1, PORTION / component.blocksAcross()));
    Supplier<Pass> place = () -> new Pass(spectrum, quantised, search.start());
    Relay.Maker<Pass> maker =
        (pass, portion) -> {
          int end = Math.min(rows, (portion + 1) * together);
          for (int row = portion * together; row < end; row++) {
            pass.quantizeRow(row, rates);
          }
        };
    int portions = (rows + together - 1) / together;
    // Behind the threads that choose AC coefficients the caller finds the way through those of DC.
    try (Relay<Pass> relay = Relay.atOnce(workers, place, portions, maker)) {
      for (int portion = 0; portion < portions; portion++) {
        relay.next();
        dc.add(spectrum, quantised, portion * together, Math.min(rows, (portion + 1) * together));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("nothing was read or written", e);
    }
    dc.choose(quantised);
    Padding.fill(quantised, component);
  }

  @Override
  public void requantizeDc(SpectralRows spectrum, CoefficientRows quantised) {
    SymbolCounts counts = new SymbolCounts();
    int every = interval();
    for (int row = every / 2; row < component.blocksDown(); row += every) {
      counts.add(quantised, row, component.blocksAcross());
    }
    DcTrellis dc = new DcTrellis(component, weight.ofDc(), RateModel.of(counts));
    for (int row = 0; row < component.blocksDown(); row++) {
      roundDc(spectrum, row, quantised.coefficients(row));
      dc.add(spectrum, quantised, row, row + 1);
    }
    dc.choose(quantised);
    Padding.fill(quantised, component);
  }

  private void roundDc(SpectralRows spectrum, int row, short[] levels) {
    float[] exact = spectrum.row(row);
    int limit = component.limit();
    for (int b = 0; b < component.blocksAcross(); b++) {
      int at = BlockGroup.index(b);
      int level = (int) Math.rint(exact[spectrum.index(b)] * factors[0]);
      levels[at] = (short) Math.max(-limit, Math.min(limit, level));
    }
  }

  /**
   * Of a coefficient that takes {@link #LONE_BITS}: zero costs the weighted square of its value,
   * one step that of the rest and the bits.
   */
  @Override
  public float[] deadZones(SpectralRows spectrum) {
    float[] halves = new float[Math.toIntExact(component.blocks())];
    float[] energies = new float[spectrum.groupsPerRow() * BlockGroup.BLOCKS];
    for (int row = 0; row < component.blocksDown(); row++) {
      measure(spectrum, row, energies);
      for (int b = 0; b < component.blocksAcross(); b++) {
        halves[row * component.blocksAcross() + b] =
            0.5f + LONE_BITS / (2 * weight.of(energies[b]));
      }
    }
    return halves;
  }

  /** Takes the energies of a row of blocks. */
  private void measure(SpectralRows spectrum, int row, float[] energies) {
    for (int group = 0; group < spectrum.groupsPerRow(); group++) {
      kernels.energy(
          spectrum.row(row), group * BlockGroup.LENGTH, energies, group * BlockGroup.BLOCKS);
    }
  }

  /** Rates from a greedy trial; a second one, or one of all rows, made files 0.02 % smaller. */
  private RateModel learn(SpectralRows spectrum, CoefficientRows quantised) {
    int every = interval();
    Pass greedy = new Pass(spectrum, quantised, new GreedySearch());
    SymbolCounts counts = new SymbolCounts();
    for (int row = every / 2; row < component.blocksDown(); row += every) {
      greedy.quantizeRow(row, RateModel.typical());
      counts.add(quantised, row, component.blocksAcross());
    }
    return RateModel.of(counts);
  }

  /** Rows of which one is tried. */
  private int interval() {
    long interval = Math.max(DENSEST, component.blocks() / SAMPLE);
    return (int) Math.min(interval, component.blocksDown());
  }

  /** What one thread works with. */
  private final class Pass {
    private final SpectralRows spectrum;
    private final CoefficientRows quantised;
    private final BlockSearch blockSearch;
    private final float[] energies;
    private final BlockLevels block = new BlockLevels();

    Pass(SpectralRows spectrum, CoefficientRows quantised, BlockSearch blockSearch) {
      this.spectrum = spectrum;
      this.quantised = quantised;
      this.blockSearch = blockSearch;
      this.energies = new float[spectrum.groupsPerRow() * BlockGroup.BLOCKS];
    }

    void quantizeRow(int row, RateModel rates) {
      rounding.quantise(spectrum, quantised, row);
      float[] exact = spectrum.row(row);
      short[] coefficients = quantised.coefficients(row);
      long[] masks = quantised.masks(row);
      measure(spectrum, row, energies);
      for (int b = 0; b < component.blocksAcross(); b++) {
        int at = BlockGroup.index(b);
        block.gather(exact, factors, weight.shares(), coefficients, at, masks[b]);
        blockSearch.search(block, rates.ac(), weight.of(energies[b], row, b));
        masks[b] = masks[b] & 1 | block.scatter(coefficients, at);
      }
    }
  }
}
