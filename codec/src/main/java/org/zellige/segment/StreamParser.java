package org.zellige.segment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegColorSpace;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.LimitExceededException;
import org.zellige.Limits;

/**
 * Walks through the segments of one image, from SOI to EOI, and keeps what they say. Entropy-coded
 * data are the caller's: after each scan header it decodes or skips them and tells where they end.
 */
public final class StreamParser {
  private final byte[] data;
  private final int end;
  private final Limits limits;
  private final Diagnostics diagnostics;
  private final DecoderTables tables = new DecoderTables();
  private final IccChunks icc = new IccChunks();
  private final List<String> comments = new ArrayList<>();
  private final List<JpegInfo.Segment> segments = new ArrayList<>();
  private final List<JpegInfo.Scan> scans = new ArrayList<>();
  private @Nullable Frame frame;

  /** In a hierarchical image what the DHP segment says, with the marker of the first frame. */
  private @Nullable Frame hierarchy;

  // Of a hierarchical image.
  private Expansion nextExpansion = Expansion.NONE;
  private Expansion expansion = Expansion.NONE;
  private int scansOfFrame;
  private long pixelsOfFrames;

  private Optional<Jfif> jfif = Optional.empty();
  private OptionalInt adobeTransform = OptionalInt.empty();
  private int position;
  private boolean ended;

  /**
   * @param data the stream; the image starts at {@code start}
   * @param end offset after the last byte
   * @throws JpegException if there is no SOI marker at the start
   */
  public StreamParser(byte[] data, int start, int end, Limits limits, Diagnostics diagnostics)
      throws JpegException {
    this.data = data;
    this.end = end;
    this.limits = limits;
    this.diagnostics = diagnostics;
    if (end - start < 2) {
      throw new JpegException(
          end == start ? "no data" : "not a JPEG: too short for a marker", start);
    }
    if ((data[start] & 0xFF) != 0xFF || (data[start + 1] & 0xFF) != Marker.SOI) {
      String found = OtherFormats.find(data, start, end).map(name -> name + ", ").orElse("");
      throw new JpegException("not a JPEG: " + found + "no SOI marker", start);
    }
    record(Marker.SOI, start, 2);
    position = start + 2;
  }

  /** The stream. */
  public byte[] data() {
    return data;
  }

  /** Offset after the last byte of the stream. */
  public int end() {
    return end;
  }

  /** Offset of the next byte: after a scan header, that of the entropy-coded data. */
  public int position() {
    return position;
  }

  /** The tables in force here. */
  public DecoderTables tables() {
    return tables;
  }

  /** Where to report damage. */
  public Diagnostics diagnostics() {
    return diagnostics;
  }

  /**
   * The frame header.
   *
   * @throws JpegException if none was met so far
   */
  public Frame frame() throws JpegException {
    if (frame == null) {
      throw new JpegException("no frame header (SOF) before this point", position);
    }
    return frame;
  }

  /** Whether the image consists of frames that refine each other. */
  public boolean isHierarchical() {
    return hierarchy != null;
  }

  /**
   * Size, precision and components of the image, and the process of its first frame.
   *
   * @throws JpegException if no frame header was met so far
   */
  public Frame image() throws JpegException {
    Frame first = frame();
    return hierarchy != null ? hierarchy : first;
  }

  /** How the frame before is enlarged as reference for this one. */
  public Expansion expansion() {
    return expansion;
  }

  /** What the components mean, by what was read so far. */
  public JpegColorSpace colorSpace() throws JpegException {
    return ColorSpaceRules.guess(image(), jfif.isPresent(), adobeTransform);
  }

  /** The transform code of the Adobe segment, if one was met so far. */
  public OptionalInt adobeTransform() {
    return adobeTransform;
  }

  /**
   * Reads segments up to and including the next scan header.
   *
   * @return the scan; empty at the end of the frame
   */
  public Optional<Scan> nextScan() throws JpegException {
    while (!ended) {
      int at = nextMarker();
      if (at < 0) {
        diagnostics.warn("the stream ends without an EOI marker", end);
        position = end;
        ended = true;
        break;
      }
      int code = data[at + 1] & 0xFF;
      if (hierarchy != null && scansOfFrame > 0 && Marker.isFrame(code)) {
        position = at;
        break;
      }
      position = at + 2;
      if (code == Marker.EOI) {
        record(code, at, 2);
        ended = true;
      } else if (code == Marker.SOI) {
        throw new JpegException("a second SOI marker inside the image", at);
      } else if (!Marker.isStandalone(code)) {
        SegmentReader in = payload(at, code);
        if (code == Marker.SOS) {
          return Optional.of(scan(at, in));
        }
        segment(code, in);
      }
    }
    return Optional.empty();
  }

