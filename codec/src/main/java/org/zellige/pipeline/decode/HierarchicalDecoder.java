package org.zellige.pipeline.decode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zellige.JpegException;
import org.zellige.LimitExceededException;
import org.zellige.Limits;
import org.zellige.Plane;
import org.zellige.Scale;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.frame.SupportedFrames;
import org.zellige.pipeline.render.Destination;
import org.zellige.pipeline.render.OutputLayout;
import org.zellige.pipeline.render.PlaneOutput;
import org.zellige.pipeline.render.Rendering;
import org.zellige.pipeline.render.SampleReconstruction;
import org.zellige.sample.ReferencePlane;
import org.zellige.sample.SampleRows;
import org.zellige.segment.Expansion;
import org.zellige.segment.Frame;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.transform.DifferenceTransform;
import org.zellige.transform.InverseTransform;
import org.zellige.transform.Kernels;
import org.zellige.work.Workers;

/**
 * Decodes a hierarchical image frame by frame: each differential frame is added to what the frames
 * before it gave, enlarged if need be (T.81 annex J).
 */
final class HierarchicalDecoder {
  private static final String SHORT =
      "hierarchical image: the frames end before the image has its size";

  private final StreamParser stream;
  private final Kernels kernels;
  private final Limits limits;
  private final MemoryLimit memory;

  /** Size and components of the image. */
  private final Frame image;

  /** By component; empty before the first frame. */
  private List<ReferencePlane> reference = List.of();

  /**
   * @param stream right after the first scan header
   * @param memory checks the memory that decoding takes, less what the output takes
   */
  HierarchicalDecoder(StreamParser stream, Kernels kernels, Limits limits, MemoryLimit memory)
      throws JpegException {
    this.stream = stream;
    this.kernels = kernels;
    this.limits = limits;
    this.memory = memory;
    this.image = stream.image();
  }

  /** Checks how much memory frames take. */
  @FunctionalInterface
  interface MemoryLimit {
    void check(long bytes) throws JpegException;
  }

  /** Decodes all frames; what is damaged after the first one is left out. */
  void decode(Scan first) throws IOException {
    decodeFrame(first);
    try {
      Optional<Scan> next = Scans.nextFrame(stream);
      while (next.isPresent()) {
        decodeFrame(next.get());
        next = Scans.nextFrame(stream);
      }
    } catch (LimitExceededException e) {
      throw e;
    } catch (JpegException e) {
      stream.diagnostics().warn("a later frame was given up: " + e.reason(), e.offset());
    }
    enlarge();
  }

  /** Brings what there is to the size of the image. */
  private void enlarge() throws JpegException {
    FrameLayout layout = FrameLayout.ofSamples(image);
    memory.check(3 * memory(layout));
    List<ReferencePlane> planes = new ArrayList<>();
    for (FrameLayout.Component c : layout.components()) {
      ReferencePlane plane = reference.get(planes.size());
      if (plane.width() != c.width() || plane.height() != c.height()) {
        stream.diagnostics().warn(SHORT, stream.offset());
      }
      planes.add(
          plane
              .enlarge(c.width(), c.height())
              .orElseThrow(() -> new JpegException(SHORT, stream.offset())));
    }
    reference = planes;
  }

  private void decodeFrame(Scan first) throws IOException {
    Frame header = stream.frame();
    SupportedFrames.check(header, stream.offset());
    require(
        header.isDifferential() != reference.isEmpty(),
        header.isDifferential()
            ? "the first frame is a differential one"
            : "a later frame is no differential one");
    require(
        header.precision() == image.precision()
            && header.components().size() == image.components().size(),
        "a frame with another precision or other components than the image");
    FrameLayout frame = FrameLayout.of(header);
    OutputLayout layout = OutputLayout.of(frame, Scale.FULL);
    Rendering rendering = Rendering.ofPlanes(layout, header.precision(), kernels);
    FrameDecoder decoder =
        new FrameDecoder(stream, frame, rendering, first, limits, Workers.CALLER, false);
    // The planes of this frame, the reference, and the reference enlarged in two steps.
    memory.check(decoder.memory() + PlaneOutput.memory(layout) + 3 * memory(frame));
    reference = header.isDifferential() ? expanded(frame) : zeros(frame);
    PlaneOutput output = new PlaneOutput(frame, layout, header.precision());
    Destination destination = rendering.to(output);
    decoder.decode(
        new FrameDestination(destination, rendering, output, header.isDifferential()),
        ScanListener.NONE,
        0);
    List<Plane> planes = output.planes();
    for (int i = 0; i < planes.size(); i++) {
      reference.get(i).add(planes.get(i).samples(), header.precision());
    }
  }

