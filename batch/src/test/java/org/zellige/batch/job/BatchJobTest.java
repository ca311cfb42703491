package org.zellige.batch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zellige.JpegEncoder;
import org.zellige.Limits;
import org.zellige.Optimization;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.batch.Helpers;
import org.zellige.batch.LosslessOptimization;
import org.zellige.batch.Operation;
import org.zellige.batch.Outcome;
import org.zellige.batch.Product;
import org.zellige.batch.StreamTarget;
import org.zellige.batch.TestImages;
import org.zellige.batch.file.Discovery;

@Timeout(60)
class BatchJobTest {
  @TempDir private Path folder;

  /** Does with each file what a test wants, and makes something smaller of it. */
  private record Work(Step step, long memory) implements Operation {
    private interface Step {
      void on(byte[] input, Helpers helpers) throws IOException;
    }

    private interface Alone {
      void on(byte[] input) throws IOException;
    }

    Work(Alone step, long memory) {
      this((input, helpers) -> step.on(input), memory);
    }

    @Override
    public Product apply(byte[] input) throws IOException {
      return apply(input, Helpers.NONE);
    }

    @Override
    public Product apply(byte[] input, Helpers helpers) throws IOException {
      step.on(input, helpers);
      return product(TestImages.jpeg(JpegEncoder.builder().quality(20)), Outcome.OPTIMIZED, false);
    }

    @Override
    public Optional<String> extension() {
      return Optional.empty();
    }

    @Override
    public long memory(boolean jpeg, long pixels) {
      return memory;
    }

    @Override
    public Map<String, Object> settings() {
      return Map.of("command", "test");
    }
  }

