import org.jspecify.annotations.NullMarked;
import org.zellige.metric.kernel.MetricKernelsProvider;
import org.zellige.transform.KernelsProvider;
import org.zellige.vector.VectorKernelsProvider;
import org.zellige.vector.VectorMetricKernelsProvider;

/** The codec's kernels on the Vector API. */
@NullMarked
module org.zellige.vector {
  requires static org.jspecify;
  requires jdk.incubator.vector;
  requires org.zellige.codec;

  provides MetricKernelsProvider with
      VectorMetricKernelsProvider;
  provides KernelsProvider with
      VectorKernelsProvider;
}
