package org.zellige.viewer.view;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.zellige.viewer.model.ByteCounts;
import org.zellige.viewer.model.Document;
import org.zellige.viewer.model.Measuring;
import org.zellige.viewer.model.Result;
import org.zellige.viewer.model.ScoreWord;
import org.zellige.viewer.model.Scores;
import org.zellige.viewer.model.Session;
import org.zellige.viewer.model.Side;

/** What a result costs and how good it is. */
public final class FiguresPane extends HBox {
  /** The results of a session side by side. */
  public FiguresPane(Session session) {
    getStyleClass().add("figures-pane");
    Card a = new Card(session, session.a());
    Card b = new Card(session, session.b());
    b.visibleProperty().bind(session.hasB());
    b.managedProperty().bind(session.hasB());
    HBox.setHgrow(a, Priority.ALWAYS);
    HBox.setHgrow(b, Priority.ALWAYS);
    getChildren().addAll(a, b);
  }

  /** The figures of one side; a click makes it the one whose settings are turned. */
  private static final class Card extends VBox {
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final Session session;
    private final Side side;
    private final Label name = new Label();
    private final Label bytes = new Label();
    private final Label ratio = new Label();
    private final Label word = new Label();
    private final Figure ssimulacra2 = new Figure("SSIMULACRA2");
    private final Figure butteraugli = new Figure("Butteraugli");
    private final Figure psnr = new Figure("PSNR luma");
    private final Figure bitsPerPixel = new Figure("Bits per pixel");
    private final Figure encoding = new Figure("Encoding");
    private final Figure decoding = new Figure("Decoding");
    private final GridPane figures = new GridPane();
    private final Label part = new Label();

    Card(Session session, Side side) {
      this.session = session;
      this.side = side;
      String id = "figures-" + side.name().toLowerCase(Locale.ROOT);
      setId(id);
      getStyleClass().add("card-of-figures");
      setAccessibleRole(AccessibleRole.BUTTON);
      setMinWidth(0);
      setPrefWidth(10);
      name.getStyleClass().add("side-name");
      bytes.setId(id + "-bytes");
      bytes.getStyleClass().add(Styles.TITLE_2);
      ratio.setId(id + "-ratio");
      ratio.getStyleClass().add(Styles.TEXT_MUTED);
      word.setId(id + "-word");
      word.getStyleClass().add("score-word");
      word.setTooltip(new Tooltip());
      part.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
      part.setWrapText(true);
      ProgressIndicator busy = new ProgressIndicator();
      busy.visibleProperty().bind(side.busy());
      busy.getStyleClass().add("busy");
      HBox head = new HBox(name, spacer(), busy);
      HBox size = new HBox(bytes, spacer(), word);
      size.getStyleClass().add("size-and-word");
      figures.getStyleClass().add("figures");
      getChildren().addAll(head, size, ratio, figures, part);
      setOnMousePressed(event -> session.active().set(side));
      focusTraversableProperty().bind(session.hasB());
      setOnKeyPressed(event -> {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
          session.active().set(side);
          event.consume();
        }
      });
      side.result().subscribe(result -> refresh());
      side.scores().subscribe(scores -> refresh());
      side.settings().subscribe(settings -> refresh());
      session.document().subscribe(document -> refresh());
      session.active().subscribe(active -> activate());
      session.hasB().subscribe(on -> activate());
      session.hasB().subscribe(on -> arrange(on));
    }

