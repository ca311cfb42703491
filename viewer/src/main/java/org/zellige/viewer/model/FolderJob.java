package org.zellige.viewer.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.zellige.Limits;
import org.zellige.batch.Compression;
import org.zellige.batch.file.Discovery;
import org.zellige.batch.job.BatchJob;
import org.zellige.batch.job.BatchListener;
import org.zellige.batch.job.BatchReport;
import org.zellige.batch.job.BatchSettings;
import org.zellige.batch.job.FileResult;
import org.zellige.batch.job.Outputs;
import org.zellige.viewer.job.Lane;

/** Compresses all images of a folder into another one, by the engine of the command. */
public final class FolderJob implements AutoCloseable {
  private final Executor ui;
  private final Notices notices;
  private final Limits limits;
  private final Lane lane;
  private final ReadOnlyObjectWrapper<Optional<Progress>> progress =
      new ReadOnlyObjectWrapper<>(this, "progress", Optional.empty());
  private @Nullable BatchJob running;

  /**
   * How far the job is.
   *
   * @param done files that have ended
   * @param files all of them; 0 while they are looked for
   * @param saved bytes
   */
  public record Progress(int done, int files, long saved) {}

  /**
   * No job yet.
   *
   * @param ui runs what changes properties
   */
  public FolderJob(Limits limits, Executor ui, Notices notices) {
    this.limits = limits;
    this.ui = ui;
    this.notices = notices;
    this.lane =
        new Lane(
            "zellige-folder",
            1,
            Thread.MIN_PRIORITY,
            fault ->
                ui.execute(() -> {
                  progress.set(Optional.empty());
                  notices.complain("The folder was not finished", fault);
                }));
  }

  /** How far the job is; empty if there is none. */
  public ReadOnlyObjectProperty<Optional<Progress>> progress() {
    return progress.getReadOnlyProperty();
  }

  /**
   * Compresses all images of a folder and the folders in it. Files that are there already in the
   * other one are left alone, and so are the originals.
   *
   * @param from where the images are
   * @param to where the JPEG files go, in folders of the same names
   */
  public void start(Path from, Path to, EncodingSettings settings) {
    if (progress.get().isPresent()) {
      notices.complain("Not yet", "Another folder is being compressed. Cancel it, or wait for it.");
      return;
    }
    if (from.toAbsolutePath().normalize().equals(to.toAbsolutePath().normalize())) {
      notices.complain("One folder twice", "Choose another folder for the JPEG files.");
      return;
    }
    BatchJob job =
        new BatchJob(
            BatchSettings.of(new Compression(settings.forBatch(), limits), Outputs.below(to)));
    running = job;
    progress.set(Optional.of(new Progress(0, 0, 0)));
    Discovery.Rules rules = new Discovery.Rules(true, false, List.of(), List.of(), List.of(to));
    lane.submit(cancellation -> {
      BatchReport report = job.run(Discovery.find(List.of(from), List.of(), rules), listener());
      ui.execute(() -> end(report, to));
    });
  }

  private BatchListener listener() {
    return new BatchListener() {
      private int files;
      private int done;
      private long saved;

      @Override
      public void begun(int number, long bytes) {
        files = number;
        tell();
      }

      @Override
      public void finished(FileResult result) {
        done++;
        saved += result instanceof FileResult.Done file ? file.saved() : 0;
        tell();
      }

      private void tell() {
        FolderJob.Progress now = new FolderJob.Progress(done, files, saved);
        ui.execute(() -> progress.set(progress.get().map(before -> now)));
      }
    };
  }

  /** Begins no further file; those that are being worked on are finished. */
  public void cancel() {
    if (running != null) {
      running.cancel();
    }
  }

  private void end(BatchReport report, Path to) {
    progress.set(Optional.empty());
    running = null;
    BatchReport.Totals totals = report.totals();
    String text =
        "%d done, %d passed over, %d failed; %s saved. The files are in %s."
            .formatted(
                totals.delivered(),
                totals.skipped(),
                totals.failed(),
                ByteCounts.text(Math.max(0, totals.saved())),
                to);
    String first =
        report.results().stream()
            .filter(FileResult.Failed.class::isInstance)
            .map(FileResult.Failed.class::cast)
            .findFirst()
            .map(failed -> " " + failed.fault().name() + ": " + failed.fault().reason())
            .orElse("");
    if (totals.failed() > 0) {
      notices.complain("Some files failed", text + first);
    } else {
      notices.say(report.cancelled() ? "Cancelled" : "The folder is compressed", text);
    }
  }

  @Override
  public void close() {
    if (running != null) {
      running.abort();
    }
    lane.close();
  }
}
