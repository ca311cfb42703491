package org.zellige.viewer.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.zellige.Limits;
import org.zellige.viewer.TestImages;
import org.zellige.viewer.model.EncodingSettings;
import org.zellige.viewer.model.Notices;

class CurvesTest {
  @Test
  void curvesGrowAndRise() throws Exception {
    LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    try (Curves curves = new Curves(Limits.DEFAULT, queue::add, new Notices())) {
      curves.metric().set(Metric.PSNR);
      curves.draw(TestImages.photo(160, 120), EncodingSettings.DEFAULT);
      assertThat(curves.progress().get()).isZero();
      while (curves.progress().get() < 1) {
        Runnable next = queue.poll(60, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        next.run();
      }
      assertThat(curves.curves().get())
          .extracting(Curve::name)
          .contains("Zellige", "Zellige, IJG tables", "JDK ImageIO");
      for (Curve curve : curves.curves().get()) {
        List<CurvePoint> points = curve.points();
        assertThat(points).hasSize(16);
        assertThat(points.get(15).value()).isGreaterThan(points.get(0).value() + 5);
        assertThat(points.get(15).bitsPerPixel()).isGreaterThan(points.get(0).bitsPerPixel());
      }
    }
  }
}
