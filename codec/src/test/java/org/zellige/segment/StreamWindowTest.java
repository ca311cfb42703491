package org.zellige.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.zellige.LimitExceededException;

class StreamWindowTest {
  private static final byte[] TEN = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

  private static StreamWindow window(byte[] bytes, int capacity) {
    return StreamWindow.of(new ByteArrayInputStream(bytes), Long.MAX_VALUE, capacity);
  }

  @Test
  void anArrayIsTheWindow() {
    StreamWindow window = StreamWindow.of(TEN, 10);

    assertThat(window.data()).isSameAs(TEN);
    assertThat(window.more(4)).isEqualTo(4);
    assertThat(window.end()).isEqualTo(10);
    assertThat(window.isComplete()).isTrue();
  }

  @Test
  void bytesMoveThroughTheBuffer() {
    StreamWindow window = window(TEN, 4);
    int at = 0;
    for (int i = 0; i < 10; i++) {
      at = window.require(at, 1);
      assertThat(window.data()[at]).isEqualTo((byte) i);
      assertThat(window.offset(at)).isEqualTo(i);
      assertThat(window.data()).hasSize(4);
      at++;
    }
    assertThat(window.require(at, 1)).isEqualTo(window.end());
    assertThat(window.isComplete()).isTrue();
  }

  @Test
  void theBufferGrowsForWhatIsNeededAtOnce() {
    StreamWindow window = window(TEN, 2);

    int at = window.require(0, 7);

    assertThat(window.end() - at).isGreaterThanOrEqualTo(7);
    assertThat(window.data()[at + 6]).isEqualTo((byte) 6);
  }

  @Test
  void askingForMoreThanThereIsGivesWhatThereIs() {
    StreamWindow window = window(TEN, 4);

    int at = window.require(0, 99);

    assertThat(window.end() - at).isEqualTo(10);
    assertThat(window.isComplete()).isTrue();
  }

  @Test
  void aMarkerIsFoundAcrossTheBuffersEdge() {
    byte[] bytes = {1, (byte) 0xFF, 0, (byte) 0xFF, (byte) 0xFF, (byte) 0xD9, 7};
    for (int capacity = 1; capacity <= 8; capacity++) {
      StreamWindow window = window(bytes, capacity);

      int at = window.nextMarker(0);

      assertThat(window.offset(at)).isEqualTo(4);
      assertThat(window.data()[at + 1]).isEqualTo((byte) 0xD9);
      assertThat(window.nextMarker(at + 2)).isEqualTo(window.end());
    }
  }

  @Test
  void aFailureOfTheStreamIsPassedOn() {
    IOException failure = new IOException("unplugged");
    InputStream in =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw failure;
          }
        };

    assertThatThrownBy(() -> StreamWindow.of(in, 100).more(0))
        .isInstanceOf(InputFailure.class)
        .hasCause(failure);
  }

  @Test
  void anEndlessStreamIsRefused() {
    StreamWindow window = StreamWindow.of(InputStream.nullInputStream(), 100);
    assertThat(window.nextMarker(0)).isZero();

    InputStream zeros =
        new InputStream() {
          @Override
          public int read() {
            return 0;
          }
        };

    assertThatThrownBy(() -> StreamWindow.of(zeros, 1 << 20).nextMarker(0))
        .hasCauseInstanceOf(LimitExceededException.class);
  }

  @Test
  void whatIsKeptCanBeHadAgain() {
    StreamWindow window = window(TEN, 3);
    int start = window.require(0, 2) + 1;
    window.keep(Long.MAX_VALUE);
    int at = window.require(start, 3);
    at = window.require(at + 2, 3);
    window.require(at + 2, 1);

    window.restore();

    for (int i = 1; i < 10; i++) {
      start = window.require(start, 1);
      assertThat(window.data()[start]).isEqualTo((byte) i);
      assertThat(window.offset(start)).isEqualTo(i);
      start++;
    }
    assertThat(window.require(start, 1)).isEqualTo(window.end());
    assertThat(window.isComplete()).isTrue();
  }

  @Test
  void moreThanMayBeKeptSeemsNotToBeThere() {
    StreamWindow window = window(TEN, 3);
    window.keep(4);
    int at = window.require(0, 1);
    while (window.end() - at > 0) {
      at = window.require(at + 1, 1);
    }
    assertThat(window.offset(at)).isBetween(4L, 7L);
    assertThat(window.release()).isFalse();

    window.restore();

    assertThat(window.isComplete()).isFalse();
    at = window.require(0, 99);
    assertThat(window.end() - at).isEqualTo(10);
  }

  @Test
  void nothingIsKeptAfterRelease() {
    StreamWindow window = window(TEN, 3);
    window.keep(9);
    int at = window.require(0, 3) + 3;
    at = window.require(at, 2);

    assertThat(window.release()).isTrue();

    assertThat(window.offset(at)).isEqualTo(3);
    window.restore();
    assertThat(window.offset(at)).isEqualTo(3);
    assertThat(window.data()[at]).isEqualTo((byte) 3);
  }

  /** Streams may fail once, and then go on as if nothing had been. */
  @Test
  void aFailureIsPassedOnWhereItWasMet() {
    IOException failure = new IOException("unplugged");
    InputStream in =
        new InputStream() {
          private int next;

          @Override
          public int read() throws IOException {
            if (next == 6) {
              next++;
              throw failure;
            }
            return next++;
          }

          @Override
          public int readNBytes(byte[] b, int off, int len) throws IOException {
            for (int i = 0; i < len; i++) {
              b[off + i] = (byte) read();
            }
            return len;
          }
        };
    StreamWindow window = StreamWindow.of(in, 100, 2);
    window.keep(99);
    int at = window.require(0, 1);
    while (window.end() - at > 0) {
      at = window.require(at + 1, 1);
    }
    assertThat(window.release()).isFalse();

    window.restore();

    at = window.require(0, 6);
    assertThat(window.data()[at + 5]).isEqualTo((byte) 5);
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> window.require(0, 7))
          .isInstanceOf(InputFailure.class)
          .hasCause(failure);
    }
  }
}
