package org.zellige.viewer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.prefs.Preferences;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import org.zellige.viewer.model.Document;
import org.zellige.viewer.model.Memory;
import org.zellige.viewer.model.Result;
import org.zellige.viewer.model.Session;
import org.zellige.viewer.view.Dialogs;

/** A window for each test, on JavaFX's headless platform. */
@ExtendWith(ApplicationExtension.class)
abstract class WindowTest {
  private static final long PATIENCE = 60;

  private final Preferences store =
      Preferences.userRoot().node("org/zellige/viewer/test" + System.nanoTime());

  final Answers answers = new Answers();
  final Memory memory = new Memory(store);
  Stage stage;
  ViewerWindow window;
  Session session;

  /** Dialogs that are answered before they are asked. */
  static final class Answers implements Dialogs {
    List<Path> open = List.of();
    Optional<Path> save = Optional.empty();
    Optional<String> word = Optional.empty();
    final Deque<Path> folders = new ArrayDeque<>();
    boolean replace;
    final List<String> questions = new ArrayList<>();

    @Override
    public List<Path> open() {
      return open;
    }

    @Override
    public Optional<Path> save(String name) {
      questions.add("save " + name);
      return save.filter(file -> replace || !Files.exists(file));
    }

    @Override
    public Optional<Path> folder(String title) {
      return Optional.ofNullable(folders.poll());
    }

    @Override
    public Optional<String> word(String question, String proposal) {
      return word;
    }

    @Override
    public void tell(String title, String text) {
      questions.add(title);
    }
  }

  /**
   * To be called by a method with {@code @Start} of the test itself: TestFX looks no further up.
   */
  void begin(Stage stage) {
    this.stage = stage;
    // The headless screen has 1000 x 1000 pixels.
    stage.setWidth(960);
    stage.setHeight(900);
    window = new ViewerWindow(stage, memory, false, answers);
    session = window.session();
  }

  @AfterEach
  void forget() throws Exception {
    fx(() -> stage.close());
    store.removeNode();
  }

  /** Does something on the JavaFX thread and waits for it. */
  static void fx(Runnable work) {
    WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE), work);
    WaitForAsyncUtils.waitForFxEvents();
  }

  interface Condition {
    boolean holds();
  }

  /** Waits until something holds on the JavaFX thread. */
  static void await(Condition condition) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE,
          TimeUnit.SECONDS,
          () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition::holds));
    } catch (Exception e) {
      throw new AssertionError("waited in vain", e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** Opens an original and waits for its result. */
  void open(Document original) {
    fx(() -> session.open(original));
    result();
  }

  /** The result of A, once it is that of the settings. */
  Result result() {
    await(() -> !session.a().busy().get() && session.a().result().get().isPresent());
    return session.a().result().get().orElseThrow();
  }

  static <T extends Node> T find(FxRobot robot, String query, Class<T> type) {
    return robot.lookup(query).queryAs(type);
  }

  static String text(FxRobot robot, String query) {
    return find(robot, query, Labeled.class).getText();
  }
}
