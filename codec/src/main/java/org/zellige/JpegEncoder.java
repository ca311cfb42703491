package org.zellige;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import org.zellige.entropy.sequential.FixedTables;
import org.zellige.pipeline.encode.ImageEncoder;
import org.zellige.pipeline.plan.Effort;
import org.zellige.pipeline.plan.EncodeSettings;
import org.zellige.pipeline.plan.EncoderInput;
import org.zellige.pipeline.plan.EntropySettings;
import org.zellige.pipeline.plan.HuffmanFit;
import org.zellige.pipeline.plan.LosslessSettings;
import org.zellige.pipeline.plan.Tools;
import org.zellige.pipeline.samples.PixelInput;
import org.zellige.pipeline.samples.PixelSupply;
import org.zellige.pipeline.samples.PlaneInput;
import org.zellige.quant.table.StepSet;
import org.zellige.quant.table.StepSource;
import org.zellige.quant.table.TableSettings;
import org.zellige.segment.DecoderTables;
import org.zellige.segment.ExifEdit;
import org.zellige.segment.IccChunks;
import org.zellige.segment.Marker;
import org.zellige.segment.RawSegment;
import org.zellige.segment.SegmentWriter;
import org.zellige.transform.Kernels;
import org.zellige.transform.KernelsSelection;
import org.zellige.work.Workers;

/**
 * Encodes images as JPEG. Immutable and safe for use by many threads.
 *
 * <p>The same settings and pixels give the same bytes on every machine.
 */
public final class JpegEncoder {
  private final EncodeSettings settings;
  private final Kernels kernels;

  private JpegEncoder(EncodeSettings settings, Kernels kernels) {
    this.settings = settings;
    this.kernels = kernels;
  }

  /** A builder with the defaults: quality 75 of the perceptual tables, 4:2:0, effort 5. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The image as a JPEG file.
   *
   * @throws JpegException if a side is longer than 65535 pixels, the pixels cannot be stored in the
   *     colour space asked for, or the file does not fit into an array
   */
  public byte[] encode(Pixels pixels) throws JpegException {
    return encodeImage(pixels).bytes();
  }

  /**
   * As {@link #encode(Pixels)}, with what there is to tell of it: the quality that a target took.
   */
  public EncodedImage encodeImage(Pixels pixels) throws JpegException {
    return encodeImage(PixelInput.of(pixels));
  }

  /** Writes the image as a JPEG file to a stream, which is neither flushed nor closed. */
  public void encode(Pixels pixels, OutputStream out) throws IOException {
    encoder(PixelInput.of(pixels)).writeTo(out);
  }

  /**
   * Writes an image that is made a few rows at a time. At effort 1 and 2 their coefficients are
   * kept or, where these would take more than 256 MiB, rows gone through twice; with Huffman tables
   * that are not made for the image, rows are gone through once, so that memory grows with the
   * width alone (progressive files keep them all); higher efforts may ask for all of them again,
   * and a {@link Target} or a lossless file keeps the whole image.
   *
   * @param format of the rows
   * @param width pixels across, at least 1
   * @param height pixels down, at least 1
   * @throws IOException from the source or the stream, or as a {@link JpegException}
   */
  public void encode(PixelFormat format, int width, int height, RowSource rows, OutputStream out)
      throws IOException {
    encoder(format, width, height, rows).writeTo(out);
  }

  /**
   * As {@link #encode(PixelFormat, int, int, RowSource, OutputStream)}, to memory, with what there
   * is to tell of it. A source that throws ends encoding where it stands, so that whoever has lost
   * interest in an image can stop its encoder.
   *
   * @throws IOException from the source, or as a {@link JpegException}
   */
  public EncodedImage encodeImage(PixelFormat format, int width, int height, RowSource rows)
      throws IOException {
    return encoder(format, width, height, rows).encode();
  }

  /**
   * Where this encoder lets small coefficients vanish, and how far that follows the image: see
   * {@link DeadZones}. The quality counts as set, also with a {@link Target}; for a file that met
   * one, set {@link EncodedImage#quality()}. Takes as long as quantising the image once; the closed
   * loop of the highest efforts, which moves what is quantised, is left out.
   *
   * @throws JpegException as {@link #encode(Pixels)}
   * @throws IllegalStateException if the encoder is lossless
   */
  public DeadZones deadZones(Pixels pixels) throws JpegException {
    try {
      return new ImageEncoder(settings.withoutTarget(), PixelInput.of(pixels), kernels).deadZones();
    } catch (JpegException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("pixels in memory could not be read", e);
    }
  }

