package org.zellige.pipeline.frame;

import java.util.ArrayList;
import java.util.List;
import org.zellige.JpegException;
import org.zellige.entropy.scan.ScanBlocks;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.segment.Frame;
import org.zellige.segment.FrameComponent;
import org.zellige.segment.Scan;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;

/**
 * The geometry of a frame (T.81 A.1, A.2). Its data units are blocks of 8×8 samples or, in a
 * lossless frame, single samples; all that is said of blocks holds for these as well.
 *
 * @param blockSize samples across and down in a data unit: 8 or 1
 * @param width pixels across
 * @param height pixels down
 * @param maxHorizontal largest horizontal sampling factor
 * @param maxVertical largest vertical sampling factor
 * @param mcusPerRow MCUs across in an interleaved scan
 * @param mcuRows MCUs down in an interleaved scan
 * @param components in the order of the frame header
 */
public record FrameLayout(
    int blockSize,
    int width,
    int height,
    int maxHorizontal,
    int maxVertical,
    int mcusPerRow,
    int mcuRows,
    List<Component> components) {

  /** Blocks that T.81 allows in an MCU of an interleaved scan. */
  private static final int MAX_BLOCKS_PER_MCU = 10;

  /** Pixels from which on work is worth sharing out; fewer take some milliseconds. */
  private static final long LARGE = 1L << 19;

  /** Keeps its own copy of the list. */
  public FrameLayout {
    components = List.copyOf(components);
  }

  /**
   * The blocks of a scan of all components.
   *
   * @param coefficients by component: all their rows of blocks, or those of one MCU row
   */
  public List<ScanBlocks> scanBlocks(List<CoefficientRows> coefficients) {
    List<ScanBlocks> blocks = new ArrayList<>();
    for (Component c : components) {
      CoefficientRows rows = coefficients.get(blocks.size());
      blocks.add(
          new ScanBlocks(c.horizontal(), c.vertical(), c.blocksPerRow(), c.blockRows(), rows));
    }
    return blocks;
  }

  /** Room for the coefficients of a row of MCUs, by component. */
  public CoefficientRows[] mcuRowWindow() {
    return components.stream()
        .map(c -> new CoefficientRows(c.paddedBlocksPerRow(), c.vertical()))
        .toArray(CoefficientRows[]::new);
  }

  /** Whether it is worth while to share the work on it. */
  public boolean isLarge() {
    return (long) width * height >= LARGE;
  }

  /**
   * One component.
   *
   * @param blockSize samples across and down in a data unit: 8 or 1
   * @param id in the frame header
   * @param horizontal sampling factor
   * @param vertical sampling factor
   * @param width samples across that belong to the image
   * @param height samples down that belong to the image
   * @param paddedBlocksPerRow blocks across in whole MCUs
   * @param paddedBlockRows rows of blocks in whole MCUs
   */
  public record Component(
      int blockSize,
      int id,
      int horizontal,
      int vertical,
      int width,
      int height,
      int paddedBlocksPerRow,
      int paddedBlockRows) {

    /** Blocks across that hold samples of the image. */
    public int blocksPerRow() {
      return ceilDiv(width, blockSize);
    }

    /** Rows of blocks that hold samples of the image. */
    public int blockRows() {
      return ceilDiv(height, blockSize);
    }

    /** Samples from row to row that the inverse DCT of whole groups needs. */
    public int sampleStride() {
      return BlockGroup.count(paddedBlocksPerRow) * BlockGroup.SAMPLES;
    }

    /** Bytes of the coefficients of the whole component. */
    public long coefficientMemory() {
      return CoefficientRows.memory(paddedBlocksPerRow, paddedBlockRows);
    }
  }

  /** The layout of a frame whose height is known. */
  public static FrameLayout of(Frame frame) {
    return of(frame, frame.isLossless() ? 1 : 8);
  }

  /** The layout of a frame, or of an image of several frames, as one of single samples. */
  public static FrameLayout ofSamples(Frame frame) {
    return of(frame, 1);
  }

  private static FrameLayout of(Frame frame, int blockSize) {
    // The sampling factors of a lone component have no meaning.
    boolean lone = frame.components().size() == 1;
    int maxH = 1;
    int maxV = 1;
    for (FrameComponent c : frame.components()) {
      maxH = Math.max(maxH, lone ? 1 : c.horizontal());
      maxV = Math.max(maxV, lone ? 1 : c.vertical());
    }
    int mcusPerRow = ceilDiv(frame.width(), blockSize * maxH);
    int mcuRows = ceilDiv(frame.height(), blockSize * maxV);
    List<Component> components = new ArrayList<>();
    for (FrameComponent c : frame.components()) {
      int h = lone ? 1 : c.horizontal();
      int v = lone ? 1 : c.vertical();
      components.add(
          new Component(
              blockSize,
              c.id(),
              h,
              v,
              ceilDiv(frame.width() * h, maxH),
              ceilDiv(frame.height() * v, maxV),
              mcusPerRow * h,
              mcuRows * v));
    }
    return new FrameLayout(
        blockSize, frame.width(), frame.height(), maxH, maxV, mcusPerRow, mcuRows, components);
  }

  /** The order of blocks in a scan of all components. */
  public ScanLayout interleaved() {
    List<ScanLayout.Component> all = new ArrayList<>();
    for (Component c : components) {
      all.add(new ScanLayout.Component(all.size(), c.horizontal(), c.vertical()));
    }
    return new ScanLayout(mcusPerRow, mcuRows, all);
  }

  /**
   * The order of blocks in a scan.
   *
   * @param offset of the scan, for messages
   * @throws JpegException if the scan names components that are not there, or one twice, or its
   *     MCUs are too large
   */
  public ScanLayout scan(Scan scan, long offset) throws JpegException {
    List<Integer> indexes = new ArrayList<>();
    boolean[] seen = new boolean[components.size()];
    for (Scan.ScanComponent c : scan.components()) {
      int index = indexOf(c.id(), seen);
      if (index < 0) {
        throw new JpegException(
            "scan names component " + c.id() + ", which the frame has not or which is named twice",
            offset);
      }
      seen[index] = true;
      indexes.add(index);
    }
    ScanLayout layout = scan(indexes);
    if (indexes.size() > 1 && layout.blocksPerMcu() > MAX_BLOCKS_PER_MCU) {
      throw new JpegException(
          layout.blocksPerMcu() + " blocks in an MCU; T.81 allows " + MAX_BLOCKS_PER_MCU, offset);
    }
    return layout;
  }

  /** The order of blocks in a scan of some components, which T.81 allows in one. */
  public ScanLayout scan(List<Integer> indexes) {
    boolean alone = indexes.size() == 1;
    List<ScanLayout.Component> order = new ArrayList<>();
    for (int index : indexes) {
      Component component = components.get(index);
      order.add(
          new ScanLayout.Component(
              index, alone ? 1 : component.horizontal, alone ? 1 : component.vertical));
    }
    Component first = components.get(indexes.get(0));
    return alone
        ? new ScanLayout(first.blocksPerRow(), first.blockRows(), order)
        : new ScanLayout(mcusPerRow, mcuRows, order);
  }

  /** Blocks of each component in an MCU of an interleaved scan of all. */
  public int[] blocksPerMcu() {
    return components.stream().mapToInt(c -> c.horizontal * c.vertical).toArray();
  }

  /**
   * Whether the first component has a sample for each pixel, and each sample of another covers
   * whole ones of it.
   */
  public boolean isNested() {
    Component first = components.get(0);
    return components.stream()
        .allMatch(c -> first.horizontal % c.horizontal == 0 && first.vertical % c.vertical == 0);
  }

  private int indexOf(int id, boolean[] taken) {
    for (int i = 0; i < components.size(); i++) {
      // Components may share an identifier by mistake: then the order decides.
      if (components.get(i).id == id && !taken[i]) {
        return i;
      }
    }
    return -1;
  }

  /** {@code a / b}, rounded up; for numbers that are not negative. */
  public static int ceilDiv(int a, int b) {
    return (a + b - 1) / b;
  }
}
