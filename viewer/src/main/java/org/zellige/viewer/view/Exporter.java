package org.zellige.viewer.view;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.zellige.batch.FileTarget;
import org.zellige.viewer.job.Lane;
import org.zellige.viewer.model.ByteCounts;
import org.zellige.viewer.model.Document;
import org.zellige.viewer.model.Notices;
import org.zellige.viewer.model.Result;
import org.zellige.viewer.model.Session;

/** Writes the result to a file. Nothing is replaced unless the user agreed to that. */
public final class Exporter implements AutoCloseable {
  private final Session session;
  private final Dialogs dialogs;
  private final Executor ui;
  private final Lane lane;

  /** Exports what a session shows. */
  public Exporter(Session session, Dialogs dialogs, Executor ui) {
    this.session = session;
    this.dialogs = dialogs;
    this.ui = ui;
    Notices notices = session.notices();
    this.lane =
        new Lane(
            "zellige-export",
            1,
            Thread.NORM_PRIORITY,
            fault -> ui.execute(() -> notices.complain("Nothing was written", fault)));
  }

  /** Asks where the result is to go, and writes it. */
  public void export() {
    Optional<Result> result = session.shown();
    if (result.isEmpty() || result.get().jpeg().isEmpty()) {
      session.notices().complain("Nothing to export", "Open an image and wait for its result.");
      return;
    }
    boolean busy = session.a().busy().get() || session.b().busy().get();
    if (busy) {
      session
          .notices()
          .complain("Not yet", "The result is still being made. Try again when it is.");
      return;
    }
    dialogs.save(proposal()).ifPresent(file -> write(result.get().jpeg().get(), file));
  }

  /** Name of the original with the ending of a JPEG, and another one if that is the original. */
  private String proposal() {
    String name = session.document().get().map(Document::name).orElse("image");
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    boolean isJpeg = session.document().get().flatMap(Document::jpeg).isPresent();
    return stem + (isJpeg ? "-zellige.jpg" : ".jpg");
  }

  private void write(byte[] jpeg, Path file) {
    boolean replace = Files.exists(file);
    lane.submit(cancellation -> {
      if (Files.isDirectory(file)) {
        throw new FileSystemException(file.toString(), null, "is a folder");
      }
      if (!replace && Files.exists(file)) {
        throw new FileAlreadyExistsException(file.toString(), null, "came into being meanwhile");
      }
      new FileTarget(file, replace).write(jpeg);
      ui.execute(
          () -> session.notices().say("Exported", file + ", " + ByteCounts.text(jpeg.length)));
    });
  }

  @Override
  public void close() {
    lane.close();
  }
}
