package org.zellige.benchmarks.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.zellige.JpegDecoder;
import org.zellige.Pixels;
import org.zellige.benchmarks.image.PngFolder;

/**
 * Encodes, decodes and scores. Everything is decoded by this project's decoder in its standard way,
 * so that only encoders differ.
 *
 * @param jobs images at the same time, from 1; with more than one, times mean little
 */
record StudyRun(List<Encoder> encoders, List<Integer> qualities, Set<Metric> metrics, int jobs) {
  /** The points of every encoder, image and quality, in this order. */
  List<Point> points(List<Path> images) throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("study");
    try (ExecutorService executor = Executors.newFixedThreadPool(jobs)) {
      List<Future<List<Point>>> results = new ArrayList<>();
      for (Path image : images) {
        results.add(executor.submit(() -> points(image, scratch)));
      }
      List<Point> points = new ArrayList<>();
      try {
        for (Future<List<Point>> result : results) {
          points.addAll(result.get());
        }
      } finally {
        executor.shutdownNow();
      }
      List<String> order = encoders.stream().map(Encoder::name).toList();
      points.sort(Comparator.comparingInt(point -> order.indexOf(point.encoder())));
      return points;
    } catch (ExecutionException e) {
      throw new IOException(e.getCause() == null ? e.toString() : e.getCause().getMessage(), e);
    } finally {
      delete(scratch);
    }
  }

  private List<Point> points(Path file, Path scratch) throws IOException, InterruptedException {
    Pixels original = PngFolder.read(file);
    String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    StudyImage image = new StudyImage(name, original, Files.createTempDirectory(scratch, "image"));
    Scorer scorer = new Scorer(original, metrics);
    List<Point> points = new ArrayList<>();
    for (Encoder encoder : encoders) {
      for (int quality : qualities) {
        points.add(point(encoder, image, quality, scorer));
      }
    }
    System.err.println(name + ": " + points.size() + " points");
    return points;
  }

  private static Point point(Encoder encoder, StudyImage image, int quality, Scorer scorer)
      throws IOException, InterruptedException {
    try {
      long start = System.nanoTime();
      byte[] jpeg = encoder.encode(image, quality);
      double seconds = (System.nanoTime() - start) / 1e9;
      Pixels decoded = JpegDecoder.builder().build().decode(jpeg).pixels();
      return new Point(
          encoder.name(),
          image.name(),
          (long) decoded.width() * decoded.height(),
          quality,
          jpeg.length,
          scorer.score(decoded),
          seconds);
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException(
          "%s, %s, quality %d: %s".formatted(encoder.name(), image.name(), quality, e.getMessage()),
          e);
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(file -> {
            try {
              Files.delete(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
