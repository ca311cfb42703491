package org.zellige.batch.command;

import java.util.Optional;
import org.zellige.batch.job.BatchListener;
import org.zellige.batch.job.FileResult;

/** Tells the user how it goes. */
final class ConsoleListener implements BatchListener {
  private final Console console;
  private final Optional<ProgressBar> bar;
  private final boolean quiet;

  /**
   * @param bar at the foot of the terminal, if there is one
   * @param quiet whether errors alone are told
   */
  ConsoleListener(Console console, Optional<ProgressBar> bar, boolean quiet) {
    this.console = console;
    this.bar = bar;
    this.quiet = quiet;
  }

  @Override
  public void begun(int files, long bytes) {
    bar.ifPresent(b -> b.begin(files, bytes));
  }

  @Override
  public void progressed(Progress progress) {
    bar.ifPresent(b -> b.update(progress.files(), progress.bytes()));
  }

  @Override
  public void finished(FileResult result) {
    bar.ifPresent(ProgressBar::clear);
    switch (result) {
      case FileResult.Failed failed -> console.complain(failed.fault());
      case FileResult.Skipped skipped -> {}
      case FileResult.Done done -> {
        if (!quiet) {
          done.warnings().forEach(w -> console.complain(done.input() + ": warning: " + w));
          console.say(ResultText.line(done));
        }
      }
    }
  }

  /** Takes the bar away. */
  void end() {
    bar.ifPresent(ProgressBar::clear);
  }
}
