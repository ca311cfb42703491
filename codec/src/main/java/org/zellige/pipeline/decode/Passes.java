package org.zellige.pipeline.decode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zellige.DecodePass;
import org.zellige.PassListener;
import org.zellige.Pixels;
import org.zellige.segment.StreamParser;

/** Passes on to the caller's listener how an image grows. */
final class Passes implements ScanListener {
  private final StreamParser stream;
  private final Pixels pixels;
  private final PassListener listener;
  private int index;
  private @Nullable DecodePass wanted;

  /**
   * @param pixels what the picture is rendered to
   */
  Passes(StreamParser stream, Pixels pixels, PassListener listener) {
    this.stream = stream;
    this.pixels = pixels;
    this.listener = listener;
  }

  @Override
  public boolean wants(ScanProgress progress) {
    List<List<Integer>> known = new ArrayList<>();
    for (int c = 0; c < progress.components(); c++) {
      known.add(Arrays.stream(progress.known(c)).boxed().toList());
    }
    DecodePass pass = new DecodePass(index++, stream.lastScan(), known);
    wanted = pass;
    return listener.wants(pass);
  }

  @Override
  public boolean shown() throws IOException {
    return wanted == null || listener.pass(wanted, pixels);
  }
}
