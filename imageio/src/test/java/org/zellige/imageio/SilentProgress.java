package org.zellige.imageio;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Hears everything and does nothing. */
class SilentProgress implements IIOReadProgressListener {
  @Override
  public void sequenceStarted(ImageReader source, int minIndex) {}

  @Override
  public void sequenceComplete(ImageReader source) {}

  @Override
  public void imageStarted(ImageReader source, int index) {}

  @Override
  public void imageProgress(ImageReader source, float done) {}

  @Override
  public void imageComplete(ImageReader source) {}

  @Override
  public void thumbnailStarted(ImageReader source, int image, int thumbnail) {}

  @Override
  public void thumbnailProgress(ImageReader source, float done) {}

  @Override
  public void thumbnailComplete(ImageReader source) {}

  @Override
  public void readAborted(ImageReader source) {}
}
