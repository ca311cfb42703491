import org.jspecify.annotations.NullMarked;

/** The JPEG codec. Needs {@code java.base} alone; faster kernels are found as a service. */
@NullMarked
module org.zellige.codec {
  requires static org.jspecify;

  exports org.zellige;
  exports org.zellige.metric;
  exports org.zellige.color to
      org.zellige.imageio;
  exports org.zellige.metric.kernel to
      org.zellige.vector,
      org.zellige.benchmarks;
  exports org.zellige.segment to
      org.zellige.imageio;
  exports org.zellige.transform to
      org.zellige.batch,
      org.zellige.vector,
      org.zellige.viewer,
      org.zellige.benchmarks;

  uses org.zellige.metric.kernel.MetricKernelsProvider;
  uses org.zellige.transform.KernelsProvider;
}
