package org.zellige.benchmarks.conformance;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Reads pixels and metadata of a corpus through ImageIO, as a program does that knows nothing else.
 */
@Command(
    name = "benchmarks/plug-in",
    mixinStandardHelpOptions = true,
    description = {
      "Reads every file that FOLDER/reference.tsv calls ok through ImageIO: its pixels, its metadata"
          + " as both trees, its thumbnails.",
      "Exit status: 0 nothing failed, 1 something did, 2 wrong usage."
    })
public final class PlugInHarness implements Callable<Integer> {
  private static final String OWN = "org.zellige.imageio.";

  @Parameters(paramLabel = "FOLDER", description = "the corpus")
  private Path folder = Path.of("");

  /** See the command's help. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new PlugInHarness()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Path table = folder.resolve("reference.tsv");
    if (!Files.isRegularFile(table)) {
      System.err.println(table + " is missing");
      return CommandLine.ExitCode.USAGE;
    }
    ImageIO.setUseCache(false);
    List<String> pixels = new ArrayList<>();
    List<String> metadata = new ArrayList<>();
    int files = 0;
    for (ReferenceRow row : ReferenceRow.readTable(table)) {
      if (row.verdict() == Verdict.OK) {
        files++;
        attempt(row, pixels, this::readPixels);
        attempt(row, metadata, this::readMetadata);
      }
    }
    pixels.forEach(failure -> System.out.println("pixels    " + failure));
    metadata.forEach(failure -> System.out.println("metadata  " + failure));
    System.out.printf(
        "%d files through ImageIO: %d fail on pixels, %d on metadata%n",
        files, pixels.size(), metadata.size());
    return pixels.isEmpty() && metadata.isEmpty() ? 0 : 1;
  }

  private interface Use {
    void of(ImageReader reader, ReferenceRow row) throws IOException;
  }

  private void attempt(ReferenceRow row, List<String> failures, Use use) {
    try (ImageInputStream in =
        ImageIO.createImageInputStream(folder.resolve(row.path()).toFile())) {
      use.of(reader(in), row);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      failures.add(row.path() + ": " + e);
    }
  }

  private static ImageReader reader(ImageInputStream in) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    if (!readers.hasNext()) {
      throw new IIOException("no reader takes it");
    }
    ImageReader reader = readers.next();
    if (!reader.getClass().getName().startsWith(OWN)) {
      throw new IIOException("read by " + reader.getClass().getName());
    }
    reader.setInput(in);
    return reader;
  }

  private void readPixels(ImageReader reader, ReferenceRow row) throws IOException {
    BufferedImage image = reader.read(0);
    if (image.getWidth() != row.width() || image.getHeight() != row.height()) {
      throw new IIOException(
          "%d × %d instead of %d × %d"
              .formatted(image.getWidth(), image.getHeight(), row.width(), row.height()));
    }
  }

  private void readMetadata(ImageReader reader, ReferenceRow row) throws IOException {
    IIOMetadata metadata = reader.getImageMetadata(0);
    for (String format : Arrays.asList(metadata.getMetadataFormatNames())) {
      if (!metadata.getAsTree(format).hasChildNodes()) {
        throw new IIOException("an empty tree " + format);
      }
    }
    for (int i = 0; i < reader.getNumThumbnails(0); i++) {
      readThumbnail(reader, i);
    }
  }

  private static void readThumbnail(ImageReader reader, int index) throws IOException {
    try {
      reader.readThumbnail(0, index);
    } catch (IIOException e) {
      // What a camera wrote there may be no image; the one it belongs to is none the worse for it.
    }
  }
}
