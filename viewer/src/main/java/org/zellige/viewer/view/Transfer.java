package org.zellige.viewer.view;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.zellige.viewer.job.Lane;
import org.zellige.viewer.model.CommandLine;
import org.zellige.viewer.model.Document;
import org.zellige.viewer.model.Notices;
import org.zellige.viewer.model.Result;
import org.zellige.viewer.model.Session;
import org.zellige.viewer.tile.Area;
import org.zellige.viewer.tile.TileSource;

/** What goes through the clipboard and by drag and drop: images, files and commands. */
public final class Transfer implements AutoCloseable {
  private final Session session;
  private final Opener opener;
  private final Executor ui;
  private final Lane lane;

  /** Between a session and other programs. */
  public Transfer(Session session, Opener opener, Executor ui) {
    this.session = session;
    this.opener = opener;
    this.ui = ui;
    Notices notices = session.notices();
    this.lane =
        new Lane(
            "zellige-copy",
            1,
            Thread.NORM_PRIORITY,
            fault -> ui.execute(() -> notices.complain("Nothing was copied", fault)));
  }

  /** Copies the result as an image. */
  public void copyImage() {
    Optional<Result> result = session.shown();
    Optional<Document> document = session.document().get();
    if (result.isEmpty() || document.isEmpty()) {
      session.notices().complain("Nothing to copy", "Open an image first.");
      return;
    }
    TileSource shown = document.get().shown(result.get().picture());
    lane.submit(cancellation -> {
      Image image = image(shown);
      ui.execute(() -> {
        ClipboardContent content = new ClipboardContent();
        content.putImage(image);
        Clipboard.getSystemClipboard().setContent(content);
        session.notices().say("Copied", "The result is on the clipboard, as an image.");
      });
    });
  }

  private static Image image(TileSource source) {
    int width = source.width();
    int height = source.height();
    int[] argb = new int[Math.multiplyExact(width, height)];
    source.fill(0, new Area(0, 0, width, height), argb);
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), argb, 0, width);
    return image;
  }

  /** Copies the settings as a command. */
  public void copyCommand() {
    String file =
        session
            .document()
            .get()
            .map(document -> document.path().map(Path::toString).orElse(document.name()))
            .orElse("photo.png");
    ClipboardContent content = new ClipboardContent();
    content.putString(CommandLine.of(session.active().get().settings().get(), file));
    Clipboard.getSystemClipboard().setContent(content);
    session.notices().say("Copied", content.getString());
  }

  /** Takes files, an image or a command from the clipboard. */
  public void paste() {
    take(Clipboard.getSystemClipboard());
  }

  /** Whether a clipboard or a drag holds something to take. */
  public static boolean isWelcome(Clipboard from) {
    return from.hasFiles() || from.hasImage() || from.hasString();
  }

  /** Takes files, a command or an image: browsers copy an image with a text beside it. */
  public void take(Clipboard from) {
    if (from.hasFiles()) {
      opener.open(from.getFiles().stream().map(File::toPath).toList());
      return;
    }
    String text = from.hasString() && from.getString() != null ? from.getString().strip() : "";
    try {
      session.active().get().settings().set(CommandLine.parse(text));
      session.notices().say("Settings restored", text);
    } catch (IllegalArgumentException e) {
      if (from.hasImage()) {
        opener.open("pasted.png", buffered(from.getImage()));
      } else {
        session
            .notices()
            .complain(
                "Nothing to take",
                text.isEmpty()
                    ? "Copy an image, a file or a zellige command first."
                    : "Copy an image, a file or a zellige command: " + e.getMessage());
      }
    }
  }

  private static BufferedImage buffered(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    boolean opaque = true;
    for (int pixel : argb) {
      opaque &= pixel >>> 24 == 0xFF;
    }
    int type = opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
    BufferedImage buffered = new BufferedImage(width, height, type);
    buffered.setRGB(0, 0, width, height, argb, 0, width);
    return buffered;
  }

  @Override
  public void close() {
    lane.close();
  }
}
