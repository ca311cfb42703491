package org.zellige.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zellige.JpegDecoder;
import org.zellige.JpegProcess;
import org.zellige.Pixels;
import org.zellige.Subsampling;
import org.zellige.benchmarks.image.PnmImage;
import org.zellige.benchmarks.image.Scene;

/** What the benchmarks time is the job that they claim to time. */
class ContenderTest {
  /** Headers of scans, which are not the same everywhere, do not weigh much in its files. */
  private static final Pixels LARGER = Scene.STILL_LIFE.render(397, 261);

  private static final int QUALITY = 85;

  @ParameterizedTest
  @EnumSource
  void everyContenderDoesTheSameJobAt420(Contender contender) throws IOException {
    check(contender, Subsampling.S420);
  }

  @ParameterizedTest
  @EnumSource
  void everyContenderDoesTheSameJobAt444(Contender contender) throws IOException {
    check(contender, Subsampling.S444);
  }

  @ParameterizedTest
  @EnumSource
  void everyContenderDoesTheSameJobByProgressiveFiles(Contender contender) throws IOException {
    Task task = Task.prepare(LARGER, Subsampling.S420, QUALITY, true, 2);
    byte[] encoded = check(contender, task);
    for (byte[] file : List.of(task.file(), encoded)) {
      assertThat(JpegDecoder.inspect(file).process()).isEqualTo(JpegProcess.PROGRESSIVE);
    }
  }

  private static void check(Contender contender, Subsampling subsampling) throws IOException {
    check(contender, Task.prepare(Scene.STILL_LIFE.render(97, 61), subsampling, QUALITY));
  }

  private static byte[] check(Contender contender, Task task) throws IOException {
    assumeThat(contender.absence()).isEmpty();
    try (Codec codec = contender.open(task)) {
      task.check(codec);
      int size = codec.encode();
      assertThat(codec.encoded()).hasSize(size).startsWith(0xFF, 0xD8);
      assertThat(codec.encode()).as("size when encoded again").isEqualTo(size);
      PnmImage first = PnmImage.of(codec.decoded());
      codec.decode();
      assertThat(PnmImage.of(codec.decoded()).sameAs(first))
          .as("same samples when decoded again")
          .isTrue();
      return codec.encoded();
    }
  }

  @Test
  void theTaskHasTheSubsamplingAskedFor() throws IOException {
    var scene = Scene.LANDSCAPE.render(64, 64);

    assertThat(lumaFactors(Task.prepare(scene, Subsampling.S444, QUALITY).file())).isEqualTo(0x11);
    assertThat(lumaFactors(Task.prepare(scene, Subsampling.S420, QUALITY).file())).isEqualTo(0x22);
    assertThat(lumaFactors(Task.prepare(scene, Subsampling.S422, QUALITY).file())).isEqualTo(0x21);
  }

  /** Sampling factors of the first component in the SOF0 segment (T.81 B.2.2). */
  private static int lumaFactors(byte[] jpeg) {
    int at = 2;
    while ((jpeg[at + 1] & 0xFF) != 0xC0) {
      at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
    }
    return jpeg[at + 11];
  }

  @Test
  void aCodecOfAnotherQualityIsRefused() throws IOException {
    var scene = Scene.LANDSCAPE.render(64, 64);
    Task task = Task.prepare(scene, Subsampling.S444, QUALITY);
    Task coarse = Task.prepare(scene, Subsampling.S444, 30);
    Task fine = Task.prepare(scene, Subsampling.S444, 97);

    try (Codec worse = Contender.JDK_IMAGEIO.open(coarse);
        Codec larger = Contender.JDK_IMAGEIO.open(fine)) {
      assertThatThrownBy(() -> task.check(worse)).hasMessageContaining("dB");
      assertThatThrownBy(() -> task.check(larger)).hasMessageContaining("bytes");
    }
  }

  @Test
  void aCodecThatDecodesSomethingElseIsRefused() throws IOException {
    Task task = Task.prepare(Scene.LANDSCAPE.render(64, 64), Subsampling.S444, QUALITY);
    Task other = Task.prepare(Scene.NIGHT.render(64, 64), Subsampling.S444, QUALITY);

    try (Codec right = Contender.JDK_IMAGEIO.open(task);
        Codec wrong = Contender.JDK_IMAGEIO.open(other)) {
      Codec swapped =
          new Codec() {
            @Override
            public int encode() throws IOException {
              return right.encode();
            }

            @Override
            public Object decode() throws IOException {
              return wrong.decode();
            }

            @Override
            public byte[] encoded() {
              return right.encoded();
            }

            @Override
            public Pixels decoded() {
              return wrong.decoded();
            }
          };
      assertThatThrownBy(() -> task.check(swapped)).hasMessageContaining("decoded");
    }
  }
}
