package org.zellige.pipeline.encode;

import org.zellige.Pixels;
import org.zellige.Target;
import org.zellige.metric.Butteraugli;
import org.zellige.metric.Psnr;
import org.zellige.metric.Reference;
import org.zellige.metric.Ssimulacra2;
import org.zellige.work.Workers;

/** A target as {@link QualitySearch} wants it: rising with quality, and as straight as can be. */
public enum TargetMeasure {
  BYTES(false) {
    @Override
    double low(double target) {
      return 0.975 * target;
    }

    @Override
    public double straight(double value) {
      return StrictMath.log(value);
    }
  },
  SSIMULACRA2(true) {
    @Override
    double high(double target) {
      return target + 0.45;
    }

    @Override
    public double straight(double value) {
      return -StrictMath.log(Math.max(0.01, 100 - value));
    }

    @Override
    public Reference reference(Pixels original, Workers workers) {
      return Ssimulacra2.reference(original, workers.executor(), workers.threads());
    }
  },
  BUTTERAUGLI(true) {
    @Override
    double high(double target) {
      return 0.985 * target;
    }

    @Override
    public double straight(double value) {
      return -StrictMath.log(Math.max(1e-4, value));
    }

    @Override
    public Reference reference(Pixels original, Workers workers) {
      return Butteraugli.reference(
          original, Butteraugli.SDR_NITS, workers.executor(), workers.threads());
    }

    @Override
    /** The score of what a decoder shows; only for scores. */
    public double score(Reference reference, Pixels distorted) {
      return Butteraugli.norm(reference.compare(distorted).map(), NORM);
    }
  },
  PSNR(true) {
    @Override
    double high(double target) {
      return target + 0.1;
    }

    @Override
    public double straight(double value) {
      return Math.min(200, value);
    }

    @Override
    public Reference reference(Pixels original, Workers workers) {
      return Psnr.reference(Psnr.Of.LUMA, original);
    }
  };

  /** The norm of Butteraugli's map that targets mean. */
  private static final double NORM = 3;

  private final boolean lowIsHard;

  TargetMeasure(boolean lowIsHard) {
    this.lowIsHard = lowIsHard;
  }

  /** The measure that a target asks for. */
  public static TargetMeasure of(Target target) {
    return valueOf(target.measure().name());
  }

  /** The worst value with which the search is content. */
  double low(double target) {
    return target;
  }

  /** The best value with which the search is content: beyond it bytes are wasted. */
  double high(double target) {
    return target;
  }

  /** A value on the scale on which the search takes it for straight; rises with quality. */
  public abstract double straight(double value);

  /** The original, prepared; only for scores. */
  public Reference reference(Pixels original, Workers workers) {
    throw new IllegalStateException(this + " needs no original");
  }

  public double score(Reference reference, Pixels distorted) {
    return reference.score(distorted);
  }

  /**
   * A search for the quality that meets a target.
   *
   * @param weighs whether the quantiser weighs errors against bits
   */
  public QualitySearch search(double target, boolean weighs) {
    return new QualitySearch(straight(low(target)), straight(high(target)), lowIsHard, weighs);
  }
}
