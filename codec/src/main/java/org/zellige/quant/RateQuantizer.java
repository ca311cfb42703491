package org.zellige.quant;

import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.SpectralRows;

/**
 * Rate–distortion quantisation: each level is what costs least in bits and weighted squared errors,
 * with bits as the component's own symbols have them. Some rows are tried first to learn these.
 */
public final class RateQuantizer implements Quantizer {
  /** About this many blocks are tried, … */
  private static final int SAMPLE = 1024;

  /** … but of small images only every fourth row. */
  private static final int DENSEST = 4;

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
  public void quantize(SpectralRows spectrum, CoefficientRows quantised) {
    Pass pass = new Pass(spectrum, quantised);
    RateModel rates = learn(pass, quantised);
    BlockSearch blockSearch = search.start();
    for (int row = 0; row < component.blocksDown(); row++) {
      pass.quantizeRow(row, rates, blockSearch);
    }
    new DcTrellis(component, weight.ofDc(), rates).quantize(spectrum, quantised);
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
  private RateModel learn(Pass pass, CoefficientRows quantised) {
    long interval = Math.max(DENSEST, component.blocks() / SAMPLE);
    int every = (int) Math.min(interval, component.blocksDown());
    BlockSearch greedy = new GreedySearch();
    SymbolCounts counts = new SymbolCounts();
    for (int row = every / 2; row < component.blocksDown(); row += every) {
      pass.quantizeRow(row, RateModel.typical(), greedy);
      counts.add(quantised, row, component.blocksAcross());
    }
    return RateModel.of(counts);
  }

  /** The working memory of one call. */
  private final class Pass {
    private final SpectralRows spectrum;
    private final CoefficientRows quantised;
    private final float[] energies;
    private final BlockLevels block = new BlockLevels();

    Pass(SpectralRows spectrum, CoefficientRows quantised) {
      this.spectrum = spectrum;
      this.quantised = quantised;
      this.energies = new float[spectrum.groupsPerRow() * BlockGroup.BLOCKS];
    }

    void quantizeRow(int row, RateModel rates, BlockSearch blockSearch) {
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
