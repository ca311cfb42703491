package org.zellige.benchmarks.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Arguments of commands that work on the PNG files of a folder. */
public final class PngArguments {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Parameters(paramLabel = "FOLDER", description = "where the PNG files lie")
  private Path folder;

  @Option(
      names = "--images",
      paramLabel = "N",
      description = "takes the first N images by name; default all")
  private int most = Integer.MAX_VALUE;

  /**
   * The files in the order of their names, at least one.
   *
   * @throws ParameterException if there is none
   */
  public List<Path> files() throws IOException {
    List<Path> files = PngFolder.list(folder, most);
    if (files.isEmpty()) {
      throw new ParameterException(command.commandLine(), "no PNG files in " + folder);
    }
    return files;
  }
}
