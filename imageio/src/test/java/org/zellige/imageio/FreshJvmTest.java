package org.zellige.imageio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zellige.JpegDecoder;
import org.zellige.imageio.fresh.FreshJvmProgram;

/** ImageIO finds the plug-in by itself when its jars are on the path, and needs nothing else. */
class FreshJvmTest {
  private static final String OWN_READER = "reader org.zellige.imageio.ZelligeImageReader";
  private static final String OWN_WRITER = "writer org.zellige.imageio.ZelligeImageWriter";
  private static final String JDK_READER = "reader com.sun.imageio.plugins.jpeg.JPEGImageReader";
  private static final String JDK_WRITER = "writer com.sun.imageio.plugins.jpeg.JPEGImageWriter";

  @TempDir Path folder;

  @Test
  void onTheClassPath() throws Exception {
    assertThat(run(java(), classPath(), List.of()))
        .contains("written true", "type 5", OWN_READER, OWN_WRITER, "headless true", "module null")
        .contains("native JPEG library false");
  }

  @Test
  void onTheModulePath() throws Exception {
    assertThat(run(java(), modulePath(), List.of()))
        .contains("written true", "type 5", OWN_READER, OWN_WRITER, "module org.zellige.imageio");
  }

  @Test
  void withoutTheJdksPlugin() throws Exception {
    assertThat(run(java(), classPath(), List.of("alone")))
        .contains("written true", "type 5", OWN_READER, OWN_WRITER);
  }

  @Test
  void behindTheJdksPluginWhenTold() throws Exception {
    List<String> options = new ArrayList<>(classPath());
    options.add(0, "-Dorg.zellige.imageio.order=last");
    // ImageIO asks the writers in turn: the JDK's declines alpha, ours takes it.
    assertThat(run(java(), options, List.of()))
        .contains("written true", "type 5", JDK_READER, JDK_WRITER);
  }

  @Test
  void onJava17() throws Exception {
    String java17 = System.getProperty("java17");
    Assumptions.assumeTrue(java17 != null && new File(java17).canExecute(), "no Java 17 here");
    assertThat(run(java17, classPath(), List.of()))
        .contains("written true", "type 5", OWN_READER, OWN_WRITER);
    assertThat(run(java17, modulePath(), List.of()))
        .contains("written true", "type 5", OWN_READER, "module org.zellige.imageio");
  }

  private List<String> run(String java, List<String> options, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java, "-Djava.awt.headless=true"));
    command.addAll(options);
    command.add(FreshJvmProgram.class.getName());
    Path file = Files.createTempDirectory(folder, "run").resolve("image.jpg");
    command.add(file.toString());
    command.addAll(arguments);
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
    return Collections.unmodifiableList(lines);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static List<String> classPath() throws URISyntaxException {
    return List.of(
        "-cp",
        String.join(
            File.pathSeparator,
            place(ZelligeImageReader.class),
            place(JpegDecoder.class),
            program()));
  }

  private static List<String> modulePath() throws URISyntaxException {
    return List.of(
        "-p",
        String.join(File.pathSeparator, place(ZelligeImageReader.class), place(JpegDecoder.class)),
        "-cp",
        program());
  }

  private static String place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  private static String program() {
    return Path.of("target", "test-classes").toAbsolutePath().toString();
  }
}
