package org.zellige.viewer.view;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.zellige.LimitExceededException;
import org.zellige.Limits;
import org.zellige.corpus.Scene;
import org.zellige.viewer.job.Job;
import org.zellige.viewer.job.Lane;
import org.zellige.viewer.model.Document;
import org.zellige.viewer.model.DocumentReader;
import org.zellige.viewer.model.Memory;
import org.zellige.viewer.model.Notices;
import org.zellige.viewer.model.Session;

/** Reads what is opened, beside the JavaFX thread, and gives it to the session. */
public final class Opener implements AutoCloseable {
  private static final int EXAMPLE_WIDTH = 1536;
  private static final int EXAMPLE_HEIGHT = 1024;

  private final Session session;
  private final Memory memory;
  private final Executor ui;
  private final DocumentReader reader;
  private final Lane lane;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

  /** What is opened is remembered. */
  public Opener(Session session, Memory memory, Limits limits, Executor ui) {
    this.session = session;
    this.memory = memory;
    this.ui = ui;
    this.reader = new DocumentReader(limits);
    Notices notices = session.notices();
    this.lane =
        new Lane(
            "zellige-open",
            1,
            Thread.NORM_PRIORITY,
            fault ->
                ui.execute(() -> {
                  busy.set(false);
                  notices.complain("This cannot be opened", fault);
                }));
  }

  /** Whether something is being read. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  private void submit(Job job) {
    busy.set(true);
    lane.submit(cancellation -> {
      job.run(cancellation);
      ui.execute(() -> busy.set(busy.get() && cancellation.isCancelled()));
    });
  }

  /** Opens the first of some files; the second, if there is one, is compared with it. */
  public void open(List<Path> files) {
    if (files.isEmpty()) {
      return;
    }
    Path first = files.get(0);
    submit(cancellation -> {
      Document original = read(first);
      cancellation.check();
      ui.execute(() -> {
        memory.opened(first);
        session.open(original);
      });
      if (files.size() > 1) {
        Document other = read(files.get(1));
        ui.execute(() -> compare(other));
      }
    });
  }

  private Document read(Path file) throws IOException {
    try {
      return reader.read(file);
    } catch (IOException e) {
      throw named(file, e);
    }
  }

  /** Whatever the reason, the user is to know which file it was. */
  private static IOException named(Path file, IOException fault) {
    String message = String.valueOf(fault.getMessage());
    boolean told = fault instanceof FileSystemException || fault instanceof LimitExceededException;
    return told ? fault : new IOException(file + ": " + message, fault);
  }

  /** Compares the original with another file. */
  public void compareWith(Path file) {
    submit(cancellation -> {
      Document other = read(file);
      ui.execute(() -> compare(other));
    });
  }

  private void compare(Document other) {
    try {
      session.compareWith(other);
    } catch (IOException e) {
      session.notices().complain("These cannot be compared", e);
    }
  }

  /** Opens an image in memory. */
  public void open(String name, BufferedImage image) {
    submit(cancellation -> {
      Document original = DocumentReader.of(name, image);
      ui.execute(() -> session.open(original));
    });
  }

  /** Opens a scene. */
  public void open(Scene scene) {
    submit(cancellation -> {
      Document original =
          DocumentReader.of(scene.name() + ".png", scene.render(EXAMPLE_WIDTH, EXAMPLE_HEIGHT));
      ui.execute(() -> session.open(original));
    });
  }

  @Override
  public void close() {
    lane.close();
  }
}
