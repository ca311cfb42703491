package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.event.IIOReadUpdateListener;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zellige.JpegDecoder;

/** Progressive images shown as they grow. */
class ReaderPassesTest {
  private static byte[] jpeg;
  private static int scans;
  private static BufferedImage whole;

  @BeforeAll
  static void file() throws IOException {
    JPEGImageWriteParam progressive = new JPEGImageWriteParam(null);
    progressive.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    BufferedImage image = TestImages.smooth(BufferedImage.TYPE_INT_RGB, 90, 70);
    jpeg = TestImages.write(TestImages.jdkWriter(), new IIOImage(image, null, null), progressive);
    scans = JpegDecoder.inspect(jpeg).scans().size();
    whole = TestImages.read(jpeg);
  }

  @Test
  void everyPassIsShownWhole() throws IOException {
    for (Rectangle region : new Rectangle[] {null, new Rectangle(10, 20, 33, 17)}) {
      ZelligeImageReader reader = TestImages.reader(jpeg);
      Updates updates = new Updates();
      reader.addIIOReadUpdateListener(updates);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceRegion(region);

      BufferedImage image = reader.read(0, param);

      assertThat(scans).isGreaterThan(4);
      assertThat(updates.passes).hasSize(scans);
      assertThat(updates.completed).isEqualTo(scans);
      assertThat(updates.differing).isGreaterThan(2);
      Rectangle part = region == null ? new Rectangle(90, 70) : region;
      assertThat(updates.updated).isEqualTo(new Rectangle(part.getSize()));
      BufferedImage expected = whole.getSubimage(part.x, part.y, part.width, part.height);
      assertThat(TestImages.difference(image, expected)).isZero();
    }
  }

  @Test
  void onlyTheWantedPassesAreReadAndShown() throws IOException {
    ZelligeImageReader reader = TestImages.reader(jpeg);
    Updates updates = new Updates();
    reader.addIIOReadUpdateListener(updates);
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceProgressivePasses(1, 2);

    BufferedImage image = reader.read(0, param);

    assertThat(updates.passes).containsExactly(1, 2);
    assertThat(TestImages.difference(image, whole)).isPositive();
    BufferedImage again = TestImages.reader(jpeg).read(0, param);
    assertThat(TestImages.difference(image, again)).isZero();
  }

  @Test
  void aSequentialImageGrowsDownwards() throws IOException {
    BufferedImage image = TestImages.smooth(BufferedImage.TYPE_INT_RGB, 90, 70);
    ZelligeImageReader reader = TestImages.reader(TestImages.jdkJpeg(image));
    Updates updates = new Updates();
    reader.addIIOReadUpdateListener(updates);
    reader.read(0);
    assertThat(updates.passes).isEmpty();
    assertThat(updates.updated).isEqualTo(new Rectangle(90, 70));
    assertThat(updates.calls).isGreaterThan(3);
  }

  @Test
  void abortComesFromAnotherThread() throws Exception {
    ZelligeImageReader reader = TestImages.reader(jpeg);
    List<String> events = new ArrayList<>();
    reader.addIIOReadProgressListener(
        new SilentProgress() {
          @Override
          public void imageProgress(ImageReader source, float done) {
            Thread other = new Thread(reader::abort);
            other.start();
            try {
              other.join();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }

          @Override
          public void readAborted(ImageReader source) {
            events.add("aborted");
          }

          @Override
          public void imageComplete(ImageReader source) {
            events.add("complete");
          }
        });
    reader.read(0);
    assertThat(events).containsExactly("aborted");
  }

  @Test
  void progressCountsScansAndAbortWorksBetweenThem() throws IOException {
    for (boolean watched : new boolean[] {false, true}) {
      List<Float> progress = new ArrayList<>();
      List<String> events = new ArrayList<>();
      float[] abortFrom = {Float.MAX_VALUE};
      ZelligeImageReader reader = TestImages.reader(jpeg);
      if (watched) {
        reader.addIIOReadUpdateListener(new Updates());
      }
      reader.addIIOReadProgressListener(
          new SilentProgress() {
            @Override
            public void imageProgress(ImageReader source, float done) {
              progress.add(done);
              if (done >= abortFrom[0]) {
                source.abort();
              }
            }

            @Override
            public void readAborted(ImageReader source) {
              events.add("aborted");
            }
          });
      reader.read(0);
      assertThat(progress).isSorted().startsWith(0F).endsWith(100F).hasSizeGreaterThan(scans);
      assertThat(events).isEmpty();
      progress.clear();
      abortFrom[0] = 30;
      reader.read(0);
      assertThat(events).containsExactly("aborted");
      assertThat(progress.get(progress.size() - 1)).isLessThan(60);
    }
  }

  private static final class Updates implements IIOReadUpdateListener {
    private final List<Integer> passes = new ArrayList<>();
    private Rectangle updated = new Rectangle();
    private int[] before = {};
    private int calls;
    private int completed;
    private int differing;

    @Override
    public void passStarted(
        ImageReader source,
        BufferedImage image,
        int pass,
        int minPass,
        int maxPass,
        int minX,
        int minY,
        int periodX,
        int periodY,
        int[] bands) {
      passes.add(pass);
      assertThat(bands).containsExactly(0, 1, 2);
    }

    @Override
    public void imageUpdate(
        ImageReader source,
        BufferedImage image,
        int minX,
        int minY,
        int width,
        int height,
        int periodX,
        int periodY,
        int[] bands) {
      calls++;
      updated = updated.union(new Rectangle(minX, minY, width, height));
    }

    @Override
    public void passComplete(ImageReader source, BufferedImage image) {
      completed++;
      int[] now =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      differing += Arrays.equals(now, before) ? 0 : 1;
      before = now;
    }

    @Override
    public void thumbnailPassStarted(
        ImageReader source,
        BufferedImage image,
        int pass,
        int minPass,
        int maxPass,
        int minX,
        int minY,
        int periodX,
        int periodY,
        int[] bands) {}

    @Override
    public void thumbnailUpdate(
        ImageReader source,
        BufferedImage image,
        int minX,
        int minY,
        int width,
        int height,
        int periodX,
        int periodY,
        int[] bands) {}

    @Override
    public void thumbnailPassComplete(ImageReader source, BufferedImage image) {}
  }
}
