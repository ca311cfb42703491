package org.zellige.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.zellige.JpegException;
import org.zellige.LimitExceededException;

class FaultTest {
  @Test
  void namesFileOffsetAndReason() {
    assertThat(Fault.of("a.jpg", new JpegException("no SOI marker", 12)))
        .hasToString("a.jpg: byte 12: no SOI marker");
    assertThat(Fault.of("a.jpg", new JpegException("too wide", -1))).hasToString("a.jpg: too wide");
  }

  @Test
  void onlyLimitsRefuse() {
    assertThat(Fault.of("a", new LimitExceededException("too many", 3)).refused()).isTrue();
    assertThat(Fault.of("a", new OutOfMemoryError()).refused()).isTrue();
    assertThat(Fault.of("a", new JpegException("bad", 3)).refused()).isFalse();
    assertThat(Fault.of("a", new IOException("bad")).refused()).isFalse();
  }

  @Test
  void sayWhatTheSystemSaidInWords() {
    assertThat(Fault.of("a.jpg", new NoSuchFileException("a.jpg")))
        .hasToString("a.jpg: no such file or folder");
    assertThat(Fault.of("a.png", new AccessDeniedException("out/a.jpg")))
        .hasToString("a.png: out/a.jpg: permission denied");
  }

  @Test
  void staysOnOneLine() {
    assertThat(Fault.of("a", new IOException("one\n  two\r\nthree\n")).toString())
        .isEqualTo("a: one; two; three");
    assertThat(Fault.of("a", new IOException()).toString()).isEqualTo("a: IOException");
    assertThat(Fault.of("a", new IllegalStateException("x")).toString())
        .isEqualTo("a: internal error: java.lang.IllegalStateException: x");
  }
}
