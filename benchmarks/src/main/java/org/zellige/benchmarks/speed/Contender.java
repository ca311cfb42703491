package org.zellige.benchmarks.speed;

import java.io.IOException;
import java.util.Optional;
import org.zellige.transform.KernelsSelection;

/** The codecs that are compared. Public because JMH reads parameters of this type. */
public enum Contender {
  ZELLIGE_VECTOR("Zellige, vector kernels"),
  ZELLIGE_SCALAR("Zellige, scalar kernels"),
  /** With the kernels that Zellige picks by itself. */
  ZELLIGE_IMAGEIO("Zellige through ImageIO"),
  JDK_IMAGEIO("JDK ImageIO"),
  LIBJPEG_TURBO("libjpeg-turbo (C)");

  private final String label;

  Contender(String label) {
    this.label = label;
  }

  /** Why it cannot run here, in one clause; empty if it can. */
  Optional<String> absence() {
    return switch (this) {
      case ZELLIGE_VECTOR -> vectorAbsence();
      case ZELLIGE_SCALAR, JDK_IMAGEIO -> Optional.empty();
      case ZELLIGE_IMAGEIO ->
          ImageIoPlugin.ZELLIGE.isPresent()
              ? Optional.empty()
              : Optional.of("its reader and writer are not registered with ImageIO");
      case LIBJPEG_TURBO ->
          TurboJpeg.load().isPresent()
              ? Optional.empty()
              : Optional.of("libturbojpeg.so.0 not found (Debian: apt-get install libturbojpeg0)");
    };
  }

  private static Optional<String> vectorAbsence() {
    try {
      KernelsSelection.select("vector");
      return Optional.empty();
    } catch (IllegalStateException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Makes the codec choose the kernels that this contender stands for. They are chosen once per
   * JVM, so this works in a fork of its own.
   *
   * @throws IllegalStateException if other kernels were in use before
   */
  void selectKernels() {
    String wanted =
        switch (this) {
          case ZELLIGE_VECTOR -> "vector";
          case ZELLIGE_SCALAR -> KernelsSelection.SCALAR;
          default -> KernelsSelection.FASTEST;
        };
    System.setProperty(KernelsSelection.PROPERTY, wanted);
    String active = KernelsSelection.active().name();
    if (!wanted.equals(KernelsSelection.FASTEST) && !active.startsWith(wanted)) {
      throw new IllegalStateException("kernels are " + active + " in this JVM, not " + wanted);
    }
  }

  /** Sets the codec up for a task. */
  Codec open(Task task) throws IOException {
    return switch (this) {
      case ZELLIGE_VECTOR, ZELLIGE_SCALAR -> new ZelligeCodec(task);
      case ZELLIGE_IMAGEIO -> new ImageIoCodec(ImageIoPlugin.ZELLIGE, task);
      case JDK_IMAGEIO -> new ImageIoCodec(ImageIoPlugin.JDK, task);
      case LIBJPEG_TURBO -> new TurboJpegCodec(TurboJpeg.load().orElseThrow(), task);
    };
  }

  /** What tables call it. */
  String label() {
    return label;
  }
}
