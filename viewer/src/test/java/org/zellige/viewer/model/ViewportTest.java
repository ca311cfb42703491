package org.zellige.viewer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ViewportTest {
  private final Viewport viewport = new Viewport();

  private void open(int width, int height) {
    viewport.image(width, height);
    viewport.pane(800, 600);
  }

  @Test
  void aNewPictureFitsAndIsNeverEnlarged() {
    open(8000, 3000);
    assertThat(viewport.get()).isEqualTo(new Viewport.View(0.1, 4000, 1500, true));
    open(100, 100);
    assertThat(viewport.get().zoom()).isEqualTo(1);
  }

  @Test
  void aFittedPictureFollowsThePane() {
    open(8000, 3000);
    viewport.pane(400, 600);
    assertThat(viewport.get().zoom()).isEqualTo(0.05);
    viewport.actualSize();
    viewport.pane(800, 600);
    assertThat(viewport.get().zoom()).isEqualTo(1);
  }

  @Test
  void zoomingLeavesThePointWhereItIs() {
    open(8000, 6000);
    viewport.zoom(2, 3000, 2000);
    Viewport.View before = viewport.get();
    double screen = (3010 - before.x()) * before.zoom();
    viewport.zoom(8, 3010, 2000);
    assertThat((3010 - viewport.get().x()) * viewport.get().zoom()).isCloseTo(screen, within(1e-6));
  }

  @Test
  void zoomEndsAtSixteenAndStepsGoBothWays() {
    open(8000, 6000);
    viewport.zoom(1000, 100, 100);
    assertThat(viewport.get().zoom()).isEqualTo(16);
    viewport.zoomOut();
    assertThat(viewport.get().zoom()).isEqualTo(12);
    viewport.zoomIn();
    viewport.zoomIn();
    assertThat(viewport.get().zoom()).isEqualTo(16);
  }

  @Test
  void thePictureCannotBeLost() {
    open(8000, 6000);
    viewport.actualSize();
    viewport.pan(1e9, -1e9);
    assertThat(viewport.get().x()).isEqualTo(400);
    assertThat(viewport.get().y()).isEqualTo(6000 - 300);
  }
}
