package org.zellige.benchmarks.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zellige.Subsampling;

class TrainingSetTest {
  private static final Subject SUBJECT = new TablesSubject(2);

  @TempDir private Path folder;

  @Test
  void theProductsConstantsChangeNothingAndOthersDo() throws Exception {
    Path file = folder.resolve("noise.png");
    ImageIO.write(noise(), "png", file.toFile());
    TrainingSet.Plan plan =
        new TrainingSet.Plan(64, new double[] {40, 70, 90}, 2, List.of(Subsampling.S420));
    double[] start = SUBJECT.knobs().stream().mapToDouble(Knob::start).toArray();
    double[] coarseDc = start.clone();
    coarseDc[0] *= 3;
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      TrainingSet images = TrainingSet.of(List.of(file, file), SUBJECT, plan, executor);

      assertThat(images.losses(start).objective()).isZero();
      assertThat(images.losses(coarseDc).objective()).isNotZero();
      assertThat(images.losses(coarseDc)).isEqualTo(images.losses(coarseDc));
    }
  }

  /** Smooth noise, larger than the crop. */
  private static BufferedImage noise() {
    Random random = new Random(5);
    BufferedImage image = new BufferedImage(80, 70, BufferedImage.TYPE_INT_RGB);
    double[] level = {90, 120, 150};
    for (int y = 0; y < 70; y++) {
      for (int x = 0; x < 80; x++) {
        int rgb = 0;
        for (int c = 0; c < 3; c++) {
          level[c] = 0.9 * level[c] + 12 + 12 * random.nextGaussian();
          rgb = rgb << 8 | (int) Math.max(0, Math.min(255, level[c]));
        }
        image.setRGB(x, y, rgb);
      }
    }
    return image;
  }
}
