package org.zellige.viewer.curve;

import java.io.IOException;
import java.util.Optional;
import org.zellige.Pixels;
import org.zellige.viewer.model.EncodingSettings;

/**
 * Zellige at given settings.
 *
 * @param name of the curve
 * @param settings all but the quality
 */
public record ZelligeWriter(String name, EncodingSettings settings) implements Writer {
  @Override
  public byte[] write(Pixels image, double quality) throws IOException {
    return settings
        .edit()
        .target(Optional.empty())
        .quality(quality)
        .done()
        .encoder()
        .build()
        .encode(image);
  }
}
