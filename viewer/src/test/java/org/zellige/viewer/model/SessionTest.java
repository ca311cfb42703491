package org.zellige.viewer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zellige.DeadZones;
import org.zellige.JpegDecoder;
import org.zellige.Limits;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.Target;
import org.zellige.metric.Ssimulacra2;
import org.zellige.viewer.TestImages;
import org.zellige.viewer.tile.Area;

/** The model alone, with this test's thread in place of JavaFX's. */
class SessionTest {
  private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final Document original = TestImages.photo(320, 240);
  private final Session session =
      new Session(EncodingSettings.DEFAULT, Limits.DEFAULT, 1_000_000, queue::add);

  @AfterEach
  void close() {
    session.close();
  }

  private void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean()) {
      Runnable next = queue.poll(100, TimeUnit.MILLISECONDS);
      if (next != null) {
        next.run();
      }
      assertThat(System.nanoTime()).isLessThan(end);
    }
  }

  private Result resultOf(Side side) throws InterruptedException {
    await(() -> !side.busy().get() && side.result().get().isPresent());
    return side.result().get().orElseThrow();
  }

  @Test
  void anOriginalIsCompressedAndScored() throws Exception {
    session.open(original);
    Result result = resultOf(session.a());
    byte[] expected = EncodingSettings.DEFAULT.encoder().build().encode(original.pixels());
    assertThat(result.jpeg().orElseThrow()).isEqualTo(expected);

    await(() -> session.a().scores().get().butteraugli().isPresent());
    Pixels decoded =
        JpegDecoder.builder().format(PixelFormat.INT_RGB).build().decode(expected).pixels();
    assertThat(session.a().scores().get().ssimulacra2().orElseThrow())
        .isEqualTo(Ssimulacra2.score(original.pixels(), decoded));
  }

  @Test
  void theSeenPartComesFirst() throws Exception {
    session.open(original);
    resultOf(session.a());
    session.visible().set(Optional.of(new Area(70, 50, 100, 90)));
    session.a().settings().set(EncodingSettings.DEFAULT.edit().quality(20).done());
    await(() -> session.a().patch().get().isPresent() || !session.a().busy().get());
    Optional<Patch> patch = session.a().patch().get();
    assertThat(patch).isPresent();
    assertThat(patch.get().area()).isEqualTo(new Area(64, 32, 106, 108));
    assertThat(resultOf(session.a()).quality().orElseThrow()).isEqualTo(20);
    assertThat(session.a().patch().get()).isEmpty();
  }

  @Test
  void ofManySettingsTheLastCounts() throws Exception {
    session.open(original);
    for (int quality = 30; quality <= 80; quality += 5) {
      session.a().settings().set(EncodingSettings.DEFAULT.edit().quality(quality).done());
    }
    assertThat(resultOf(session.a()).quality().orElseThrow()).isEqualTo(80);
  }

  @Test
  void aTargetIsReached() throws Exception {
    session
        .a()
        .settings()
        .set(EncodingSettings.DEFAULT.edit().target(Optional.of(Target.bytes(6000))).done());
    session.open(original);
    Result result = resultOf(session.a());
    assertThat(result.onTarget()).isTrue();
    assertThat(result.bytes()).isBetween(4000L, 6000L);
  }

  @Test
  void aSecondResultHasItsOwnSettings() throws Exception {
    session.open(original);
    session.hasB().set(true);
    assertThat(session.active().get()).isSameAs(session.b());
    session.b().settings().set(EncodingSettings.DEFAULT.edit().quality(30).done());
    assertThat(resultOf(session.b()).bytes()).isLessThan(resultOf(session.a()).bytes());
    session.hasB().set(false);
    assertThat(session.b().result().get()).isEmpty();
    assertThat(session.comparison().left().get()).isEqualTo(Picture.ORIGINAL);
  }

  @Test
  void otherFilesAreComparedIfTheyHaveTheSize() throws Exception {
    session.open(original);
    Document other = otherFile();
    session.compareWith(other);
    assertThat(session.a().file().get()).isTrue();
    assertThat(session.a().result().get().orElseThrow().bytes()).isEqualTo(other.bytes());
    await(() -> session.a().scores().get().ssimulacra2().isPresent());
    assertThatThrownBy(() -> session.compareWith(TestImages.photo(100, 100)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("only images of one size");
  }

  @Test
  void afterComparingWithAFileCompressingIsResumed() throws Exception {
    session.open(original);
    session.compareWith(otherFile());
    session.leave();
    assertThat(resultOf(session.a()).settings()).contains(EncodingSettings.DEFAULT);

    session.compareWith(otherFile());
    EncodingSettings turned = EncodingSettings.DEFAULT.edit().quality(50).done();
    session.a().settings().set(turned);
    assertThat(session.a().file().get()).isFalse();
    assertThat(resultOf(session.a()).settings()).contains(turned);
  }

  /** There would be A on both sides. */
  @Test
  void aFileIsComparedWithTheOriginalEvenWhileThereIsB() throws Exception {
    session.open(original);
    session.hasB().set(true);
    session.compareWith(otherFile());
    assertThat(session.comparison().left().get()).isEqualTo(Picture.ORIGINAL);
    assertThat(session.comparison().right().get()).isEqualTo(Picture.A);
  }

  private Document otherFile() throws IOException {
    byte[] jpeg = EncodingSettings.DEFAULT.encoder().quality(40).build().encode(original.pixels());
    return new DocumentReader(Limits.DEFAULT).read("other.jpg", Optional.empty(), jpeg);
  }

  @Test
  void theAdaptiveFieldIsTheEncodersOwn() throws Exception {
    EncodingSettings settings =
        EncodingSettings.DEFAULT.edit().effort(3).target(Optional.of(Target.bytes(8000))).done();
    session.a().settings().set(settings);
    session.open(original);
    Result result = resultOf(session.a());
    session.comparison().map().set(MapKind.DEAD_ZONES);
    session.comparison().mode().set(CompareMode.HEAT_MAP);
    await(() -> session.heatMaps().heat().get().isPresent());
    Heat heat = session.heatMaps().heat().get().orElseThrow();
    DeadZones zones =
        settings
            .encoder()
            .quality(result.quality().orElseThrow())
            .build()
            .deadZones(original.pixels());
    assertThat(heat.colors().map().values()).isEqualTo(zones.halfWidths());
    assertThat(heat.colors().least()).isEqualTo(0.5);
    assertThat(heat.colors().top()).isGreaterThan(0.62);
  }

  @Test
  void aFileHasNoAdaptiveField() throws Exception {
    session.open(original);
    session.compareWith(otherFile());
    session.comparison().map().set(MapKind.DEAD_ZONES);
    session.comparison().mode().set(CompareMode.HEAT_MAP);
    await(() -> session.notices().latest().get().isPresent());
    assertThat(session.notices().latest().get().orElseThrow().text()).contains("compressed here");
  }

  @Test
  void heatMapsFollowTheResult() throws Exception {
    session.open(original);
    resultOf(session.a());
    for (MapKind kind : MapKind.values()) {
      session.comparison().map().set(kind);
      session.comparison().mode().set(CompareMode.HEAT_MAP);
      await(() -> session.heatMaps().heat().get().filter(heat -> heat.kind() == kind).isPresent());
    }
    session.a().settings().set(EncodingSettings.DEFAULT.edit().quality(30).done());
    Result newer = resultOf(session.a());
    await(() -> session.heatMaps().heat().get().orElseThrow().result() == newer);
    assertThat(newer.quality().orElseThrow()).isEqualTo(30);
  }

  @Test
  void theWorstBlockIsLookedInto() throws Exception {
    session.open(original);
    resultOf(session.a());
    session.viewport().pane(100, 100);
    session.comparison().map().set(MapKind.ABSOLUTE_ERROR);
    session.goToWorst();
    await(() -> session.inspection().report().get().isPresent());
    Area block = session.inspection().area().orElseThrow();
    assertThat(session.viewport().get().zoom()).isEqualTo(4);
    assertThat(session.viewport().get().x()).isCloseTo(block.x() + 4, within(13.0));
  }

  @Test
  void largeOriginalsAreMeasuredInTheirMiddle() {
    Measuring measuring = new Measuring(original, 20_000);
    assertThat(measuring.isWhole()).isFalse();
    assertThat(measuring.area().pixels()).isBetween(10_000L, 20_000L);
    assertThat(measuring.area().x() % 32).isZero();
    assertThat(measuring.psnr(original.pixels())).isInfinite();
  }

  @Test
  void faultsAreSaid() {
    session.notices().complain("Cannot open", new OutOfMemoryError());
    assertThat(session.notices().latest().get().orElseThrow().text()).contains("larger one");
    session.notices().dismiss();
    assertThat(session.notices().latest().get()).isEmpty();
  }
}
