package org.zellige.benchmarks.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zellige.JpegInfo;
import org.zellige.benchmarks.conformance.Finding.Agreement;
import org.zellige.benchmarks.image.PnmImage;

/** Decodes the file of a reference row and compares. */
final class ReferenceComparison {
  private final Path folder;
  private final Subject subject;
  private final Requirement requirement;
  private final TimedWorker worker;

  /**
   * @param folder against which the paths of the rows are resolved
   */
  ReferenceComparison(Path folder, Subject subject, Requirement requirement, TimedWorker worker) {
    this.folder = folder;
    this.subject = subject;
    this.requirement = requirement;
    this.worker = worker;
  }

  /** The finding for one row. */
  Finding compare(ReferenceRow row) throws InterruptedException {
    byte[] file;
    try {
      file = Files.readAllBytes(folder.resolve(row.path()));
    } catch (IOException e) {
      return new Finding(row, "missing", true, Agreement.DIFFERS, "cannot be read: " + e);
    }
    Outcome<JpegInfo> headers = worker.call(() -> subject.inspect(file));
    if (headers.isFault()) {
      return new Finding(row, "unknown", true, Agreement.FAULT, "inspect: " + headers);
    }
    // A sound file whose headers are refused cannot be sorted into a class, so it is required.
    boolean required = row.verdict() == Verdict.OK && requirement != Requirement.NONE;
    boolean inks = false;
    String fileClass = "headers refused";
    if (headers instanceof Outcome.Returned<JpegInfo>(JpegInfo info)) {
      required &= requirement.covers(info);
      inks = info.colorSpace().components() == 4;
      fileClass = "%s, %d bits, %s".formatted(info.process(), info.precision(), info.colorSpace());
    }
    boolean fourInks = inks;
    Outcome<PnmImage> decoding = worker.call(() -> raster(row, file, fourInks));
    if (decoding.isFault()) {
      return new Finding(row, fileClass, required, Agreement.FAULT, decoding.toString());
    }
    String difference = difference(row, decoding);
    Agreement agreement = difference.isEmpty() ? Agreement.AGREES : Agreement.DIFFERS;
    return new Finding(row, fileClass, required, agreement, difference);
  }

  /** Why a decoding is not what the row says; empty if it is. */
  private static String difference(ReferenceRow row, Outcome<PnmImage> decoding) {
    return switch (decoding) {
      case Outcome.Returned<PnmImage>(PnmImage image) -> difference(row, image);
      case Outcome.Refused<PnmImage>(IOException reason) ->
          row.verdict() == Verdict.ERR ? "" : "refused: " + reason.getMessage();
      case Outcome.Crashed<PnmImage> crashed -> crashed.toString();
      case Outcome.TimedOut<PnmImage> timedOut -> timedOut.toString();
    };
  }

  private PnmImage raster(ReferenceRow row, byte[] file, boolean inks) throws IOException {
    if (row.verdict() != Verdict.ERR && row.maxval() != 255) {
      return subject.decodeDeep(file, row.maxval());
    }
    return PnmImage.of(
        inks ? DjpegInks.toRgb(subject.decodeInks(file).pixels()) : subject.decode(file).pixels());
  }

  private static String difference(ReferenceRow row, PnmImage raster) {
    if (row.verdict() == Verdict.ERR) {
      return "decoded; reference: " + row.message();
    }
    String size = raster.toString();
    String expectedSize = "%d × %d × %d".formatted(row.width(), row.height(), row.channels());
    if (!size.equals(expectedSize)) {
      return "size %s instead of %s".formatted(size, expectedSize);
    }
    return raster.sha256().equals(row.sha256()) ? "" : "samples differ";
  }
}
