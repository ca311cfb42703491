package org.zellige.batch.job;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.zellige.JpegDecoder;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.JpegProcess;
import org.zellige.JpegWarning;
import org.zellige.LimitExceededException;
import org.zellige.Limits;
import org.zellige.Scale;
import org.zellige.batch.Fault;
import org.zellige.batch.Helpers;
import org.zellige.batch.Look;
import org.zellige.batch.LookingGlass;
import org.zellige.batch.Outcome;
import org.zellige.batch.Product;
import org.zellige.batch.Source;
import org.zellige.batch.Target;
import org.zellige.batch.file.Signature;

/** The work on one file after another. Safe for use by many threads. */
final class FileWork {
  private final BatchSettings settings;

  FileWork(BatchSettings settings) {
    this.settings = settings;
  }

  /**
   * Works on one file. Nothing is written unless all went well.
   *
   * @param stdin what to read if the source is the standard input
   * @param helpers with the image
   * @throws OutOfMemoryError if there is not enough memory now
   */
  FileResult run(Source source, Target target, InputStream stdin, Helpers helpers) {
    long start = System.nanoTime();
    try {
      target.check(source);
      byte[] input = source.read(stdin, settings.limits());
      if (input.length == 0) {
        throw new JpegException("the file is empty", 0);
      }
      boolean jpeg = Signature.isJpeg(input);
      if (settings.outputs().inPlace() && !jpeg && settings.operation().extension().isPresent()) {
        throw new IOException("only JPEG files are replaced in place");
      }
      if (settings.strict() && jpeg) {
        refuseDamage(input);
      }
      Product product = worthwhile(input, settings.operation().apply(input, helpers));
      verify(product);
      if (!settings.dryRun() && !(product.outcome() == Outcome.KEPT && target.isInput(source))) {
        target.write(product.bytes());
      }
      long nanoseconds = System.nanoTime() - start;
      Optional<Look> look = settings.looks() ? look(input, product) : Optional.empty();
      return done(source, target, input.length, product, look, nanoseconds);
    } catch (IOException | RuntimeException e) {
      return new FileResult.Failed(source.name(), Fault.of(source.name(), e));
    }
  }

  /** The output is in place, whether it can be looked at or not. */
  private Optional<Look> look(byte[] input, Product product) {
    try {
      return Optional.of(new LookingGlass(settings.limits()).look(input, product.bytes()));
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return Optional.empty();
    }
  }

  private void refuseDamage(byte[] jpeg) throws IOException {
    JpegInfo info = decodeSmall(jpeg);
    List<JpegWarning> warnings = info.warnings();
    if (!warnings.isEmpty()) {
      // A refusal, as by a limit: the file might be lived with.
      throw new LimitExceededException(
          "damaged: " + warnings.get(0).message(), warnings.get(0).offset());
    }
  }

  /** The product, or what is delivered in its place because it saves too little. */
  private Product worthwhile(byte[] input, Product product) throws IOException {
    if (product.outcome() == Outcome.KEPT || product.demanded()) {
      return product;
    }
    double most = (1 - settings.minSaving()) * input.length;
    if (product.bytes().length < input.length && product.bytes().length <= most) {
      return product;
    }
    double saved = 100.0 * (input.length - product.bytes().length) / input.length;
    return settings
        .operation()
        .instead(
            input,
            product,
            saved <= 0
                ? "it would become no smaller"
                : "only %.1f %% would be saved".formatted(saved));
  }

  /**
   * Decodes what was encoded. What was made of coefficients was decoded and compared when it was
   * made.
   */
  private void verify(Product product) throws IOException {
    if (product.outcome() != Outcome.ENCODED) {
      return;
    }
    JpegInfo info = decodeSmall(product.bytes());
    if (info.width() != product.width() || info.height() != product.height()) {
      throw new IOException(
          "the result decodes to %d × %d pixels".formatted(info.width(), info.height()));
    }
    if (!info.warnings().isEmpty()) {
      throw new IOException("the result does not decode: " + info.warnings().get(0));
    }
  }

  /** Reads all data of an image, but makes as few pixels of them as possible. */
  private JpegInfo decodeSmall(byte[] jpeg) throws IOException {
    Limits limits = settings.limits();
    JpegProcess process = JpegDecoder.inspect(jpeg, limits).process();
    boolean samples = process == JpegProcess.LOSSLESS || process == JpegProcess.LOSSLESS_ARITHMETIC;
    return JpegDecoder.builder()
        .limits(limits)
        .scale(samples ? Scale.FULL : Scale.of(1, 8))
        .build()
        .decode(jpeg, (firstRow, rows) -> {});
  }

  private static FileResult done(
      Source source,
      Target target,
      long inputBytes,
      Product product,
      Optional<Look> look,
      long nanoseconds) {
    return new FileResult.Done(
        source.name(),
        target.name(),
        product.outcome(),
        product.format(),
        product.width(),
        product.height(),
        inputBytes,
        product.bytes().length,
        product.quality(),
        product.value(),
        product.sourceQuality(),
        product.keptBecause(),
        look,
        nanoseconds,
        product.warnings());
  }
}
