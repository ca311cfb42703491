package org.zellige.pipeline.transcode;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.zellige.BaseTables;
import org.zellige.Density;
import org.zellige.JpegColorSpace;
import org.zellige.JpegException;
import org.zellige.LosslessTransform;
import org.zellige.Optimization;
import org.zellige.Orientation;
import org.zellige.Pixels;
import org.zellige.Reconstruction;
import org.zellige.Scale;
import org.zellige.Subsampling;
import org.zellige.TransformedJpeg;
import org.zellige.Upright;
import org.zellige.pipeline.decode.DecodeSettings;
import org.zellige.pipeline.decode.ImageDecoder;
import org.zellige.pipeline.encode.ImageEncoder;
import org.zellige.pipeline.plan.Effort;
import org.zellige.pipeline.plan.EncodeSettings;
import org.zellige.pipeline.plan.EntropySettings;
import org.zellige.pipeline.samples.PixelInput;
import org.zellige.quant.table.StepSource;
import org.zellige.quant.table.TableSettings;
import org.zellige.segment.DecoderTables;
import org.zellige.segment.StreamWindow;
import org.zellige.transform.Kernels;
import org.zellige.work.Workers;

/**
 * Turns the thumbnail of an image that was turned: without loss where its edges allow that, else by
 * its pixels. There is none of an image that was cropped, as it would show what was cut off.
 */
final class ThumbnailReshape {
  /** On the scale of the IJG: nobody sees a loss at that size. */
  private static final double QUALITY = 90;

  private final Orientation turn;
  private final LosslessTransform options;
  private final Kernels kernels;

  /**
   * @param turn how the image was turned
   * @param options of the image
   */
  ThumbnailReshape(Orientation turn, LosslessTransform options, Kernels kernels) {
    this.turn = turn;
    this.options = options;
    this.kernels = kernels;
  }

  /** The thumbnail of the new image; empty if there is to be none. */
  Optional<TransformedJpeg> of(byte[] thumbnail) {
    if (options.crop().isPresent()) {
      return Optional.empty();
    }
    try {
      return Optional.of(turned(thumbnail));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private TransformedJpeg turned(byte[] thumbnail) throws IOException {
    // Sequential, as Exif demands it (2.32, clause 4.5.5).
    LosslessTransform.Builder same =
        LosslessTransform.builder()
            .turn(turn)
            .edges(LosslessTransform.Edges.PERFECT)
            .grayscale(options.grayscale())
            .coding(
                Optimization.builder()
                    .coding(Optimization.Coding.SEQUENTIAL)
                    .keep(Set.of())
                    .limits(options.coding().limits())
                    .build());
    try {
      return Reshaper.reshape(thumbnail, same.build(), kernels);
    } catch (JpegException e) {
      return byPixels(thumbnail);
    }
  }

  private TransformedJpeg byPixels(byte[] thumbnail) throws IOException {
    DecodeSettings decoding =
        new DecodeSettings(
            options.coding().limits(),
            false,
            null,
            Scale.FULL,
            null,
            null,
            null,
            new DecoderTables(),
            Reconstruction.STANDARD);
    Pixels stored =
        new ImageDecoder(StreamWindow.of(thumbnail, thumbnail.length), 0, decoding, kernels)
            .decode((Pixels) null)
            .pixels();
    Pixels upright = Upright.of(stored, turn);
    Effort effort = Effort.of(2);
    EncodeSettings encoding =
        new EncodeSettings(
            TableSettings.of(StepSource.of(BaseTables.IJG), QUALITY, QUALITY),
            effort.tools(),
            Optional.of(Subsampling.S420),
            options.grayscale() ? Optional.of(JpegColorSpace.GRAY) : Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            EntropySettings.SEQUENTIAL,
            Density.NONE,
            List.of(),
            Optional.empty(),
            0,
            Optional.empty(),
            Workers.CALLER);
    byte[] jpeg = new ImageEncoder(encoding, PixelInput.of(upright), kernels).encode().bytes();
    return new TransformedJpeg(jpeg, turn, upright.width(), upright.height(), List.of());
  }
}
