package org.zellige.benchmarks.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.zellige.BaseTables;
import org.zellige.JpegEncoder;
import org.zellige.Pixels;
import org.zellige.Subsampling;
import org.zellige.benchmarks.image.Scene;
import org.zellige.corpus.Scenes;

/**
 * Files of many pixels, made when they are first wanted and kept.
 *
 * @param folder where they are
 */
record LargeFiles(Path folder) {
  private static final int QUALITY = 75;

  private static final int TILE_WIDTH = 2500;
  private static final int TILE_HEIGHT = 2000;
  private static final int TILES_ACROSS = 5;
  private static final int TILES_DOWN = 4;

  /** Baseline, 4:2:0, 12500 × 8000 pixels: a scene again and again. */
  Path baseline() throws IOException {
    return kept(
        "baseline-12500x8000.jpg",
        file ->
            JpegEncoder.builder()
                .effort(1)
                .optimizeHuffman(false)
                .tables(BaseTables.IJG)
                .quality(QUALITY)
                .subsampling(Subsampling.S420)
                .build()
                .encode(tiled(Scene.LANDSCAPE.render(TILE_WIDTH, TILE_HEIGHT)), file));
  }

  /** Progressive, 4:2:0, 2500 × 2000 pixels, by the JDK's writer. */
  Path progressive() throws IOException {
    return kept(
        "progressive-2500x2000.jpg",
        file -> {
          ImageWriter writer = jdkWriter();
          ImageWriteParam param = writer.getDefaultWriteParam();
          param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
          try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            var image = Scenes.LANDSCAPE.render(TILE_WIDTH, TILE_HEIGHT);
            writer.write(null, new IIOImage(image, null, null), param);
          } finally {
            writer.dispose();
          }
        });
  }

  private static ImageWriter jdkWriter() throws IOException {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
    while (writers.hasNext()) {
      ImageWriter writer = writers.next();
      if (writer.getClass().getName().startsWith("com.sun.")) {
        return writer;
      }
    }
    throw new IOException("this JDK has no JPEG writer");
  }

  private static Pixels tiled(Pixels tile) {
    int width = TILES_ACROSS * tile.width();
    int height = TILES_DOWN * tile.height();
    int[] rgb = new int[width * height];
    for (int y = 0; y < height; y++) {
      int from = tile.rowOffset(y % tile.height());
      for (int x = 0; x < width; x += tile.width()) {
        System.arraycopy(tile.ints(), from, rgb, y * width + x, tile.width());
      }
    }
    return Pixels.ofIntRgb(rgb, width, height);
  }

  private interface FileWriter {
    void write(Path file) throws IOException;
  }

  private Path kept(String name, FileWriter writer) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      Path unfinished = file.resolveSibling(name + ".part");
      writer.write(unfinished);
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }
}
