package org.zellige.viewer.model;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.zellige.DecodePass;
import org.zellige.JpegDecoder;
import org.zellige.Limits;
import org.zellige.PassListener;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.viewer.job.Cancellation;
import org.zellige.viewer.job.Lane;
import org.zellige.viewer.tile.Pyramid;

/** Shows a file as it looks while its scans arrive. */
public final class ScanPlayer implements AutoCloseable {
  private final Executor ui;
  private final Limits limits;
  private final Lane lane;
  private final ReadOnlyObjectWrapper<Optional<Frame>> frame =
      new ReadOnlyObjectWrapper<>(this, "frame", Optional.empty());

  /**
   * A picture on its way.
   *
   * @param result that it becomes in the end
   * @param scans that have arrived, from 1
   * @param picture what decoders show of them
   */
  public record Frame(Result result, int scans, Pyramid picture) {}

  /**
   * Shows nothing yet.
   *
   * @param ui runs what changes properties
   */
  ScanPlayer(Limits limits, Executor ui, Notices notices) {
    this.limits = limits;
    this.ui = ui;
    this.lane =
        new Lane(
            "zellige-scans",
            1,
            Thread.NORM_PRIORITY,
            fault -> ui.execute(() -> notices.complain("Scans cannot be shown", fault)));
  }

  /** The picture that is shown in place of the result; empty for the result itself. */
  public ReadOnlyObjectProperty<Optional<Frame>> frame() {
    return frame.getReadOnlyProperty();
  }

  /** The result itself. */
  public void leave() {
    lane.cancel();
    frame.set(Optional.empty());
  }

  /**
   * The picture after some scans.
   *
   * @param result of a JPEG file
   * @param scans that have arrived, from 1; those beyond the last change nothing
   */
  public void show(Result result, int scans) {
    Optional<byte[]> jpeg = result.jpeg();
    if (jpeg.isEmpty()) {
      return;
    }
    int width = result.pixels().width();
    int height = result.pixels().height();
    lane.submit(cancellation -> {
      Pixels pixels = Pixels.allocate(PixelFormat.INT_RGB, width, height);
      JpegDecoder.builder()
          .limits(limits)
          .build()
          .decodePasses(jpeg.get(), pixels, upTo(scans, cancellation));
      Frame made = new Frame(result, scans, Pyramid.of(pixels.ints(), width, height));
      ui.execute(() -> {
        if (!cancellation.isCancelled()) {
          frame.set(Optional.of(made));
        }
      });
    });
  }

  private static PassListener upTo(int scans, Cancellation cancellation) {
    return new PassListener() {
      @Override
      public boolean wants(DecodePass pass) {
        return pass.index() >= scans - 1 || cancellation.isCancelled();
      }

      @Override
      public boolean pass(DecodePass pass, Pixels pixels) {
        return false;
      }
    };
  }

  @Override
  public void close() {
    lane.close();
  }
}
