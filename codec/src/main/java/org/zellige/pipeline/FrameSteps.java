package org.zellige.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zellige.JpegColorSpace;
import org.zellige.quant.ComponentSteps;
import org.zellige.quant.TableDesign;
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
record FrameSteps(Frame frame, JpegColorSpace colorSpace, List<int[]> steps) {
  /** Keeps its own copy of the list. */
  FrameSteps {
    steps = List.copyOf(steps);
  }

  /** Whether a component is a colour difference. */
  boolean isChroma(int component) {
    return colorSpace.hasChroma() && (component == 1 || component == 2);
  }

  /** The steps of a component, with the size of what they are for. */
  ComponentSteps component(int c) {
    FrameLayout.Component component = FrameLayout.of(frame).components().get(c);
    return new ComponentSteps(
        steps.get(c), component.blocksPerRow(), component.blockRows(), frame.precision());
  }

  /**
   * The same frame with a component's steps fitted to its image.
   *
   * @param spectrum of the component
   */
  FrameSteps fitted(int c, SpectralRows spectrum) {
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
  FrameSteps with(List<int[]> other) {
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

  /** The tables in use, by slot. */
  List<QuantTable> tables() {
    SortedMap<Integer, int[]> bySlot = new TreeMap<>();
    for (int c = 0; c < steps.size(); c++) {
      bySlot.putIfAbsent(frame.components().get(c).quantTable(), steps.get(c));
    }
    return bySlot.entrySet().stream()
        .map(table -> QuantTable.ofZigZag(table.getKey(), table.getValue()))
        .toList();
  }
}
