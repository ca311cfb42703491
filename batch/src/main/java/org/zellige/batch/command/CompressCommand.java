package org.zellige.batch.command;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.zellige.BaseTables;
import org.zellige.Quantization;
import org.zellige.Subsampling;
import org.zellige.batch.Compression;
import org.zellige.batch.CompressionSettings;
import org.zellige.batch.CompressionSettings.Process;
import org.zellige.batch.Tables;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zellige compress}. */
@Command(
    name = "compress",
    description = {
      "Writes images as JPEG files.",
      "",
      "Reads JPEG, PNG, TIFF, WebP, BMP, GIF, PSD, PNM, TGA, HDR, SGI and PCX, and knows them by"
          + " their content. Metadata of a JPEG and the colour profile of a PNG are kept.",
      "",
      "JPEG files are made smaller by coarser quantisation of their own coefficients where no option"
          + " asks for more and the effort is 3 or higher, which loses less than decoding and"
          + " encoding. One whose quality is not above that asked for stays as it is.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  zellige compress -q 85 photo.png",
      "  zellige compress -q 60 --effort 7 --out-dir small *.tif *.psd",
      "  zellige compress --target ssimulacra2=80 photo.png",
      "  zellige compress --precision 12 --subsampling 444 scan16.tif",
      "  zellige compress --max-bytes 200k photo.png",
      "  zellige compress --tables matrices.txt -q 60 photo.png",
      "  zellige compress -r photos --out-dir small --report small.html",
      "  zellige compress -r photos --in-place -q 80 --backup --mark",
      "  find . -name '*.png' -print0 | zellige compress --files-from - --out-dir jpeg",
      "  zellige compress --max-bytes 500k --out-dir small *.jpg",
      "  zellige compress --subsampling 444 --matte '#202020' logo.png -o logo.jpg",
      "  rsvg-convert drawing.svg | zellige compress - > drawing.jpg"
    })
final class CompressCommand extends BatchCommand {
  /** Per cent: for less, nobody should lose quality again. */
  private static final double MIN_SAVING = 2;

  @Mixin private QualityOptions quality = new QualityOptions();

  @Option(
      names = "--effort",
      paramLabel = "N",
      description =
          "How hard to work for a smaller file, 1 to 9 (default: ${DEFAULT-VALUE}). 1 takes one"
              + " pass, 5 quantises by rate and distortion, 7 and more look at the result and mend"
              + " it by SSIMULACRA2.")
  private int effort = 5;

  @Option(
      names = "--subsampling",
      paramLabel = "J:a:b",
      converter = SubsamplingConverter.class,
      description =
          "Chroma subsampling: 444, 422, 420, 440, 411 or 410, or auto: 444 for images that hold more"
              + " colour detail than the quality takes away, else 420 (default: ${DEFAULT-VALUE}).")
  private SubsamplingConverter.Choice subsampling =
      new SubsamplingConverter.Choice(Optional.of(Subsampling.S420));

  @Option(
      names = "--tables",
      paramLabel = "NAME|FILE",
      converter = TablesConverter.class,
      description = {
        "Quantisation tables that quality chooses: perceptual, ijg for those of other tools, or flat"
            + " for the same step at every frequency (default: perceptual).",
        "A text file has 64 steps for all components, 128 for luma and chroma, or 192 for luma, blue"
            + " and red chroma, row by row, comments after #. It is used as it is unless a quality is"
            + " given, which scales it as that of the IJG: 50 leaves it as it is."
      })
  private Tables tables = new Tables.Named(BaseTables.PERCEPTUAL);

  @Option(
      names = "--design-tables",
      description =
          "Fit the tables to each image. Pays with --quantization uniform, by half a per cent.")
  private boolean designTables;

  @Option(
      names = "--quantization",
      paramLabel = "NAME",
      description =
          "How coefficients are rounded: uniform, adaptive, greedy or trellis (default: by"
              + " effort).")
  private @Nullable Quantization quantization;

  @Mixin private JpegOptions jpegs = new JpegOptions();

  @ArgGroup(exclusive = true)
  private @Nullable ProcessOptions process;

  @Mixin private ArithmeticOption arithmetic = new ArithmeticOption();

  @Option(
      names = "--precision",
      paramLabel = "BITS",
      description =
          "Bits per sample: 8, or 12, which few programs read (default: 8). With --lossless 2 to"
              + " 16 (default: as the image has).")
  private @Nullable Integer precision;

  @Option(
      names = "--restart",
      paramLabel = "MCUS",
      description = "MCUs between restart markers, 0 to 65535 (default: 0, none).")
  private int restart;

  @Option(names = "--grayscale", description = "Drop the colour.")
  private boolean grayscale;

  @Option(
      names = "--matte",
      paramLabel = "#RRGGBB",
      converter = MatteConverter.class,
      description = "Colour to lay transparent images on (default: #ffffff).")
  private int matte = 0xFFFFFF;

  @Mixin private BatchOptions batch = new BatchOptions();

  CompressCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    check();
    Compression compression =
        new Compression(settings(), jpegs.handling(isForEncoderAlone()), batch.limits());
    return run(compression, batch, MIN_SAVING);
  }

  /** Whether something is asked for that coefficients cannot give, and settings do not show. */
  private boolean isForEncoderAlone() {
    return spec().commandLine().getParseResult().hasMatchedOption("--subsampling");
  }

  private void check() {
    quality.complaint().ifPresent(complaint -> demand(false, complaint));
    demand(effort >= 1 && effort <= 9, "effort " + effort + " is not within 1 to 9");
    demand(restart >= 0 && restart <= 65535, "restart " + restart + " is not within 0 to 65535");
    demand(
        !arithmetic.isSet() || !process().equals(Optional.of(Process.BASELINE)),
        "--baseline files are not arithmetic-coded");
    demand(
        !arithmetic.isSet() || !process().equals(Optional.of(Process.LOSSLESS)),
        "--lossless files are not arithmetic-coded");
    checkPrecision();
    demand(
        !jpegs.requantize() || quantization != Quantization.ADAPTIVE,
        "adaptive quantization looks at pixels, which --requantize does not");
    demand(
        !jpegs.requantize() || tables instanceof Tables.Named, "--requantize takes tables by name");
    jpegs
        .complaint(spec().commandLine().getParseResult())
        .ifPresent(complaint -> demand(false, complaint));
  }

  private Optional<Process> process() {
    return Optional.ofNullable(process).map(ProcessOptions::process);
  }

  private void checkPrecision() {
    Optional<Process> kind = process();
    boolean lossless = kind.equals(Optional.of(Process.LOSSLESS));
    demand(
        !lossless || quality.target().isEmpty(),
        "--lossless leaves nothing for --target or --max-bytes to choose");
    if (precision != null) {
      boolean known =
          lossless ? precision >= 2 && precision <= 16 : precision == 8 || precision == 12;
      demand(
          known,
          "precision " + precision + (lossless ? " is not within 2 to 16" : " is not 8 or 12"));
      demand(
          precision == 8 || !kind.equals(Optional.of(Process.BASELINE)),
          "--baseline files have 8 bits per sample");
    }
  }

  private CompressionSettings settings() {
    return new CompressionSettings(
        quality.quality(tables),
        quality.chromaQuality(),
        quality.target(),
        effort,
        subsampling.subsampling(),
        tables,
        designTables,
        Optional.ofNullable(quantization),
        process(),
        arithmetic.isSet(),
        precision == null ? OptionalInt.empty() : OptionalInt.of(precision),
        restart,
        grayscale,
        matte);
  }
}
