package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOWriteProgressListener;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;

class WriterEventsTest {
  private static final BufferedImage IMAGE = TestImages.smooth(BufferedImage.TYPE_INT_BGR, 80, 60);

  @Test
  void progressRisesFromStartToCompletion() throws IOException {
    ZelligeImageWriter writer = TestImages.writer();
    Recorder events = new Recorder();
    writer.addIIOWriteProgressListener(events);
    TestImages.write(writer, new IIOImage(IMAGE, null, null), null);
    assertThat(events.names).containsExactly("started 0", "complete");
    assertThat(events.percent).isSorted().startsWith(0F).endsWith(100F);
  }

  @Test
  void abortFromAListenerEndsTheWrite() throws IOException {
    for (float at : new float[] {0, 30}) {
      ZelligeImageWriter writer = TestImages.writer();
      Recorder events = new Recorder();
      events.abortAt = at;
      writer.addIIOWriteProgressListener(events);
      byte[] written = TestImages.write(writer, new IIOImage(IMAGE, null, null), null);
      assertThat(events.names).containsExactly("started 0", "aborted");
      assertThat(written).isEmpty();
    }
  }

  @Test
  void theStreamIsNeitherRewoundNorClosed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageOutputStream stream = ImageIO.createImageOutputStream(bytes);
    stream.write(new byte[] {1, 2, 3});
    ZelligeImageWriter writer = TestImages.writer();
    writer.setOutput(stream);
    writer.write(IMAGE);
    byte[] jpeg = TestImages.write(IMAGE, null);
    assertThat(stream.getStreamPosition()).isEqualTo(3 + jpeg.length);
    // Complete without a flush or close of the user's.
    assertThat(bytes.toByteArray()).isEqualTo(ReaderTest.concat(new byte[] {1, 2, 3}, jpeg));
  }

  @Test
  void sequencesOfImages() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ZelligeImageWriter writer = TestImages.writer();
    Recorder events = new Recorder();
    writer.addIIOWriteProgressListener(events);
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      writer.writeToSequence(new IIOImage(IMAGE, null, null), null);
      writer.writeToSequence(new IIOImage(IMAGE.getSubimage(0, 0, 16, 8), null, null), null);
      writer.endWriteSequence();
    }
    ZelligeImageReader reader = TestImages.reader(bytes.toByteArray());
    assertThat(reader.getNumImages(true)).isEqualTo(2);
    assertThat(reader.getWidth(1)).isEqualTo(16);
    assertThat(events.names).containsExactly("started 0", "complete", "started 1", "complete");
  }

  @Test
  void streamMetadataBecomesTablesAlone() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ZelligeImageWriter writer = TestImages.writer();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(writer.getDefaultStreamMetadata(null));
      writer.endWriteSequence();
    }
    byte[] tables = bytes.toByteArray();
    assertThat(Arrays.copyOf(tables, 4)).isEqualTo(new byte[] {-1, (byte) 0xD8, -1, (byte) 0xDB});
    assertThat(Arrays.copyOfRange(tables, tables.length - 2, tables.length))
        .isEqualTo(new byte[] {-1, (byte) 0xD9});
    var jdk = TestImages.jdkReader();
    jdk.setInput(TestImages.stream(tables));
    String format = "javax_imageio_jpeg_stream_1.0";
    assertThat(MetadataTreeTest.describe(writer.getDefaultStreamMetadata(null).getAsTree(format)))
        .isEqualTo(MetadataTreeTest.describe(jdk.getStreamMetadata().getAsTree(format)));
  }

  @Test
  void misuseIsNamed() {
    ZelligeImageWriter writer = TestImages.writer();
    assertThatThrownBy(() -> writer.write(IMAGE)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> TestImages.write(TestImages.writer(), null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> writer.setOutput("text")).isInstanceOf(IllegalArgumentException.class);
  }

  private static final class Recorder implements IIOWriteProgressListener {
    final List<String> names = new ArrayList<>();
    final List<Float> percent = new ArrayList<>();
    float abortAt = Float.MAX_VALUE;

    @Override
    public void imageStarted(ImageWriter source, int index) {
      names.add("started " + index);
    }

    @Override
    public void imageProgress(ImageWriter source, float done) {
      percent.add(done);
      if (done >= abortAt) {
        source.abort();
      }
    }

    @Override
    public void imageComplete(ImageWriter source) {
      names.add("complete");
    }

    @Override
    public void writeAborted(ImageWriter source) {
      names.add("aborted");
    }

    @Override
    public void thumbnailStarted(ImageWriter source, int image, int thumbnail) {}

    @Override
    public void thumbnailProgress(ImageWriter source, float done) {}

    @Override
    public void thumbnailComplete(ImageWriter source) {}
  }
}
