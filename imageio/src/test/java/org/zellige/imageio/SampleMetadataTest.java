package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.Orientation;
import org.zellige.imageio.contract.SampleFiles;
import org.zellige.imageio.metadata.MarkerSegment;

/** Metadata of TwelveMonkeys' samples: none fail, and where the JDK has trees they are the same. */
class SampleMetadataTest {
  /** What differs from the JDK's trees in single files, by the first word of a line, and why. */
  private static final Map<String, Set<String>> DIFFERENCES =
      Map.of(
          // Three components: the JDK believes Adobe's transform 2, which is for four.
          "jpeg/exif-jfif-app13-app14ycck-3channel.jpg", Set.of("ColorSpaceType"),
          // One component: the JDK believes Adobe's transform 1, which is for three.
          "jpeg/invalid-adobe-ycc-gray-with-metadata.jpg", Set.of("ColorSpaceType"),
          // A profile whose only chunk has a wrong number: the JDK drops it, here it is kept.
          "jpeg/invalid-icc-single-chunk-bad-sequence-number.jpg", Set.of("unknown"),
          // A density of zero: the JDK divides by it.
          "jpeg/xdensity-out-of-range-zero.jpg",
              Set.of("PixelAspectRatio", "HorizontalPixelSize", "VerticalPixelSize"));

  /** The first Java whose standard tree tells the time of an image. */
  private static final int JAVA_WITH_TIME = 25;

  static List<String> samples() throws IOException {
    return SampleFiles.sound();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void treesAreThoseOfTheJdkWhereItHasThem(String name) throws IOException {
    byte[] jpeg = SampleFiles.bytes(name);
    IIOMetadata own = TestImages.reader(jpeg).getImageMetadata(0);
    for (String format : List.of(MetadataTreeTest.NATIVE, MetadataTreeTest.STANDARD)) {
      List<String> ours = lines(MetadataTreeTest.describe(own.getAsTree(format)));
      Optional<String> jdk = jdk(jpeg, format);
      if (jdk.isPresent()) {
        assertThat(without(ours, name, jpeg)).isEqualTo(without(lines(jdk.get()), name, jpeg));
      }
    }
  }

  private static Optional<String> jdk(byte[] jpeg, String format) {
    try {
      ImageReader reader = TestImages.jdkReader();
      reader.setInput(TestImages.stream(jpeg));
      return Optional.of(MetadataTreeTest.describe(reader.getImageMetadata(0).getAsTree(format)));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static List<String> lines(String tree) {
    return List.of(tree.split("\n"));
  }

  /** The lines of a tree less those that may differ. */
  private static List<String> without(List<String> lines, String name, byte[] jpeg)
      throws IOException {
    // The JDK knows no orientation.
    boolean turned = JpegDecoder.inspect(jpeg).orientation() != Orientation.NORMAL;
    boolean timeless = Runtime.version().feature() < JAVA_WITH_TIME;
    List<String> rest = new ArrayList<>();
    for (String line : lines) {
      String word = line.trim().split("[^A-Za-z0-9]")[0];
      boolean mayDiffer =
          DIFFERENCES.getOrDefault(name, Set.of()).contains(word)
              || (turned && word.equals("ImageOrientation"))
              || (timeless && (word.equals("Document") || word.equals("ImageCreationTime")));
      if (!mayDiffer) {
        rest.add(line);
      }
    }
    return rest;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void applicationSegmentsSurviveByteForByte(String name) throws IOException {
    byte[] jpeg = SampleFiles.bytes(name);
    IIOMetadata metadata = TestImages.reader(jpeg).getImageMetadata(0);
    int type =
        JpegDecoder.inspect(jpeg).components().size() == 1
            ? BufferedImage.TYPE_BYTE_GRAY
            : BufferedImage.TYPE_3BYTE_BGR;
    BufferedImage image = TestImages.smooth(type, 16, 16);

    byte[] copy = TestImages.write(TestImages.writer(), new IIOImage(image, null, metadata), null);

    assertThat(kept(copy)).isEqualTo(kept(jpeg));
    // Once more through a tree, which holds no thumbnails.
    IIOMetadata edited = TestImages.writer().getDefaultImageMetadata(null, null);
    try {
      edited.setFromTree(MetadataTreeTest.NATIVE, metadata.getAsTree(MetadataTreeTest.NATIVE));
    } catch (IIOException e) {
      // Some samples break the rules of the format, which a tree must keep.
      assertThat(e).hasMessageContaining("outside");
      return;
    }
    byte[] again = TestImages.write(TestImages.writer(), new IIOImage(image, null, edited), null);
    assertThat(kept(again)).isEqualTo(kept(jpeg));
  }

  /** Segments of applications, less those that state the coding or go with another image. */
  private static List<String> kept(byte[] jpeg) throws IOException {
    JpegInfo info = JpegDecoder.inspect(jpeg);
    List<MarkerSegment> segments = MarkerSegment.of(jpeg, info);
    return segments.stream()
        .filter(s -> s.marker() == MarkerSegment.COM || (s.marker() & 0xF0) == 0xE0)
        .filter(s -> !s.isJfif() && !s.isJfxx() && !s.isAdobe() && !s.hasIdentifier("MPF"))
        .filter(s -> !s.isIcc())
        .map(s -> "%02X %d %d".formatted(s.marker(), s.payload().length, hash(s)))
        .toList();
  }

  private static int hash(MarkerSegment s) {
    return Arrays.hashCode(s.payload());
  }
}
