package org.zellige.viewer;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.prefs.Preferences;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.zellige.JpegEncoder;
import org.zellige.Pixels;
import org.zellige.Subsampling;
import org.zellige.Target;
import org.zellige.batch.IncubatorModule;
import org.zellige.corpus.Scene;
import org.zellige.corpus.Scenes;
import org.zellige.viewer.model.CompareMode;
import org.zellige.viewer.model.EncodingSettings;
import org.zellige.viewer.model.MapKind;
import org.zellige.viewer.model.Memory;
import org.zellige.viewer.model.Session;
import org.zellige.viewer.model.Side;
import org.zellige.viewer.view.Appearance;

/**
 * Draws the window in eight states, from scenes of our own. {@code viewer/docs/screenshots} runs
 * it; the one argument is the folder that the images go to.
 */
public final class Screenshots {
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 900;

  private final Path folder;
  private final ViewerWindow window;
  private final Session session;
  private final Stage stage;

  private Screenshots(Path folder, Stage stage, ViewerWindow window) {
    this.folder = folder;
    this.stage = stage;
    this.window = window;
    this.session = window.session();
  }

  /** Runs without a display where JavaFX's headless platform is chosen. */
  public static void main(String[] arguments) throws Exception {
    IncubatorModule.load();
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Preferences store = Preferences.userRoot().node("org/zellige/viewer/screenshots");
    store.clear();
    Platform.startup(() -> {});
    Screenshots shots =
        fx(() -> {
          Stage stage = new Stage();
          stage.setWidth(WIDTH);
          stage.setHeight(HEIGHT);
          return new Screenshots(folder, stage, new ViewerWindow(stage, new Memory(store), false));
        });
    shots.all();
    fx(() -> {
      shots.stage.close();
      return true;
    });
    store.removeNode();
    Platform.exit();
  }

  private void all() throws Exception {
    shoot("1-empty");
    split();
    sideBySide();
    difference();
    heatMap();
    curve();
    block();
    dark();
  }

  private void split() throws Exception {
    // Twice, so that the times are those of a virtual machine that has warmed up.
    open(Scenes.LANDSCAPE, settings().quality(60).done());
    open(Scenes.LANDSCAPE, settings().quality(35).done());
    shoot("2-split");
  }

  private void sideBySide() throws Exception {
    open(Scenes.STILL_LIFE, settings().quality(45).done());
    fx(() -> {
      session.comparison().mode().set(CompareMode.SIDE_BY_SIDE);
      session.viewport().zoom(8, 610, 470);
      session.viewport().goTo(610, 470, 8);
      return true;
    });
    shoot("3-side-by-side");
  }

  private void difference() throws Exception {
    fx(() -> {
      session.comparison().mode().set(CompareMode.DIFFERENCE);
      session.comparison().gain().set(12);
      session.viewport().fit();
      return true;
    });
    shoot("4-difference");
  }

  private void heatMap() throws Exception {
    fx(() -> {
      session.comparison().map().set(MapKind.BUTTERAUGLI);
      session.comparison().mode().set(CompareMode.HEAT_MAP);
      return true;
    });
    await(() -> session.heatMaps().heat().get().isPresent());
    shoot("5-heat-map");
  }

  private void curve() throws Exception {
    open(Scenes.LANDSCAPE, settings().quality(75).done());
    fx(() -> {
      session.comparison().mode().set(CompareMode.SPLIT);
      session.hasB().set(true);
      session.b().settings().set(settings().quality(50).effort(7).done());
      window.view().select("curve");
      return true;
    });
    scored(session.a());
    scored(session.b());
    await(() -> window.curves().progress().get() >= 1);
    shoot("6-curve");
    fx(() -> {
      session.hasB().set(false);
      return true;
    });
  }

  private void block() throws Exception {
    open(Scenes.STILL_LIFE, settings().quality(60).effort(6).done());
    fx(() -> {
      window.view().select("block");
      session.comparison().mode().set(CompareMode.FLICKER);
      session.viewport().zoom(12, 436, 440);
      session.viewport().goTo(436, 440, 12);
      session.inspection().choose(436, 440);
      session.inspection().coefficient().set(9);
      return true;
    });
    await(() -> session.inspection().histogram().get().isPresent());
    shoot("7-block");
  }

  private void dark() throws Exception {
    fx(() -> {
      window.appearance().set(Appearance.DARK);
      return true;
    });
    open(Scenes.NIGHT, settings().target(Optional.of(Target.ssimulacra2(80))).effort(7).done());
    fx(() -> {
      session.comparison().mode().set(CompareMode.SPLIT);
      window.view().select("settings");
      return true;
    });
    shoot("8-dark-target");
  }

  private static EncodingSettings.Edit settings() {
    return EncodingSettings.DEFAULT.edit();
  }

  private void open(Scene scene, EncodingSettings settings) throws Exception {
    BufferedImage image = scene.render(1536, 1024);
    File file = File.createTempFile(scene.name(), ".png");
    ImageIO.write(image, "png", file);
    Path named = file.toPath().resolveSibling(scene.name() + ".png");
    Files.move(file.toPath(), named, StandardCopyOption.REPLACE_EXISTING);
    fx(() -> {
      session.a().settings().set(settings);
      window.open(List.of(named));
      return true;
    });
    await(() ->
        session.document().get().filter(of -> of.name().startsWith(scene.name())).isPresent());
    scored(session.a());
    Files.delete(named);
  }

  private static void scored(Side side) throws Exception {
    await(() ->
        !side.busy().get()
            && side.result().get().isPresent()
            && side.scores().get().butteraugli().isPresent());
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
    while (!fx(condition::holds)) {
      if (System.nanoTime() > end) {
        throw new IOException("waited in vain");
      }
      Thread.sleep(50);
    }
  }

  private static <T> T fx(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }

  private void shoot(String name) throws Exception {
    // Some pulses, so that layout and canvases have settled.
    Thread.sleep(700);
    WritableImage shot = fx(() -> stage.getScene().snapshot(null));
    int width = (int) shot.getWidth();
    int height = (int) shot.getHeight();
    int[] argb = new int[width * height];
    shot.getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    JpegEncoder.builder()
        .quality(72)
        .subsampling(Subsampling.S444)
        .effort(7)
        .build()
        .encode(Pixels.ofIntRgb(argb, width, height), folder.resolve(name + ".jpg"));
    System.out.println(name + ".jpg");
  }
}
