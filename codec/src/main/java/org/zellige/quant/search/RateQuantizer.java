package org.zellige.quant.search;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zellige.quant.rounding.Padding;
import org.zellige.quant.rounding.Quantizer;
import org.zellige.quant.rounding.RowQuantisation;
import org.zellige.quant.table.ComponentSteps;
import org.zellige.quant.weight.ErrorWeight;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;

/**
 * Rate–distortion quantisation: each level is what costs least in bits and weighted squared errors,
 * with bits as the component's own symbols have them. Some rows are tried first to learn these.
 */
public final class RateQuantizer implements Quantizer {
  /** About this many blocks are tried, but of small images fewer: {@link Search#trialInterval}. */
  private static final int SAMPLE = 1024;

  /** Bits of a coefficient of one step among zeros, by the {@link RateModel#typical} model. */
  private static final float LONE_BITS = 6;

  private final Kernels kernels;
  private final ComponentSteps component;
  private final ErrorWeight weight;
  private final Search search;
  private final RowQuantisation rounding;
  private final float[] factors;

  public RateQuantizer(
      Kernels kernels, ComponentSteps component, ErrorWeight weight, Search search) {
    this.kernels = kernels;
    this.component = component;
    this.weight = weight;
    this.search = search;
    this.rounding = new RowQuantisation(kernels, component);
    this.factors = component.factors();
  }

  @Override
  public int rows() {
    return component.blocksDown();
  }

  @Override
  public Trial begin(CoefficientRows quantised) {
    return new RateTrial(quantised);
  }

  @Override
  public void requantizeDc(SpectralRows dcs, CoefficientRows quantised) {
    SymbolCounts counts = new SymbolCounts();
    int every = interval();
    for (int row = every / 2; row < component.blocksDown(); row += every) {
      counts.add(quantised, row, component.blocksAcross());
    }
    rounding.quantiseDc(dcs, quantised);
    DcTrellis dc = new DcTrellis(component, weight.ofDc(), RateModel.of(counts));
    for (int row = 0; row < component.blocksDown(); row++) {
      dc.add(row, dcs.dc(row), quantised);
    }
    dc.choose(quantised);
    Padding.fill(quantised, component);
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
      measure(spectrum.row(row), energies);
      for (int b = 0; b < component.blocksAcross(); b++) {
        halves[row * component.blocksAcross() + b] =
            0.5f + LONE_BITS / (2 * weight.of(energies[b]));
      }
    }
    return halves;
  }

  /** Takes the energies of a row of blocks. */
  private void measure(float[] exact, float[] energies) {
    for (int first = 0; first < energies.length; first += BlockGroup.BLOCKS) {
      kernels.energy(exact, BlockGroup.index(first), energies, first);
    }
  }

  /** Rates from a greedy trial; a second one, or one of all rows, made files 0.02 % smaller. */
  private final class RateTrial implements Trial {
    private final CoefficientRows quantised;
    private final int every;
    private final Pass greedy;
    private final SymbolCounts counts = new SymbolCounts();

    RateTrial(CoefficientRows quantised) {
      this.quantised = quantised;
      this.greedy = new Pass(quantised, search(Search.GREEDY, RateModel.typical()));
      this.every = interval();
    }

    @Override
    public boolean takes(int row) {
      return row % every == every / 2;
    }

    @Override
    public void take(int row, float[] exact) {
      greedy.quantize(row, exact);
      counts.add(quantised, row, component.blocksAcross());
    }

    @Override
    public Run run() {
      return new RateRun(quantised, RateModel.of(counts));
    }
  }

  /** AC coefficients by any thread, and then those of DC in order. */
  private final class RateRun implements Run {
    private final CoefficientRows quantised;
    private final RateModel rates;
    private final DcTrellis dc;

    /** What DC coefficients were, by row: from when it is quantised until {@link #dc} has it. */
    private final float[] @Nullable [] exactDc = new float[component.blocksDown()][];

    RateRun(CoefficientRows quantised, RateModel rates) {
      this.quantised = quantised;
      this.rates = rates;
      this.dc = new DcTrellis(component, weight.ofDc(), rates);
    }

    @Override
    public RowTask start() {
      Pass pass = new Pass(quantised, search(search, rates));
      return (row, exact) -> {
        pass.quantize(row, exact);
        exactDc[row] = BlockGroup.dc(exact, BlockGroup.LENGTH, component.blocksAcross());
      };
    }

    @Override
    public void advance(int from, int to) {
      for (int row = from; row < to; row++) {
        dc.add(row, requireNonNull(exactDc[row]), quantised);
        exactDc[row] = null;
      }
    }

    @Override
    public void end() {
      dc.choose(quantised);
      Padding.fill(quantised, component);
    }
  }

  /** Rows of which one is tried. */
  private int interval() {
    long interval = Math.max(search.trialInterval(), component.blocks() / SAMPLE);
    return (int) Math.min(interval, component.blocksDown());
  }

  /** What one thread works with. */
  private final class Pass implements RowTask {
    private final CoefficientRows quantised;
    private final RowSearch levels;

    /** Of the blocks of a row: their energies, then their weights. */
    private final float[] weights;

    Pass(CoefficientRows quantised, RowSearch levels) {
      this.quantised = quantised;
      this.levels = levels;
      this.weights = new float[quantised.groupsPerRow() * BlockGroup.BLOCKS];
    }

    @Override
    public void quantize(int row, float[] exact) {
      rounding.quantise(exact, quantised, row);
      measure(exact, weights);
      for (int b = 0; b < component.blocksAcross(); b++) {
        weights[b] = weight.of(weights[b], row, b);
      }
      // Blocks beyond the image: without a weight all their coefficients go, until padding comes.
      Arrays.fill(weights, component.blocksAcross(), weights.length, 0);
      levels.search(exact, weights, quantised.coefficients(row), quantised.masks(row));
    }
  }

  private RowSearch search(Search kind, RateModel rates) {
    return kind.start(kernels, factors, weight.shares(), rates);
  }
}
