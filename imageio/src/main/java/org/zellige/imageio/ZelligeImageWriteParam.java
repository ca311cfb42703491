package org.zellige.imageio;

import java.awt.Color;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ForkJoinPool;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import org.jspecify.annotations.Nullable;
import org.zellige.Subsampling;
import org.zellige.Target;

/**
 * Parameters of {@link ZelligeImageWriter} beyond those of every JPEG writer.
 *
 * <p>Compression type {@value #JPEG}, the default, has the quality and the tables of the JDK's
 * writer; {@value #PERCEPTUAL} those of this codec, which give fewer bytes at the same look. The
 * numbers of the two scales are not the same. Unlike its superclass it starts with optimised
 * Huffman tables, which only change the size of the file: at effort 1, unless {@link
 * #setOptimizeHuffmanTables} asks for them, with tables made for some rows of the image, which
 * takes less time and some tenths of a per cent more bytes.
 */
public final class ZelligeImageWriteParam extends JPEGImageWriteParam {
  /** Compression type of the IJG's tables and quality. */
  public static final String JPEG = "JPEG";

  /** Compression type of this codec's own tables and quality. */
  public static final String PERCEPTUAL = "JPEG-perceptual";

  /** Whether the user has said what Huffman tables are to be. */
  private boolean huffmanTablesAsked;

  private OptionalInt effort = OptionalInt.empty();
  private Optional<Target> target = Optional.empty();
  private Optional<Subsampling> subsampling = Optional.empty();
  private boolean autoSubsampling;
  private boolean arithmetic;
  private OptionalInt restartInterval = OptionalInt.empty();
  private boolean upright;
  private int threads = 1;
  private Color matte = Color.WHITE;

  /** Parameters with the defaults. */
  public ZelligeImageWriteParam(@Nullable Locale locale) {
    super(locale);
    super.setOptimizeHuffmanTables(true);
    compressionTypes = new String[] {JPEG, PERCEPTUAL};
  }

  @Override
  public void setOptimizeHuffmanTables(boolean optimize) {
    super.setOptimizeHuffmanTables(optimize);
    huffmanTablesAsked = true;
  }

  /** Whether {@link #getOptimizeHuffmanTables} is what somebody has set. */
  boolean areHuffmanTablesAsked() {
    return huffmanTablesAsked;
  }

  /** How hard to work, 1…9, if set. */
  public OptionalInt getEffort() {
    return effort;
  }

  /**
   * Sets how hard to work for fewer bytes at the same look. Unless set it is 1 for type {@value
   * #JPEG} and 5 for {@value #PERCEPTUAL}. Whether the file is progressive is not decided by it,
   * but by the parameters of every JPEG writer, and so are Huffman tables, if these are set.
   *
   * @param effort 1…9
   * @throws IllegalArgumentException if it is outside the range
   */
  public void setEffort(int effort) {
    if (effort < 1 || effort > 9) {
      throw new IllegalArgumentException("effort outside 1…9: " + effort);
    }
    this.effort = OptionalInt.of(effort);
  }

  /** How many threads work on one image at most; 1 unless set. */
  public int getThreads() {
    return threads;
  }

  /**
   * Sets how many threads work on one large image at most: the caller's and those of {@link
   * ForkJoinPool#commonPool}. What is written is the same. Images are read, and listeners called,
   * on the caller's thread; opaque images of the usual types lie in arrays that all threads look
   * at.
   *
   * @throws IllegalArgumentException if there is to be none
   */
  public void setThreads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads");
    }
    this.threads = threads;
  }

  /** What the file is to reach, if set. */
  public Optional<Target> getTarget() {
    return target;
  }

  /**
   * Sets what the file is to reach: a size in bytes or a score, for which the writer chooses the
   * quality. Quality and tables given otherwise count for nothing then, and the whole image is kept
   * in memory.
   *
   * @param target null to go by quality
   */
  public void setTarget(@Nullable Target target) {
    this.target = Optional.ofNullable(target);
  }

  /** The chroma subsampling, if set. */
  public Optional<Subsampling> getSubsampling() {
    return subsampling;
  }

  /**
   * Sets the chroma subsampling; null leaves it to the metadata of the image, and 4:2:0 if that
   * does not tell.
   */
  public void setSubsampling(@Nullable Subsampling subsampling) {
    this.subsampling = Optional.ofNullable(subsampling);
    this.autoSubsampling = false;
  }

  /** Whether the image's own colours decide on subsampling; false unless set. */
  public boolean isAutoSubsampling() {
    return autoSubsampling;
  }

  /**
   * Lets the image's own colours decide between 4:4:4 and 4:2:0, whatever the metadata say: 4:4:4
   * where they hold more detail than the quality takes away.
   */
  public void setAutoSubsampling() {
    this.subsampling = Optional.empty();
    this.autoSubsampling = true;
  }

  /** Whether the file is arithmetic-coded; false unless set. */
  public boolean isArithmetic() {
    return arithmetic;
  }

  /**
   * Sets whether the file is arithmetic-coded: some per cent smaller, but few programs read it; the
   * JDK's reader does not.
   */
  public void setArithmetic(boolean arithmetic) {
    this.arithmetic = arithmetic;
  }

  /** MCUs between restart markers, if set. */
  public OptionalInt getRestartInterval() {
    return restartInterval;
  }

  /**
   * Sets the number of MCUs between restart markers. Unless set it is that of the metadata of the
   * image, or none.
   *
   * @param mcus 0…65535; 0 for no restart markers
   * @throws IllegalArgumentException if it is outside the range
   */
  public void setRestartInterval(int mcus) {
    if (mcus < 0 || mcus > 65535) {
      throw new IllegalArgumentException("restart interval outside 0…65535: " + mcus);
    }
    this.restartInterval = OptionalInt.of(mcus);
  }

  /** Whether the pixels stand upright, whatever the metadata say; false unless set. */
  public boolean isUpright() {
    return upright;
  }

  /**
   * Sets whether the pixels stand upright: the orientation in an Exif segment of the metadata is
   * then written as normal. For images that were turned since their metadata were read.
   */
  public void setUpright(boolean upright) {
    this.upright = upright;
  }

  /** The colour under transparent pixels; white unless set. */
  public Color getMatte() {
    return matte;
  }

  /** Sets the colour under transparent pixels; its own alpha is ignored. */
  public void setMatte(Color matte) {
    this.matte = matte;
  }
}
