package org.zellige.benchmarks.conformance;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Damages streams at random, as bytes and as segments: what a mutation leaves whole gets far enough
 * to be decoded in odd ways.
 */
final class Mutator {
  /** Headers of most files end before it; changes there do most. */
  private static final int HEADERS = 700;

  /** Values that counts, tables, factors and bands turn on. */
  private static final byte[] TELLING = {
    0, 1, 2, 3, 4, 8, 12, 16, 0x11, 0x22, 0x41, 63, 64, 0x7F, (byte) 0x80, (byte) 0xFF
  };

  private static final int LONGEST_CUT = 64;

  private final List<byte[]> streams;
  private final int largest;

  /**
   * @param streams what to damage, and where pieces are taken from; each at least 20 bytes
   * @param largest result, in bytes: duplication would let it grow without end
   */
  Mutator(List<byte[]> streams, int largest) {
    this.streams = List.copyOf(streams);
    this.largest = largest;
  }

  /** One of the streams, changed in one to three places, or in up to twenty. */
  byte[] next(Random random) {
    byte[] stream = any(streams, random).clone();
    int changes = 1 + random.nextInt(random.nextInt(4) == 0 ? 20 : 3);
    for (int i = 0; i < changes && stream.length >= 20; i++) {
      stream = changed(stream, random);
      if (stream.length > largest) {
        stream = Arrays.copyOf(stream, largest);
      }
    }
    return stream;
  }

  private byte[] changed(byte[] stream, Random random) {
    int anywhere = random.nextInt(stream.length - 1);
    int inHeaders = random.nextInt(Math.min(stream.length, HEADERS));
    List<Piece> pieces = Piece.of(stream);
    Piece piece = pieces.isEmpty() ? new Piece(anywhere, stream.length) : any(pieces, random);
    return switch (random.nextInt(10)) {
      case 0 -> set(stream, anywhere, (byte) random.nextInt(256));
      case 1 -> set(stream, inHeaders, (byte) random.nextInt(256));
      case 2 -> set(stream, anywhere, (byte) (stream[anywhere] ^ 1 << random.nextInt(8)));
      case 3 -> set(stream, inHeaders, (byte) (stream[inHeaders] ^ 1 << random.nextInt(8)));
      case 4 ->
          set(
              set(stream, anywhere, (byte) 0xFF),
              anywhere + 1,
              (byte) (0xC0 + random.nextInt(0x40)));
      case 5 -> Arrays.copyOf(stream, anywhere + 1);
      case 6 -> {
        int end = Math.min(stream.length, anywhere + 1 + random.nextInt(LONGEST_CUT));
        yield spliced(stream, anywhere, end, new byte[0]);
      }
      case 7 -> spliced(stream, piece.from(), piece.to(), new byte[0]);
      case 8 -> {
        byte[] donor = random.nextBoolean() ? stream : any(streams, random);
        List<Piece> others = Piece.of(donor);
        yield others.isEmpty()
            ? stream
            : spliced(stream, piece.from(), piece.from(), any(others, random).in(donor));
      }
      default -> {
        int at = piece.from() + random.nextInt(Math.min(24, piece.to() - piece.from()));
        yield set(stream, at, TELLING[random.nextInt(TELLING.length)]);
      }
    };
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static byte[] set(byte[] stream, int at, byte value) {
    stream[at] = value;
    return stream;
  }

  /** With other bytes in place of a range. */
  private static byte[] spliced(byte[] stream, int from, int to, byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(stream.length + bytes.length);
    out.write(stream, 0, from);
    out.writeBytes(bytes);
    out.write(stream, to, stream.length - to);
    return out.toByteArray();
  }

  /**
   * A segment; a scan header with the data behind it.
   *
   * @param from index of its marker
   * @param to index after it, more than {@code from}
   */
  private record Piece(int from, int to) {
    private static final int SOS = 0xDA;

    byte[] in(byte[] stream) {
      return Arrays.copyOfRange(stream, from, to);
    }

    /** Those that can be made out: the codec's parser gives up on much of what comes here. */
    static List<Piece> of(byte[] stream) {
      List<Piece> pieces = new ArrayList<>();
      int at = 0;
      while (at + 4 <= stream.length) {
        int code = stream[at + 1] & 0xFF;
        boolean segment =
            stream[at] == (byte) 0xFF && code >= 0xC0 && !isAlone(code) && code < 0xFF;
        if (!segment) {
          at++;
          continue;
        }
        int end = at + 2 + ((stream[at + 2] & 0xFF) << 8 | stream[at + 3] & 0xFF);
        end = Math.min(stream.length, code == SOS ? endOfData(stream, end) : end);
        pieces.add(new Piece(at, end));
        at = end;
      }
      return pieces;
    }

    /** RST, SOI and EOI have no length. */
    private static boolean isAlone(int code) {
      return code >= 0xD0 && code <= 0xD9;
    }

    private static int endOfData(byte[] stream, int from) {
      int at = from;
      while (at + 1 < stream.length) {
        int code = stream[at + 1] & 0xFF;
        if (stream[at] == (byte) 0xFF && code != 0 && (code < 0xD0 || code > 0xD7)) {
          return at;
        }
        at++;
      }
      return stream.length;
    }
  }
}
