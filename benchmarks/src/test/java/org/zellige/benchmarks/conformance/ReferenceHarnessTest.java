package org.zellige.benchmarks.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.benchmarks.conformance.Finding.Agreement;

class ReferenceHarnessTest {
  private static final String HEAD =
      "path\tverdict\twidth\theight\tchannels\tmaxval\tsha256\tmessage";
  private static final String RIGHT = "1\t1\t1\t255\t" + FakeDecoder.SAMPLE_SHA256 + "\t";
  private static final String WRONG = "1\t1\t1\t255\t" + "0".repeat(64) + "\t";
  private static final String NOTHING = "0\t0\t0\t0\t\tbroken";

  @TempDir Path folder;
  private final List<String> table = new ArrayList<>();

  @BeforeEach
  void startTable() {
    table.add(HEAD);
  }

  private void row(String name, String verdict, String rest, byte... file) throws IOException {
    Files.write(folder.resolve(name), file);
    table.add(name + "\t" + verdict + "\t" + rest);
  }

  private int run(String... options) throws IOException {
    Files.write(folder.resolve("reference.tsv"), table);
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.add("--seconds=1");
    arguments.add(folder.toString());
    return ReferenceHarness.commandLine(new ReferenceHarness(new FakeDecoder()))
        .execute(arguments.toArray(String[]::new));
  }

  private Finding findingOf(Requirement requirement) throws IOException, InterruptedException {
    Files.write(folder.resolve("reference.tsv"), table);
    try (TimedWorker worker = new TimedWorker(Duration.ofSeconds(1))) {
      return new ReferenceComparison(folder, new FakeDecoder(), requirement, worker)
          .compare(ReferenceRow.readTable(folder.resolve("reference.tsv")).get(0));
    }
  }

  @Test
  void agreementIsSuccess() throws IOException {
    row("right.jpg", "ok", RIGHT, FakeDecoder.GRAY_PIXEL);
    row("warned.jpg", "warn", RIGHT, FakeDecoder.WARNED_PIXEL);
    row("broken.jpg", "err", NOTHING, FakeDecoder.REFUSED);

    assertThat(run()).isZero();
  }

  @Test
  void otherSamplesInARequiredFileAreAFailure() throws Exception {
    row("wrong.jpg", "ok", WRONG, FakeDecoder.GRAY_PIXEL);

    assertThat(run()).isEqualTo(1);
    Finding finding = findingOf(Requirement.SEQUENTIAL);
    assertThat(finding.detail()).isEqualTo("samples differ");
    assertThat(finding.fileClass()).isEqualTo("baseline, 8 bits, GRAY");
  }

  @Test
  void moreThanATenthOfTheDamagedFilesIsAFailure() throws Exception {
    for (int i = 0; i < 9; i++) {
      row("warned%d.jpg".formatted(i), "warn", RIGHT, FakeDecoder.WARNED_PIXEL);
    }
    row("other.jpg", "warn", WRONG, FakeDecoder.WARNED_PIXEL);
    assertThat(run()).isZero();

    row("another.jpg", "warn", WRONG, FakeDecoder.WARNED_PIXEL);
    assertThat(run()).isEqualTo(1);
    assertThat(run("--require=HUFFMAN")).isZero();
  }

  @Test
  void otherSizesAreNamed() throws Exception {
    row("wrong.jpg", "ok", "2\t3\t3\t255\tff\t", FakeDecoder.GRAY_PIXEL);

    assertThat(findingOf(Requirement.ALL).detail())
        .isEqualTo("size 1 × 1 × 1 instead of 2 × 3 × 3");
  }

  @Test
  void deeperSamplesAreComparedAtTheirOwnPrecision() throws Exception {
    String deep = "1\t1\t1\t4095\t%s\t";
    row("deep.jpg", "ok", deep.formatted(FakeDecoder.DEEP_SAMPLE_SHA256), FakeDecoder.GRAY_PIXEL);

    assertThat(findingOf(Requirement.ALL).detail()).isEmpty();

    table.remove(1);
    row("deep.jpg", "ok", deep.formatted("ff"), FakeDecoder.GRAY_PIXEL);
    assertThat(findingOf(Requirement.ALL).detail()).isEqualTo("samples differ");
  }

  @Test
  void inksAreComparedAfterTheMultiplicationThatDjpegDoes() throws Exception {
    String right = "1\t1\t3\t255\t" + FakeDecoder.INKS_SHA256 + "\t";
    row("inks.jpg", "ok", right, FakeDecoder.GRAY_PIXEL, FakeDecoder.CMYK);

    assertThat(run()).isZero();
    assertThat(findingOf(Requirement.SEQUENTIAL).required()).isTrue();
  }

  @Test
  void aRefusedSoundFileIsAFailureWithTheReason() throws Exception {
    row("sound.jpg", "ok", RIGHT, FakeDecoder.REFUSED);

    assertThat(run()).isEqualTo(1);
    assertThat(findingOf(Requirement.SEQUENTIAL).detail())
        .isEqualTo("refused: planted (at byte 0)");
  }

  @ParameterizedTest
  @ValueSource(bytes = {FakeDecoder.PROGRESSIVE, FakeDecoder.TWELVE_BITS})
  void classesThatAreNotRequiredMayDiffer(byte fileClass) throws IOException {
    row("other.jpg", "ok", WRONG, FakeDecoder.GRAY_PIXEL, fileClass);

    assertThat(run()).isEqualTo(1);
    assertThat(run("--require", "sequential")).isZero();
    assertThat(run("--require", "NONE")).isZero();
  }

