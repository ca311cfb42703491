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
import org.zellige.Orientation;
import org.zellige.Thumbnail;

/**
 * Walks through the segments of one image, from SOI to EOI, and keeps what they say. Entropy-coded
 * data are the caller's: after each scan header it decodes or skips them and tells where they end.
 */
public final class StreamParser {
  private static final String NO_IMAGE = "no image, only tables and other segments";

  /** What noting that a segment was there costs, in bytes; see {@link Limits#maxMetadata}. */
  private static final int NOTE = 64;

  private final StreamWindow window;
  private final Limits limits;
  private final Diagnostics diagnostics;
  private final DecoderTables tables;
  private final IccChunks icc = new IccChunks();
  private final ExifSegments exif = new ExifSegments();
  private final List<Thumbnail> thumbnails = new ArrayList<>();
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
  private long metadata;

  /** Index of the next byte in the window. */
  private int index;

  /** Offset of the entropy-coded data of the last scan. */
  private long scanData;

  private boolean ended;

  /**
   * @param window the stream
   * @param start index of the image's first byte
   * @throws JpegException if there is no SOI marker at the start
   */
  public StreamParser(StreamWindow window, int start, Limits limits, Diagnostics diagnostics)
      throws JpegException {
    this(window, start, limits, diagnostics, new DecoderTables());
  }

  /**
   * @param window the stream
   * @param start index of the image's first byte
   * @param tables in force at the start of the image; they are not changed
   * @throws JpegException if there is no SOI marker at the start
   */
  public StreamParser(
      StreamWindow window, int start, Limits limits, Diagnostics diagnostics, DecoderTables tables)
      throws JpegException {
    this.tables = new DecoderTables(tables);
    this.window = window;
    this.limits = limits;
    this.diagnostics = diagnostics;
    this.index = window.require(start, 2);
    if (window.end() - index < 2) {
      String problem = window.end() == index ? "no data" : "not a JPEG: too short for a marker";
      throw new JpegException(problem, offset());
    }
    if (window.data()[index] != (byte) 0xFF || codeAt(index) != Marker.SOI) {
      String found =
          OtherFormats.find(window.data(), index, window.end()).map(name -> name + ", ").orElse("");
      throw new JpegException("not a JPEG: " + found + "no SOI marker", offset());
    }
    record(Marker.SOI, offset(), 2);
    index += 2;
  }

  /** The bytes of the stream. */
  public StreamWindow window() {
    return window;
  }

  /** Index in the window of the next byte: after a scan header, that of entropy-coded data. */
  public int index() {
    return index;
  }