  private ImageEncoder encoder(PixelFormat format, int width, int height, RowSource rows)
      throws IOException {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("empty image: " + width + " × " + height);
    }
    return encoder(new PixelInput(PixelSupply.of(rows, format, width, height)));
  }

  /**
   * Writes the image to a file, which is replaced if it exists. An image that cannot be encoded
   * leaves it alone.
   */
  public void encode(Pixels pixels, Path file) throws IOException {
    encode(PixelInput.of(pixels), file);
  }

  /**
   * Planes as a JPEG file with these components: their samples are neither converted nor resampled,
   * and luma is not compensated. Colour space, precision and sampling factors are the planes' own.
   *
   * @throws JpegException if another colour space or precision is asked for, or the precision is
   *     neither 8 nor 12 though the file is not to be lossless
   */
  public byte[] encode(Planes planes) throws JpegException {
    return encodeImage(planes).bytes();
  }

  /** As {@link #encode(Planes)}, with what there is to tell of it. */
  public EncodedImage encodeImage(Planes planes) throws JpegException {
    return encodeImage(new PlaneInput(planes));
  }

  /** Writes planes as a JPEG file to a stream, which is neither flushed nor closed. */
  public void encode(Planes planes, OutputStream out) throws IOException {
    encoder(new PlaneInput(planes)).writeTo(out);
  }

  /**
   * Writes planes to a file, which is replaced if it exists. An image that cannot be encoded leaves
   * it alone.
   */
  public void encode(Planes planes, Path file) throws IOException {
    encode(new PlaneInput(planes), file);
  }

  private ImageEncoder encoder(EncoderInput input) throws IOException {
    return new ImageEncoder(settings, input, kernels);
  }

  private EncodedImage encodeImage(EncoderInput input) throws JpegException {
    try {
      return encoder(input).encode();
    } catch (JpegException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("a byte array refused bytes", e);
    }
  }

  private void encode(EncoderInput input, Path file) throws IOException {
    ImageEncoder encoder = encoder(input);
    if (settings.target().isPresent()) {
      // The search may fail, and holds the file in memory anyway.
      Files.write(file, encodeImage(input).bytes());
      return;
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      encoder.writeTo(out);
    }
  }

  /** Settings of an encoder. Arguments out of range are an {@link IllegalArgumentException}. */
  public static final class Builder {
    private int effort = Effort.DEFAULT;
    private double quality = 75;
    private @Nullable Double chromaQuality;
    private BaseTables base = BaseTables.PERCEPTUAL;
    private @Nullable StepSource tables;
    private @Nullable StepSource steps;
    private boolean designTables;
    private @Nullable Quantization quantization;
    private @Nullable Boolean lumaCompensation;
    private @Nullable Boolean deringing;
    private @Nullable Integer looks;
    private Optional<Subsampling> subsampling = Optional.of(Subsampling.S420);
    private Optional<JpegColorSpace> colorSpace = Optional.empty();
    private OptionalInt precision = OptionalInt.empty();
    private boolean lossless;
    private OptionalInt predictor = OptionalInt.empty();
    private boolean baseline;
    private @Nullable Boolean progressive;
    private boolean arithmetic;
    private @Nullable Boolean optimizeHuffman;
    private Optional<FixedTables> huffmanTables = Optional.empty();
    private int restartInterval;
    private Density density = Density.NONE;
    private final List<RawSegment> segments = new ArrayList<>();
    private Optional<byte[]> iccProfile = Optional.empty();
    private Optional<Orientation> orientation = Optional.empty();
    private int matte = 0xFFFFFF;
    private Workers workers = Workers.CALLER;
    private Optional<Target> target = Optional.empty();

    private Builder() {}

    /**
     * How hard to work for fewer bytes at the same look, 1…9; 5 unless set. What a level turns on
     * can be turned on and off by itself as well.
     *
     * <ol>
     *   <li>one pass, Huffman tables as they stand in the standard
     *   <li>Huffman tables made for the image
     *   <li>progressive scans, a dead zone that follows what hides errors
     *   <li>greedy rate–distortion quantisation in place of the dead zone
     *   <li>luma compensation, deringing, the best of four progressive scripts for each component
     *   <li>trellis quantisation of all coefficients of a block together
     *   <li>a closed loop: SSIMULACRA2 looks at the result once, at a quarter of the size, and
     *       guides quantisation; perceptual tables of its own; takes less than 200 bytes of memory
     *       a pixel
     *   <li>three looks, two at an eighth and one at half of the size
     *   <li>twelve looks, every third by Butteraugli as well, perceptual tables of its own, and a
     *       search for the best script; takes some 265 bytes of memory a pixel
     * </ol>
     */
    public Builder effort(int effort) {
      require(effort >= Effort.MIN && effort <= Effort.MAX, "effort " + effort + " is outside 1…9");
      this.effort = effort;
      return this;
    }

    /**
     * Quality on the scale of the {@linkplain #tables tables}, 0…100; fractions count. On that of
     * the IJG, 0 means the same as 1. 75 unless set.
     */
    public Builder quality(double quality) {
      this.quality = checkedQuality(quality);
      return this;
    }

    /** Quality of chroma, on the same scale; that of luma unless set. */
    public Builder chromaQuality(double quality) {
      this.chromaQuality = checkedQuality(quality);
      return this;
    }

    /** How coefficients are rounded to multiples of their steps; by effort unless set. */
    public Builder quantization(Quantization quantization) {
      this.quantization = Objects.requireNonNull(quantization);
      return this;
    }

    /**
     * Whether luma is chosen so that pixels keep their luminance in spite of what chroma loses by
     * subsampling and quantisation; by effort unless set. For YCbCr alone.
     */
    public Builder lumaCompensation(boolean compensate) {
      this.lumaCompensation = compensate;
      return this;
    }

    /**
     * Whether samples at the end of the range may overshoot where the decoder's clipping hides it,
     * so that edges ring less; by effort unless set.
     */
    public Builder deringing(boolean dering) {
      this.deringing = dering;
      return this;
    }

    /**
     * How often SSIMULACRA2 looks at the result and guides quantisation, 0…100; by effort unless
     * set. Fewer than 8 leave out the finest scales; from 8 on, Butteraugli looks too, every third
     * time. For 8 bits, and not for inks.
     */
    public Builder looks(int looks) {
      require(looks >= 0 && looks <= 100, looks + " looks are outside 0…100");
      this.looks = looks;
      return this;
    }

    /**
     * What to reach: the quality is then the encoder's choice, and the one set counts for nothing.
     * {@link EncodedImage} says whether the image allowed it.
     */
    public Builder target(Target target) {
      this.target = Optional.of(target);
      return this;
    }

    /** The matrices that quality chooses; {@link BaseTables#PERCEPTUAL} unless set. */
    public Builder tables(BaseTables tables) {
      this.base = Objects.requireNonNull(tables);
      this.tables = null;
      return this;
    }

    /**
     * Matrices of the caller's own that quality scales as it does those of the IJG: 50 leaves them
     * as they are. Steps go up to 32767; in a {@linkplain #baseline baseline} file up to 255.
     *
     * @param luma 64 steps in natural order (row by row), 1…65535; also for gray, RGB and CMYK
     * @param cb likewise for blue chroma
     * @param cr likewise for red chroma
     */
    public Builder tables(int[] luma, int[] cb, int[] cr) {
      this.tables = StepSource.scaled(stepSet(luma, cb, cr));
      return this;
    }

    /**
     * Whether steps are fitted to each image: those near the ones that quality gives with which it
     * errs least at the same number of bits. False unless set, at every effort: with plain rounding
     * files are half a per cent smaller, and rate–distortion quantisation gains nothing by it.
     */
    public Builder designTables(boolean design) {
      this.designTables = design;
      return this;
    }

    /**
     * The quantisation steps themselves, in place of tables and quality. A {@linkplain #baseline
     * baseline} encoder lowers steps over 255 to that.
     *
     * @param luma 64 steps in natural order (row by row), 1…65535; also for gray, RGB and CMYK
     * @param chroma likewise
     */
    public Builder quantTables(int[] luma, int[] chroma) {
      return quantTables(luma, chroma, chroma);
    }

    /**
     * As above, with steps of its own for each chroma component.
     *
     * @param cb 64 steps for blue chroma
     * @param cr 64 steps for red chroma
     */
    public Builder quantTables(int[] luma, int[] cb, int[] cr) {
      this.steps = StepSource.fixed(stepSet(luma, cb, cr));
      return this;
    }

    /** Chroma subsampling of YCbCr and YCCK; {@link Subsampling#S420} unless set. */
    public Builder subsampling(Subsampling subsampling) {
      this.subsampling = Optional.of(subsampling);
      return this;
    }

    /**
     * Subsamples chroma as suits the image at its quality: 4:4:4 if it holds more detail between
     * the samples of 4:2:0 than quantisation takes away, as drawings and text do at high quality;
     * else 4:2:0. Looks at all pixels once more.
     */
    public Builder autoSubsampling() {
      this.subsampling = Optional.empty();
      return this;
    }

    /**
     * What is stored: GRAY, YCBCR or RGB (without transform, never subsampled); of inks CMYK
     * (likewise) or YCCK, which is smaller. Unless set: GRAY for gray pixels, CMYK for inks, else
     * YCBCR. Inks are stored inverted, as Adobe's programs do and others expect.
     */
    public Builder colorSpace(JpegColorSpace colorSpace) {
      require(
          colorSpace != JpegColorSpace.UNKNOWN, "pixels cannot become " + JpegColorSpace.UNKNOWN);
      this.colorSpace = Optional.of(colorSpace);
      return this;
    }

    /**
     * Bits per sample: 8, which every decoder reads, or 12, which few do; 8 unless set. A
     * {@linkplain #lossless lossless} file has 2 to 16; unless set, as many as the pixels'
     * channels. Pixels of any format can be stored with any precision. With 12 the steps of {@link
     * BaseTables#PERCEPTUAL} mean the same look at the same quality, only finer where they were
     * smallest; those of the other tables, and steps given, are numbers in units of samples that
     * are 16 times smaller. Luma compensation is for 8 bits alone.
     */
    public Builder precision(int bits) {
      require(bits >= 2 && bits <= 16, bits + " bits per sample are outside 2…16");
      this.precision = OptionalInt.of(bits);
      return this;
    }

    /**
     * Whether samples are coded without loss (T.81 annex H), which few programs read: gray, RGB or
     * CMYK as it is. What counts of the other settings is precision, {@link #predictor}, restart
     * intervals of whole rows, matte and metadata. False unless set.
     */
    public Builder lossless(boolean lossless) {
      this.lossless = lossless;
      return this;
    }

    /**
     * The predictor of a {@linkplain #lossless lossless} file, 1…7 (T.81 table H.1); unless set,
     * the one with which the image takes least.
     */
    public Builder predictor(int selection) {
      require(selection >= 1 && selection <= 7, "predictor " + selection + " is outside 1…7");
      this.predictor = OptionalInt.of(selection);
      return this;
    }

    /**
     * Whether the file is to be one that any decoder of the simplest kind reads: sequential,
     * quantisation steps under 256, two Huffman tables of each class. False unless set.
     */
    public Builder baseline(boolean baseline) {
      this.baseline = baseline;
      return this;
    }

    /**
     * Whether the image comes in scans that refine it, which is smaller; by effort unless set, and
     * never in a {@link #baseline} file.
     */
    public Builder progressive(boolean progressive) {
      this.progressive = progressive;
      return this;
    }

    /**
     * Whether coefficients are arithmetic-coded, which is smaller than Huffman coding by some per
     * cent. Most browsers and viewers do not read such files. False unless set; not in a {@link
     * #baseline} file.
     */
    public Builder arithmetic(boolean arithmetic) {
      this.arithmetic = arithmetic;
      return this;
    }

    /**
     * Whether Huffman tables are made for this image, or those of T.81 Annex K serve in sequential
     * files, which are larger by 2 to 8 per cent, more at low quality and of drawings. Unless set,
     * they are made from effort 2 on; at effort 1 a few rows are looked at for tables, which costs
     * some per cent of the time and comes within half a per cent of that, for drawings within 2.
     */
    public Builder optimizeHuffman(boolean optimize) {
      this.optimizeHuffman = optimize;
      return this;
    }

    /**
     * Huffman tables to code with, in a sequential file: slot 0 for luma, gray, RGB and inks, slot
     * 1 for chroma, and 0 for that too where a class has no 1. They are written with the image. One
     * that needs a symbol they lack is a {@link JpegException}, before the first byte is written;
     * unless they have every symbol, coefficients are kept until that is known.
     *
     * @param abbreviated a stream of tables only, as {@link JpegDecoder.Builder#tables} takes it
     * @throws JpegException if it is none, or has Huffman tables that are none
     */
    public Builder huffmanTables(byte[] abbreviated) throws JpegException {
      this.huffmanTables = Optional.of(FixedTables.of(DecoderTables.parse(abbreviated)));
      return this;
    }

    /** MCUs between restart markers, 0…65535; 0 (none) unless set. */
    public Builder restartInterval(int mcus) {
      require(mcus >= 0 && mcus <= 65535, "restart interval " + mcus + " is outside 0…65535");
      this.restartInterval = mcus;
      return this;
    }

    /** Pixel density for the JFIF header; {@link Density#NONE} unless set. */
    public Builder density(Density density) {
      this.density = Objects.requireNonNull(density);
      return this;
    }

    /** A colour profile to embed (at most 255 × 65519 bytes). */
    public Builder iccProfile(byte[] profile) {
      require(
          profile.length > 0 && profile.length <= IccChunks.MAX_PROFILE,
          "profile of " + profile.length + " bytes");
      this.iccProfile = Optional.of(profile.clone());
      return this;
    }

    /** Adds a comment segment, written as UTF-8 (at most 65533 bytes). */
    public Builder comment(String comment) {
      return segment(Marker.COM, comment.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Adds an application or comment segment as it stands, after the JFIF header.
     *
     * @param marker 0xE0…0xEF (APPn) or 0xFE (COM)
     * @param payload at most 65533 bytes
     */
    public Builder segment(int marker, byte[] payload) {
      require(
          (marker >= Marker.APP0 && marker <= Marker.APP15) || marker == Marker.COM,
          "0x%X is neither APPn nor COM".formatted(marker));
      require(
          payload.length <= SegmentWriter.MAX_PAYLOAD,
          "segment of " + payload.length + " bytes, allowed are " + SegmentWriter.MAX_PAYLOAD);
      segments.add(new RawSegment(marker, payload.clone()));
      return this;
    }

    /**
     * Adds density, profile and segments as one: those of another file ({@link
     * JpegDecoder#metadata}), or made for this one.
     */
    public Builder metadata(JpegMetadata metadata) {
      metadata.density().ifPresent(this::density);
      metadata.iccProfile().ifPresent(this::iccProfile);
      metadata.segments().forEach(segment -> segment(segment.marker(), segment.payload()));
      return this;
    }

    /**
     * What Exif is to state as the orientation, if it states one: {@link Orientation#NORMAL} for
     * pixels that were turned upright. As it stands unless set.
     */
    public Builder orientation(Orientation orientation) {
      this.orientation = Optional.of(orientation);
      return this;
    }

    /**
     * The colour under transparent pixels, 0x00RRGGBB (the top byte is ignored); white unless set.
     */
    public Builder matte(int rgb) {
      this.matte = rgb;
      return this;
    }

    /**
     * Whether large images, of half a megapixel or more, may be encoded with the help of {@link
     * ForkJoinPool#commonPool}; false unless set. The bytes are the same. One thread alone reads
     * and transforms the rows of a {@link RowSource}, codes a scan that has restart markers or is
     * arithmetic-coded, and makes lossless files.
     */
    public Builder parallel(boolean value) {
      this.workers = value ? Workers.common() : Workers.CALLER;
      return this;
    }

    /**
     * As {@link #parallel(boolean)} with the help of an executor's threads. The caller never waits
     * for work that they have not begun; if the executor refuses or fails, he does all by himself.
     *
     * @param threads at most that many at once, the caller among them, from 1
     */
    public Builder parallel(Executor executor, int threads) {
      this.workers = Workers.of(executor, threads);
      return this;
    }

    public JpegEncoder build() {
      return build(KernelsSelection.active());
    }

    /** For tests: an encoder with kernels of the caller's choice. */
    JpegEncoder build(Kernels kernels) {
      checkPrecision();
      require(!baseline || !Boolean.TRUE.equals(progressive), "baseline files are not progressive");
      require(!baseline || !arithmetic, "baseline files are not arithmetic-coded");
      require(
          huffmanTables.isEmpty()
              || !(arithmetic
                  || lossless
                  || Boolean.TRUE.equals(progressive)
                  || Boolean.TRUE.equals(optimizeHuffman)),
          "Huffman tables that are given are for sequential files, and not to be made");
      require(target.isEmpty() || steps == null, "a target leaves no choice with steps given");
      require(!designTables || steps == null, "steps that are given are not to be designed");
      return new JpegEncoder(
          new EncodeSettings(
              tableSettings(),
              tools(),
              subsampling,
              colorSpace,
              precision,
              lossless ? Optional.of(new LosslessSettings(predictor)) : Optional.empty(),
              entropySettings(),
              density,
              segments.stream().map(this::oriented).toList(),
              iccProfile,
              matte,
              target,
              workers),
          kernels);
    }

    private void checkPrecision() {
      if (lossless) {
        require(
            !baseline && !arithmetic && !Boolean.TRUE.equals(progressive),
            "lossless files are of one process, which is Huffman-coded");
        require(target.isEmpty(), "a lossless file leaves no quality to choose");
        require(
            colorSpace.isEmpty() || !colorSpace.get().hasChroma(),
            "a lossless file holds no chroma, which would be rounded");
      } else {
        int bits = precision.orElse(8);
        require(bits == 8 || bits == 12, bits + " bits per sample are for lossless files alone");
        require(bits == 8 || !baseline, "baseline files have samples of 8 bits");
      }
    }

    private RawSegment oriented(RawSegment segment) {
      return orientation.map(to -> ExifEdit.withOrientation(segment, to)).orElse(segment);
    }

    private Tools tools() {
      Tools usual = Effort.of(effort).tools();
      return new Tools(
          quantization == null ? usual.quantization() : quantization,
          lumaCompensation == null ? usual.lumaCompensation() : lumaCompensation,
          deringing == null ? usual.deringing() : deringing,
          looks == null ? usual.looks() : looks,
          usual.errorWeight());
    }

    private EntropySettings entropySettings() {
      Effort usual = Effort.of(effort);
      return new EntropySettings(
          progressive == null ? usual.progressive() && mayBeProgressive() : progressive,
          arithmetic,
          usual.scripts(),
          huffmanFit(usual),
          baseline,
          restartInterval,
          huffmanTables);
    }

    private HuffmanFit huffmanFit(Effort usual) {
      if (huffmanTables.isPresent()) {
        return HuffmanFit.NONE;
      }
      if (optimizeHuffman == null) {
        return usual.huffman();
      }
      return optimizeHuffman ? HuffmanFit.IMAGE : HuffmanFit.NONE;
    }

    private boolean mayBeProgressive() {
      return !baseline && huffmanTables.isEmpty();
    }

    private TableSettings tableSettings() {
      double ofChroma = chromaQuality == null ? quality : chromaQuality;
      StepSource source =
          Objects.requireNonNullElseGet(steps == null ? tables : steps, this::named);
      return new TableSettings(source, quality, ofChroma, baseline, designTables);
    }

    private StepSource named() {
      return base == BaseTables.PERCEPTUAL ? Effort.of(effort).steps()::steps : StepSource.of(base);
    }

    private static double checkedQuality(double quality) {
      require(quality >= 0 && quality <= 100, "quality " + quality + " is outside 0…100");
      return quality;
    }

    private static StepSet stepSet(int[] luma, int[] cb, int[] cr) {
      return new StepSet(checkedSteps(luma), checkedSteps(cb), checkedSteps(cr));
    }

    private static int[] checkedSteps(int[] steps) {
      require(steps.length == 64, steps.length + " steps, not 64");
      for (int step : steps) {
        require(step >= 1 && step <= 65535, "step " + step + " is outside 1…65535");
      }
      return steps.clone();
    }

    private static void require(boolean condition, String reason) {
      if (!condition) {
        throw new IllegalArgumentException(reason);
      }
    }
  }
}
