import org.jspecify.annotations.NullMarked;

/** Test and benchmark images. */
@NullMarked
module org.zellige.corpus {
  requires static org.jspecify;
  requires transitive java.desktop;
}
