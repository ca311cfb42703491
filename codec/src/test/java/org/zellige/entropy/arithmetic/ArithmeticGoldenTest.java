package org.zellige.entropy.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.JpegInfo;
import org.zellige.Limits;
import org.zellige.entropy.scan.ComponentBlocks;
import org.zellige.entropy.scan.ImageBlocks;
import org.zellige.entropy.scan.ScriptScan;
import org.zellige.pipeline.decode.StoredCoefficients;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.segment.Scan;
import org.zellige.transform.ScalarKernels;
import org.zellige.work.Workers;

/**
 * Scans that libjpeg-turbo wrote, of all kinds, are written byte for byte again. But for {@code
 * arithmetic-progressive.jpg}: the last DC bits of blocks outside the image can be anything.
 */
class ArithmeticGoldenTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "arithmetic-420.jpg",
        "arithmetic-gray.jpg",
        "arithmetic-restart.jpg",
        "arithmetic-progressive-five-bits.jpg"
      })
  void scansAreThoseOfLibjpeg(String name) throws IOException {
    byte[] jpeg;
    try (InputStream in =
        ArithmeticGoldenTest.class.getResourceAsStream("/org/zellige/goldens/" + name)) {
      jpeg = in.readAllBytes();
    }
    StoredCoefficients stored = StoredCoefficients.of(jpeg, Limits.DEFAULT);
    ImageBlocks image = image(stored);
    for (JpegInfo.Scan scan : stored.info().scans()) {
      ScriptScan parts =
          new ScriptScan(
              scan.componentIds().stream().map(id -> id - 1).toList(),
              scan.spectralStart(),
              scan.spectralEnd(),
              scan.approximationHigh(),
              scan.approximationLow());
      int[] slots = new int[parts.components().size()];
      for (int i = 0; i < slots.length; i++) {
        slots[i] = Math.min(1, parts.components().get(i));
      }
      Scan header = parts.header(new int[] {1, 2, 3}, slots, slots);
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      image.prepareMasks(List.of(parts), Workers.CALLER);
      ArithmeticScans.write(image, parts, header, written);

      // Marker, length, component count, two bytes a component, three more.
      int head = 8 + 2 * slots.length;
      int start = (int) scan.offset() + head;
      byte[] data = written.toByteArray();
      assertThat(Arrays.copyOfRange(data, head, data.length))
          .as("%s of %s", scan, name)
          .isEqualTo(Arrays.copyOfRange(jpeg, start, start + (int) scan.dataLength()));
    }
  }

  private static ImageBlocks image(StoredCoefficients stored) {
    FrameLayout layout = FrameLayout.of(stored.frame());
    List<ComponentBlocks> components = new ArrayList<>();
    for (FrameLayout.Component c : layout.components()) {
      components.add(
          new ComponentBlocks(
              c.horizontal(),
              c.vertical(),
              c.blocksPerRow(),
              c.blockRows(),
              stored.coefficients().get(components.size()),
              new ScalarKernels()));
    }
    return new ImageBlocks(
        components, layout.mcusPerRow(), layout.mcuRows(), stored.restartInterval());
  }
}
