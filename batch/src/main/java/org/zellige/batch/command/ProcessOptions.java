package org.zellige.batch.command;

import org.zellige.batch.CompressionSettings.Process;
import picocli.CommandLine.Option;

/** What kind of file to write; at most one of these. */
final class ProcessOptions {
  @Option(
      names = "--baseline",
      required = true,
      description = "Write what the simplest decoders read: one scan, steps under 256.")
  private boolean baseline;

  @Option(names = "--sequential", required = true, description = "Write one scan.")
  private boolean sequential;

  @Option(
      names = "--progressive",
      required = true,
      description = "Write scans that refine the image (default from effort 3 on).")
  private boolean progressive;

  @Option(
      names = "--lossless",
      required = true,
      description =
          "Keep every sample, as gray, RGB or CMYK. Few programs read such files, and quality does"
              + " not matter.")
  private boolean lossless;

  Process process() {
    if (baseline) {
      return Process.BASELINE;
    }
    if (lossless) {
      return Process.LOSSLESS;
    }
    return sequential ? Process.SEQUENTIAL : Process.PROGRESSIVE;
  }
}
