package org.zellige.quant.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zellige.work.Workers;

class MaskingFieldTest {
  private static final int SIZE = 40;

  /** A picture of samples 0…255. */
  private interface Picture {
    double at(int x, int y);
  }

  /** Values of the centre block, from the formulas in double precision. */
  private static Stream<Arguments> pictures() {
    return Stream.of(
        picture("black", 0, (x, y) -> 0),
        picture("dark", 0.0214, (x, y) -> 16),
        picture("dim", 0.0805, (x, y) -> 64),
        picture("middle", 0.0467, (x, y) -> 128),
        picture("white", 0, (x, y) -> 255),
        picture("edge", 0.2768, (x, y) -> x < 20 ? 64 : 192),
        picture("faint checks", 0.2520, (x, y) -> 128 + checks(x, y, 2)),
        picture("checks", 0.6062, (x, y) -> 128 + checks(x, y, 8)),
        picture("strong checks", 1.4085, (x, y) -> 128 + checks(x, y, 32)),
        picture("ramp", 0.0848, (x, y) -> 40 + 2 * x),
        picture("waves", 0.2988, (x, y) -> 128 + 40 * Math.sin(2 * Math.PI * x / 8)),
        picture("texture", 0.6859, (x, y) -> 96 + (73 * x + 151 * y) % 64));
  }

  private static Arguments picture(String name, double masking, Picture picture) {
    return Arguments.of(name, masking, picture);
  }

  private static int checks(int x, int y, int amplitude) {
    return (x + y) % 2 == 0 ? amplitude : -amplitude;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void followsTheFormulas(String name, double masking, Picture picture) {
    assertThat((double) field(SIZE, SIZE, 1, picture).row(2)[2]).isCloseTo(masking, within(2e-4));
  }

  @Test
  void isFlatWhereStepsAreLarge() {
    MaskingField field = field(SIZE, SIZE, 65, (x, y) -> x < 20 ? 0 : 13 * x * y % 256);
    for (int b = 0; b < 5; b++) {
      assertThat(field.row(2)[b]).isCloseTo(0.4863f, within(1e-4f));
    }
  }

  @Test
  void repeatsEdges() {
    MaskingField cut = field(17, 9, 1, (x, y) -> 7 * x + y);
    MaskingField whole = field(24, 16, 1, (x, y) -> 7 * Math.min(x, 16) + Math.min(y, 8));
    for (int row = 0; row < 2; row++) {
      assertThat(cut.row(row)).isEqualTo(whole.row(row));
    }
  }

  @Test
  void takesASingleSample() {
    assertThat(field(1, 1, 1, (x, y) -> 128).row(0)[0]).isCloseTo(0.0467f, within(2e-4f));
  }

  @Test
  void refusesToBeBuiltEarly() {
    assertThatThrownBy(() -> new MaskingFieldBuilder(8, 8, 8).build(1, Workers.CALLER))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void averagesForSubsampledComponents() {
    MaskingField luma = new MaskingField(new float[][] {{1, 3, 9}, {5, 7, 11}, {2, 2, 2}});
    MaskingField chroma = luma.subsampled(2, 2, 2, 2);
    assertThat(chroma.row(0)[0]).isEqualTo(4);
    assertThat(chroma.row(0)[1]).isEqualTo(10);
    assertThat(chroma.row(1)[0]).isEqualTo(2);
  }

  @Test
  void isTheSameInPortions() {
    Picture picture = (x, y) -> (x * x + 31 * y * y) % 251;
    MaskingFieldBuilder builder = new MaskingFieldBuilder(21, 45, 8);
    add(builder, 32, 45, picture, 21);
    add(builder, 0, 17, picture, 21);
    add(builder, 16, 33, picture, 21);
    for (int time = 0; time < 2; time++) {
      MaskingField portions = builder.build(3, Workers.CALLER);
      for (int row = 0; row < 6; row++) {
        assertThat(portions.row(row)).isEqualTo(field(21, 45, 3, picture).row(row));
      }
    }
  }

  private static MaskingField field(int width, int height, int firstStep, Picture picture) {
    MaskingFieldBuilder builder = new MaskingFieldBuilder(width, height, 8);
    add(builder, 0, height, picture, width);
    return builder.build(firstStep, Workers.CALLER);
  }

  private static void add(
      MaskingFieldBuilder builder, int first, int end, Picture picture, int width) {
    MaskingFieldBuilder.Rows rows = builder.new Rows();
    rows.begin(first);
    for (int y = Math.max(0, first - 1); y < end; y++) {
      float[] row = new float[3 + width];
      for (int x = 0; x < width; x++) {
        row[3 + x] = (float) (picture.at(x, y) - 128);
      }
      rows.add(row, 3);
    }
  }
}
