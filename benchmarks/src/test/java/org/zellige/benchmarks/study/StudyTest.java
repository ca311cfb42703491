package org.zellige.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import org.zellige.corpus.Scenes;

class StudyTest {
  private static final String JDK = "imageio:jdk=JPEG@com.sun.imageio.plugins.jpeg";

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void drawAnImage() throws IOException {
    out = folder.resolve("result.csv");
    BufferedImage image = Scenes.LANDSCAPE.render(48, 32);
    ImageIO.write(image, "png", folder.resolve("tiny.png").toFile());
  }

  private int run(String... arguments) {
    return Study.commandLine().execute(arguments);
  }

  @Test
  void encodesScoresAndReports() throws IOException {
    int status =
        run(
            folder.toString(),
            "-e",
            "zellige:z=420",
            "-e",
            JDK,
            "--qualities",
            "40..80:20",
            "--metrics",
            "ssimu2,butter3,buttermax,psnr,ssim,msssim",
            "-o",
            out.toString());
    assertThat(status).isZero();
    List<Point> points = PointFile.read(out);
    assertThat(points).hasSize(6).allMatch(point -> point.image().equals("tiny"));
    assertThat(points)
        .extracting(Point::encoder)
        .containsExactly("z", "z", "z", "jdk", "jdk", "jdk");
    for (int i : new int[] {1, 2, 4, 5}) {
      assertThat(points.get(i).score(Metric.PSNR_Y))
          .isGreaterThan(points.get(i - 1).score(Metric.PSNR_Y));
      assertThat(points.get(i).score(Metric.BUTTERAUGLI_3))
          .isLessThan(points.get(i - 1).score(Metric.BUTTERAUGLI_3))
          .isLessThan(points.get(i).score(Metric.BUTTERAUGLI_MAX));
    }
    String page = Files.readString(folder.resolve("result.html"));
    assertThat(page)
        .contains("SSIMULACRA2", "mean of 1 images", "<td>jdk<td>1")
        .doesNotContain("NaN");
  }

  @Test
  void joinsAnEarlierTable() throws IOException {
    Path table = folder.resolve("table.csv");
    PointFile.write(
        table,
        List.of(
            new Point("old", "set_tiny", 48 * 32, 40, 300, Map.of(Metric.PSNR_Y, 20.0), 0),
            new Point("old", "set_tiny", 48 * 32, 80, 3000, Map.of(Metric.PSNR_Y, 50.0), 0)));
    int status =
        run(
            folder.toString(),
            "-e",
            "zellige:z=420",
            "--qualities",
            "40,80",
            "--metrics",
            "psnr",
            "--points",
            table.toString(),
            "--anchor",
            "old",
            "-o",
            out.toString());
    assertThat(status).isZero();
    assertThat(PointFile.read(out))
        .hasSize(4)
        .extracting(Point::image)
        .containsOnly("tiny", "set_tiny");
    assertThat(Files.readString(folder.resolve("result.html"))).doesNotContain("set_tiny");
  }

  @Test
  void failuresHaveTheirStatus() throws IOException {
    String q = "--qualities=50";
    String o = "--out=" + out;
    assertThat(run(folder.toString(), "-e", "command:x=false {quality} {input} {output}", q, o))
        .isEqualTo(1);
    assertThat(run("--points", folder.resolve("none.csv").toString(), o)).isEqualTo(1);
    assertThat(run(folder.toString(), o)).isEqualTo(2);
    assertThat(run(folder.toString(), "-e", JDK, "-e", JDK, q, o)).isEqualTo(2);
    assertThat(run(folder.toString(), "-e", JDK, "--anchor", "who", q, o)).isEqualTo(2);
    assertThat(run(folder.toString(), "-e", JDK, "--metrics", "beauty", q, o)).isEqualTo(2);
    assertThat(run(o)).isEqualTo(2);
    Files.write(folder.resolve("broken.png"), new byte[9]);
    assertThat(run(folder.toString(), "-e", JDK, q, o)).isEqualTo(1);
  }

  @Test
  void namesAreEscapedInThePage() throws Exception {
    String name = "<b>&\"quoted\"'";
    assertThat(Html.escape(name)).isEqualTo("&lt;b&gt;&amp;&quot;quoted&quot;&#39;");
    PointSet points =
        new PointSet(
            List.of(
                new Point(name, name, 64, 1, 10, Map.of(Metric.PSNR_Y, 30.0), 0),
                new Point(name, name, 64, 2, 20, Map.of(Metric.PSNR_Y, 40.0), 0)));
    BdRateTable table = BdRateTable.of(points, Metric.PSNR_Y, Metric.PSNR_Y.range(), name);
    assertThat(new HtmlReport(points, List.of(table)).toString()).doesNotContain("<b>");
    String svg = new Curves(points, Metric.PSNR_Y).image(name).svg(300, 200);
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
