package org.zellige.viewer.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zellige.BaseTables;
import org.zellige.JpegEncoder;
import org.zellige.Limits;
import org.zellige.Quantization;
import org.zellige.Reconstruction;
import org.zellige.Subsampling;
import org.zellige.Target;
import org.zellige.batch.CompressionSettings.Process;
import org.zellige.corpus.Examples;
import org.zellige.corpus.Scenes;
import org.zellige.viewer.job.Cancellation;

/** What is copied as a command makes the bytes that the viewer shows, in the command itself. */
class CommandBytesTest {
  @TempDir Path folder;

  @Test
  void theCommandMakesTheBytesThatTheViewerShows() throws Exception {
    Path png = Examples.write(Scenes.STILL_LIFE, folder, 150, 100);
    Path jpeg = folder.resolve("with-comment.jpg");
    Document photo = new DocumentReader(Limits.DEFAULT).read(png);
    Files.write(
        jpeg, JpegEncoder.builder().quality(95).comment("kept").build().encode(photo.pixels()));
    check(png, EncodingSettings.DEFAULT);
    check(jpeg, EncodingSettings.DEFAULT.edit().quality(40).done());
    check(jpeg, EncodingSettings.DEFAULT.edit().quality(40).grayscale(true).done());
    check(
        png,
        EncodingSettings.DEFAULT
            .edit()
            .quality(61.5)
            .chromaQuality(OptionalDouble.of(50))
            .effort(4)
            .subsampling(Optional.of(Subsampling.S422))
            .tables(BaseTables.IJG)
            .quantization(Optional.of(Quantization.TRELLIS))
            .process(Optional.of(Process.BASELINE))
            .done());
    check(png, EncodingSettings.DEFAULT.edit().target(Optional.of(Target.bytes(4000))).done());
  }

  private void check(Path input, EncodingSettings settings) throws Exception {
    Document original = new DocumentReader(Limits.DEFAULT).read(input);
    Result shown =
        new Compression(original, settings, Reconstruction.STANDARD, Limits.DEFAULT)
            .whole(new Cancellation());
    Path output = folder.resolve("out.jpg");
    List<String> words =
        new ArrayList<>(ShellWords.split(CommandLine.of(settings, input.toString())));
    words.subList(0, 1).clear();
    words.addAll(List.of("-o", output.toString(), "--force", "--quiet"));
    run(words);
    assertThat(Files.readAllBytes(output)).isEqualTo(shown.jpeg().orElseThrow());
  }

  /** The command in a virtual machine of its own, with this one's modules or class path. */
  private static void run(List<String> words) throws Exception {
    String path =
        System.getProperty("jdk.module.path", "")
            + File.pathSeparator
            + System.getProperty("java.class.path", "");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                path,
                "org.zellige.batch.command.Main"));
    command.addAll(words);
    java.lang.Process process = new ProcessBuilder(command).inheritIO().start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}
