import org.jspecify.annotations.NullMarked;

/** The desktop viewer. */
@NullMarked
module org.zellige.viewer {
  requires static org.jspecify;
  requires atlantafx.base;
  requires java.desktop;
  requires java.logging;
  requires java.prefs;
  requires javafx.controls;
  requires org.zellige.batch;
  requires org.zellige.codec;
  requires org.zellige.corpus;

  exports org.zellige.viewer to
      javafx.graphics;
}
