package org.zellige.pipeline.plan;

import java.io.IOException;
import java.util.List;
import org.zellige.JpegColorSpace;
import org.zellige.JpegException;
import org.zellige.Pixels;
import org.zellige.segment.FrameComponent;
import org.zellige.transform.Kernels;

/** An image to be encoded: pixels, or the planes that are to be stored. */
public interface EncoderInput {
  /** Pixels across. */
  int width();

  /** Pixels down. */
  int height();

  /**
   * What is stored.
   *
   * @throws JpegException if the image cannot become what is asked for
   */
  JpegColorSpace colorSpace(EncodeSettings settings) throws JpegException;

  /**
   * Bits of a sample.
   *
   * @throws JpegException if the image cannot have those that are asked for
   */
  int precision(EncodeSettings settings) throws JpegException;

  /** The components of the frame, without tables. */
  List<FrameComponent> components(EncodeSettings settings, JpegColorSpace colorSpace);

  /** Whether chroma is subsampled as settings say. */
  boolean isSubsampled(JpegColorSpace colorSpace);

  /**
   * Whether luma may change for the sake of what pixels show: planes are to be stored as they are.
   */
  boolean allowsLumaCompensation();

  /** Whether rows can be read in any order, and by several threads. */
  boolean hasAllRows();

  /** Samples for the transform. */
  ComponentSamples samples(EncodePlan plan, Kernels kernels);

  /** Samples for a lossless frame. */
  SampleLines lines(EncodePlan plan, Kernels kernels) throws IOException;

  /** The image as metrics are to see it: opaque, for colour spaces that scores are defined for. */
  Pixels original(EncodePlan plan, Kernels kernels) throws IOException;
}
