package org.zellige;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How a file is made smaller without loss. Immutable.
 *
 * @param coding the process of the result
 * @param arithmetic whether the result is arithmetic-coded, which most browsers and viewers do not
 *     read
 * @param effort 1…9: 1…3 write a fixed progressive script, 4…6 choose among four for each
 *     component, 7…9 search
 * @param keep segments that stay; JFIF and Adobe headers, which tell what the samples mean, always
 *     do
 * @param keepRestarts whether restart markers stay, at their old interval of MCUs
 * @param acceptDamage whether a file is rewritten though its data are damaged: the result shows the
 *     same, but no longer tells that something is missing
 * @param comment added after the metadata that stay; a file that comes back as it was has none
 * @param limits what reading the file may cost
 */
public record Optimization(
    Coding coding,
    boolean arithmetic,
    int effort,
    Set<MetadataKind> keep,
    boolean keepRestarts,
    boolean acceptDamage,
    Optional<String> comment,
    Limits limits) {

  /** The smallest result, with everything kept that is no restart marker. */
  public static final Optimization DEFAULT = builder().build();

  /** Bytes of a segment's payload: the length field counts itself. */
  private static final int MAX_COMMENT = 65533;

  /** The coding process of a result. Entropy coding is by Huffman codes unless asked otherwise. */
  public enum Coding {
    /** Progressive or sequential, whichever is smaller. */
    AUTO,
    PROGRESSIVE,
    SEQUENTIAL,
    /** Progressive if the file was that, else sequential; arithmetic coding stays that, too. */
    KEEP
  }

  /** Keeps its own copy of the set. */
  public Optimization {
    Objects.requireNonNull(coding);
    Objects.requireNonNull(comment);
    Objects.requireNonNull(limits);
    keep = Set.copyOf(keep);
    if (effort < 1 || effort > 9) {
      throw new IllegalArgumentException("effort " + effort + " is outside 1…9");
    }
  }

  /** A builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Settings one by one. Arguments out of range are an {@link IllegalArgumentException}. */
  public static final class Builder {
    private Coding coding = Coding.AUTO;
    private boolean arithmetic;
    private int effort = 7;
    private Set<MetadataKind> keep = EnumSet.allOf(MetadataKind.class);
    private boolean keepRestarts;
    private boolean acceptDamage;
    private Optional<String> comment = Optional.empty();
    private Limits limits = Limits.DEFAULT;

    private Builder() {}

    /** The coding process; {@link Coding#AUTO} unless set. */
    public Builder coding(Coding coding) {
      this.coding = coding;
      return this;
    }

    /**
     * Whether the result is arithmetic-coded, which is smaller by some per cent. Most browsers and
     * viewers do not read such files. False unless set.
     */
    public Builder arithmetic(boolean arithmetic) {
      this.arithmetic = arithmetic;
      return this;
    }

    /** How hard to search, 1…9; 7 unless set. */
    public Builder effort(int effort) {
      this.effort = effort;
      return this;
    }

    /** The metadata that stay; all unless set. */
    public Builder keep(Set<MetadataKind> kinds) {
      this.keep = Set.copyOf(kinds);
      return this;
    }

    /** Whether restart markers stay; false unless set. */
    public Builder keepRestarts(boolean keep) {
      this.keepRestarts = keep;
      return this;
    }

    /** Whether damaged files are rewritten; false unless set. */
    public Builder acceptDamage(boolean accept) {
      this.acceptDamage = accept;
      return this;
    }

    /**
     * A comment to be added, at most 65533 bytes as UTF-8; none unless set.
     *
     * @throws IllegalArgumentException if it is longer
     */
    public Builder comment(String text) {
      if (text.getBytes(StandardCharsets.UTF_8).length > MAX_COMMENT) {
        throw new IllegalArgumentException("a comment longer than a segment");
      }
      this.comment = Optional.of(text);
      return this;
    }

    /** What reading the file may cost; {@link Limits#DEFAULT} unless set. */
    public Builder limits(Limits limits) {
      this.limits = limits;
      return this;
    }

    public Optimization build() {
      return new Optimization(
          coding, arithmetic, effort, keep, keepRestarts, acceptDamage, comment, limits);
    }
  }
}