  /**
   * Goes on to the first scan of the next frame of a hierarchical image.
   *
   * @return the scan; empty at the end of the image
   */
  public Optional<Scan> nextFrame() throws JpegException {
    scansOfFrame = 0;
    return hierarchy == null ? Optional.empty() : nextScan();
  }

  /** Tells where the entropy-coded data of the scan last returned end: at a marker or the end. */
  public void endScan(int offset) {
    JpegInfo.Scan scan = scans.remove(scans.size() - 1);
    scans.add(
        new JpegInfo.Scan(
            scan.componentIds(),
            scan.spectralStart(),
            scan.spectralEnd(),
            scan.approximationHigh(),
            scan.approximationLow(),
            scan.offset(),
            offset - position));
    position = offset;
  }

  /** Passes over the entropy-coded data of the scan last returned, without decoding them. */
  public void skipScan() {
    endScan(endOfScanData());
  }

  /** Offset of the first marker from here on that is no restart marker, or the end. */
  private int endOfScanData() {
    int at = position;
    while (at < end) {
      at = EntropyData.nextMarker(data, at, end);
      if (at >= end || !Marker.isRestart(data[at + 1] & 0xFF)) {
        break;
      }
      at += 2;
    }
    return at;
  }

  /**
   * Finds the height of a frame that leaves it open, which a DNL segment after the first scan's
   * data tells (T.81 B.2.5). To be called right after the first scan header.
   *
   * @throws JpegException if there is no such segment
   */
  public void findHeight() throws JpegException {
    if (frame().height() != 0) {
      return;
    }
    int at = endOfScanData();
    if (at >= end || (data[at + 1] & 0xFF) != Marker.DNL) {
      throw new JpegException(
          "the frame header leaves the height open, and no DNL segment follows the first scan", at);
    }
    SegmentReader in = new SegmentReader(data, at + 2, end);
    in.u16(); // its length
    defineHeight(in);
  }

  private void defineHeight(SegmentReader in) throws JpegException {
    int height = in.u16();
    in.require(height > 0, "a DNL segment with height 0");
    Frame f = frame();
    if (f.height() == 0) {
      frame = checked(new Frame(f.marker(), f.precision(), height, f.width(), f.components()), in);
    }
  }

  /** All that was read. */
  public JpegInfo info() throws JpegException {
    Frame f = image();
    List<JpegInfo.Component> components =
        f.components().stream()
            .map(c -> new JpegInfo.Component(c.id(), c.horizontal(), c.vertical(), c.quantTable()))
            .toList();
    if (icc.isBroken()) {
      diagnostics.warn("the ICC profile's chunks do not fit together; profile ignored", -1);
    }
    return new JpegInfo(
        f.width(),
        f.height(),
        f.precision(),
        f.process(),
        colorSpace(),
        components,
        usedQuantTables(),
        tables.restartInterval(),
        jfif.map(Jfif::density),
        adobeTransform,
        icc.profile(),
        comments,
        segments,
        scans,
        position,
        diagnostics.warnings());
  }

  private List<JpegInfo.QuantTable> usedQuantTables() {
    List<JpegInfo.QuantTable> used = new ArrayList<>();
    for (int slot = 0; slot < 4; slot++) {
      QuantTable table = tables.quant(slot);
      if (table != null) {
        used.add(new JpegInfo.QuantTable(slot, table.precision(), table.naturalSteps()));
      }
    }
    return used;
  }

  /** Offset of the 0xFF right before the next marker's code; −1 at the end of the stream. */
  private int nextMarker() throws JpegException {
    int at = position;
    boolean garbage = false;
    while (at + 1 < end) {
      boolean prefix = (data[at] & 0xFF) == 0xFF;
      int code = data[at + 1] & 0xFF;
      if (prefix && code != 0 && code != 0xFF) {
        if (garbage) {
          diagnostics.warn(
              at - position + " bytes that belong to no segment before " + Marker.name(code),
              position);
        }
        return at;
      }
      // 0xFF before 0xFF is a fill byte (T.81 B.1.1.2), not garbage.
      garbage |= !(prefix && code == 0xFF);
      at++;
    }
    return -1;
  }