  private static Product product(byte[] bytes, Outcome outcome, boolean demanded) {
    return new Product(
        bytes,
        outcome,
        "JPEG",
        40,
        30,
        demanded,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private List<Path> jpegs(int count) throws IOException {
    byte[] jpeg = TestImages.jpeg(JpegEncoder.builder().quality(95));
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      files.add(Files.write(folder.resolve("%03d.jpg".formatted(i)), jpeg));
    }
    return files;
  }

  private static Discovery.Found found(List<Path> files) {
    return Discovery.find(files, List.of(), Discovery.Rules.NAMED_ONLY);
  }

  private BatchSettings settings(Operation operation) {
    return BatchSettings.of(operation, Outputs.below(folder.resolve("out")));
  }

  @Test
  void resultsComeInTheOrderOfTheInputs() throws IOException {
    Random random = new Random(3);
    Work slow =
        new Work(
            input -> {
              long until = System.nanoTime() + random.nextInt(3_000_000);
              while (System.nanoTime() < until) {
                Thread.onSpinWait();
              }
            },
            1);
    List<Path> files = jpegs(60);
    List<String> told = new ArrayList<>();
    AtomicInteger progressed = new AtomicInteger();
    BatchReport report =
        new BatchJob(settings(slow).withJobs(8))
            .run(
                found(files),
                new BatchListener() {
                  @Override
                  public void progressed(Progress progress) {
                    assertThat(progress.files()).isEqualTo(progressed.incrementAndGet());
                  }

                  @Override
                  public void finished(FileResult result) {
                    told.add(result.input());
                  }
                });
    List<String> expected = files.stream().map(Path::toString).toList();
    assertThat(told).isEqualTo(expected);
    assertThat(report.results()).extracting(FileResult::input).isEqualTo(expected);
    assertThat(report.totals().delivered()).isEqualTo(60);
    assertThat(progressed).hasValue(60);
    for (Path file : files) {
      assertThat(folder.resolve("out").resolve(file.getFileName())).exists();
    }
  }

  @Test
  void aFailureStopsNoOther() throws IOException {
    AtomicInteger count = new AtomicInteger();
    Work work =
        new Work(
            input -> {
              switch (count.getAndIncrement() % 4) {
                case 0 -> throw new IOException("no luck");
                case 1 -> throw new IllegalStateException("a fault of ours");
                default -> {}
              }
            },
            1);
    BatchReport report =
        new BatchJob(settings(work).withJobs(3)).run(found(jpegs(40)), BatchListener.NONE);
    assertThat(report.totals().failed()).isEqualTo(20);
    assertThat(report.totals().delivered()).isEqualTo(20);
    assertThat(report.cancelled()).isFalse();
  }

  @Test
  void whatRunsOutOfMemoryIsTriedOnceMoreAlone() throws IOException {
    AtomicInteger count = new AtomicInteger();
    Work hungry =
        new Work(
            input -> {
              if (count.incrementAndGet() == 1) {
                throw new OutOfMemoryError("others have it");
              }
            },
            1);
    BatchReport report =
        new BatchJob(settings(hungry).withJobs(2)).run(found(jpegs(3)), BatchListener.NONE);
    assertThat(report.totals().delivered()).isEqualTo(3);

    Work starving =
        new Work(
            input -> {
              throw new OutOfMemoryError("there is none");
            },
            1);
    List<FileResult> results =
        new BatchJob(BatchSettings.of(starving, Outputs.replacing()))
            .run(found(jpegs(2)), BatchListener.NONE)
            .results();
    assertThat(results)
        .allSatisfy(result -> assertThat(((FileResult.Failed) result).fault().refused()).isTrue());
  }

  @Test
  void threadsWithoutAFileHelpWithTheImageOfAnother() throws IOException {
    AtomicInteger helped = new AtomicInteger();
    Work work =
        new Work(
            (input, helpers) -> {
              assertThat(helpers.threads()).isEqualTo(2);
              CountDownLatch begun = new CountDownLatch(1);
              helpers.executor().execute(begun::countDown);
              await(begun);
              helped.incrementAndGet();
            },
            1);
    BatchJob job = new BatchJob(settings(work).withJobs(2));
    assertThat(job.run(found(jpegs(1)), BatchListener.NONE).totals().delivered()).isEqualTo(1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new BatchJob(settings(work).withJobs(2))
        .run(jpegs(1).get(0), new StreamTarget("out", out), BatchListener.NONE);
    assertThat(out.size()).isPositive();
    assertThat(helped).hasValue(2);
  }

  @Test
  void threadsThatHaveAFileHelpNobody() throws IOException {
    CountDownLatch both = new CountDownLatch(2);
    CountDownLatch refused = new CountDownLatch(2);
    Work work =
        new Work(
            (input, helpers) -> {
              both.countDown();
              await(both);
              assertThatThrownBy(() -> helpers.executor().execute(() -> {}))
                  .isInstanceOf(RejectedExecutionException.class);
              refused.countDown();
              await(refused);
            },
            1);
    BatchReport report =
        new BatchJob(settings(work).withJobs(2)).run(found(jpegs(2)), BatchListener.NONE);
    assertThat(report.totals().delivered()).isEqualTo(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void noMoreAreWorkedOnAtOnceThanMemoryAllows() throws IOException {
    AtomicLong now = new AtomicLong();
    AtomicLong most = new AtomicLong();
    Work work =
        new Work(
            input -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              long until = System.nanoTime() + 1_000_000;
              while (System.nanoTime() < until) {
                Thread.onSpinWait();
              }
              now.decrementAndGet();
            },
            400_000);
    BatchSettings of = settings(work);
    BatchSettings tight =
        new BatchSettings(work, of.outputs(), 0, 8, 1_000_000, false, false, false, Limits.DEFAULT);
    BatchReport report = new BatchJob(tight).run(found(jpegs(40)), BatchListener.NONE);
    assertThat(report.totals().delivered()).isEqualTo(40);
    assertThat(most.get()).isLessThanOrEqualTo(2);
  }

  @Test
  void aCancelledBatchEndsSoonAndTellsWhatThereIs() throws IOException {
    List<Path> files = jpegs(50);
    List<FileResult> told = new ArrayList<>();
    BatchJob[] job = new BatchJob[1];
    AtomicInteger count = new AtomicInteger();
    Work work =
        new Work(
            input -> {
              if (count.incrementAndGet() == 10) {
                job[0].cancel();
              }
            },
            1);
    job[0] = new BatchJob(settings(work).withJobs(2));
    BatchReport report =
        job[0].run(
            found(files),
            new BatchListener() {
              @Override
              public void finished(FileResult result) {
                told.add(result);
              }
            });
    assertThat(report.cancelled()).isTrue();
    assertThat(report.results()).hasSizeBetween(9, 12).isEqualTo(told);
  }

  @Test
  void anAbortedBatchWritesNothingMore() throws IOException {
    BatchJob[] job = new BatchJob[1];
    Work work = new Work(input -> job[0].abort(), 1);
    job[0] = new BatchJob(settings(work).withJobs(1));
    BatchReport report = job[0].run(found(jpegs(3)), BatchListener.NONE);
    assertThat(report.totals().delivered()).isZero();
    try (var left = Files.walk(folder)) {
      assertThat(left.filter(Files::isRegularFile)).hasSize(3);
    }
  }

  @Test
  void aListenerThatFailsEndsTheBatch() throws IOException {
    BatchJob job = new BatchJob(settings(new Work(input -> {}, 1)).withJobs(4));
    assertThatThrownBy(() ->
            job.run(
                found(jpegs(30)),
                new BatchListener() {
                  @Override
                  public void finished(FileResult result) {
                    throw new IllegalStateException("no ear");
                  }
                }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theOriginalIsDeliveredWhereTooLittleIsSaved() throws IOException {
    byte[] jpeg = TestImages.jpeg(JpegEncoder.builder().quality(95));
    Path file = Files.write(folder.resolve("a.jpg"), jpeg);
    for (int[] lessAndPercent : new int[][] {{1, 2}, {jpeg.length / 10, 20}, {0, 0}, {-100, 0}}) {
      byte[] made = new byte[jpeg.length - lessAndPercent[0]];
      for (boolean demanded : new boolean[] {false, true}) {
        Operation work =
            new Operation() {
              @Override
              public Product apply(byte[] input) {
                return product(made, Outcome.OPTIMIZED, demanded);
              }

              @Override
              public Optional<String> extension() {
                return Optional.empty();
              }

              @Override
              public long memory(boolean isJpeg, long pixels) {
                return 1;
              }

              @Override
              public Map<String, Object> settings() {
                return Map.of("command", "test");
              }
            };
        Path out = folder.resolve("out" + lessAndPercent[0] + demanded + ".jpg");
        BatchSettings settings =
            new BatchSettings(
                work,
                Outputs.at(out),
                lessAndPercent[1] / 100.0,
                1,
                1000,
                false,
                false,
                false,
                Limits.DEFAULT);
        BatchReport report = new BatchJob(settings).run(found(List.of(file)), BatchListener.NONE);
        assertThat(out).hasBinaryContent(demanded ? made : jpeg);
        assertThat(report.totals().unchanged()).isEqualTo(demanded ? 0 : 1);
      }
    }
  }

  @Test
  void whatDoesNotDecodeIsNotDelivered() throws IOException {
    Path file = jpegs(1).get(0);
    byte[] before = Files.readAllBytes(file);
    byte[] broken = TestImages.jpeg(JpegEncoder.builder().quality(20));
    broken = Arrays.copyOf(broken, broken.length - 30);
    byte[] result = broken;
    byte[] otherSize =
        JpegEncoder.builder().build().encode(Pixels.allocate(PixelFormat.GRAY, 41, 30));
    for (byte[] bytes : List.of(result, otherSize)) {
      Operation work =
          new Operation() {
            @Override
            public Product apply(byte[] input) {
              return product(bytes, Outcome.ENCODED, true);
            }

            @Override
            public Optional<String> extension() {
              return Optional.empty();
            }

            @Override
            public long memory(boolean isJpeg, long pixels) {
              return 1;
            }

            @Override
            public Map<String, Object> settings() {
              return Map.of("command", "test");
            }
          };
      BatchReport report =
          new BatchJob(BatchSettings.of(work, Outputs.replacing()))
              .run(found(List.of(file)), BatchListener.NONE);
      assertThat(report.totals().failed()).isEqualTo(1);
      assertThat(file).hasBinaryContent(before);
    }
  }

  @Test
  void inFoldersOtherFilesArePassedOverButFalseImagesFail() throws IOException {
    jpegs(1);
    Files.writeString(folder.resolve("notes.txt"), "hello");
    Files.writeString(folder.resolve("false.jpg"), "hello");
    Files.writeString(folder.resolve("empty.jpg"), "");
    Discovery.Found found =
        Discovery.find(
            List.of(folder),
            List.of(),
            new Discovery.Rules(true, false, List.of(), List.of(), List.of()));
    BatchReport report =
        new BatchJob(settings(new LosslessOptimization(Optimization.DEFAULT)))
            .run(found, BatchListener.NONE);
    BatchReport.Totals totals = report.totals();
    assertThat(totals.delivered()).isEqualTo(1);
    assertThat(totals.skipped()).isEqualTo(1);
    assertThat(totals.failed()).isEqualTo(2);
    assertThat(totals.files()).isEqualTo(4);
  }

  @Test
  void twoInputsDoNotOverwriteEachOthersOutput() throws IOException {
    Path one = Files.write(folder.resolve("x.jpg"), TestImages.jpeg());
    Path sub = Files.createDirectory(folder.resolve("sub"));
    Path two = Files.write(sub.resolve("x.jpg"), TestImages.jpeg());
    BatchReport report =
        new BatchJob(settings(new LosslessOptimization(Optimization.DEFAULT)))
            .run(found(List.of(one, two)), BatchListener.NONE);
    assertThat(report.totals().delivered()).isEqualTo(1);
    assertThat(report.results().get(1)).isInstanceOf(FileResult.Failed.class);
  }
}
