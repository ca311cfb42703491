package org.zellige.viewer.block;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.JpegProcess;
import org.zellige.Limits;
import org.zellige.StoredBlocks;
import org.zellige.metric.ScoreMap;
import org.zellige.viewer.tile.Area;

/**
 * The blocks of a file.
 *
 * @param jpeg the file
 * @param info what its headers say
 * @param components the blocks of each component
 */
public record ImageBlocks(byte[] jpeg, JpegInfo info, List<StoredBlocks> components) {
  private static final int SIDE = 8;

  /**
   * Reads them.
   *
   * @throws IOException if the file has no DCT coefficients of a single frame, or is damaged
   */
  public static ImageBlocks of(byte[] jpeg, Limits limits) throws IOException {
    return new ImageBlocks(
        jpeg, JpegDecoder.inspect(jpeg, limits), JpegDecoder.coefficients(jpeg, limits));
  }

  /** What the components are called, as in {@code Cb}. */
  public List<String> names() {
    return switch (info.colorSpace()) {
      case GRAY -> List.of("Y");
      case YCBCR -> List.of("Y", "Cb", "Cr");
      case RGB -> List.of("R", "G", "B");
      case CMYK -> List.of("C", "M", "Y", "K");
      case YCCK -> List.of("Y", "Cb", "Cr", "K");
      case UNKNOWN -> components.stream().map(c -> "component " + c.id()).toList();
    };
  }

  /** Pixels across of a block of a component. */
  public int blockWidth(int component) {
    return SIDE * most(JpegInfo.Component::horizontal) / factor(component, true);
  }

  /** Pixels down of a block of a component. */
  public int blockHeight(int component) {
    return SIDE * most(JpegInfo.Component::vertical) / factor(component, false);
  }

  private int factor(int component, boolean across) {
    JpegInfo.Component of = info.components().get(component);
    return components.size() == 1 ? 1 : across ? of.horizontal() : of.vertical();
  }

  private int most(ToIntFunction<JpegInfo.Component> factor) {
    return components.size() == 1 ? 1 : info.components().stream().mapToInt(factor).max().orElse(1);
  }

  /** The block of a component that holds a stored pixel. */
  public BlockAddress at(int component, int x, int y) {
    return new BlockAddress(component, x / blockWidth(component), y / blockHeight(component));
  }

  /** The stored pixels of a block, also those beyond the image's edges. */
  public Area area(BlockAddress address) {
    int width = blockWidth(address.component());
    int height = blockHeight(address.component());
    return new Area(address.column() * width, address.row() * height, width, height);
  }

  /** Whether the bits of a coefficient can be told. */
  public boolean isHuffmanCoded() {
    return info.process() == JpegProcess.BASELINE
        || info.process() == JpegProcess.EXTENDED_SEQUENTIAL
        || info.process() == JpegProcess.PROGRESSIVE;
  }

  /**
   * What each coefficient of a block costs, by zig-zag position, and in the end what says that
   * there are no more; empty if the file is not Huffman-coded.
   */
  public Optional<double[]> bits(BlockAddress address) {
    if (!isHuffmanCoded()) {
      return Optional.empty();
    }
    StoredBlocks of = components.get(address.component());
    int wanted = address.row() * of.storedPerRow() + address.column();
    double[] bits = new double[BitSink.END + 1];
    count((component, block, k, spent) -> {
      if (component == address.component() && block == wanted) {
        bits[k] += spent;
      }
    });
    return Optional.of(bits);
  }

  /** What each 8 × 8 pixels cost; empty if the file is not Huffman-coded. */
  public Optional<ScoreMap> bitMap() {
    if (!isHuffmanCoded()) {
      return Optional.empty();
    }
    float[][] totals = new float[components.size()][];
    for (int i = 0; i < totals.length; i++) {
      totals[i] = new float[components.get(i).values().length / 64];
    }
    count((component, block, k, spent) -> totals[component][block] += (float) spent);
    int columns = (info.width() + SIDE - 1) / SIDE;
    int rows = (info.height() + SIDE - 1) / SIDE;
    float[] map = new float[columns * rows];
    for (int component = 0; component < totals.length; component++) {
      int width = blockWidth(component);
      int height = blockHeight(component);
      float share = (float) (SIDE * SIDE) / (width * height);
      StoredBlocks of = components.get(component);
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          int block = row * SIDE / height * of.storedPerRow() + column * SIDE / width;
          map[row * columns + column] += share * totals[component][block];
        }
      }
    }
    return Optional.of(new ScoreMap(info.width(), info.height(), SIDE, map));
  }

  /** Tells a sink of all coefficients. */
  void count(BitSink sink) {
    new BitCounter(jpeg, info, components, sink).run();
  }
}
