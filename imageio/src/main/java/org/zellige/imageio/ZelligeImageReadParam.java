package org.zellige.imageio;

import java.util.concurrent.ForkJoinPool;
import javax.imageio.plugins.jpeg.JPEGImageReadParam;
import org.zellige.Limits;
import org.zellige.Reconstruction;
import org.zellige.Scale;

/**
 * Parameters of {@link ZelligeImageReader} beyond those of every JPEG reader.
 *
 * <p>Source region and subsampling count in pixels of the image as it is read: scaled, then turned
 * upright, if either is asked for.
 */
public final class ZelligeImageReadParam extends JPEGImageReadParam {
  private Limits limits = Limits.DEFAULT;
  private boolean strict;
  private boolean autoOrient;
  private Scale scale = Scale.FULL;
  private Reconstruction reconstruction = Reconstruction.STANDARD;
  private int threads = 1;

  /** Parameters with the defaults. */
  public ZelligeImageReadParam() {}

  /** What one image may cost; {@link Limits#DEFAULT} unless set. */
  public Limits getLimits() {
    return limits;
  }

  /** Sets what one image may cost; an image that asks for more is an exception. */
  public void setLimits(Limits limits) {
    this.limits = limits;
  }

  /** Whether damage is an exception instead of a warning; false unless set. */
  public boolean isStrict() {
    return strict;
  }

  /** Sets whether damage is an exception instead of a warning. */
  public void setStrict(boolean strict) {
    this.strict = strict;
  }

  /** Whether the image is turned as its Exif segment says; false unless set. */
  public boolean isAutoOrient() {
    return autoOrient;
  }

  /**
   * Sets whether the image is turned as its Exif segment says. The image that is read may then be
   * as wide as the reader says the file is high. Whoever writes it with the metadata of the file
   * has {@link ZelligeImageWriteParam#setUpright} to tell, or it will be turned twice.
   */
  public void setAutoOrient(boolean autoOrient) {
    this.autoOrient = autoOrient;
  }

  /** Scale of the image; full size unless set. */
  public Scale getScale() {
    return scale;
  }

  /**
   * Sets the scale of the image, made by the inverse DCT itself: an eighth needs a small part of
   * the time and memory.
   */
  public void setScale(Scale scale) {
    this.scale = scale;
  }

  /** How many threads work on one image at most; 1 unless set. */
  public int getThreads() {
    return threads;
  }

  /**
   * Sets how many threads work on one large image at most: the caller's and those of {@link
   * ForkJoinPool#commonPool}. What is read is the same. Listeners are called on the caller's
   * thread; the stream may be read on another.
   *
   * @throws IllegalArgumentException if there is to be none
   */
  public void setThreads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads");
    }
    this.threads = threads;
  }

  /** How samples are made; {@link Reconstruction#STANDARD} unless set. */
  public Reconstruction getReconstruction() {
    return reconstruction;
  }

  /** Sets how samples are made. */
  public void setReconstruction(Reconstruction reconstruction) {
    this.reconstruction = reconstruction;
  }
}
