import org.jspecify.annotations.NullMarked;

/** Test and benchmark images: generators, a catalogue of public sets, and the example photos. */
@NullMarked
module org.zellige.corpus {
  requires static org.jspecify;
  requires transitive java.desktop;

  exports org.zellige.corpus;
}
