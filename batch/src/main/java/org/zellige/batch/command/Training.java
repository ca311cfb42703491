package org.zellige.batch.command;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.zellige.BaseTables;
import org.zellige.Limits;
import org.zellige.Subsampling;
import org.zellige.batch.Compression;
import org.zellige.batch.CompressionSettings;
import org.zellige.batch.Decoding;
import org.zellige.batch.FileTarget;
import org.zellige.batch.RasterFormat;
import org.zellige.batch.Source;
import org.zellige.batch.Tables;
import org.zellige.batch.View;
import org.zellige.batch.file.Discovery;
import org.zellige.batch.job.BatchJob;
import org.zellige.batch.job.BatchListener;
import org.zellige.batch.job.BatchSettings;
import org.zellige.batch.job.Outputs;
import org.zellige.corpus.Examples;

/**
 * What a JVM does once so that later ones start faster: the launcher has it note the classes and
 * methods that this needs (JEP 483, 514, 515). It does what most people do with one photo.
 *
 * <p>Options are parsed for {@code --version} alone. JDK 25 fails to write the notes when classes
 * of ours are linked that implement interfaces of picocli, whose class files are too old for it.
 */
final class Training {
  /** So often that HotSpot compiles what it would for a photo. */
  private static final int ROUNDS = 4;

  private Training() {}

  /**
   * Works in a folder for temporary files and leaves nothing there.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) throws IOException {
    Main.prepare();
    PrintStream nobody = new PrintStream(OutputStream.nullOutputStream());
    Console console = new Console(InputStream.nullInputStream(), nobody, nobody);
    Path folder = Files.createTempDirectory("zellige-training");
    try {
      Path png = Examples.write(Examples.scenes().get(0), folder, 960, 640);
      KernelsChoice.forFiles(List.of(png), 1);
      ZelligeCommand.commandLine(console, "decode").execute("--version");
      for (int i = 0; i < ROUNDS; i++) {
        Path jpeg = folder.resolve(i + ".jpg");
        compress(5, png, jpeg);
        compress(1, png, folder.resolve(i + "-1.jpg"));
        compress(5, jpeg, folder.resolve(i + "-2.jpg"));
        decode(jpeg, folder.resolve(i + ".png"), RasterFormat.PNG);
        decode(jpeg, folder.resolve(i + ".ppm"), RasterFormat.PPM);
      }
    } finally {
      try (Stream<Path> left = Files.walk(folder)) {
        left.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }

  private static void compress(int effort, Path input, Path output) {
    CompressionSettings settings =
        new CompressionSettings(
            85,
            OptionalDouble.empty(),
            Optional.empty(),
            effort,
            Optional.of(Subsampling.S420),
            new Tables.Named(BaseTables.PERCEPTUAL),
            false,
            Optional.empty(),
            Optional.empty(),
            false,
            OptionalInt.empty(),
            0,
            false,
            0xFFFFFF);
    new BatchJob(BatchSettings.of(new Compression(settings, Limits.DEFAULT), Outputs.at(output)))
        .run(
            Discovery.find(List.of(input), List.of(), Discovery.Rules.NAMED_ONLY),
            BatchListener.NONE);
  }

  private static void decode(Path input, Path output, RasterFormat format) {
    new Decoding(format, View.WHOLE, false, Limits.DEFAULT)
        .run(Source.of(input), new FileTarget(output, false), InputStream.nullInputStream());
  }
}
