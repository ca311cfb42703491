package org.zellige.pipeline.render;

import java.io.IOException;
import java.util.List;
import org.zellige.Region;
import org.zellige.color.RowWriter;
import org.zellige.sample.Upsampler;

/**
 * From samples to pixels: upsamples and writes every row as soon as the rows it needs are there.
 */
final class PixelStage<A> implements Destination.SampleConsumer {
  private final OutputLayout layout;
  private final List<Upsampler<A>> upsamplers;
  private final RowWriter writer;
  private final PixelOutput output;

  /** Rows of pixels that must wait for samples below them. */
  private final int rowsHeldBack;

  /** Row of the window. */
  private int nextRow;

  /**
   * @param upsamplers by component; {@code writer} reads from them
   */
  PixelStage(
      OutputLayout layout, List<Upsampler<A>> upsamplers, RowWriter writer, PixelOutput output) {
    this.layout = layout;
    this.upsamplers = List.copyOf(upsamplers);
    this.writer = writer;
    this.output = output;
    this.rowsHeldBack = upsamplers.stream().mapToInt(Upsampler::rowsAhead).max().orElse(0);
    this.nextRow = layout.crop().y();
  }

  @Override
  public int rowsBeyond() {
    return rowsHeldBack;
  }

  @Override
  public void begin(int mcuRow, boolean joined) {
    int first = top(mcuRow) + (joined ? -rowsHeldBack : rowsHeldBack);
    nextRow = Math.max(layout.crop().y(), first);
  }

  @Override
  public void mcuRowDone(int mcuRow) throws IOException {
    Region crop = layout.crop();
    boolean last = mcuRow == layout.endMcuRow() - 1;
    writeTo(last ? crop.y() + crop.height() : top(mcuRow + 1) - rowsHeldBack);
  }

  @Override
  public void end(int mcuRow) throws IOException {
    writeTo(top(mcuRow) + rowsHeldBack);
  }

  private int top(int mcuRow) {
    return (mcuRow - layout.firstMcuRow()) * layout.mcuHeight();
  }

  private void writeTo(int row) throws IOException {
    Region crop = layout.crop();
    int end = Math.min(crop.y() + crop.height(), row);
    for (; nextRow < end; nextRow++) {
      for (Upsampler<A> upsampler : upsamplers) {
        upsampler.prepare(nextRow);
      }
      int y = nextRow - crop.y();
      writer.write(output.pixels(), output.row(y));
      output.finish(y);
    }
  }
}
