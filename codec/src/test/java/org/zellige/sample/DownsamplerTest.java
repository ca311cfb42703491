package org.zellige.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zellige.transform.ScalarKernels;

class DownsamplerTest {
  @ParameterizedTest
  @CsvSource({"1,1", "2,1", "1,2", "2,2", "4,1", "4,2", "3,3"})
  void samplesAreMeansOfBoxes(int horizontal, int vertical) {
    int count = 7;
    int offset = 3;
    int stride = horizontal * count + 5;
    float[] in = new float[offset + stride * vertical];
    Random random = new Random(1);
    for (int i = 0; i < in.length; i++) {
      in[i] = random.nextInt(256) - 128;
    }
    float[] out = new float[count + 4];
    new Downsampler(new ScalarKernels())
        .box(in, offset, stride, horizontal, vertical, out, 2, count);
    for (int i = 0; i < count; i++) {
      double sum = 0;
      for (int y = 0; y < vertical; y++) {
        for (int x = 0; x < horizontal; x++) {
          sum += in[offset + y * stride + i * horizontal + x];
        }
      }
      assertThat((double) out[2 + i]).isCloseTo(sum / (horizontal * vertical), within(1e-4));
    }
    assertThat(new float[] {out[0], out[1], out[count + 2], out[count + 3]}).containsOnly(0);
  }
}
