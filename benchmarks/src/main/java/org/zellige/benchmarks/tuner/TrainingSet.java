package org.zellige.benchmarks.tuner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.zellige.Pixels;
import org.zellige.Subsampling;
import org.zellige.benchmarks.image.PngFolder;

/** The images that constants are fitted to. */
final class TrainingSet implements Trials {
  private final List<TrainingImage> images;
  private final ExecutorService executor;

  private TrainingSet(List<TrainingImage> images, ExecutorService executor) {
    this.images = images;
    this.executor = executor;
  }

  /**
   * What images are tried with.
   *
   * @param side of the crops in pixels; larger images are cut to this about their middle
   * @param qualities rising; each image has every {@code stride}th of them
   * @param subsamplings each image has the next
   */
  record Plan(int side, double[] qualities, int stride, List<Subsampling> subsamplings) {
    private double[] qualities(int image) {
      return IntStream.range(0, qualities.length)
          .filter(i -> (i + image) % stride == 0)
          .mapToDouble(i -> qualities[i])
          .toArray();
    }

    private Subsampling subsampling(int image) {
      return subsamplings.get(image % subsamplings.size());
    }
  }

  /** Reads and prepares images, several at a time. */
  static TrainingSet of(List<Path> files, Subject subject, Plan plan, ExecutorService executor)
      throws IOException, InterruptedException {
    List<Callable<TrainingImage>> tasks = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      Path file = files.get(i);
      int image = i;
      tasks.add(() ->
          new TrainingImage(
              file.getFileName().toString(),
              cropped(PngFolder.read(file), plan.side()),
              subject,
              plan.subsampling(image),
              plan.qualities(image)));
    }
    return new TrainingSet(results(executor.invokeAll(tasks)), executor);
  }

  @Override
  public Losses losses(double[] values) throws IOException, InterruptedException {
    List<Callable<Loss>> tasks = new ArrayList<>();
    for (TrainingImage image : images) {
      tasks.add(() -> image.loss(values));
    }
    return new Losses(results(executor.invokeAll(tasks)));
  }

  private static <T> List<T> results(List<Future<T>> futures)
      throws IOException, InterruptedException {
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      try {
        results.add(future.get());
      } catch (ExecutionException e) {
        throw new IOException(e.getCause() == null ? e.toString() : e.getCause().getMessage(), e);
      }
    }
    return results;
  }

  private static Pixels cropped(Pixels image, int side) {
    int width = Math.min(side, image.width());
    int height = Math.min(side, image.height());
    int left = (image.width() - width) / 2;
    int top = (image.height() - height) / 2;
    int[] crop = new int[width * height];
    for (int y = 0; y < height; y++) {
      int from = image.rowOffset(top + y) + left;
      System.arraycopy(image.ints(), from, crop, width * y, width);
    }
    return Pixels.ofIntRgb(crop, width, height);
  }
}
