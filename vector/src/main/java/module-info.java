import org.jspecify.annotations.NullMarked;

/** The codec's kernels on the Vector API. */
@NullMarked
module org.zellige.vector {
  requires static org.jspecify;
  requires jdk.incubator.vector;
  requires org.zellige.codec;
}
