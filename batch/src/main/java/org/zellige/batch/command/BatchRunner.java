package org.zellige.batch.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.zellige.batch.Fault;
import org.zellige.batch.FileTarget;
import org.zellige.batch.Operation;
import org.zellige.batch.StreamTarget;
import org.zellige.batch.file.Discovery;
import org.zellige.batch.file.FoundFile;
import org.zellige.batch.job.BatchJob;
import org.zellige.batch.job.BatchReport;
import org.zellige.batch.job.BatchSettings;
import org.zellige.batch.job.FileResult;
import org.zellige.batch.report.CsvReport;
import org.zellige.batch.report.HtmlReport;
import org.zellige.batch.report.JsonReport;

/** Runs an operation on the files that options name, and tells what became of them. */
final class BatchRunner {
  private final Console console;
  private final InputOptions inputs;
  private final OutputOptions outputs;
  private final BatchOptions options;

  BatchRunner(Console console, InputOptions inputs, OutputOptions outputs, BatchOptions options) {
    this.console = console;
    this.inputs = inputs;
    this.outputs = outputs;
    this.options = options;
  }

  /**
   * What is wrong with the options taken together, if anything.
   *
   * @param extension of outputs; empty if that of the inputs stays
   */
  Optional<String> complaint(Optional<String> extension) {
    return inputs
        .complaint()
        .or(options::complaint)
        .or(() -> outputs.complaint(inputs, options.isJson(), extension));
  }

  /**
   * Runs it.
   *
   * @param saving in per cent that an output must save unless something else is said
   * @return the exit status
   */
  int run(Operation operation, double saving) throws IOException {
    BatchSettings settings = options.settings(operation, outputs.outputs(), saving);
    BatchJob job = new BatchJob(settings);
    Optional<ProgressBar> bar =
        options.showsProgress()
            ? Optional.of(new ProgressBar(console.err(), System::nanoTime))
            : Optional.empty();
    ConsoleListener listener = new ConsoleListener(console, bar, options.isQuiet());
    Discovery.Found found;
    try {
      found = inputs.find(console.in(), outputs.folders());
    } catch (IOException e) {
      console.complain(Fault.of("--files-from", e));
      return ExitStatus.FAILED;
    }
    KernelsChoice.forFiles(
        found.files().stream().map(FoundFile::path)::iterator,
        settings.looks() ? Operation.LOOK : operation.weight());
    try (Interruption interruption = new Interruption(job, console)) {
      BatchReport report = work(job, found, listener);
      listener.end();
      interruption.ended();
      return tell(report);
    }
  }

  private BatchReport work(BatchJob job, Discovery.Found found, ConsoleListener listener) {
    boolean stdout = outputs.isStdout(inputs);
    StreamTarget stream = new StreamTarget("stdout", console.out());
    if (inputs.isStdin()) {
      return stdout
          ? job.run(console.in(), stream, listener)
          : job.run(console.in(), outputs.file().orElseThrow(), listener);
    }
    return stdout
        ? job.run(inputs.single().orElseThrow(), stream, listener)
        : job.run(found, listener);
  }

  private int tell(BatchReport report) throws IOException {
    boolean several = report.results().size() > 1;
    if (several && !options.isQuiet()) {
      console.say(ResultText.totals(report));
    }
    if (options.isJson()) {
      console.print(JsonReport.text(report));
    }
    boolean written = true;
    for (Path file : options.reports()) {
      written &= write(report, file);
    }
    if (report.cancelled()) {
      return ExitStatus.INTERRUPTED;
    }
    int status =
        ExitStatus.of(
            report.results().stream()
                .filter(FileResult.Failed.class::isInstance)
                .map(failed -> ((FileResult.Failed) failed).fault())
                .toList());
    return written || status != ExitStatus.DONE ? status : ExitStatus.FAILED;
  }

  private boolean write(BatchReport report, Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    String text =
        name.endsWith(".csv")
            ? CsvReport.text(report)
            : name.endsWith(".html") ? HtmlReport.text(report) : JsonReport.text(report);
    try {
      new FileTarget(file, true).write(text.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (IOException e) {
      console.complain(Fault.of(file.toString(), e));
      return false;
    }
  }
}
