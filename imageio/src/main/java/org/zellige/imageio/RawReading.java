package org.zellige.imageio;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.zellige.JpegInfo;
import org.zellige.Pixels;
import org.zellige.imageio.raster.Destination;
import org.zellige.imageio.raster.SourceArea;

/**
 * The read of a raster: all components at once, or one after the other where no pixels of the
 * codec's hold so many.
 *
 * @param source the image
 * @param options how it is decoded
 * @param area the wanted pixels of the image that the user sees
 * @param parts where they go: one for all components, or one for each
 */
record RawReading(StoredImage source, ReadOptions options, SourceArea area, List<Pixels> parts) {
  /** Keeps its own copy of the list. */
  RawReading {
    parts = List.copyOf(parts);
  }

  /** Decodes samples as they are stored; returns all headers, with warnings. */
  JpegInfo run(ReadEvents events) throws IOException {
    if (parts.size() == 1) {
      return reading(0).runUnconverted(events);
    }
    JpegInfo info = source.head();
    for (int i = 0; i < parts.size(); i++) {
      // The same each time: all components are decoded, and one is shown.
      info = reading(i).runComponent(i, new PartEvents(events, i, parts.size()));
    }
    return info;
  }

  private Reading reading(int part) {
    return new Reading(
        source,
        options,
        area,
        Destination.of(parts.get(part)),
        Optional.empty(),
        WantedPasses.of(options.param()));
  }
}
