package org.zellige.pipeline;

import java.io.IOException;
import java.util.List;
import org.zellige.Region;
import org.zellige.color.RowWriter;
import org.zellige.sample.Upsampler;

/**
 * From samples to pixels: upsamples and writes every row as soon as the rows it needs are there.
 */
final class PixelStage<A> {
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

  /**
   * Tells that the samples down to and with an MCU row are there.
   *
   * @param mcuRow of the frame
   */
  void mcuRowDone(int mcuRow) throws IOException {
    Region crop = layout.crop();
    int end = crop.y() + crop.height();
    if (mcuRow < layout.endMcuRow() - 1) {
      int complete = (mcuRow + 1 - layout.firstMcuRow()) * layout.mcuHeight() - rowsHeldBack;
      end = Math.min(end, complete);
    }
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
