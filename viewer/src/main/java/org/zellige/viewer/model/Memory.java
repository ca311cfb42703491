package org.zellige.viewer.model;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;

/**
 * What is remembered from one start to the next. What cannot be remembered is forgotten quietly.
 */
public final class Memory {
  private static final int RECENT = 10;
  private static final int PRESETS = 30;

  /**
   * The store's own, which would tell of each new folder; held, since it is forgotten otherwise.
   */
  private static final Logger STORE = Logger.getLogger("java.util.prefs");

  private final Preferences store;

  /**
   * @param store where it is kept
   */
  public Memory(Preferences store) {
    this.store = store;
  }

  /** The store of this user. */
  public static Memory ofUser() {
    STORE.setLevel(Level.OFF);
    return new Memory(Preferences.userRoot().node("org/zellige/viewer"));
  }

  /** Files that were opened, the latest first. */
  public List<Path> recent() {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < RECENT; i++) {
      String file = store.get("recent" + i, "");
      if (!file.isEmpty()) {
        try {
          files.add(Path.of(file));
        } catch (InvalidPathException e) {
          // Written by another system, or by hand.
          continue;
        }
      }
    }
    return files;
  }

  /** Puts a file before the others. */
  public void opened(Path file) {
    Path whole = file.toAbsolutePath();
    List<Path> files = new ArrayList<>(recent());
    files.remove(whole);
    files.add(0, whole);
    for (int i = 0; i < RECENT; i++) {
      put("recent" + i, i < files.size() ? files.get(i).toString() : "");
    }
  }

  /** Settings by a name, as a command. */
  public Optional<EncodingSettings> settings(String name) {
    return command(store.get("settings." + name, ""));
  }

  /** Remembers settings by a name. */
  public void remember(String name, EncodingSettings settings) {
    put("settings." + name, CommandLine.of(settings, "-"));
  }

  /** The user's own presets. */
  public List<Preset> presets() {
    List<Preset> presets = new ArrayList<>();
    for (int i = 0; i < PRESETS; i++) {
      String name = store.get("preset" + i + ".name", "");
      Optional<EncodingSettings> settings = command(store.get("preset" + i + ".command", ""));
      if (!name.isEmpty() && settings.isPresent()) {
        presets.add(new Preset(name, settings.get()));
      }
    }
    return presets;
  }

  /** Keeps a preset; one of the same name is replaced, and of too many the oldest goes. */
  public void keep(Preset preset) {
    List<Preset> all = new ArrayList<>(presets());
    all.removeIf(other -> other.name().equals(preset.name()));
    all.add(0, preset);
    for (int i = 0; i < PRESETS; i++) {
      boolean there = i < all.size();
      put("preset" + i + ".name", there ? all.get(i).name() : "");
      put("preset" + i + ".command", there ? CommandLine.of(all.get(i).settings(), "-") : "");
    }
  }

  /** A word by a key. */
  public Optional<String> word(String key) {
    return Optional.ofNullable(store.get(key, null));
  }

  /** Remembers a word by a key. */
  public void remember(String key, String word) {
    put(key, word);
  }

  private static Optional<EncodingSettings> command(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(CommandLine.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void put(String key, String value) {
    if (value.length() > Preferences.MAX_VALUE_LENGTH || value.indexOf('\0') >= 0) {
      return;
    }
    if (value.isEmpty()) {
      store.remove(key);
    } else {
      store.put(key, value);
    }
  }

  /** Writes everything down; to be called at the end. */
  public void save() {
    try {
      store.flush();
    } catch (BackingStoreException e) {
      System.getLogger("org.zellige.viewer")
          .log(System.Logger.Level.DEBUG, "settings were not saved", e);
    }
  }
}
