package org.zellige.viewer.model;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.zellige.LimitExceededException;

/** What the window has to say, above the picture. */
public final class Notices {
  private final ReadOnlyObjectWrapper<Optional<Notice>> latest =
      new ReadOnlyObjectWrapper<>(this, "latest", Optional.empty());

  /**
   * A sentence for the user.
   *
   * @param title what happened
   * @param text why, and what to do
   * @param isFault whether something failed
   */
  public record Notice(String title, String text, boolean isFault) {}

  /** What was said last, unless it was read. */
  public ReadOnlyObjectProperty<Optional<Notice>> latest() {
    return latest.getReadOnlyProperty();
  }

  /** Says that something was done. */
  public void say(String title, String text) {
    latest.set(Optional.of(new Notice(title, text, false)));
  }

  /** Says that something failed. */
  public void complain(String title, String text) {
    latest.set(Optional.of(new Notice(title, text, true)));
  }

  /** Says that something failed, why, and what to do. */
  public void complain(String title, Throwable fault) {
    complain(title, advice(fault));
  }

  /** The user has read it. */
  public void dismiss() {
    latest.set(Optional.empty());
  }

  private static String advice(Throwable fault) {
    String message = fault.getMessage() == null ? fault.toString() : fault.getMessage();
    if (fault instanceof NoSuchFileException) {
      return message + " is not there. It may have been moved or renamed.";
    }
    if (fault instanceof AccessDeniedException) {
      return message + " may not be read or written by you. Check its permissions.";
    }
    if (fault instanceof LimitExceededException) {
      return message
          + ". Start the viewer with a larger heap, such as"
          + " ZELLIGE_JAVA_OPTIONS=-Xmx8g, if you trust the file.";
    }
    if (fault instanceof OutOfMemoryError) {
      return "The heap is too small for this image. Start the viewer with a larger one, such as"
          + " ZELLIGE_JAVA_OPTIONS=-Xmx8g.";
    }
    return message;
  }
}
