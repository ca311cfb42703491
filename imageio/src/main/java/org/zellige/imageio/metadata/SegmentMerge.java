package org.zellige.imageio.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Adds segments to others. */
final class SegmentMerge {
  private SegmentMerge() {}

  /**
   * The old segments, less those of a kind that the added ones have, then the added ones. A JFIF
   * header comes first, where T.871 wants it.
   */
  static List<MarkerSegment> merge(List<MarkerSegment> old, List<MarkerSegment> added) {
    List<MarkerSegment> merged = new ArrayList<>();
    for (MarkerSegment s : old) {
      if (added.stream().noneMatch(a -> replaces(a, s))) {
        merged.add(s);
      }
    }
    merged.addAll(added);
    merged.stream()
        .filter(MarkerSegment::isJfif)
        .findFirst()
        .ifPresent(jfif -> {
          merged.remove(jfif);
          merged.add(0, jfif);
        });
    return List.copyOf(merged);
  }

  /** Whether it belongs to an application and not to the coding: APPn and COM. */
  static boolean isApplicationData(MarkerSegment s) {
    return s.marker() == MarkerSegment.COM
        || (s.marker() >= MarkerSegment.APP0 && s.marker() <= MarkerSegment.APP15);
  }

  private static boolean replaces(MarkerSegment a, MarkerSegment s) {
    if (a.isFrame() || s.isFrame()) {
      return a.isFrame() && s.isFrame();
    }
    if (a.marker() != s.marker()) {
      return false;
    }
    if (!isApplicationData(a)) {
      return true;
    }
    return (a.isJfif() && s.isJfif())
        || (a.isIcc() && s.isIcc())
        || (a.isAdobe() && s.isAdobe())
        || Arrays.equals(a.payload(), s.payload());
  }
}
