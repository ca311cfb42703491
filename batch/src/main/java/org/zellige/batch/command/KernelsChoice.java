package org.zellige.batch.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zellige.batch.IncubatorModule;
import org.zellige.batch.Source;
import org.zellige.batch.job.ImageHeader;
import org.zellige.transform.KernelsSelection;

/**
 * Chooses the kernels by how much there is to do. Until C2 has compiled them, those on the Vector
 * API are slower by far than the scalar ones, and compiling them takes seconds: some photos are
 * done before. Either way the bytes and samples are the same.
 */
final class KernelsChoice {
  /**
   * Pixels from which vector kernels are through sooner: on two cores between 80 million and 300
   * million, by machine and operation ({@code benchmarks/NOTES.md} has what each took).
   */
  static final long WORTHWHILE = 200_000_000;

  private KernelsChoice() {}

  /**
   * Chooses for images, unless the user has. To be called before the codec is used.
   *
   * @param weight of the work on a pixel, 1 for coding it
   */
  static void forFiles(Iterable<Path> files, int weight) {
    long pixels = 0;
    for (Path file : files) {
      if (pixels >= WORTHWHILE) {
        break;
      }
      pixels += weight * ImageHeader.of(file).pixels();
    }
    forPixels(pixels);
  }

  /** Chooses for what was named; the standard input is taken for a small image. */
  static void forSources(List<Source> sources, int weight) {
    forFiles(sources.stream().map(Source::file).flatMap(Optional::stream)::iterator, weight);
  }

  /**
   * Chooses for some work, unless the user has.
   *
   * @param pixels times the weight of the work on each
   * @return whether the user left it open
   */
  static boolean forPixels(long pixels) {
    boolean much = pixels >= WORTHWHILE;
    boolean open =
        KernelsSelection.prefer(much ? KernelsSelection.FASTEST : KernelsSelection.SCALAR);
    if (much || !open) {
      IncubatorModule.load();
    }
    return open;
  }

  /** Those for much work, and what is taken for less. */
  static String words() {
    boolean open = forPixels(WORTHWHILE);
    String name = KernelsSelection.active().name();
    return open && !name.equals(KernelsSelection.SCALAR)
        ? "%s; %s below %d megapixels"
            .formatted(name, KernelsSelection.SCALAR, WORTHWHILE / 1_000_000)
        : name;
  }
}
