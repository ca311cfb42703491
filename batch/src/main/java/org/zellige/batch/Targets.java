package org.zellige.batch;

import java.util.Map;
import java.util.Optional;
import org.zellige.Target;

/** What is aimed at, as reports show it. */
final class Targets {
  private Targets() {}

  /** Whether it takes a look at pixels. */
  static boolean isScore(Target target) {
    return target.measure() != Target.Measure.BYTES;
  }

  /** Whether a file is larger than it may be. */
  static boolean isTooLarge(Optional<Target> target, int bytes) {
    return target.isPresent() && !isScore(target.get()) && !target.get().isMetBy(bytes);
  }

  /** Tells the target or, without one, the quality. */
  static void put(Map<String, Object> settings, Optional<Target> target, double quality) {
    if (target.isPresent()) {
      settings.put("target", Kinds.label(target.get().measure()));
      settings.put("targetValue", target.get().value());
    } else {
      settings.put("quality", quality);
    }
  }
}
