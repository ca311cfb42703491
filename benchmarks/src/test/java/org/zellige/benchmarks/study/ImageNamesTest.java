package org.zellige.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImageNamesTest {
  private static Point point(String image, long pixels) {
    return new Point("e", image, pixels, 50, 1, Map.of(), 0);
  }

  private static List<String> unified(String... names) {
    List<Point> points = Stream.of(names).map(name -> point(name, 9)).toList();
    return ImageNames.unify(points).stream().map(Point::image).toList();
  }

  @Test
  void prefixOfTheSetIsLeftOut() {
    assertThat(unified("kodim01", "kodak_kodim01", "kodak_kodim02", "kodak_kodim01"))
        .containsExactly("kodim01", "kodim01", "kodak_kodim02", "kodim01");
    assertThat(unified("1", "kodim1", "x-1")).containsExactly("1", "kodim1", "x-1");
  }

  @Test
  void twoPrefixesAreOneTooMany() {
    assertThatThrownBy(() -> unified("01", "a_01", "b_01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a_01 and b_01 could both be 01");
  }

  @Test
  void otherSizeIsAnotherImage() {
    List<Point> points = List.of(point("01", 9), point("a_01", 10));
    assertThatThrownBy(() -> ImageNames.unify(points))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10 pixels");
  }
}
