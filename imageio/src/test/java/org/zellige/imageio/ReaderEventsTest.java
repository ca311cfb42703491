package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zellige.JpegException;

class ReaderEventsTest {
  private static byte[] jpeg;

  @BeforeAll
  static void file() throws IOException {
    jpeg = TestImages.jdkJpeg(TestImages.smooth(BufferedImage.TYPE_INT_RGB, 200, 160));
  }

  @Test
  void progressRisesFromStartToCompletion() throws IOException {
    for (Rectangle region : Arrays.asList(null, new Rectangle(3, 3, 50, 40))) {
      ZelligeImageReader reader = TestImages.reader(jpeg);
      Recorder events = new Recorder();
      reader.addIIOReadProgressListener(events);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceRegion(region);
      reader.read(0, param);
      assertThat(events.names).startsWith("started 0").endsWith("complete");
      assertThat(events.names).doesNotContain("aborted");
      assertThat(events.percent).isSorted().startsWith(0F).endsWith(100F);
    }
  }

  @Test
  void abortFromAListenerEndsTheRead() throws IOException {
    ZelligeImageReader reader = TestImages.reader(jpeg);
    Recorder events = new Recorder();
    events.abortAt = 0;
    reader.addIIOReadProgressListener(events);
    reader.read(0);
    assertThat(events.names).containsExactly("started 0", "aborted");
    // The request is over with that read.
    events.abortAt = Float.MAX_VALUE;
    reader.read(0);
    assertThat(events.names).endsWith("complete");
  }

  @Test
  void abortHalfWayEndsTheRead() throws IOException {
    ZelligeImageReader reader = TestImages.reader(jpeg);
    Recorder events = new Recorder();
    events.abortAt = 50;
    reader.addIIOReadProgressListener(events);
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(2, 2, 0, 0);
    reader.read(0, param);
    assertThat(events.names).containsExactly("started 0", "aborted");
    assertThat(events.percent).last().satisfies(p -> assertThat(p).isBetween(50F, 60F));
  }

  @Test
  void damageIsAWarningAndInStrictModeAnException() throws IOException {
    byte[] cut = Arrays.copyOf(jpeg, jpeg.length * 2 / 3);
    ZelligeImageReader reader = TestImages.reader(cut);
    List<String> warnings = new ArrayList<>();
    reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
    BufferedImage image = reader.read(0);
    assertThat(warnings).isNotEmpty().doesNotHaveDuplicates();
    assertThat(
            TestImages.difference(
                image.getSubimage(0, 0, 200, 32), TestImages.read(jpeg).getSubimage(0, 0, 200, 32)))
        .isZero();

    ZelligeImageReadParam strict = new ZelligeImageReadParam();
    strict.setStrict(true);
    assertThatThrownBy(() -> TestImages.reader(cut).read(0, strict))
        .isInstanceOf(IIOException.class)
        .hasCauseInstanceOf(JpegException.class);
  }

  @Test
  void failuresSayWhereAndWhy() {
    byte[] broken = jpeg.clone();
    broken[2] = (byte) 0xFF;
    broken[3] = (byte) 0xDA; // a scan before any frame
    assertThatThrownBy(() -> TestImages.reader(broken).read(0))
        .isInstanceOf(IIOException.class)
        .hasCauseInstanceOf(JpegException.class)
        .satisfies(e -> {
          JpegException cause = (JpegException) e.getCause();
          assertThat(e.getMessage()).contains(cause.reason());
          assertThat(e.getMessage()).contains(Long.toString(cause.offset()));
        });
  }

  private static final class Recorder implements IIOReadProgressListener {
    final List<String> names = new ArrayList<>();
    final List<Float> percent = new ArrayList<>();
    float abortAt = Float.MAX_VALUE;

    @Override
    public void imageStarted(ImageReader source, int index) {
      names.add("started " + index);
    }

    @Override
    public void imageProgress(ImageReader source, float done) {
      percent.add(done);
      if (done >= abortAt) {
        source.abort();
      }
    }

    @Override
    public void imageComplete(ImageReader source) {
      names.add("complete");
    }

    @Override
    public void readAborted(ImageReader source) {
      names.add("aborted");
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int image, int thumbnail) {}

    @Override
    public void thumbnailProgress(ImageReader source, float done) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}
  }
}
