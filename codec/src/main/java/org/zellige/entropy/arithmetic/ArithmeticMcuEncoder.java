package org.zellige.entropy.arithmetic;

import java.util.Arrays;
import org.zellige.entropy.scan.BlockSink;
import org.zellige.entropy.scan.McuWalker;

/** Arithmetic-coded scans whose blocks may be interleaved: those with DC coefficients. */
abstract class ArithmeticMcuEncoder extends ArithmeticScanEncoder implements BlockSink {
  private final McuWalker walker;

  // By place in the scan.
  private final ArithmeticDifferenceWriter[] differences;
  private final int[] kinds;
  private final int[] predictions;

  private ArithmeticMcuEncoder(
      ArithmeticWriter out, ArithmeticStatistics statistics, McuWalker walker) {
    super(out, statistics);
    this.walker = walker;
    int count = statistics.components();
    this.differences = new ArithmeticDifferenceWriter[count];
    this.kinds = new int[count];
    this.predictions = new int[count];
    for (int i = 0; i < count; i++) {
      differences[i] = new ArithmeticDifferenceWriter(out, statistics.dc(i), statistics.kinds(i));
    }
  }

  @Override
  public final void row(int mcuRow) {
    walker.walk(mcuRow, this);
    out.settle();
  }

  @Override
  public void restart() {
    super.restart();
    Arrays.fill(kinds, DifferenceKinds.ZERO);
    Arrays.fill(predictions, 0);
  }

  /** Codes the difference of a DC coefficient from the one before. */
  final void dc(int component, int value) {
    int difference = value - predictions[component];
    predictions[component] = value;
    int context = DifferenceKinds.BINS * kinds[component];
    kinds[component] =
        differences[component].encode(difference, context, ArithmeticStatistics.DC_CATEGORY);
  }

  /** Codes a DC coefficient like the one before. */
  final void sameDc(int component) {
    dc(component, predictions[component]);
  }

  /** Whole blocks (T.81 F.1.4). */
  static final class Sequential extends ArithmeticMcuEncoder {
    private final ArithmeticBandWriter[] bands;

    Sequential(ArithmeticWriter out, ArithmeticStatistics statistics, McuWalker walker) {
      super(out, statistics, walker);
      this.bands = new ArithmeticBandWriter[statistics.components()];
      for (int i = 0; i < bands.length; i++) {
        bands[i] = new ArithmeticBandWriter(out, statistics, i, 1, 63, 0);
      }
    }

    @Override
    public void block(int component, short[] coefficients, int at, long mask) {
      dc(component, coefficients[at]);
      bands[component].write(coefficients, at, mask & ~1L);
    }

    @Override
    public void padding(int component) {
      sameDc(component);
      bands[component].writeNone();
    }
  }

  /** The first scan of DC coefficients (T.81 G.1.3.1). */
  static final class DcFirst extends ArithmeticMcuEncoder {
    private final int low;

    DcFirst(ArithmeticWriter out, ArithmeticStatistics statistics, McuWalker walker, int low) {
      super(out, statistics, walker);
      this.low = low;
    }

    @Override
    public void block(int component, short[] coefficients, int at, long mask) {
      dc(component, coefficients[at] >> low);
    }

    @Override
    public void padding(int component) {
      sameDc(component);
    }
  }

  /** A scan that brings the next bit of DC coefficients (T.81 G.1.3.1). */
  static final class DcRefinement extends ArithmeticMcuEncoder {
    private final int low;

    DcRefinement(ArithmeticWriter out, ArithmeticStatistics statistics, McuWalker walker, int low) {
      super(out, statistics, walker);
      this.low = low;
    }

    @Override
    public void block(int component, short[] coefficients, int at, long mask) {
      out.encodeEven(coefficients[at] >> low & 1);
    }

    @Override
    public void padding(int component) {
      out.encodeEven(0);
    }
  }
}
