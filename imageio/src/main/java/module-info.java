import org.jspecify.annotations.NullMarked;

/** ImageIO reader and writer on the codec. */
@NullMarked
module org.zellige.imageio {
  requires static org.jspecify;
  requires transitive java.desktop;
  requires transitive org.zellige.codec;
}
