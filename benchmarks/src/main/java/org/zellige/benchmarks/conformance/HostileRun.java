package org.zellige.benchmarks.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zellige.DecodedImage;

/**
 * What became of a folder of files that may be anything.
 *
 * @param decoded files decoded without a warning
 * @param warned files decoded with warnings
 * @param refused files refused by an exception that is meant for that
 * @param faults a line for each file that ended in an unchecked exception or a hang
 */
record HostileRun(int decoded, int warned, int refused, List<String> faults) {
  /** Inspects and decodes every file in and under a folder. */
  static HostileRun over(Path folder, Subject subject, TimedWorker worker)
      throws IOException, InterruptedException {
    int decoded = 0;
    int warned = 0;
    int refused = 0;
    List<String> faults = new ArrayList<>();
    for (Path path : files(folder)) {
      byte[] file = Files.readAllBytes(path);
      Outcome<?> headers = worker.call(() -> subject.inspect(file));
      if (headers.isFault()) {
        faults.add(folder.relativize(path) + "  inspect: " + headers);
      }
      switch (worker.call(() -> subject.decode(file))) {
        case Outcome.Returned<DecodedImage>(DecodedImage image) -> {
          decoded += image.warnings().isEmpty() ? 1 : 0;
          warned += image.warnings().isEmpty() ? 0 : 1;
        }
        case Outcome.Refused<DecodedImage> _ -> refused++;
        case Outcome<DecodedImage> fault -> faults.add(folder.relativize(path) + "  " + fault);
      }
    }
    return new HostileRun(decoded, warned, refused, List.copyOf(faults));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The faults, a line each, and the numbers. */
  @Override
  public String toString() {
    String numbers =
        "%d decoded, %d decoded with warnings, %d refused, %d faults"
            .formatted(decoded, warned, refused, faults.size());
    return faults.isEmpty() ? numbers : String.join("\n", faults) + "\n" + numbers;
  }
}
