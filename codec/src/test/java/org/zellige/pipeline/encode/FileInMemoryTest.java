package org.zellige.pipeline.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FileInMemoryTest {
  @Test
  void holdsWhatWasWrittenInWhateverPieces() throws IOException {
    Random random = new Random(4);
    for (int most : new int[] {1, 7, 3000, 4095, 4096, 4097, 20_000}) {
      FileInMemory file = new FileInMemory();
      ByteArrayOutputStream expected = new ByteArrayOutputStream();
      for (int i = 0; i < 300; i++) {
        byte[] bytes = new byte[random.nextInt(most + 1)];
        random.nextBytes(bytes);
        int offset = random.nextInt(bytes.length + 1);
        int count = bytes.length - offset;
        file.write(bytes, offset, count);
        expected.write(bytes, offset, count);
        for (int n = random.nextInt(3); n > 0; n--) {
          file.write(i);
          expected.write(i);
        }
        Arrays.fill(bytes, (byte) 0); // the caller's again
      }
      assertThat(file.toByteArray()).isEqualTo(expected.toByteArray());
    }
  }

  @Test
  void isEmptyAtFirst() throws IOException {
    assertThat(new FileInMemory().toByteArray()).isEmpty();
  }
}
