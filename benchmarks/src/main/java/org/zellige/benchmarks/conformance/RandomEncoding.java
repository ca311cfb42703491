package org.zellige.benchmarks.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.zellige.BaseTables;
import org.zellige.JpegColorSpace;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.Quantization;
import org.zellige.Subsampling;

/**
 * A small image encoded with settings that chance chose: those of 8 bits and one, three components.
 *
 * @param settings for people
 */
record RandomEncoding(byte[] jpeg, JpegInfo info, List<String> settings) {
  private static final int LARGEST_SIDE = 150;

  /** The encoding of a seed: the same on every machine. */
  static RandomEncoding of(long seed) throws JpegException {
    Random random = new Random(seed);
    Pixels image = image(random);
    List<String> settings = new ArrayList<>();
    settings.add(image.width() + " × " + image.height() + " " + image.format());
    JpegEncoder encoder = new Dice(random, settings).encoder(image.format());
    byte[] jpeg = encoder.encode(image);
    return new RandomEncoding(jpeg, JpegDecoder.inspect(jpeg), settings);
  }

  private static Pixels image(Random random) {
    int width = 1 + random.nextInt(LARGEST_SIDE);
    int height = 1 + random.nextInt(LARGEST_SIDE);
    PixelFormat[] formats = {PixelFormat.GRAY, PixelFormat.INT_RGB, PixelFormat.INT_ARGB};
    Pixels image = Pixels.allocate(formats[random.nextInt(4) % 3], width, height);
    // From flat over waves to noise.
    int noise = random.nextBoolean() ? 0 : 1 << random.nextInt(8);
    double across = random.nextDouble();
    double down = random.nextDouble();
    int amplitude = random.nextInt(200);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int[] channels = new int[4];
        for (int c = 0; c < 4; c++) {
          double wave = Math.sin(across * x + down * y + c);
          int value = (int) (128 + amplitude * wave);
          value += noise == 0 ? 0 : random.nextInt(2 * noise) - noise;
          channels[c] = Math.max(0, Math.min(255, value));
        }
        int at = image.rowOffset(y) + x;
        if (image.format() == PixelFormat.GRAY) {
          image.bytes()[at] = (byte) channels[0];
        } else {
          image.ints()[at] = channels[3] << 24 | channels[0] << 16 | channels[1] << 8 | channels[2];
        }
      }
    }
    return image;
  }

  /** Throws settings. */
  private record Dice(Random random, List<String> settings) {
    JpegEncoder encoder(PixelFormat format) {
      JpegEncoder.Builder builder = JpegEncoder.builder();
      builder.effort(note("effort", 1 + random.nextInt(9)));
      builder.quality(note("quality", random.nextInt(1001) / 10.0));
      builder.tables(note("tables", one(BaseTables.values())));
      if (random.nextBoolean()) {
        builder.subsampling(note("subsampling", one(Subsampling.values())));
      } else {
        builder.autoSubsampling();
      }
      if (sometimes()) {
        builder.chromaQuality(note("chroma quality", random.nextInt(101)));
      }
      if (sometimes()) {
        builder.quantization(note("quantization", one(Quantization.values())));
      }
      if (sometimes()) {
        builder.lumaCompensation(note("luma compensation", random.nextBoolean()));
      }
      if (sometimes()) {
        builder.deringing(note("deringing", random.nextBoolean()));
      }
      if (sometimes()) {
        builder.looks(note("looks", random.nextInt(4)));
      }
      if (sometimes()) {
        builder.designTables(note("design", true));
      }
      if (sometimes()) {
        builder.restartInterval(note("restart", 1 + random.nextInt(20)));
      }
      if (sometimes() && format != PixelFormat.GRAY) {
        builder.colorSpace(note("colour space", one(JpegColorSpace.GRAY, JpegColorSpace.RGB)));
      }
      if (sometimes()) {
        builder.comment("a comment ".repeat(random.nextInt(6_500)));
      }
      process(builder);
      return builder.build();
    }

    private void process(JpegEncoder.Builder builder) {
      switch (note("process", random.nextInt(5))) {
        case 0 -> builder.baseline(true);
        case 1 -> builder.progressive(true);
        case 2 -> builder.progressive(false).optimizeHuffman(random.nextBoolean());
        case 3 -> builder.arithmetic(true).progressive(random.nextBoolean());
        default -> {}
      }
    }

    private boolean sometimes() {
      return random.nextInt(4) == 0;
    }

    @SafeVarargs
    private <T> T one(T... values) {
      return values[random.nextInt(values.length)];
    }

    private <T> T note(String name, T value) {
      settings.add(name + " " + value);
      return value;
    }
  }

  @Override
  public String toString() {
    return String.join(", ", settings);
  }
}
