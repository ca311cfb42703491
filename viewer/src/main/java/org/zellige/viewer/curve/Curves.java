package org.zellige.viewer.curve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.zellige.BaseTables;
import org.zellige.JpegDecoder;
import org.zellige.Limits;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.viewer.job.Cancellation;
import org.zellige.viewer.job.Lane;
import org.zellige.viewer.model.Document;
import org.zellige.viewer.model.DocumentReader;
import org.zellige.viewer.model.EncodingSettings;
import org.zellige.viewer.model.Measuring;
import org.zellige.viewer.model.Notices;

/**
 * The curves of an image, point by point: rough ones of all encoders first. Large images are
 * measured in their middle.
 */
public final class Curves implements AutoCloseable {
  /** Pixels that are compressed for a point. */
  private static final long PIXELS = 1_500_000;

  /** Halves the gaps again and again, so that a curve has its shape early. */
  private static final double[] QUALITIES = {
    50, 90, 20, 75, 35, 96, 63, 83, 15, 27, 43, 57, 69, 79, 87, 93
  };

  private final Executor ui;
  private final Limits limits;
  private final Lane lane;
  private final ObjectProperty<Metric> metric =
      new SimpleObjectProperty<>(this, "metric", Metric.SSIMULACRA2);
  private final ReadOnlyObjectWrapper<List<Curve>> curves =
      new ReadOnlyObjectWrapper<>(this, "curves", List.of());
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", 1);
  private @Nullable Subject subject;

  private record Subject(Document document, EncodingSettings settings, Metric metric) {}

  /**
   * Draws nothing yet.
   *
   * @param ui runs what changes properties
   */
  public Curves(Limits limits, Executor ui, Notices notices) {
    this.limits = limits;
    this.ui = ui;
    this.lane =
        new Lane(
            "zellige-curve",
            1,
            Thread.MIN_PRIORITY,
            fault -> ui.execute(() -> notices.complain("The curve ends here", fault)));
  }

  /** What the curves are high by. */
  public ObjectProperty<Metric> metric() {
    return metric;
  }

  /** The curves so far. */
  public ReadOnlyObjectProperty<List<Curve>> curves() {
    return curves.getReadOnlyProperty();
  }

  /** The part of all points that is there, 0…1. */
  public ReadOnlyDoubleProperty progress() {
    return progress.getReadOnlyProperty();
  }

  /** Draws the curves of an image, unless they are there or on their way. */
  public void draw(Document document, EncodingSettings settings) {
    EncodingSettings family = settings.swift(75);
    Subject wanted = new Subject(document, family, metric.get());
    if (Objects.equals(wanted, subject)) {
      return;
    }
    subject = wanted;
    List<Writer> writers = new ArrayList<>();
    writers.add(new ZelligeWriter("Zellige", family));
    if (family.tables() != BaseTables.IJG) {
      writers.add(
          new ZelligeWriter("Zellige, IJG tables", family.edit().tables(BaseTables.IJG).done()));
    }
    writers.addAll(ImageIoWriter.installed());
    curves.set(List.of());
    progress.set(0);
    lane.submit(cancellation -> measure(wanted, writers, cancellation));
  }

  /** Forgets the curves. */
  public void clear() {
    lane.cancel();
    subject = null;
    curves.set(List.of());
    progress.set(1);
  }

  private void measure(Subject wanted, List<Writer> writers, Cancellation cancellation)
      throws IOException {
    Document document = wanted.document;
    Measuring middle = new Measuring(document, Math.min(PIXELS, Measuring.affordable()));
    Pixels image = Document.part(document.pixels(), middle.area());
    Document part = DocumentReader.of(document.name(), image);
    Measuring measuring = new Measuring(part, Long.MAX_VALUE);
    List<Curve> known = new ArrayList<>();
    for (Writer writer : writers) {
      known.add(new Curve(writer.name(), known.isEmpty(), List.of()));
    }
    int done = 0;
    for (double quality : QUALITIES) {
      for (int i = 0; i < writers.size(); i++) {
        cancellation.check();
        known.set(i, known.get(i).with(point(writers.get(i), image, measuring, wanted, quality)));
        done++;
        double finished = (double) done / (QUALITIES.length * writers.size());
        List<Curve> soFar = List.copyOf(known);
        ui.execute(() -> {
          if (!cancellation.isCancelled()) {
            curves.set(soFar);
            progress.set(finished);
          }
        });
      }
    }
  }

  private CurvePoint point(
      Writer writer, Pixels image, Measuring measuring, Subject wanted, double quality)
      throws IOException {
    byte[] jpeg = writer.write(image, quality);
    Pixels decoded =
        JpegDecoder.builder()
            .limits(limits)
            .format(PixelFormat.INT_RGB)
            .build()
            .decode(jpeg)
            .pixels();
    return new CurvePoint(
        quality,
        8.0 * jpeg.length / image.width() / image.height(),
        wanted.metric.measure(measuring, decoded));
  }

  @Override
  public void close() {
    lane.close();
  }
}
