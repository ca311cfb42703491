package org.zellige.pipeline.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zellige.BaseTables;
import org.zellige.JpegEncoder;
import org.zellige.Limits;
import org.zellige.Pixels;
import org.zellige.Quantization;
import org.zellige.Subsampling;
import org.zellige.pipeline.decode.StoredCoefficients;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.plan.Tools;
import org.zellige.pipeline.render.Preview;
import org.zellige.pipeline.render.RebuiltRows;
import org.zellige.quant.table.StepSource;
import org.zellige.quant.table.TableSettings;
import org.zellige.segment.Frame;
import org.zellige.segment.FrameComponent;
import org.zellige.segment.Marker;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.KernelsSelection;
import org.zellige.transform.SpectralRows;
import org.zellige.work.Workers;

class CoarserImageTest {
  private static final Kernels KERNELS = KernelsSelection.active();

  private StoredCoefficients stored;

  @BeforeEach
  void encodeSaturatedPicture() throws IOException {
    byte[] jpeg =
        JpegEncoder.builder()
            .effort(1)
            .quality(95)
            .subsampling(Subsampling.S422)
            .build()
            .encode(saturated(90, 70));
    stored = StoredCoefficients.of(jpeg, Limits.DEFAULT);
  }

  @Test
  void coefficientsAreRoundedToTheNearest() throws IOException {
    StoredCoefficients coarser = coarser(Quantization.UNIFORM, false, 60);
    for (int c = 0; c < 3; c++) {
      FrameLayout.Component layout = FrameLayout.of(stored.frame()).components().get(c);
      for (int row = 0; row < layout.blockRows(); row++) {
        short[] before = stored.coefficients().get(c).readCoefficients(row);
        short[] after = coarser.coefficients().get(c).readCoefficients(row);
        for (int block = 0; block < layout.blocksPerRow(); block++) {
          for (int k = 0; k < 64; k++) {
            int at = BlockGroup.index(block) + BlockGroup.BLOCKS * k;
            int value = before[at] * stored.steps().get(c)[k];
            int step = coarser.steps().get(c)[k];
            assertThat(Math.abs(value - after[at] * step)).isLessThanOrEqualTo((step + 1) / 2);
          }
        }
      }
    }
  }

  @Test
  void theFileStaysAsItIs() throws IOException {
    List<int[]> before = stored.steps().stream().map(int[]::clone).toList();
    String values = Arrays.toString(stored.coefficients().get(0).readCoefficients(3));
    coarser(Quantization.TRELLIS, true, 20);
    for (int c = 0; c < 3; c++) {
      assertThat(stored.steps().get(c)).isEqualTo(before.get(c));
    }
    assertThat(Arrays.toString(stored.coefficients().get(0).readCoefficients(3))).isEqualTo(values);
  }

  /** However fine the steps that are wanted, it is the file's that count. */
  @Test
  void nothingChangesAtTheHighestQuality() throws IOException {
    StoredCoefficients coarser = coarser(Quantization.UNIFORM, true, 100);
    assertThat(coarser.sameAs(stored)).isTrue();
  }

  /** Between scans, slots may be filled anew; a result has its tables in front. */
  @Test
  void moreTablesThanSlotsAreLeftAlone() {
    List<FrameComponent> components = new ArrayList<>();
    List<CoefficientRows> rows = new ArrayList<>();
    List<int[]> steps = new ArrayList<>();
    for (int c = 0; c < 5; c++) {
      components.add(new FrameComponent(c, 1, 1, 0));
      rows.add(new CoefficientRows(1, 1));
      int[] own = new int[64];
      Arrays.fill(own, 200 + c);
      steps.add(own);
    }
    Frame frame = new Frame(Marker.SOF1, 8, 8, 8, components);
    stored =
        new StoredCoefficients(
            frame, stored.colorSpace(), rows, steps, true, 0, List.of(), stored.info());
    assertThatThrownBy(() -> coarser(Quantization.UNIFORM, true, 90))
        .isInstanceOf(LeftAlone.class)
        .hasMessageContaining("four");
  }

  @Test
  void theSameChromaLeavesLumaAlone() throws IOException {
    SpectralRows luma = difference(stored.coefficients().subList(1, 3));
    for (int row = 0; row < luma.rows(); row++) {
      assertThat(luma.row(row)).containsOnly(0);
    }
  }

  /** Red is darker than the gray of its luma; without chroma, luma has to fall. */
  @Test
  void lumaMakesUpForLostChroma() throws IOException {
    List<CoefficientRows> none =
        stored.coefficients().subList(1, 3).stream()
            .map(rows -> new CoefficientRows(rows.blocksPerRow(), rows.rows()))
            .toList();
    SpectralRows luma = difference(none);
    assertThat(luma.row(0)[0]).isNotZero();
  }

  @Test
  void compensationKeepsLuminance() throws IOException {
    double plain = luminanceError(coarser(Quantization.UNIFORM, false, 25));
    double compensated = luminanceError(coarser(Quantization.UNIFORM, true, 25));
    assertThat(compensated).isLessThan(0.8 * plain);
  }

  private StoredCoefficients coarser(Quantization quantization, boolean compensated, int quality)
      throws IOException {
    Tools tools = new Tools(quantization, compensated, false, 0, 1);
    TableSettings tables = TableSettings.of(StepSource.of(BaseTables.PERCEPTUAL), quality, quality);
    return new CoarserImage(stored, tools, KERNELS).at(tables);
  }

  private SpectralRows difference(List<CoefficientRows> chroma) throws IOException {
    FrameLayout layout = FrameLayout.of(stored.frame());
    SpectralRows luma = new SpectralRows(12, 9);
    new LumaDifference(
            layout,
            new RebuiltRows(layout, 0, stored.coefficients(), stored.steps(), KERNELS),
            new RebuiltRows(layout, 1, chroma, stored.steps().subList(1, 3), KERNELS),
            KERNELS)
        .writeTo(luma);
    return luma;
  }

  /** Mean square of the difference in linear light, by the weights of BT.709. */
  private double luminanceError(StoredCoefficients other) throws IOException {
    int[] before =
        Preview.of(stored.frameSteps(), stored.coefficients(), KERNELS, Workers.CALLER).ints();
    int[] after =
        Preview.of(other.frameSteps(), other.coefficients(), KERNELS, Workers.CALLER).ints();
    double sum = 0;
    for (int i = 0; i < before.length; i++) {
      sum += Math.pow(luminance(before[i]) - luminance(after[i]), 2);
    }
    return sum / before.length;
  }

  private static double luminance(int rgb) {
    return 0.2126 * light(rgb >> 16) + 0.7152 * light(rgb >> 8) + 0.0722 * light(rgb);
  }

  private static double light(int channel) {
    double value = (channel & 0xFF) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static Pixels saturated(int width, int height) {
    Random random = new Random(4);
    int[] colors = {0xE01010, 0x10C020, 0x2030F0, 0xF0F020, 0xC020C0};
    int[] rgb = new int[width * height];
    for (int i = 0; i < rgb.length; i++) {
      int x = i % width;
      int y = i / width;
      rgb[i] = colors[(x / 13 + y / 9) % colors.length] + random.nextInt(16) * 0x000101;
    }
    return Pixels.ofIntRgb(rgb, width, height);
  }
}
