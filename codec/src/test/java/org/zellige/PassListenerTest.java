package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassListenerTest {
  private static final JpegDecoder DECODER = JpegDecoder.builder().build();

  @ParameterizedTest
  @ValueSource(
      strings = {"progressive-420.jpg", "progressive-five-bits.jpg", "three-scans.jpg", "gray.jpg"})
  void theLastPassIsThePlainImage(String name) throws Exception {
    byte[] jpeg = Golden.resource(name);
    DecodedImage plain = DECODER.decode(jpeg);
    List<DecodePass> passes = new ArrayList<>();
    List<Pixels> shown = new ArrayList<>();

    DecodedImage image =
        DECODER.decodePasses(
            jpeg,
            (pass, pixels) -> {
              passes.add(pass);
              shown.add(pixels);
              return true;
            });

    assertThat(image.info().segments()).isEqualTo(plain.info().segments());
    assertThat(passes).extracting(DecodePass::scan).isEqualTo(plain.info().scans());
    assertThat(passes.get(passes.size() - 1).isComplete()).isTrue();
    assertThat(shown).allMatch(pixels -> pixels == image.pixels());
    assertSame(image.pixels(), plain.pixels());
  }

  @Test
  void everyPassIsThePictureOfAFileThatEndsThere() throws Exception {
    byte[] jpeg = Golden.resource("progressive-five-bits.jpg");
    List<int[]> shown = new ArrayList<>();
    List<DecodePass> passes = new ArrayList<>();
    DECODER.decodePasses(
        jpeg,
        (pass, pixels) -> {
          shown.add(pixels.ints().clone());
          return passes.add(pass);
        });

    for (int i = 0; i + 1 < passes.size(); i++) {
      JpegInfo.Scan next = passes.get(i + 1).scan();
      byte[] part = endingAt(jpeg, Math.toIntExact(next.offset()));
      assertThat(shown.get(i)).as("pass %d", i).isEqualTo(DECODER.decode(part).pixels().ints());
    }
  }

  @Test
  void saysWhatIsKnown() throws Exception {
    List<DecodePass> passes = new ArrayList<>();
    DECODER.decodePasses(
        Golden.resource("progressive-420.jpg"), (pass, pixels) -> passes.add(pass));

    DecodePass first = passes.get(0);
    assertThat(first.index()).isZero();
    assertThat(first.scan().spectralEnd()).isZero();
    assertThat(first.isComplete()).isFalse();
    assertThat(first.known())
        .hasSize(3)
        .allSatisfy(bits -> {
          assertThat(bits).hasSize(64);
          assertThat(bits.get(0)).isEqualTo(1);
          assertThat(bits.subList(1, 64)).containsOnly(-1);
        });
  }

  @Test
  void aListenerCanEndIt() throws Exception {
    byte[] jpeg = Golden.resource("progressive-420.jpg");
    int second = Math.toIntExact(JpegDecoder.inspect(jpeg).scans().get(2).offset());

    DecodedImage image = DECODER.decodePasses(jpeg, (pass, pixels) -> pass.index() < 1);

    assertThat(image.info().scans()).hasSize(2);
    assertThat(image.warnings()).isEmpty();
    assertSame(image.pixels(), DECODER.decode(endingAt(jpeg, second)).pixels());
  }

  @Test
  void passesThatAreNotWantedAreNotMade() throws Exception {
    byte[] jpeg = Golden.resource("progressive-420.jpg");
    List<Integer> shown = new ArrayList<>();
    PassListener third =
        new PassListener() {
          @Override
          public boolean wants(DecodePass pass) {
            return pass.index() == 2;
          }

          @Override
          public boolean pass(DecodePass pass, Pixels pixels) {
            return shown.add(pass.index());
          }
        };

    DecodedImage image = DECODER.decodePasses(jpeg, third);

    assertThat(shown).containsExactly(2);
    assertSame(image.pixels(), DECODER.decode(jpeg).pixels());
  }

  @Test
  void anExceptionOfTheListenerReachesTheCaller() {
    IOException mine = new IOException("mine");

    assertThatThrownBy(() ->
            DECODER.decodePasses(
                Golden.resource("progressive-420.jpg"),
                (pass, pixels) -> {
                  throw mine;
                }))
        .isSameAs(mine);
  }

  private static byte[] endingAt(byte[] jpeg, int offset) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(Arrays.copyOf(jpeg, offset));
    out.write(new byte[] {(byte) 0xFF, (byte) 0xD9});
    return out.toByteArray();
  }

  private static void assertSame(Pixels actual, Pixels expected) {
    assertThat(actual.format()).isEqualTo(expected.format());
    if (actual.format() == PixelFormat.GRAY) {
      assertThat(actual.bytes()).isEqualTo(expected.bytes());
    } else {
      assertThat(actual.ints()).isEqualTo(expected.ints());
    }
  }
}
