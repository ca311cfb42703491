package org.zellige.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zellige.JpegDecoder;
import org.zellige.Pixels;
import org.zellige.batch.TestImages;
import org.zellige.batch.file.Temporaries;

/**
 * Kills runs of the command in place, in JVMs of their own, at random moments. The properties
 * {@code zellige.kills} and {@code zellige.killFiles} ask for more than the build does.
 */
class KilledRunTest {
  private static final int KILLS = Integer.getInteger("zellige.kills", 2);
  private static final int FILES = Integer.getInteger("zellige.killFiles", 40);

  @TempDir private Path folder;

  private Map<Path, byte[]> originals() throws IOException {
    Map<Path, byte[]> originals = new LinkedHashMap<>();
    for (int i = 0; i < FILES; i++) {
      int width = 300 + i;
      int[] rgb =
          TestImages.picture(width, 200, BufferedImage.TYPE_INT_RGB)
              .getRGB(0, 0, width, 200, null, 0, width);
      byte[] jpeg =
          TestImages.plainEncoder().quality(95).build().encode(Pixels.ofIntRgb(rgb, width, 200));
      originals.put(folder.resolve("%03d.jpg".formatted(i)), jpeg);
    }
    return originals;
  }

  private static void restore(Map<Path, byte[]> originals) throws IOException {
    for (Map.Entry<Path, byte[]> entry : originals.entrySet()) {
      Files.write(entry.getKey(), entry.getValue());
    }
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("--add-exports=java.base/jdk.internal.module=ALL-UNNAMED");
    command.add(Main.class.getName());
    command.addAll(List.of("compress", "--in-place", "-q", "50", "-j", "2", "-r", "--quiet"));
    command.add(folder.toString());
    // Its words go nowhere: a full pipe would stop it.
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private List<Path> strays() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Temporaries::isOne).toList();
    }
  }

  @Test
  void everyFileIsTheOldOneOrTheNewOne() throws Exception {
    Map<Path, byte[]> originals = originals();
    restore(originals);
    long begun = System.nanoTime();
    Process whole = start();
    assertThat(whole.waitFor()).isZero();
    long duration = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    Map<Path, byte[]> results = new LinkedHashMap<>();
    for (Path file : originals.keySet()) {
      results.put(file, Files.readAllBytes(file));
      assertThat(results.get(file)).hasSizeLessThan(originals.get(file).length);
    }

    Random random = new Random(duration);
    int interrupted = 0;
    int old = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      restore(originals);
      Process process = start();
      // Not the first part of a run, as nothing is written while the JVM starts.
      long wait = duration / 4 + random.nextLong(duration * 7 / 10);
      boolean ended = process.waitFor(wait, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      interrupted += ended ? 0 : 1;
      for (Path file : originals.keySet()) {
        byte[] now = Files.readAllBytes(file);
        boolean isOld = Arrays.equals(now, originals.get(file));
        assertThat(isOld || Arrays.equals(now, results.get(file))).as("%s", file).isTrue();
        old += isOld ? 1 : 0;
      }
    }
    System.getLogger("org.zellige")
        .log(
            System.Logger.Level.INFO,
            "{0} kills, {1} before the end; {2} files were still old, {3} new; strays: {4}",
            KILLS,
            interrupted,
            old,
            KILLS * FILES - old,
            strays().size());

    // One more stray for sure, of a process that is no more.
    Files.writeString(folder.resolve(".zellige-" + deadProcess() + "-0-5.tmp"), "half a file");
    assertThat(start().waitFor()).isZero();
    assertThat(strays()).isEmpty();
    for (Path file : originals.keySet()) {
      assertThat(file).hasBinaryContent(results.get(file));
    }
  }

  @Test
  void aRunThatIsAskedToStopLeavesNothingHalfDone() throws Exception {
    Map<Path, byte[]> originals = originals();
    restore(originals);
    Process process = start();
    // As soon as something has been replaced.
    Path first = originals.keySet().iterator().next();
    while (process.isAlive() && Files.size(first) == originals.get(first).length) {
      Thread.onSpinWait();
    }
    process.destroy();
    int status = process.waitFor();
    assertThat(status).isIn(0, 143);
    assertThat(strays()).isEmpty();
    for (Path file : originals.keySet()) {
      byte[] now = Files.readAllBytes(file);
      if (!Arrays.equals(now, originals.get(file))) {
        JpegDecoder.builder().strict(true).build().decode(now);
      }
    }
  }

  private static long deadProcess() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    return process.pid();
  }
}
