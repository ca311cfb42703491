package org.zellige.segment;

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
  private static final String NO_IMAGE = "no image, only tables and other segments";

  /** Index of the image's first byte in a window that holds all bytes. */
  private final int start;

  /** Tables in force there. */
  private final DecoderTables given;

  private final SegmentCursor cursor;
  private final Limits limits;
  private final Diagnostics diagnostics;
  private final DecoderTables tables;
  private final Metadata metadata;
  private final ScanLog scans = new ScanLog();
  private @Nullable Frame frame;
  private @Nullable Hierarchy hierarchy;
  private int scansOfFrame;
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
    this.start = start;
    this.given = tables;
    this.cursor = new SegmentCursor(window, start, diagnostics);
    this.tables = new DecoderTables(tables);
    this.metadata = new Metadata(limits.maxMetadata());
    this.limits = limits;
    this.diagnostics = diagnostics;
    if (!cursor.isAtStartOfImage()) {
      throw cursor.noImage();
    }
    passMarker();
  }

  /**
   * Another walk through the image, from its start, which ends with an exception where this one
   * would warn.
   *
   * @throws JpegException if a warning is due at once
   */
  public StreamParser again() throws JpegException {
    return new StreamParser(window(), start, limits, new Diagnostics(true), given);
  }

  /** The bytes of the stream. */
  public StreamWindow window() {
    return cursor.window();
  }

  /** Index in the window of the next byte: after a scan header, that of entropy-coded data. */
  public int index() {
    return cursor.index();
  }

  /** Offset in the stream of the next byte. */
  public long offset() {
    return cursor.offset();
  }

  /** The tables in force here. */
  public DecoderTables tables() {
    return tables;
  }

  /** Where to report damage. */
  public Diagnostics diagnostics() {
    return diagnostics;
  }

  /** Whether a frame header was met so far. */
  public boolean hasFrame() {
    return frame != null;
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
    return hierarchy != null ? hierarchy.image() : first;
  }

  /** How the frame before is enlarged as reference for this one. */
  public Expansion expansion() {
    return hierarchy != null ? hierarchy.expansion() : Expansion.NONE;
  }

  /** What the components mean, by what was read so far. */
  public JpegColorSpace colorSpace() throws JpegException {
    return ColorSpaceRules.guess(image(), metadata.hasJfif(), adobeTransform());
  }

  /** The transform code of the Adobe segment, if one was met so far. */
  public OptionalInt adobeTransform() {
    return metadata.adobeTransform();
  }

  /** The colour profile, if a whole one was met so far. */
  public Optional<byte[]> iccProfile() {
    return metadata.iccProfile();
  }

  /**
   * Reads segments up to and including the next scan header.
   *
   * @return the scan; empty at the end of the frame
   */
  public Optional<Scan> nextScan() throws JpegException {
    while (!ended) {
      if (!cursor.findMarker()) {
        diagnostics.warn("the stream ends without an EOI marker", offset());
        ended = true;
        break;
      }
      long at = offset();
      int code = cursor.code();
      if (hierarchy != null && scansOfFrame > 0 && Marker.isFrame(code)) {
        break;
      }
      if (code == Marker.SOI) {
        throw new JpegException("a second SOI marker inside the image", at);
      }
      if (code == Marker.EOI) {
        passMarker();
        ended = !passStartOfImageAfterTables();
      } else if (Marker.isStandalone(code)) {
        cursor.skipMarker();
      } else {
        cursor.skipMarker();
        SegmentReader in = cursor.payload(at, code);
        metadata.note(code, at, offset());
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

  /** What to say where {@link #nextScan} finds no scan at all. */
  public JpegException noScan() {
    return new JpegException(frame == null ? NO_IMAGE : "the stream holds no scan", offset());
  }

  private void passMarker() throws LimitExceededException {
    long at = offset();
    int code = cursor.code();
    cursor.skipMarker();
    metadata.note(code, at, offset());
  }

  /** Goes on into an image that directly follows a stream of tables only (T.81 B.5). */
  private boolean passStartOfImageAfterTables() throws LimitExceededException {
    if (frame != null || !cursor.isAtStartOfImage()) {
      return false;
    }
    passMarker();
    tables.startImage();
    metadata.startImage();
    return true;
  }

  /**
   * Tells where the entropy-coded data of the scan last returned end: at a marker or the end.
   *
   * @param end index in the window
   */
  public void endScan(int end) {
    cursor.moveTo(end);
    scans.end(offset());
  }

  /** The header of the scan last returned, and of its data what {@link #endScan} told. */
  public JpegInfo.Scan lastScan() {
    return scans.last();
  }

  /** Passes over the entropy-coded data of the scan last returned, without decoding them. */
  public void skipScan() {
    skipScan(index());
  }

  /**
   * Passes over what is left of the entropy-coded data, restart markers included.
   *
   * @param from index in those data, not inside a marker
   */
  public void skipScan(int from) {
    endScan(cursor.endOfScanData(from));
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
    cursor.requireAll();
    int at = cursor.endOfScanData(index());
    if (!cursor.isHeightAt(at)) {
      throw new JpegException(
          "the frame header leaves the height open, and no DNL segment follows the first scan",
          window().offset(at));
    }
    SegmentReader in = cursor.after(at);
    in.u16(); // its length
    defineHeight(in);
  }

  /** All that was read. */
  public JpegInfo info() throws JpegException {
    Frame f = image();
    List<JpegInfo.Component> components =
        f.components().stream()
            .map(c -> new JpegInfo.Component(c.id(), c.horizontal(), c.vertical(), c.quantTable()))
            .toList();
    metadata.check(diagnostics);
    return new JpegInfo(
        f.width(),
        f.height(),
        f.precision(),
        f.process(),
        colorSpace(),
        components,
        tables.definedQuantTables(),
        tables.restartInterval(),
        metadata.density(),
        metadata.orientation(),
        metadata.thumbnails(),
        adobeTransform(),
        iccProfile(),
        metadata.comments(),
        metadata.segments(),
        scans.all(),
        offset(),
        diagnostics.warnings());
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
        Frame image = checked(Frame.parse(code, in), in);
        in.require(image.height() > 0, "a hierarchical image of height 0");
        hierarchy = new Hierarchy(image, limits.maxPixels());
      }
      case Marker.EXP -> {
        Expansion expansion = Expansion.parse(in);
        if (hierarchy != null) {
          hierarchy.announce(expansion);
        }
      }
      default -> {
        if (Marker.isFrame(code)) {
          frame(code, in);
        } else {
          metadata.offer(code, in);
        }
      }
    }
  }

  private void frame(int code, SegmentReader in) throws JpegException {
    in.require(frame == null || hierarchy != null, "a second frame header");
    Frame f = checked(Frame.parse(code, in), in);
    if (hierarchy != null) {
      hierarchy.begin(f, in);
    }
    frame = f;
  }

  private void defineHeight(SegmentReader in) throws JpegException {
    int height = in.u16();
    in.require(height > 0, "a DNL segment with height 0");
    Frame f = frame();
    if (f.height() == 0) {
      frame = checked(new Frame(f.marker(), f.precision(), height, f.width(), f.components()), in);
    }
  }

  private Frame checked(Frame f, SegmentReader in) throws LimitExceededException {
    if ((long) f.width() * f.height() > limits.maxPixels()) {
      throw new LimitExceededException(
          "%d × %d pixels; the limit is %d pixels"
              .formatted(f.width(), f.height(), limits.maxPixels()),
          in.position());
    }
    return f;
  }

  private Scan scan(long at, SegmentReader in) throws JpegException {
    in.require(frame != null, "a scan before any frame header");
    if (scans.all().size() >= limits.maxScans()) {
      throw new LimitExceededException("more than " + limits.maxScans() + " scans", at);
    }
    Scan scan = Scan.parse(in);
    metadata.startScans();
    scansOfFrame++;
    scans.begin(scan, at, offset());
    return scan;
  }
}
