package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodePlanesTest {
  private static final JpegDecoder DECODER = JpegDecoder.builder().build();

  @Test
  void grayIsItsOwnPlane() throws Exception {
    byte[] jpeg = Golden.resource("gray.jpg");
    byte[] pixels = DECODER.decode(jpeg).pixels().bytes();

    List<Plane> planes = DECODER.decodePlanes(jpeg).planes();

    assertThat(planes).hasSize(1);
    short[] samples = planes.get(0).samples();
    assertThat(samples).hasSameSizeAs(pixels);
    for (int i = 0; i < samples.length; i++) {
      assertThat(samples[i]).isEqualTo((short) (pixels[i] & 0xFF));
    }
  }

  @Test
  void subsampledComponentsKeepTheirResolution() throws Exception {
    DecodedPlanes decoded = DECODER.decodePlanes(Golden.resource("420-q75.jpg"));

    assertThat(decoded.info().colorSpace()).isEqualTo(JpegColorSpace.YCBCR);
    assertThat(decoded.planes()).extracting(Plane::width).containsExactly(45, 23, 23);
    assertThat(decoded.planes()).extracting(Plane::height).containsExactly(37, 19, 19);
    assertThat(decoded.planes()).extracting(Plane::horizontal).containsExactly(2, 1, 1);
    assertThat(decoded.planes()).extracting(Plane::precision).containsOnly(8);
  }

  @Test
  void lumaIsWhatAGrayFormatShows() throws Exception {
    byte[] jpeg = Golden.resource("420-q75.jpg");
    byte[] gray =
        JpegDecoder.builder().format(PixelFormat.GRAY).build().decode(jpeg).pixels().bytes();

    Plane luma = DECODER.decodePlanes(jpeg).planes().get(0);

    for (int y = 0; y < luma.height(); y++) {
      for (int x = 0; x < luma.width(); x++) {
        assertThat(luma.sample(x, y)).isEqualTo(gray[y * luma.width() + x] & 0xFF);
      }
    }
  }

  @Test
  void scaleAppliesToPlanes() throws Exception {
    byte[] jpeg = Golden.resource("444-q90.jpg");

    List<Plane> planes = JpegDecoder.builder().scale(1, 2).build().decodePlanes(jpeg).planes();

    assertThat(planes).extracting(Plane::width).containsOnly(23);
    assertThat(planes).extracting(Plane::height).containsOnly(19);
  }

  @Test
  void inkPlanesAreAsStored() throws Exception {
    byte[] cmyk = new byte[4 * 40 * 24];
    Arrays.fill(cmyk, (byte) 40);
    byte[] jpeg =
        PlainEncoder.builder()
            .quality(100)
            .build()
            .encode(Pixels.of(PixelFormat.CMYK, cmyk, 0, 160, 40, 24));

    DecodedPlanes decoded = DECODER.decodePlanes(jpeg);

    assertThat(decoded.planes()).hasSize(4);
    assertThat(decoded.planes()).extracting(Plane::precision).containsOnly(8);
    assertThat(decoded.planes().get(3).sample(20, 12)).isIn(40, 215);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 5, 7})
  void anyNumberOfComponentsHasPlanes(int count) throws Exception {
    byte[] jpeg = withComponents(Golden.resource("three-scans.jpg"), count);
    List<Plane> three = DECODER.decodePlanes(Golden.resource("three-scans.jpg")).planes();

    List<Plane> planes = DECODER.decodePlanes(jpeg).planes();

    assertThat(planes).hasSize(count);
    for (int i = 0; i < count; i++) {
      assertThat(planes.get(i).samples()).isEqualTo(three.get(Math.min(i, 2)).samples());
    }
  }

  @Test
  void ofTwoComponentsTheFirstIsShown() throws Exception {
    byte[] jpeg = withComponents(Golden.resource("three-scans.jpg"), 2);

    Pixels pixels = DECODER.decode(jpeg).pixels();

    assertThat(pixels.format()).isEqualTo(PixelFormat.GRAY);
    Plane first = DECODER.decodePlanes(jpeg).planes().get(0);
    assertThat(pixels.bytes()[5] & 0xFF).isEqualTo(first.sample(5, 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 7})
  void anyNumberOfComponentsCanBeSeenOneByOne(int count) throws Exception {
    byte[] jpeg = withComponents(Golden.resource("three-scans.jpg"), count);
    List<Plane> planes = DECODER.decodePlanes(jpeg).planes();
    for (int i = 0; i < count; i++) {
      Pixels one = JpegDecoder.builder().component(i).build().decode(jpeg).pixels();
      Plane plane = planes.get(i);
      int x = 8 * plane.width() / one.width();
      int y = 8 * plane.height() / one.height();
      assertThat(one.format()).isEqualTo(PixelFormat.GRAY);
      // Where it is subsampled, triangle filters look at neighbours.
      assertThat(one.bytes()[8 * one.width() + 8] & 0xFF).isCloseTo(plane.sample(x, y), within(3));
      if (plane.width() == one.width() && plane.height() == one.height()) {
        for (int j = 0; j < one.bytes().length; j++) {
          assertThat(one.bytes()[j] & 0xFF).isEqualTo(plane.samples()[j]);
        }
      }
    }
  }

  @Test
  void moreThanFourComponentsAreRefusedAsPixels() throws Exception {
    int count = 5;
    byte[] jpeg = withComponents(Golden.resource("three-scans.jpg"), count);

    assertThatExceptionOfType(JpegException.class)
        .isThrownBy(() -> DECODER.decode(jpeg))
        .withMessageContaining(count + " components");
    JpegInfo info = JpegDecoder.inspect(jpeg);
    Pixels own = Pixels.allocate(PixelFormat.INT_RGB, info.width(), info.height());
    assertThatExceptionOfType(JpegException.class).isThrownBy(() -> DECODER.decode(jpeg, own));
  }

  /** Leaves out or repeats the last component of a file that has a scan for each of three. */
  private static byte[] withComponents(byte[] jpeg, int count) throws IOException {
    JpegInfo info = JpegDecoder.inspect(jpeg);
    JpegInfo.Segment frame =
        info.segments().stream().filter(s -> s.name().startsWith("SOF")).findFirst().orElseThrow();
    int at = Math.toIntExact(frame.offset());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, at);
    byte[] header = Arrays.copyOfRange(jpeg, at, at + 10 + 3 * count);
    for (int i = 3; i < count; i++) {
      System.arraycopy(jpeg, at + 16, header, 10 + 3 * i, 3);
      header[10 + 3 * i] = (byte) (i + 1);
    }
    header[3] = (byte) (8 + 3 * count);
    header[9] = (byte) count;
    out.write(header);
    int rest = at + frame.length();
    int end = Math.toIntExact(info.endOffset()) - 2;
    int third = Math.toIntExact(info.scans().get(2).offset());
    out.write(jpeg, rest, (count < 3 ? third : end) - rest);
    for (int i = 3; i < count; i++) {
      byte[] scan = Arrays.copyOfRange(jpeg, third, end);
      scan[5] = (byte) (i + 1);
      out.write(scan);
    }
    out.write(new byte[] {(byte) 0xFF, (byte) 0xD9});
    return out.toByteArray();
  }
}
