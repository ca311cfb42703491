package org.zellige.benchmarks.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class PngArgumentsTest {
  @TempDir private Path folder;

  @Test
  void takesTheFirstPngFilesByName() throws IOException {
    for (String name : List.of("c.png", "a.png", "b.txt", "b.png")) {
      Files.createFile(folder.resolve(name));
    }
    Listing listing = new Listing();
    assertThat(new CommandLine(listing).execute("--images", "2", folder.toString())).isZero();
    assertThat(listing.seen)
        .extracting(file -> file.getFileName().toString())
        .containsExactly("a.png", "b.png");
  }

  @Test
  void folderWithoutPngFilesIsWrongUsage() {
    StringWriter errors = new StringWriter();
    CommandLine command = new CommandLine(new Listing()).setErr(new PrintWriter(errors));
    assertThat(command.execute(folder.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(errors.toString()).contains("no PNG files in " + folder);
  }

  @Command(name = "listing")
  private static final class Listing implements Callable<Integer> {
    @Mixin private PngArguments pngs = new PngArguments();
    private final List<Path> seen = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
      seen.addAll(pngs.files());
      return 0;
    }
  }
}