  private static long memory(FrameLayout frame) {
    return frame.components().stream()
        .mapToLong(c -> ReferencePlane.memory(c.width(), c.height()))
        .sum();
  }

  private static List<ReferencePlane> zeros(FrameLayout frame) {
    return frame.components().stream()
        .map(c -> ReferencePlane.zeros(c.width(), c.height()))
        .toList();
  }

  private List<ReferencePlane> expanded(FrameLayout frame) throws JpegException {
    Expansion expansion = stream.expansion();
    List<ReferencePlane> planes = new ArrayList<>();
    for (FrameLayout.Component c : frame.components()) {
      ReferencePlane plane = reference.get(planes.size());
      require(
          plane.expandsTo(expansion.horizontal(), expansion.vertical(), c.width(), c.height()),
          "a differential frame of another size than the frame before it leads to");
      planes.add(plane.expand(expansion.horizontal(), expansion.vertical(), c.width(), c.height()));
    }
    return planes;
  }

  /**
   * Hands on what {@link #decode} gave.
   *
   * @param rendering of the image as one of single samples
   */
  void render(Rendering rendering, Destination destination) throws IOException {
    List<SampleRows<short[]>> samples = rendering.samples(false);
    Destination.SampleConsumer next = destination.ofSamples(samples);
    OutputLayout layout = rendering.layout();
    for (int row = layout.firstMcuRow(); row < layout.endMcuRow(); row++) {
      for (int i = 0; i < samples.size(); i++) {
        OutputLayout.Component c = layout.components().get(i);
        copyRows(reference.get(i), c, row - layout.firstMcuRow(), row, samples.get(i));
      }
      next.mcuRowDone(row);
    }
  }

  /**
   * Copies what the window shows of an MCU row.
   *
   * @param windowRow the MCU row in the window
   * @param mcuRow the same in the image
   */
  private void copyRows(
      ReferencePlane from,
      OutputLayout.Component c,
      int windowRow,
      int mcuRow,
      SampleRows<short[]> to) {
    for (int v = 0; v < c.rowsPerMcu(); v++) {
      int y = windowRow * c.rowsPerMcu() + v;
      if (y < c.height()) {
        from.copyRow(
            mcuRow * c.rowsPerMcu() + v,
            c.firstBlock(),
            c.width(),
            image.precision(),
            to.samples(),
            to.offset(y));
      }
    }
  }

  /**
   * Planes of a frame: signed samples if it is differential. Nothing is estimated, for later frames
   * bring what this one lacks.
   */
  private record FrameDestination(
      Destination planes, Rendering rendering, PlaneOutput output, boolean differential)
      implements Destination {
    @Override
    public boolean estimatesLackingFrequencies() {
      return false;
    }

    @Override
    public boolean takesAnyOrder() {
      return false;
    }

    @Override
    public SampleReconstruction<?> ofCoefficients(int[][] steps) throws JpegException {
      if (!differential) {
        return planes.ofCoefficients(steps);
      }
      List<InverseTransform<short[]>> transforms = new ArrayList<>();
      for (int[] of : steps) {
        transforms.add(new DifferenceTransform(of, rendering.precision()));
      }
      List<SampleRows<short[]>> samples = rendering.samples(false);
      return new SampleReconstruction<>(
          rendering.layout(), transforms, samples, mcuRow -> output.copy(mcuRow, samples));
    }

    @Override
    public SampleConsumer ofSamples(List<SampleRows<short[]>> samples) throws JpegException {
      return planes.ofSamples(samples);
    }
  }

  private void require(boolean condition, String reason) throws JpegException {
    if (!condition) {
      throw new JpegException("hierarchical image: " + reason, stream.offset());
    }
  }
}
