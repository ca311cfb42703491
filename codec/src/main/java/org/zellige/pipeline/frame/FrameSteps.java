package org.zellige.pipeline.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zellige.JpegColorSpace;
import org.zellige.JpegInfo;
import org.zellige.Subsampling;
import org.zellige.quant.table.ComponentSteps;
import org.zellige.quant.table.QualityScale;
import org.zellige.quant.table.StepSet;
import org.zellige.quant.table.TableDesign;
import org.zellige.quant.table.TableSettings;
import org.zellige.segment.Frame;
import org.zellige.segment.FrameComponent;
import org.zellige.segment.QuantTable;
import org.zellige.transform.SpectralRows;

/**
 * A frame and how its components are quantised.
 *
 * @param frame its height known
 * @param colorSpace what the components mean
 * @param steps by component, each in zig-zag order
 */
public record FrameSteps(Frame frame, JpegColorSpace colorSpace, List<int[]> steps) {
  /**
   * Slots of quantisation tables (T.81 B.2.4.1); a sequence of scans can use each several times.
   */
  public static final int MAX_TABLES = 4;

  /** Keeps its own copy of the list. */
  public FrameSteps {
    steps = List.copyOf(steps);
  }

  /** Whether a component is a colour difference. */
  public boolean isChroma(int component) {
    return colorSpace.hasChroma() && (component == 1 || component == 2);
  }

  /** The steps of a component, with the size of what they are for. */
  public ComponentSteps component(int c) {
    FrameLayout.Component component = FrameLayout.of(frame).components().get(c);
    return new ComponentSteps(
        steps.get(c), component.blocksPerRow(), component.blockRows(), frame.precision());
  }

  /**
   * The same frame with a component's steps fitted to its image.
   *
   * @param spectrum of the component
   */
  public FrameSteps fitted(int c, SpectralRows spectrum) {
    List<int[]> changed = new ArrayList<>(steps);
    changed.set(c, TableDesign.of(spectrum, component(c)).steps());
    return with(changed);
  }

  /**
   * The same frame with other steps, and with slots in which components share a table if their
   * steps are the same.
   *
   * @param other by component; slots are valid if they are of at most four kinds
   */
  public FrameSteps with(List<int[]> other) {
    List<int[]> distinct = new ArrayList<>();
    List<FrameComponent> components = new ArrayList<>();
    for (FrameComponent c : frame.components()) {
      int[] own = other.get(components.size());
      int slot = 0;
      while (slot < distinct.size() && !Arrays.equals(distinct.get(slot), own)) {
        slot++;
      }
      if (slot == distinct.size()) {
        distinct.add(own);
      }
      components.add(new FrameComponent(c.id(), c.horizontal(), c.vertical(), slot));
    }
    return new FrameSteps(frame.withComponents(components), colorSpace, other);
  }

  /**
   * The steps that a quality asks for, by component, in zig-zag order; steps of 8 bits stay such.
   *
   * @param info of the file that has these steps
   */
  public List<int[]> wanted(TableSettings tables, JpegInfo info) {
    boolean small =
        steps.stream()
            .flatMapToInt(Arrays::stream)
            .allMatch(step -> step <= QualityScale.MAX_BASELINE_STEP);
    StepSet asked = tables.steps(info.subsampling().orElse(Subsampling.S420), frame.precision());
    StepSet bounded = small ? asked.atMost(QualityScale.MAX_BASELINE_STEP) : asked;
    List<int[]> wanted = new ArrayList<>();
    for (int c = 0; c < steps.size(); c++) {
      wanted.add(bounded.table(isChroma(c) ? c : 0).steps());
    }
    return wanted;
  }

  /** Whether any step is finer than another of its place. */
  public boolean isFinerThan(List<int[]> other) {
    for (int c = 0; c < steps.size(); c++) {
      for (int k = 0; k < 64; k++) {
        if (steps.get(c)[k] < other.get(c)[k]) {
          return true;
        }
      }
    }
    return false;
  }

  /** The tables in use, by slot. */
  public List<QuantTable> tables() {
    SortedMap<Integer, int[]> bySlot = new TreeMap<>();
    for (int c = 0; c < steps.size(); c++) {
      bySlot.putIfAbsent(frame.components().get(c).quantTable(), steps.get(c));
    }
    return bySlot.entrySet().stream()
        .map(table -> QuantTable.ofZigZag(table.getKey(), table.getValue()))
        .toList();
  }
}
