package org.zellige.viewer.model;

import java.util.List;
import java.util.Optional;
import org.zellige.Subsampling;
import org.zellige.Target;
import org.zellige.batch.CompressionSettings.Process;

/**
 * Settings with a name.
 *
 * @param name for menus
 */
public record Preset(String name, EncodingSettings settings) {
  /** Those that everybody has. */
  public static final List<Preset> USUAL =
      List.of(
          new Preset("Web: quality 75", EncodingSettings.DEFAULT),
          new Preset(
              "Hardly told from the original: SSIMULACRA2 ≥ 85",
              EncodingSettings.DEFAULT.edit().target(Optional.of(Target.ssimulacra2(85))).done()),
          new Preset(
              "Archive: quality 92, 4:4:4",
              EncodingSettings.DEFAULT
                  .edit()
                  .quality(92)
                  .subsampling(Optional.of(Subsampling.S444))
                  .done()),
          new Preset(
              "As small as may be: quality 50, effort 7",
              EncodingSettings.DEFAULT.edit().quality(50).effort(7).done()),
          new Preset(
              "For every decoder: baseline",
              EncodingSettings.DEFAULT.edit().process(Optional.of(Process.BASELINE)).done()),
          new Preset(
              "Mail: at most 200 kB",
              EncodingSettings.DEFAULT.edit().target(Optional.of(Target.bytes(200_000))).done()));
}