  /** Offset in the stream of the next byte. */
  public long offset() {
    return window.offset(index);
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
      throw new JpegException(
          ended ? NO_IMAGE : "no frame header (SOF) before this point", offset());
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

  /** The colour profile, if a whole one was met so far. */
  public Optional<byte[]> iccProfile() {
    return icc.profile();
  }

  /**
   * Reads segments up to and including the next scan header.
   *
   * @return the scan; empty at the end of the frame
   */
  public Optional<Scan> nextScan() throws JpegException {
    while (!ended) {
      if (!findMarker()) {
        diagnostics.warn("the stream ends without an EOI marker", offset());
        ended = true;
        break;
      }
      long at = offset();
      int code = codeAt(index);
      if (hierarchy != null && scansOfFrame > 0 && Marker.isFrame(code)) {
        break;
      }
      index += 2;
      if (code == Marker.EOI) {
        record(code, at, 2);
        ended = !skipStartOfImageAfterTables();
      } else if (code == Marker.SOI) {
        index -= 2; // where the image ends, for whoever looks for the next one
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

  /** Whether a frame header was met so far. */
  public boolean hasFrame() {
    return frame != null;
  }

  /** What to say where {@link #nextScan} finds no scan at all. */
  public JpegException noScan() {
    return new JpegException(frame == null ? NO_IMAGE : "the stream holds no scan", offset());
  }

  /** Goes on into an image that directly follows a stream of tables only (T.81 B.5). */
  private boolean skipStartOfImageAfterTables() throws LimitExceededException {
    if (frame != null) {
      return false;
    }
    index = window.require(index, 2);
    if (window.end() - index < 2
        || window.data()[index] != (byte) 0xFF
        || codeAt(index) != Marker.SOI) {
      return false;
    }
    record(Marker.SOI, offset(), 2);
    index += 2;
    tables.startImage();
    jfif = Optional.empty();
    adobeTransform = OptionalInt.empty();
    return true;
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

  /**
   * Tells where the entropy-coded data of the scan last returned end: at a marker or the end.
   *
   * @param end index in the window
   */
  public void endScan(int end) {
    index = end;
    JpegInfo.Scan scan = scans.remove(scans.size() - 1);
    scans.add(
        new JpegInfo.Scan(
            scan.componentIds(),
            scan.spectralStart(),
            scan.spectralEnd(),
            scan.approximationHigh(),
            scan.approximationLow(),
            scan.offset(),
            offset() - scanData));
  }

  /** The header of the scan last returned, and of its data what {@link #endScan} told. */
  public JpegInfo.Scan lastScan() {
    return scans.get(scans.size() - 1);
  }

  /** Passes over the entropy-coded data of the scan last returned, without decoding them. */
  public void skipScan() {
    skipScan(index);
  }

  /**
   * Passes over what is left of the entropy-coded data, restart markers included.
   *
   * @param from index in those data, not inside a marker
   */
  public void skipScan(int from) {
    endScan(endOfScanData(from));
  }

  /** Index of the first marker that is no restart marker, or the end. */
  private int endOfScanData(int from) {
    int at = window.nextMarker(from);
    while (at < window.end() && Marker.isRestart(codeAt(at))) {
      at = window.nextMarker(at + 2);
    }
    return at;
  }

  /**
   * Finds the height of a frame that leaves it open, which a DNL segment after the first scan's
   * data tells (T.81 B.2.5). To be called right after the first scan header; the rest of a stream
   * is read into memory for it.
   *
   * @throws JpegException if there is no such segment
   */
  public void findHeight() throws JpegException {
    if (frame().height() != 0) {
      return;
    }
    index = window.require(index, Integer.MAX_VALUE);
    int at = endOfScanData(index);
    if (at >= window.end() || codeAt(at) != Marker.DNL) {
      throw new JpegException(
          "the frame header leaves the height open, and no DNL segment follows the first scan",
          window.offset(at));
    }
    SegmentReader in = new SegmentReader(window.data(), at + 2, window.end(), window.offset(0));
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
    Optional<Exif> found = exif.exif();
    if (found.isPresent() && !found.get().readable()) {
      diagnostics.warn("Exif without a readable directory; ignored", exif.offset());
    }
    found.flatMap(Exif::thumbnail).flatMap(exif::inStream).ifPresent(thumbnails::add);
    return new JpegInfo(
        f.width(),
        f.height(),
        f.precision(),
        f.process(),
        colorSpace(),
        components,
        usedQuantTables(),
        tables.restartInterval(),
        Jfif.density(jfif, found),
        found.map(Exif::orientation).orElse(Orientation.NORMAL),
        thumbnails,
        adobeTransform,
        icc.profile(),
        comments,
        segments,
        scans,
        offset(),
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

  /**
   * Goes to the 0xFF right before the next marker's code, or to the end of the stream.
   *
   * @return whether there is a marker
   */
  private boolean findMarker() throws JpegException {
    long start = offset();
    boolean garbage = false;
    while (true) {
      index = window.require(index, 2);
      if (window.end() - index < 2) {
        index = window.end();
        return false;
      }
      boolean prefix = window.data()[index] == (byte) 0xFF;
      int code = codeAt(index);
      if (prefix && code != 0 && code != 0xFF) {
        if (garbage) {
          diagnostics.warn(
              offset() - start + " bytes that belong to no segment before " + Marker.name(code),
              start);
        }
        return true;
      }
      // 0xFF before 0xFF is a fill byte (T.81 B.1.1.2), not garbage.
      garbage |= !(prefix && code == 0xFF);
      index++;
    }
  }

  /** The code of the marker whose 0xFF stands at an index. */
  private int codeAt(int at) {
    return window.data()[at + 1] & 0xFF;
  }

  private SegmentReader payload(long at, int code) throws JpegException {
    index = window.require(index, 2);
    if (window.end() - index < 2) {
      throw new JpegException("the stream ends inside " + Marker.name(code), at);
    }
    int length = (window.data()[index] & 0xFF) << 8 | codeAt(index);
    if (length < 2) {
      // Payloads that decoding can do without are taken for empty, as libjpeg does.
      if (code != Marker.COM && (code < Marker.APP0 || code > Marker.APP15)) {
        throw new JpegException("segment length " + length + " of " + Marker.name(code), offset());
      }
      diagnostics.warn("segment length " + length + " of " + Marker.name(code), offset());
      length = 2;
    }
    index = window.require(index, length);
    int start = index + 2;
    if (window.end() - index < length) {
      diagnostics.warn("the stream ends inside " + Marker.name(code), at);
      length = window.end() - index;
    }
    record(code, at, 2 + length);
    index += length;
    return new SegmentReader(window.data(), start, index, window.offset(0));
  }

  private void record(int code, long at, int length) throws LimitExceededException {
    keep(NOTE, at);
    segments.add(new JpegInfo.Segment(code, Marker.name(code), at, length));
  }

  /** Counts bytes that are kept for as long as the image is decoded. */
  private void keep(int bytes, long at) throws LimitExceededException {
    metadata += bytes;
    if (metadata > limits.maxMetadata()) {
      throw new LimitExceededException(
          "more than " + limits.maxMetadata() + " bytes of metadata", at);
    }
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
      case Marker.COM -> {
        keep(in.remaining(), in.position());
        comments.add(text(in.bytes(in.remaining())));
      }
      case Marker.APP0 -> {
        if (jfif.isEmpty()) {
          jfif = Jfif.parse(in);
          jfif.flatMap(header -> header.thumbnail(in)).ifPresent(thumbnails::add);
        }
        Jfxx.thumbnail(in).ifPresent(thumbnails::add);
      }
      case Marker.APP1 -> {
        keep(in.remaining(), in.position());
        exif.offer(in);
      }
      case Marker.APP2 -> {
        keep(in.remaining(), in.position());
        icc.offer(in);
      }
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

  private Scan scan(long at, SegmentReader in) throws JpegException {
    in.require(frame != null, "a scan before any frame header");
    if (scans.size() >= limits.maxScans()) {
      throw new LimitExceededException("more than " + limits.maxScans() + " scans", at);
    }
    Scan scan = Scan.parse(in);
    scansOfFrame++;
    scanData = offset();
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
