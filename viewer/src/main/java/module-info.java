import org.jspecify.annotations.NullMarked;

/** The desktop viewer. */
@NullMarked
module org.zellige.viewer {
  requires static org.jspecify;
  requires atlantafx.base;
  requires javafx.controls;

  exports org.zellige.viewer to
      javafx.graphics;
}
