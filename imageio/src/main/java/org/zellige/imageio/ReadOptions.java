package org.zellige.imageio;

import java.util.concurrent.ForkJoinPool;
import javax.imageio.ImageReadParam;
import javax.imageio.plugins.jpeg.JPEGImageReadParam;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegDecoder;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.Limits;
import org.zellige.Orientation;
import org.zellige.PixelFormat;
import org.zellige.Reconstruction;
import org.zellige.Scale;
import org.zellige.imageio.metadata.TablesStream;

/** What the parameters of a read ask of the decoder; any {@link ImageReadParam} will do. */
record ReadOptions(@Nullable ImageReadParam param) {

  Limits limits() {
    return own() == null ? Limits.DEFAULT : own().getLimits();
  }

  Scale scale() {
    return own() == null ? Scale.FULL : own().getScale();
  }

  /** How the image is to be turned. */
  Orientation orientation(JpegInfo info) {
    return own() != null && own().isAutoOrient() ? info.orientation() : Orientation.NORMAL;
  }

  /**
   * A decoder for one image.
   *
   * @param tables a stream of tables that went before; null if there was none
   * @throws JpegException if those tables are none
   */
  JpegDecoder.Builder decoder(PixelFormat format, byte @Nullable [] tables) throws JpegException {
    JpegDecoder.Builder decoder =
        JpegDecoder.builder().limits(limits()).format(format).scale(scale());
    if (own() != null) {
      decoder
          .strict(own().isStrict())
          .reconstruction(own().getReconstruction())
          .parallel(ForkJoinPool.commonPool(), own().getThreads());
    } else {
      decoder.reconstruction(Reconstruction.STANDARD);
    }
    if (param instanceof JPEGImageReadParam p && p.areTablesSet()) {
      decoder.tables(
          TablesStream.of(p.getQTables(), p.getDCHuffmanTables(), p.getACHuffmanTables()));
    } else if (tables != null) {
      decoder.tables(tables);
    }
    return decoder;
  }

  private @Nullable ZelligeImageReadParam own() {
    return param instanceof ZelligeImageReadParam p ? p : null;
  }
}
