package org.zellige.benchmarks.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.zellige.DecodedImage;
import org.zellige.EmbeddedImage;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.JpegTransform;
import org.zellige.Limits;
import org.zellige.LosslessTransform;
import org.zellige.Optimization;
import org.zellige.Orientation;
import org.zellige.PixelFormat;
import org.zellige.Reconstruction;
import org.zellige.Requantization;
import org.zellige.Thumbnail;
import org.zellige.benchmarks.image.PnmImage;
import org.zellige.imageio.ZelligeImageReadParam;
import org.zellige.imageio.ZelligeImageReaderSpi;

/** What is done with a stream that may be anything. */
enum Ordeal {
  /** To every pixel format. */
  FORMAT {
    @Override
    void face(byte[] jpeg, Random random) throws IOException {
      decoder().format(any(PixelFormat.values(), random)).build().decode(jpeg);
    }
  },

  /** By several threads and by one, to the same samples with the same warnings. */
  PARALLEL {
    @Override
    void face(byte[] jpeg, Random random) throws IOException {
      DecodedImage together = decoder().parallel(true).build().decode(jpeg);
      DecodedImage alone = decoder().build().decode(jpeg);
      check(shown(together).sameAs(shown(alone)), "threads see other samples");
      check(together.warnings().equals(alone.warnings()), "threads warn of something else");
    }
  },

  /** At another size. */
  SCALE {
    @Override
    void face(byte[] jpeg, Random random) throws IOException {
      decoder().scale(1 + random.nextInt(16), 8).build().decode(jpeg);
    }
  },

  /** A part. */
  REGION {
    @Override
    void face(byte[] jpeg, Random random) throws IOException {
      JpegInfo info = JpegDecoder.inspect(jpeg, LIMITS);
      int known = Math.max(1, info.height()); // 0 until a DNL segment tells
      int x = random.nextInt(info.width());
      int y = random.nextInt(known);
      int width = 1 + random.nextInt(info.width() - x);
      int height = 1 + random.nextInt(known - y);
      decoder().region(x, y, width, height).build().decode(jpeg);
    }
  },

  /** The better reconstructions. */
  RECONSTRUCTION {
    @Override
    void face(byte[] jpeg, Random random) throws IOException {
      decoder().reconstruction(any(Reconstruction.values(), random)).build().decode(jpeg);
    }
  },

  /** Samples as stored, and scan by scan. */
  PLANES {
    @Override
    void face(byte[] jpeg, Random random) throws IOException {
      decoder().build().decodePlanes(jpeg);
      decoder().build().decodePasses(jpeg, (pass, pixels) -> true);
    }
  },

  /** Metadata, thumbnails, further images, coefficients. */
  CONTENTS {
    @Override
    void face(byte[] jpeg, Random random) throws IOException {
      JpegDecoder.metadata(jpeg);
      JpegDecoder.countCoefficients(jpeg, LIMITS);
      for (Thumbnail thumbnail : JpegDecoder.inspect(jpeg, LIMITS).thumbnails()) {
        decoder().build().thumbnail(jpeg, thumbnail);
      }
      for (EmbeddedImage image : JpegDecoder.images(jpeg)) {
        decoder().build().decode(jpeg, image);
      }
    }
  },

  /** Coded anew; what is not damaged looks as before. */
  OPTIMIZE {
    @Override
    void face(byte[] jpeg, Random random) throws IOException {
      byte[] smaller =
          JpegTransform.optimize(jpeg, coding(random).effort(1 + random.nextInt(9)).build()).jpeg();
      DecodedImage before = decoder().build().decode(jpeg);
      if (before.warnings().isEmpty()) {
        DecodedImage after = decoder().build().decode(smaller);
        check(shown(after).sameAs(shown(before)), "optimised, it looks otherwise");
      }
    }
  },

  /** With coarser steps. */
  REQUANTIZE {
    @Override
    void face(byte[] jpeg, Random random) throws IOException {
      JpegTransform.requantize(
          jpeg,
          Requantization.builder()
              .quality(random.nextInt(101))
              .coding(coding(random).effort(1 + random.nextInt(6)).build())
              .build());
    }
  },

  /** Turned, without colour. */
  TRANSFORM {
    @Override
    void face(byte[] jpeg, Random random) throws IOException {
      JpegTransform.transform(
          jpeg,
          LosslessTransform.builder()
              .turn(any(Orientation.values(), random))
              .edges(any(LosslessTransform.Edges.values(), random))
              .grayscale(random.nextBoolean())
              .coding(coding(random).build())
              .build());
    }
  },

  /** Through the plug-in, pixels and metadata. */
  IMAGE_IO {
    @Override
    void face(byte[] jpeg, Random random) throws IOException {
      ImageReader reader = new ZelligeImageReaderSpi().createReaderInstance();
      try {
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)));
        ZelligeImageReadParam param = (ZelligeImageReadParam) reader.getDefaultReadParam();
        param.setLimits(LIMITS);
        reader.read(0, param);
        reader.getImageMetadata(0).getAsTree("javax_imageio_jpeg_image_1.0");
      } finally {
        reader.dispose();
      }
    }
  };

  /** Few pixels, so that many streams are seen. */
  private static final Limits LIMITS =
      Limits.DEFAULT.withMaxPixels(4_000_000).withMaxMemory(256L << 20);

  /**
   * Does it.
   *
   * @throws IOException if the stream is refused
   * @throws IllegalStateException if results contradict each other
   */
  abstract void face(byte[] jpeg, Random random) throws IOException;

  private static JpegDecoder.Builder decoder() {
    return JpegDecoder.builder().limits(LIMITS);
  }

  private static Optimization.Builder coding(Random random) {
    return Optimization.builder()
        .limits(LIMITS)
        .acceptDamage(random.nextBoolean())
        .arithmetic(random.nextInt(4) == 0);
  }

  private static PnmImage shown(DecodedImage image) {
    return PnmImage.of(image.pixels());
  }

  private static <T> T any(T[] values, Random random) {
    return values[random.nextInt(values.length)];
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
