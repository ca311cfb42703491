package org.zellige.segment;

import java.util.ArrayList;
import java.util.List;
import org.zellige.JpegException;
import org.zellige.JpegProcess;

/**
 * A frame header, SOFn (T.81 B.2.2).
 *
 * @param marker which SOF
 * @param precision bits per sample
 * @param height lines; 0 if a DNL segment is to tell
 * @param width samples per line, 1…65535
 * @param components 1…255 of them
 */
public record Frame(
    int marker, int precision, int height, int width, List<FrameComponent> components) {

  /** Keeps its own copy of the list. */
  public Frame {
    components = List.copyOf(components);
  }

  /** Reads the payload. */
  public static Frame parse(int marker, SegmentReader in) throws JpegException {
    int precision = in.u8();
    int height = in.u16();
    int width = in.u16();
    int count = in.u8();
    in.require(width > 0, "image width is 0");
    in.require(count > 0, "frame without components");
    in.require(in.remaining() >= 3 * count, "frame header is too short");
    List<FrameComponent> components = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      components.add(FrameComponent.parse(in));
    }
    return new Frame(marker, precision, height, width, components);
  }

  /** The same frame of another process. */
  public Frame withMarker(int other) {
    return new Frame(other, precision, height, width, components);
  }

  /** The same frame of components that refer to other tables. */
  public Frame withComponents(List<FrameComponent> others) {
    return new Frame(marker, precision, height, width, others);
  }

  /** The coding process. */
  public JpegProcess process() {
    return switch (marker) {
      case 0xC0 -> JpegProcess.BASELINE;
      case 0xC1 -> JpegProcess.EXTENDED_SEQUENTIAL;
      case 0xC2 -> JpegProcess.PROGRESSIVE;
      case 0xC3 -> JpegProcess.LOSSLESS;
      case 0xC5 -> JpegProcess.DIFFERENTIAL_SEQUENTIAL;
      case 0xC6 -> JpegProcess.DIFFERENTIAL_PROGRESSIVE;
      case 0xC7 -> JpegProcess.DIFFERENTIAL_LOSSLESS;
      case 0xC9 -> JpegProcess.EXTENDED_SEQUENTIAL_ARITHMETIC;
      case 0xCA -> JpegProcess.PROGRESSIVE_ARITHMETIC;
      case 0xCB -> JpegProcess.LOSSLESS_ARITHMETIC;
      case 0xCD -> JpegProcess.DIFFERENTIAL_SEQUENTIAL_ARITHMETIC;
      case 0xCE -> JpegProcess.DIFFERENTIAL_PROGRESSIVE_ARITHMETIC;
      case 0xCF -> JpegProcess.DIFFERENTIAL_LOSSLESS_ARITHMETIC;
      case Marker.SOF55 -> JpegProcess.JPEG_LS;
      default -> throw new IllegalStateException(Marker.name(marker) + " is no frame header");
    };
  }

  // The four low bits of SOFn say what a process is made of (T.81 table B.1).

  /** Whether samples are predicted instead of transformed. */
  public boolean isLossless() {
    return (marker & 3) == 3;
  }

  /** Whether coefficients come in several scans by right. */
  public boolean isProgressive() {
    return (marker & 3) == 2;
  }

  /** Whether it refines the frame before it, in a hierarchical image. */
  public boolean isDifferential() {
    return (marker & 4) != 0;
  }

  /** Whether the entropy coding is arithmetic. */
  public boolean isArithmetic() {
    return (marker & 8) != 0;
  }

  /** Appends the SOF segment. */
  public void writeTo(SegmentWriter out) {
    out.segment(
        marker,
        body -> {
          body.u8(precision);
          body.u16(height);
          body.u16(width);
          body.u8(components.size());
          components.forEach(component -> component.writeTo(body));
        });
  }
}
