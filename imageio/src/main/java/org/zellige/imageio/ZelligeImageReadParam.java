package org.zellige.imageio;

import javax.imageio.plugins.jpeg.JPEGImageReadParam;
import org.zellige.Limits;

/** Parameters of {@link ZelligeImageReader} beyond those of every JPEG reader. */
public final class ZelligeImageReadParam extends JPEGImageReadParam {
  private Limits limits = Limits.DEFAULT;
  private boolean strict;

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
}
