package org.zellige.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenesTest {
  /** A change here changes every picture and figure made from the scene: it needs a reason. */
  @ParameterizedTest
  @CsvSource({
    "landscape, 98475034d8dfa3a7f1ea4d42dc65461d59dfd91acd220836fc8aece4a020a613",
    "still-life, 699c554dec16d0fc1e08de2f587a34478ba2aa186e795b8badf995bf474344b4",
    "night, 6c2410c65548b97235799478d9bfcd65d943deff112a99cd9d5e2b759b5f6f9e",
    "text, c54f88d6e3bb5e391db59b05ef65617140fa27a6f61bd41331903e20d665f452",
    "saturated-edges, a3205b9ae4841ff2c0c2b02126d404411d971cc0f7286c965b137d777c4b3c43",
    "zone-plate, fdf373666a1e6185ffa8e453844c0e8c93d3560d25c27b2100b715edb022af59",
    "linear-gradient, d20518aba0e7348f2880b8b9102744141144af8a9e836425adfedd3baf5533cc",
    "radial-gradient, dfc4b22d8afed7c3a90a4dacc6bbd70e8dee76b8391ed087557a9a728c3cec33",
    "color-gradient, c647be2c568c89c46aa15996118e230f6f6920379e037515e95717f2092841f0",
    "white-noise, e4ef460ab8b73f724659a2c950667a82adc736e7fe5ebcb507cbdbf38a32e0c7",
    "color-noise, 4e3393de2bd5b5659c4e39171edd2489962c80954de21aed313bec420aba4fbd",
    "pink-noise, d03d56d69c1a5a2dde3a6bed145cb40d244c47bebd08cc2a529019fa64d3750d",
    "flat-areas, ec15dce8c2c000a1471d9a751ec0996d068db7cd13fed8a40fd46f6a94443afb"
  })
  void bytesAreTheSameEverywhere(String name, String sha256) throws Exception {
    assertThat(checksum(Scenes.named(name).orElseThrow().render(97, 65))).isEqualTo(sha256);
  }

  @Test
  void namesAreUniqueAndFitForFiles() {
    assertThat(Scenes.all()).extracting(Scene::name).doesNotHaveDuplicates();
    assertThat(Scenes.all())
        .allSatisfy(scene -> {
          assertThat(scene.name()).matches("[a-z]+(-[a-z]+)*");
          assertThat(scene.description()).isNotBlank();
          assertThat(Scenes.named(scene.name())).containsSame(scene);
        });
    assertThat(Scenes.named("nothing")).isEmpty();
  }

  @Test
  void photosAreTheFirstScenes() {
    assertThat(Scenes.photos()).containsExactly(Scenes.LANDSCAPE, Scenes.STILL_LIFE, Scenes.NIGHT);
  }

  @ParameterizedTest
  @MethodSource("scenesWithSizes")
  void anySizeIsRendered(Scene scene, int width, int height) {
    BufferedImage image = scene.render(width, height);
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(height);
    assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_INT_RGB);
  }

  static Stream<Arguments> scenesWithSizes() {
    List<Arguments> all = new ArrayList<>();
    for (Scene scene : Scenes.all()) {
      int step = Scenes.photos().contains(scene) ? 8 : 1;
      for (int n = 1; n <= 33; n += step) {
        for (int[] size : new int[][] {{n, 1}, {1, n}, {n, n}, {n, 34 - n}}) {
          all.add(Arguments.of(scene, size[0], size[1]));
        }
      }
      all.add(Arguments.of(scene, 300, 2));
      all.add(Arguments.of(scene, 2, 300));
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("org.zellige.corpus.Scenes#photos")
  void aLargerPhotoShowsTheSamePicture(Scene scene) {
    BufferedImage small = scene.render(90, 60);
    BufferedImage large = scene.render(270, 180);
    double squares = 0;
    for (int y = 0; y < 60; y++) {
      for (int x = 0; x < 90; x++) {
        double mean = 0;
        for (int i = 0; i < 9; i++) {
          mean += green(large, 3 * x + i % 3, 3 * y + i / 3) / 9.0;
        }
        squares += Math.pow(mean - green(small, x, y), 2);
      }
    }
    double deviation = Math.sqrt(squares / (90 * 60));
    assertThat(deviation).as("RMS difference in 8-bit levels").isLessThan(12);
  }

  @ParameterizedTest
  @MethodSource("org.zellige.corpus.Scenes#photos")
  void photosUseTheTonalRangeWithoutClippingMuch(Scene scene) {
    BufferedImage image = scene.render(120, 80);
    int clipped = 0;
    int dark = 0;
    int light = 0;
    for (int i = 0; i < 120 * 80; i++) {
      int g = green(image, i % 120, i / 120);
      clipped += g == 255 ? 1 : 0;
      dark += g < 64 ? 1 : 0;
      light += g > 128 ? 1 : 0;
    }
    assertThat(clipped).isLessThan(120 * 80 / 50);
    assertThat(dark).isGreaterThan(120 * 80 / 50);
    assertThat(light).isGreaterThan(120 * 80 / 100);
  }

  @Test
  void impossibleSizesAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Scenes.TEXT.render(0, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> Scenes.TEXT.render(5, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> Scenes.TEXT.render(65536, 65536));
  }

  private static int green(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) >> 8 & 255;
  }

  private static String checksum(BufferedImage image) throws Exception {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    ByteBuffer bytes = ByteBuffer.allocate(4 * pixels.length);
    bytes.asIntBuffer().put(pixels);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
  }
}