  @Test
  void aFileThatTheReferenceRefusesMayBeDecoded() throws Exception {
    row("broken.jpg", "err", NOTHING, FakeDecoder.GRAY_PIXEL);

    assertThat(run("--require", "ALL")).isZero();
    assertThat(findingOf(Requirement.ALL).agreement()).isEqualTo(Agreement.DIFFERS);
  }

  @ParameterizedTest
  @ValueSource(bytes = {FakeDecoder.CRASH, FakeDecoder.CRASH_IN_HEADERS, FakeDecoder.HANG})
  void aFaultIsAFailureWhateverIsRequired(byte fault) throws Exception {
    row("broken.jpg", "err", NOTHING, fault);

    assertThat(run("--require", "NONE")).isEqualTo(1);
    assertThat(findingOf(Requirement.NONE).agreement()).isEqualTo(Agreement.FAULT);
  }

  @Test
  void aHangDoesNotStopTheFilesAfterIt() throws IOException, InterruptedException {
    Files.write(folder.resolve("1"), new byte[] {FakeDecoder.HANG});
    Files.write(folder.resolve("2"), new byte[] {FakeDecoder.GRAY_PIXEL});
    Files.write(folder.resolve("3"), new byte[] {FakeDecoder.WARNED_PIXEL});
    Files.write(folder.resolve("4"), new byte[] {FakeDecoder.REFUSED});
    Files.write(folder.resolve("5"), new byte[] {FakeDecoder.CRASH});
    try (TimedWorker worker = new TimedWorker(Duration.ofMillis(200))) {
      HostileRun run = HostileRun.over(List.of(folder), new FakeDecoder(), worker);

      assertThat(run.decoded()).isEqualTo(1);
      assertThat(run.warned()).isEqualTo(1);
      assertThat(run.refused()).isEqualTo(1);
      assertThat(run.faults()).hasSize(2);
      assertThat(run.faults().get(0)).asString().contains("1  decode: not finished");
      assertThat(run.faults().get(1))
          .asString()
          .contains("5  decode: java.lang.IllegalStateException: planted at org.zellige.");
      assertThat(run.slowest()).hasSize(5);
      assertThat(run.slowest().get(0).file()).isEqualTo(folder.resolve("1"));
      assertThat(run.toString())
          .endsWith("1 decoded, 1 decoded with warnings, 1 refused, 2 faults in 20 calls");
    }
  }

  @ParameterizedTest
  @ValueSource(
      bytes = {
        FakeDecoder.CRASH,
        FakeDecoder.CRASH_IN_HEADERS,
        FakeDecoder.CRASH_IN_PLANES,
        FakeDecoder.CRASH_IN_INDEX,
        FakeDecoder.HANG
      })
  void hostileModeFindsFaultsOfEveryCallInEveryFolder(byte fault) throws IOException {
    Path sound = Files.createDirectory(folder.resolve("sound"));
    Path faulty = Files.createDirectory(folder.resolve("faulty"));
    Files.write(sound.resolve("file"), new byte[] {FakeDecoder.GRAY_PIXEL});
    Files.write(faulty.resolve("file"), new byte[] {fault});
    var harness = ReferenceHarness.commandLine(new ReferenceHarness(new FakeDecoder()));
    String first = sound.toString();

    assertThat(harness.execute("--hostile", "--seconds=1", first, first)).isZero();
    assertThat(harness.execute("--hostile", "--seconds=1", first, faulty.toString())).isEqualTo(1);
    assertThat(harness.execute(first, faulty.toString())).as("without --hostile").isEqualTo(2);
  }

  @Test
  void hostileModeNeedsNoTable() throws IOException {
    Files.write(folder.resolve("file"), new byte[] {FakeDecoder.REFUSED});
    var harness = ReferenceHarness.commandLine(new ReferenceHarness(new FakeDecoder()));

    assertThat(harness.execute("--hostile", folder.toString())).isZero();
    assertThat(harness.execute(folder.toString())).as("without a table").isEqualTo(2);

    Files.write(folder.resolve("bad"), new byte[] {FakeDecoder.CRASH});
    assertThat(harness.execute("--hostile", folder.toString())).isEqualTo(1);
  }

  @Test
  void aFileThatIsMissingIsAFailure() throws IOException {
    table.add("absent.jpg\tok\t" + RIGHT);

    assertThat(run("--require", "NONE")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.jpg", "a.jpg\tmaybe\t" + "1\t1\t1\t255\tff\t", "a.jpg\tok\tx\t1\t1\t255\tff\t"})
  void aBrokenTableIsNotTakenForSuccess(String line) throws IOException {
    table.add(line);

    assertThat(run()).isNotZero();
  }

  @Test
  void theSummaryCountsByClassAndVerdict() throws Exception {
    row("wrong.jpg", "ok", WRONG, FakeDecoder.GRAY_PIXEL);
    Finding wrong = findingOf(Requirement.SEQUENTIAL);
    table.remove(1);
    row("right.jpg", "ok", RIGHT, FakeDecoder.GRAY_PIXEL);
    Finding right = findingOf(Requirement.SEQUENTIAL);

    ReferenceReport report = new ReferenceReport(List.of(right, wrong));

    assertThat(report.isFailure()).isTrue();
    assertThat(report.failures()).isEqualTo(wrong + "\n");
    assertThat(report.otherDifferences()).isEmpty();
    assertThat(report.summary().lines().map(line -> line.replaceAll("\\s+", " ")))
        .containsExactly(
            "class and verdict rows agree required failed faults",
            "baseline, 8 bits, GRAY OK 2 1 2 1 0",
            "all 2 1 2 1 0");
  }
}
