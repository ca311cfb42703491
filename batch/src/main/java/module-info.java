import org.jspecify.annotations.NullMarked;

/** The command {@code zellige} and the work behind it. */
@NullMarked
module org.zellige.batch {
  requires static org.jspecify;
  requires java.desktop;
  requires info.picocli;
  requires org.zellige.codec;
  requires org.zellige.corpus;

  exports org.zellige.batch;
  exports org.zellige.batch.file;
  exports org.zellige.batch.heatmap;
  exports org.zellige.batch.job;
  exports org.zellige.batch.report;

  opens org.zellige.batch.command to
      info.picocli;
}
