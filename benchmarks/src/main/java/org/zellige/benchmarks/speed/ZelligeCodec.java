package org.zellige.benchmarks.speed;

import java.io.IOException;
import java.util.concurrent.ForkJoinPool;
import org.zellige.BaseTables;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/**
 * Zellige through its own API, on packed RGB ints both ways, with the example Huffman tables as the
 * peers use them by default, or progressive with tables made for the file.
 */
final class ZelligeCodec implements Codec {
  private final Task task;
  private final JpegEncoder encoder;
  private final JpegDecoder decoder;
  private final Pixels destination;
  private byte[] encoded = {};

  ZelligeCodec(Task task) {
    this.task = task;
    encoder =
        JpegEncoder.builder()
            .effort(1)
            .tables(BaseTables.IJG)
            .quality(task.quality())
            .subsampling(task.subsampling())
            .progressive(task.progressive())
            .optimizeHuffman(task.progressive())
            .parallel(ForkJoinPool.commonPool(), task.threads())
            .build();
    decoder = JpegDecoder.builder().parallel(ForkJoinPool.commonPool(), task.threads()).build();
    destination = Pixels.allocate(PixelFormat.INT_RGB, task.image().width(), task.image().height());
  }

  @Override
  public int encode() throws IOException {
    encoded = encoder.encode(task.image());
    return encoded.length;
  }

  @Override
  public Object decode() throws IOException {
    return decoder.decode(task.file(), destination);
  }

  @Override
  public byte[] encoded() {
    return encoded;
  }

  @Override
  public Pixels decoded() {
    return destination;
  }
}
