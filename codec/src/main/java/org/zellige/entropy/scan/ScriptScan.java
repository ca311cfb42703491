package org.zellige.entropy.scan;

import java.util.ArrayList;
import java.util.List;
import org.zellige.segment.Scan;

/**
 * What one scan of a script holds (T.81 B.2.3).
 *
 * @param components their indices in the frame, 1…4 of them, ascending
 * @param spectralStart first coefficient, 0…63
 * @param spectralEnd last coefficient, 0…63
 * @param approximationHigh point transform of the scan before; 0 in a first scan
 * @param approximationLow point transform of this scan, 0…13
 */
public record ScriptScan(
    List<Integer> components,
    int spectralStart,
    int spectralEnd,
    int approximationHigh,
    int approximationLow) {

  /** Keeps its own copy of the list. */
  public ScriptScan {
    components = List.copyOf(components);
  }

  /** A scan of all coefficients, as sequential images have. */
  public static ScriptScan whole(List<Integer> components) {
    return new ScriptScan(components, 0, 63, 0, 0);
  }

  /** The first scan of DC coefficients. */
  public static ScriptScan dc(List<Integer> components, int low) {
    return new ScriptScan(components, 0, 0, 0, low);
  }

  /** The first scan of a band of AC coefficients. */
  public static ScriptScan band(int component, int start, int end, int low) {
    return new ScriptScan(List.of(component), start, end, 0, low);
  }

  /** The scan that brings one bit more of a band of AC coefficients. */
  public static ScriptScan refinement(int component, int start, int end, int low) {
    return new ScriptScan(List.of(component), start, end, low + 1, low);
  }

  /**
   * Its header.
   *
   * @param ids of the frame's components
   * @param dcSlots of entropy tables, by place in the scan
   * @param acSlots likewise
   */
  public Scan header(int[] ids, int[] dcSlots, int[] acSlots) {
    List<Scan.ScanComponent> parts = new ArrayList<>();
    for (int component : components) {
      int place = parts.size();
      parts.add(new Scan.ScanComponent(ids[component], dcSlots[place], acSlots[place]));
    }
    return new Scan(parts, spectralStart, spectralEnd, approximationHigh, approximationLow);
  }

  /** Whether it brings a further bit of coefficients known before. */
  public boolean isRefinement() {
    return approximationHigh != 0;
  }

  /** Whether it holds several components, MCU by MCU. */
  public boolean isInterleaved() {
    return components.size() > 1;
  }

  /** Positions of its coefficients in a block, as a mask. */
  public long band() {
    return -1L << spectralStart & -1L >>> (63 - spectralEnd);
  }

  /** Whether it holds DC coefficients. */
  public boolean hasDc() {
    return spectralStart == 0;
  }

  /** Whether it holds AC coefficients. */
  public boolean hasAc() {
    return spectralEnd > 0;
  }
}
