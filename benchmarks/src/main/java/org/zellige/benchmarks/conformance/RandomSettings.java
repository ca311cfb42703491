package org.zellige.benchmarks.conformance;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zellige.JpegDecoder;
import org.zellige.benchmarks.image.PnmImage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks other decoders what they think of random encodings. */
@Command(
    name = "benchmarks/random-settings",
    mixinStandardHelpOptions = true,
    description = {
      "Encodes random images with random settings. djpeg must read each file without a warning, and"
          + " give the samples that Zellige's decoder gives; so must the JDK's reader where it knows"
          + " the process.",
      "Exit status: 0 all is so, 1 not, 2 wrong usage or djpeg is missing."
    })
public final class RandomSettings implements Callable<Integer> {
  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "1000",
      description = "encodings; default ${DEFAULT-VALUE}")
  private int count;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "the first; each encoding has the next; default ${DEFAULT-VALUE}")
  private long seed;

  /** See the command's help. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new RandomSettings()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<String> missing = LibjpegTools.missing();
    if (missing.isPresent()) {
      System.err.println(
          missing.get() + " is not installed (Debian: apt-get install libjpeg-turbo-progs)");
      return CommandLine.ExitCode.USAGE;
    }
    try (ScratchFolder scratch = ScratchFolder.open()) {
      return run(new LibjpegTools(scratch.path()));
    }
  }

  private int run(LibjpegTools djpeg) throws IOException, InterruptedException {
    JdkReader jdk = new JdkReader();
    int faults = 0;
    int readByJdk = 0;
    for (long n = seed; n < seed + count; n++) {
      RandomEncoding encoding = RandomEncoding.of(n);
      Optional<String> fault = fault(encoding, djpeg);
      if (fault.isEmpty() && jdk.knows(encoding.info())) {
        readByJdk++;
        fault = jdk.fault(encoding);
      }
      if (fault.isPresent()) {
        faults++;
        System.out.println("seed " + n + ", " + encoding + ": " + fault.get());
      }
    }
    System.out.printf(
        "%d encodings, %d of them read by the JDK too: %d faults%n", count, readByJdk, faults);
    return faults == 0 ? 0 : 1;
  }

  private static Optional<String> fault(RandomEncoding encoding, LibjpegTools djpeg)
      throws InterruptedException {
    try {
      PnmImage theirs = djpeg.decode(encoding.jpeg());
      PnmImage ours = PnmImage.of(JpegDecoder.builder().build().decode(encoding.jpeg()).pixels());
      return ours.sameAs(theirs) ? Optional.empty() : Optional.of("djpeg gives other samples");
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