  private SegmentReader payload(int at, int code) throws JpegException {
    if (end - position < 2) {
      throw new JpegException("the stream ends inside " + Marker.name(code), at);
    }
    int length = (data[position] & 0xFF) << 8 | (data[position + 1] & 0xFF);
    if (length < 2) {
      // Payloads that decoding can do without are taken for empty, as libjpeg does.
      if (code != Marker.COM && (code < Marker.APP0 || code > Marker.APP15)) {
        throw new JpegException("segment length " + length + " of " + Marker.name(code), position);
      }
      diagnostics.warn("segment length " + length + " of " + Marker.name(code), position);
      length = 2;
    }
    int stop = position + length;
    if (stop > end) {
      diagnostics.warn("the stream ends inside " + Marker.name(code), at);
      stop = end;
    }
    record(code, at, stop - at);
    SegmentReader in = new SegmentReader(data, position + 2, stop);
    position = stop;
    return in;
  }

  private void record(int code, int at, int length) {
    segments.add(new JpegInfo.Segment(code, Marker.name(code), at, length));
  }

  private void segment(int code, SegmentReader in) throws JpegException {
    switch (code) {
      case Marker.DQT -> QuantTable.parse(in).forEach(tables::define);
      case Marker.DHT -> HuffmanTable.parse(in).forEach(tables::define);
      case Marker.DAC -> Conditioning.parse(in).forEach(tables::define);
      case Marker.DRI -> tables.restartInterval(in.u16());
      case Marker.DNL -> defineHeight(in);
      case Marker.DHP -> {
        in.require(frame == null && hierarchy == null, "DHP after a frame header or another DHP");
        hierarchy = checked(Frame.parse(code, in), in);
        in.require(hierarchy.height() > 0, "a hierarchical image of height 0");
      }
      case Marker.EXP -> nextExpansion = Expansion.parse(in);
      case Marker.COM -> comments.add(text(in.bytes(in.remaining())));
      case Marker.APP0 -> {
        if (jfif.isEmpty()) {
          jfif = Jfif.parse(in);
        }
      }
      case Marker.APP2 -> icc.offer(in);
      case Marker.APP14 -> {
        if (adobeTransform.isEmpty()) {
          adobeTransform = Adobe.parse(in);
        }
      }
      default -> {
        if (Marker.isFrame(code)) {
          frame(code, in);
        }
      }
    }
  }

  private void frame(int code, SegmentReader in) throws JpegException {
    in.require(frame == null || hierarchy != null, "a second frame header");
    Frame f = checked(Frame.parse(code, in), in);
    if (hierarchy != null) {
      hierarchicalFrame(hierarchy, f, in);
    }
    frame = f;
  }

  private void hierarchicalFrame(Frame image, Frame f, SegmentReader in) throws JpegException {
    in.require(f.height() > 0, "a frame of height 0 in a hierarchical image");
    pixelsOfFrames += (long) f.width() * f.height();
    if (pixelsOfFrames > limits.maxPixels()) {
      throw new LimitExceededException(
          "frames of more than " + limits.maxPixels() + " pixels together, which is the limit",
          in.position());
    }
    if (frame == null) {
      hierarchy =
          new Frame(
              f.marker(), image.precision(), image.height(), image.width(), image.components());
    }
    expansion = nextExpansion;
    nextExpansion = Expansion.NONE;
  }

  private Frame checked(Frame f, SegmentReader in) throws LimitExceededException {
    if ((long) f.width() * f.height() > limits.maxPixels()) {
      throw new LimitExceededException(
          f.width()
              + " × "
              + f.height()
              + " pixels; the limit is "
              + limits.maxPixels()
              + " pixels",
          in.position());
    }
    return f;
  }

  private Scan scan(int at, SegmentReader in) throws JpegException {
    in.require(frame != null, "a scan before any frame header");
    if (scans.size() >= limits.maxScans()) {
      throw new LimitExceededException("more than " + limits.maxScans() + " scans", at);
    }
    Scan scan = Scan.parse(in);
    scansOfFrame++;
    scans.add(
        new JpegInfo.Scan(
            scan.components().stream().map(Scan.ScanComponent::id).toList(),
            scan.spectralStart(),
            scan.spectralEnd(),
            scan.approximationHigh(),
            scan.approximationLow(),
            at,
            0));
    return scan;
  }

  /** UTF-8 where it is that, else Latin-1, in which every byte is a character. */
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
