package org.zellige.benchmarks.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares the decoder with libjpeg-turbo over a corpus, or feeds it hostile files. */
@Command(
    name = "benchmarks/conformance",
    mixinStandardHelpOptions = true,
    description = {
      "Decodes every file that FOLDER/reference.tsv lists and compares size and samples (SHA-256 of"
          + " the PNM raster) with what djpeg made of it.",
      "Exit status: 0 all is well, 1 a required file differs, or with ALL a tenth of the files"
          + " that djpeg warns of, or any file ends in an unchecked exception or a hang,"
          + " 2 wrong usage."
    })
public final class ReferenceHarness implements Callable<Integer> {
  @Parameters(
      paramLabel = "FOLDER",
      arity = "1..*",
      description = "the corpus; several with --hostile")
  private List<Path> folders = List.of();

  @Option(
      names = "--require",
      paramLabel = "CLASSES",
      defaultValue = "ALL",
      description =
          "which files of verdict ok must agree: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}")
  private Requirement requirement = Requirement.ALL;

  @Option(
      names = "--hostile",
      description = {
        "needs no table: inspects and decodes all files under the folders in every way and looks"
            + " for faults only; names the slowest"
      })
  private boolean hostile;

  @Option(names = "--all", description = "lists differences in files that are not required, too")
  private boolean listAll;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "10",
      description = "what takes longer is a hang; default ${DEFAULT-VALUE}")
  private int seconds = 10;

  private final Subject subject;

  /** A harness for Zellige's decoder. */
  public ReferenceHarness() {
    this(Subject.zellige());
  }

  ReferenceHarness(Subject subject) {
    this.subject = subject;
  }

  /** See the command's help. */
  public static void main(String[] arguments) {
    System.exit(commandLine(new ReferenceHarness()).execute(arguments));
  }

  static CommandLine commandLine(ReferenceHarness harness) {
    return new CommandLine(harness).setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        System.err.println(folder + " is not a folder");
        return CommandLine.ExitCode.USAGE;
      }
    }
    if (folders.size() > 1 && !hostile) {
      System.err.println("several folders only with --hostile");
      return CommandLine.ExitCode.USAGE;
    }
    try (TimedWorker worker = new TimedWorker(Duration.ofSeconds(seconds))) {
      return hostile ? survive(worker) : compare(folders.get(0), worker);
    }
  }

  private int survive(TimedWorker worker) throws IOException, InterruptedException {
    HostileRun run = HostileRun.over(folders, subject, worker);
    System.out.println(run);
    return run.faults().isEmpty() ? 0 : 1;
  }

  private int compare(Path folder, TimedWorker worker) throws IOException, InterruptedException {
    Path table = folder.resolve("reference.tsv");
    if (!Files.isRegularFile(table)) {
      System.err.println(table + " is missing; --hostile needs none");
      return CommandLine.ExitCode.USAGE;
    }
    ReferenceComparison comparison = new ReferenceComparison(folder, subject, requirement, worker);
    List<Finding> findings = new ArrayList<>();
    for (ReferenceRow row : ReferenceRow.readTable(table)) {
      findings.add(comparison.compare(row));
    }
    ReferenceReport report = new ReferenceReport(findings);
    if (listAll) {
      System.out.print(report.otherDifferences());
    }
    System.out.print(report.failures());
    System.out.print(report.summary());
    boolean damaged = requirement == Requirement.ALL && report.damagedAgreement() < 0.9;
    return report.isFailure() || damaged ? 1 : 0;
  }
}
