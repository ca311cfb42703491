package org.zellige.viewer.view;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.zellige.viewer.model.CompareMode;
import org.zellige.viewer.model.Comparison;
import org.zellige.viewer.model.EncodingSettings;
import org.zellige.viewer.model.Session;
import org.zellige.viewer.model.Viewport;

/** Keys without a menu. */
public final class Shortcuts {
  /** What the help says. */
  public static final String HELP =
      """
      1 … 5        split, side by side, flicker, difference, heat map
      Space        hold: the original in place of the result
      , and .      move the split
      + and −      zoom            Z   100 %
      Arrows       move            F   fit the window
      [ and ]      quality, one less or more
      W            go to the worst place of the map
      Alt+arrows   a block, the next block; in a matrix arrows alone: the next coefficient
      L            loupe           G   pixel grid
      B            second result   Tab inside   from control to control
      Escape       dismiss a message; compress again after comparing with a file
      Ctrl+O open, Ctrl+S export, Ctrl+C copy the image,
      Ctrl+Shift+C copy as command, Ctrl+V paste an image, a file or a command
      """;

  /** Screen pixels that an arrow key moves the picture by. */
  private static final double STEP = 64;

  private static final double SPLIT_STEP = 0.02;

  private final Session session;

  /** Keys of a session. */
  public Shortcuts(Session session) {
    this.session = session;
  }

  /** Hears the keys that no control below a node has taken. */
  public void listenTo(Node root) {
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    root.addEventHandler(KeyEvent.KEY_RELEASED, this::released);
  }

  private static boolean isTyping(KeyEvent event) {
    return event.getTarget() instanceof TextInputControl;
  }

  private void released(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE) {
      session.comparison().flicker().set(false);
    }
  }

  private void pressed(KeyEvent event) {
    if (isTyping(event) || event.isShortcutDown()) {
      return;
    }
    boolean taken = event.isAltDown() ? block(event.getCode()) : plain(event) || signs(event);
    if (taken) {
      event.consume();
    }
  }

  private boolean block(KeyCode code) {
    switch (code) {
      case LEFT -> session.lookFurther(-1, 0);
      case RIGHT -> session.lookFurther(1, 0);
      case UP -> session.lookFurther(0, -1);
      case DOWN -> session.lookFurther(0, 1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean plain(KeyEvent event) {
    Viewport viewport = session.viewport();
    Comparison comparison = session.comparison();
    switch (event.getCode()) {
      case SPACE -> {
        if (event.getTarget() instanceof ButtonBase) {
          return false;
        }
        comparison.flicker().set(true);
      }
      case LEFT -> viewport.pan(STEP, 0);
      case RIGHT -> viewport.pan(-STEP, 0);
      case UP -> viewport.pan(0, STEP);
      case DOWN -> viewport.pan(0, -STEP);
      case Z -> viewport.actualSize();
      case F -> viewport.fit();
      case W -> session.goToWorst();
      case L -> comparison.loupe().set(!comparison.loupe().get());
      case G -> comparison.grid().set(!comparison.grid().get());
      case ESCAPE -> session.leave();
      case B -> session.hasB().set(!session.hasB().get());
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Keys that lie elsewhere on every keyboard, by what they write. */
  private boolean signs(KeyEvent event) {
    Comparison comparison = session.comparison();
    String text = event.getText().isEmpty() ? event.getCode().getChar() : event.getText();
    switch (text) {
      case "+", "=" -> session.viewport().zoomIn();
      case "-" -> session.viewport().zoomOut();
      case "0" -> session.viewport().fit();
      case "," -> split(comparison, -SPLIT_STEP);
      case "." -> split(comparison, SPLIT_STEP);
      case "[" -> quality(-1);
      case "]" -> quality(1);
      case "1", "2", "3", "4", "5" ->
          comparison.mode().set(CompareMode.values()[text.charAt(0) - '1']);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void split(Comparison comparison, double by) {
    comparison.split().set(Math.max(0, Math.min(1, comparison.split().get() + by)));
  }

  private void quality(int by) {
    var settings = session.active().get().settings();
    EncodingSettings now = settings.get();
    if (now.target().isEmpty()) {
      double next = Math.max(0, Math.min(100, now.quality() + by));
      settings.set(now.edit().quality(next).done());
    }
  }
}