    /** In two columns where there is room for them. */
    private void arrange(boolean narrow) {
      List<Figure> all = List.of(ssimulacra2, butteraugli, psnr, bitsPerPixel, encoding, decoding);
      int columns = narrow ? 1 : 2;
      figures.getChildren().clear();
      figures.getColumnConstraints().clear();
      for (int i = 0; i < columns; i++) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(100.0 / columns);
        figures.getColumnConstraints().add(column);
      }
      for (int i = 0; i < all.size(); i++) {
        figures.add(all.get(i), i % columns, i / columns);
      }
    }

    private static Region spacer() {
      Region spacer = new Region();
      HBox.setHgrow(spacer, Priority.ALWAYS);
      return spacer;
    }

    private void activate() {
      boolean active = session.hasB().get() && session.active().get() == side;
      pseudoClassStateChanged(ACTIVE, active);
    }

    private void refresh() {
      Optional<Result> result = side.result().get();
      name.setText(side.name() + result.map(Card::title).orElse(""));
      bytes.setText(result.map(of -> ByteCounts.text(of.bytes())).orElse("–"));
      bytes.setTooltip(result.map(of -> new Tooltip(of.bytes() + " bytes")).orElse(null));
      ratio.setText(result.map(this::ratio).orElse(" "));
      Scores scores = side.scores().get();
      ssimulacra2.show(text(scores.ssimulacra2(), "%.2f"));
      butteraugli.show(text(scores.butteraugli(), "%.3f"));
      psnr.show(text(scores.psnr(), "%.2f dB"));
      bitsPerPixel.show(
          result.map(of -> String.format(Locale.ROOT, "%.3f", of.bitsPerPixel())).orElse("–"));
      encoding.show(result.map(of -> time(of.encodeNanos())).orElse("–"));
      decoding.show(result.map(of -> time(of.decodeNanos())).orElse("–"));
      word(scores.ssimulacra2());
      Optional<Measuring> measuring = session.measuring().get();
      boolean isPart = measuring.isPresent() && !measuring.get().isWhole();
      part.setText(
          isPart
              ? "Scores are of the middle, %d × %d pixels."
                  .formatted(measuring.get().area().width(), measuring.get().area().height())
              : "");
      part.setVisible(isPart);
      part.setManaged(isPart);
      setAccessibleText(
          "Result %s: %s, %s, SSIMULACRA2 %s %s"
              .formatted(
                  side.name(),
                  bytes.getText(),
                  ratio.getText(),
                  ssimulacra2.text(),
                  word.getText()));
    }

    private static String title(Result result) {
      return result.settings().isEmpty()
          ? " · " + result.name()
          : " · quality " + Numbers.plain(result.quality().orElse(0));
    }

    private void word(OptionalDouble score) {
      word.setVisible(score.isPresent());
      if (score.isPresent()) {
        ScoreWord of = ScoreWord.of(score.getAsDouble());
        word.setText(of.toString());
        word.getTooltip().setText(of.meaning());
        word.getStyleClass().removeIf(style -> style.startsWith("word-"));
        word.getStyleClass().add("word-" + of.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      }
    }

    private String ratio(Result result) {
      long original = session.document().get().map(Document::bytes).orElse(0L);
      long pixels = (long) result.pixels().width() * result.pixels().height();
      return original > 0
          ? String.format(Locale.ROOT, "%.1f %% of the file", 100.0 * result.bytes() / original)
          : String.format(Locale.ROOT, "1 : %.1f of raw RGB", 3.0 * pixels / result.bytes());
    }

    private static String text(OptionalDouble value, String form) {
      return value.isEmpty()
          ? "…"
          : Double.isInfinite(value.getAsDouble())
              ? "∞"
              : String.format(Locale.ROOT, form, value.getAsDouble());
    }

    private static String time(OptionalLong nanos) {
      if (nanos.isEmpty()) {
        return "–";
      }
      double milliseconds = nanos.getAsLong() / 1e6;
      return milliseconds >= 1000
          ? String.format(Locale.ROOT, "%.1f s", milliseconds / 1000)
          : String.format(Locale.ROOT, "%.0f ms", milliseconds);
    }
  }

  /** A name and a value at the ends of a line. */
  private static final class Figure extends HBox {
    private final Label value = new Label("–");

    Figure(String name) {
      getStyleClass().add("figure");
      Label label = new Label(name);
      label.getStyleClass().add(Styles.TEXT_MUTED);
      label.setMinWidth(0);
      value.setMinWidth(Region.USE_PREF_SIZE);
      Region spacer = new Region();
      HBox.setHgrow(spacer, Priority.ALWAYS);
      getChildren().addAll(label, spacer, value);
    }

    void show(String text) {
      value.setText(text);
    }

    String text() {
      return value.getText();
    }
  }
}
