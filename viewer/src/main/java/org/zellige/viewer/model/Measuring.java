package org.zellige.viewer.model;

import java.io.IOException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zellige.Pixels;
import org.zellige.metric.Butteraugli;
import org.zellige.metric.Comparison;
import org.zellige.metric.Psnr;
import org.zellige.metric.Reference;
import org.zellige.metric.ScoreMap;
import org.zellige.metric.Ssimulacra2;
import org.zellige.viewer.job.Cancellation;
import org.zellige.viewer.tile.Area;

/**
 * Measures results against one original, which is prepared once for each metric. Where the heap has
 * no room for all of it, the middle of the image is measured. Safe for use by many threads.
 */
public final class Measuring {
  /** Bytes of heap, in all, for each pixel that is measured: what both metrics take, four times. */
  private static final int HEAP_PER_PIXEL = 512;

  /** Pixels that are aligned with the blocks of every sampling. */
  private static final int GRID = 32;

  private static final double USUAL_NORM = 3;

  private final Document document;
  private final Area area;
  private final Prepared ssimulacra2 =
      new Prepared(
          original -> Ssimulacra2.reference(original, ForkJoinPool.commonPool(), threads()));
  private final Prepared butteraugli =
      new Prepared(original ->
          Butteraugli.reference(
              original, Butteraugli.SDR_NITS, ForkJoinPool.commonPool(), threads()));

  /**
   * Prepares nothing yet.
   *
   * @param document the original
   * @param pixels at most so many are measured
   */
  public Measuring(Document document, long pixels) {
    this.document = document;
    this.area = document.area().middle(pixels, GRID);
  }

  /** As many pixels as the heap of this JVM has room for. */
  public static long affordable() {
    return Runtime.getRuntime().maxMemory() / HEAP_PER_PIXEL;
  }

  private static int threads() {
    return Math.max(1, Runtime.getRuntime().availableProcessors());
  }

  private final class Prepared {
    private final Function<Pixels, Reference> preparation;
    private @Nullable Reference reference;

    Prepared(Function<Pixels, Reference> preparation) {
      this.preparation = preparation;
    }

    synchronized Reference get() {
      Reference known = reference;
      if (known == null) {
        known = preparation.apply(part(document.pixels()));
        reference = known;
      }
      return known;
    }
  }

  /** What results are measured against. */
  public Document original() {
    return document;
  }

  /** What is measured, in stored pixels. */
  public Area area() {
    return area;
  }

  /** Whether that is the whole image. */
  public boolean isWhole() {
    return area.equals(document.area());
  }

  private Pixels part(Pixels pixels) {
    return isWhole() ? pixels : Document.part(pixels, area);
  }

  /**
   * Measures a result, and tells each score as soon as it is known.
   *
   * @param known takes what is known so far, on this thread
   */
  public void measure(Pixels result, Cancellation cancellation, Consumer<Scores> known)
      throws IOException {
    cancellation.check();
    Scores scores = Scores.NONE.withPsnr(psnr(result));
    known.accept(scores);
    cancellation.check();
    scores = scores.withSsimulacra2(ssimulacra2(result));
    known.accept(scores);
    cancellation.check();
    known.accept(
        scores.withButteraugli(Butteraugli.norm(butteraugliMap(result).map(), USUAL_NORM)));
  }

  /** Of luma. */
  public double psnr(Pixels result) {
    return Psnr.luma(part(document.pixels()), part(result));
  }

  /** The score. */
  public double ssimulacra2(Pixels result) {
    return ssimulacra2.get().score(part(result));
  }

  /** The 3-norm. */
  public double butteraugli(Pixels result) {
    return Butteraugli.norm(butteraugliMap(result).map(), USUAL_NORM);
  }

  /** The score with a map of the {@link #area}. */
  public Comparison ssimulacra2Map(Pixels result) {
    return ssimulacra2.get().compare(part(result));
  }

  /** The largest value with a map of the {@link #area}. */
  public Comparison butteraugliMap(Pixels result) {
    return butteraugli.get().compare(part(result));
  }

  /** The absolute error of luma, 0…255, of each pixel of the {@link #area}. */
  public ScoreMap errorMap(Pixels result) {
    return Psnr.reference(Psnr.Of.LUMA, part(document.pixels())).compare(part(result)).map();
  }
}
