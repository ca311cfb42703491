package org.zellige.viewer.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the user is asked in windows of their own. */
public interface Dialogs {
  /** Which images to open; none if the user thought better of it. */
  List<Path> open();

  /**
   * Where to write a file. One that is there is named only if the user has agreed to replace it.
   *
   * @param name that is proposed
   */
  Optional<Path> save(String name);

  /** A folder. */
  Optional<Path> folder(String title);

  /**
   * A word, such as the name of a preset.
   *
   * @param proposal that stands there at first
   */
  Optional<String> word(String question, String proposal);

  /** Tells something at length. */
  void tell(String title, String text);
}
