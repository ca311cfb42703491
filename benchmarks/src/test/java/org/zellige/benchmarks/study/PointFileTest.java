package org.zellige.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointFileTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsRead() throws IOException {
    List<Point> points =
        List.of(
            new Point(
                "odd, \"name\"",
                "one",
                12,
                50,
                345,
                Map.of(Metric.SSIMULACRA2, 12.3456789, Metric.PSNR_Y, Double.POSITIVE_INFINITY),
                0.25),
            new Point("b", "two\nlines", 12, 1.5, 1, Map.of(Metric.BUTTERAUGLI_3, 2.0), 1));
    Path file = folder.resolve("points.csv");
    PointFile.write(file, points);
    assertThat(Files.readAllLines(file).getFirst())
        .isEqualTo("encoder,image,pixels,q,bytes,ssimu2,butter3,psnr,enc_s");
    assertThat(PointFile.read(file)).isEqualTo(points);
  }

  @Test
  void columnsMayComeInAnyOrder() throws IOException {
    Path file = folder.resolve("points.csv");
    Files.writeString(file, "q,other,bytes,image,encoder,pixels\r\n75,x,99,i,e,64\r\n");
    Point point = PointFile.read(file).getFirst();
    assertThat(point.encoder()).isEqualTo("e");
    assertThat(point.bytes()).isEqualTo(99);
    assertThat(point.scores()).isEmpty();
    assertThat(point.bitsPerPixel()).isEqualTo(99 * 8 / 64.0);
  }

  @Test
  void badRowsAreNamed() throws IOException {
    Path file = folder.resolve("points.csv");
    Files.writeString(file, "encoder,image,pixels,q,bytes\ne,i,64,75,99\ne,i,64,75,many\n");
    assertThatThrownBy(() -> PointFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining("many");
    Files.writeString(file, "encoder,image\ne,i\n");
    assertThatThrownBy(() -> PointFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no pixels");
    Files.writeString(file, "encoder,image,pixels,q,bytes\ne,i,64\n");
    assertThatThrownBy(() -> PointFile.read(file)).isInstanceOf(IOException.class);
  }
}
