package org.zellige.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zellige.DecodedImage;
import org.zellige.Density;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.JpegWarning;
import org.zellige.Limits;

/** Reads a JPEG with the metadata that its successor keeps. */
final class JpegSource {
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int COM = 0xFE;

  private JpegSource() {}

  static SourceImage read(byte[] file, Limits limits, Depth depth) throws IOException {
    JpegDecoder.Builder decoder = JpegDecoder.builder().limits(limits);
    if (depth == Depth.AS_STORED) {
      JpegInfo header = JpegDecoder.inspect(file);
      if (header.precision() > Byte.SIZE) {
        decoder.format(View.WHOLE.pixels(header, RasterFormat.PNG));
      }
    }
    DecodedImage decoded = decoder.build().decode(file);
    JpegInfo info = decoded.info();
    List<String> warnings = new ArrayList<>();
    for (JpegWarning warning : decoded.warnings()) {
      warnings.add(warning.toString());
    }
    return new SourceImage(
        "JPEG",
        decoded.pixels(),
        info.density().orElse(Density.NONE),
        PixelProfile.of(info),
        metadata(file, info, warnings),
        warnings);
  }

  /**
   * The segments to keep: all but those that the encoder writes itself and those that no longer
   * hold.
   */
  private static List<Segment> metadata(byte[] file, JpegInfo info, List<String> warnings) {
    List<Segment> kept = new ArrayList<>();
    for (JpegInfo.Segment segment : info.segments()) {
      int marker = segment.marker();
      boolean application = marker >= APP1 && marker <= APP15 && marker != APP14;
      long end = segment.payloadOffset() + segment.payloadLength();
      if (!(application || marker == COM) || end > file.length) {
        continue;
      }
      byte[] payload = Arrays.copyOfRange(file, (int) segment.payloadOffset(), (int) end);
      if (marker == APP2 && startsWith(payload, "ICC_PROFILE\0")) {
        continue;
      }
      if (marker == APP2 && startsWith(payload, "MPF\0")) {
        warnings.add("further images in the file (MPF) left out");
        continue;
      }
      kept.add(new Segment(marker, payload));
    }
    return kept;
  }

  private static boolean startsWith(byte[] payload, String tag) {
    byte[] bytes = tag.getBytes(StandardCharsets.US_ASCII);
    return payload.length >= bytes.length
        && Arrays.equals(payload, 0, bytes.length, bytes, 0, bytes.length);
  }
}
