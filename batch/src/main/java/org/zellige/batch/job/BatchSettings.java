package org.zellige.batch.job;

import org.zellige.Limits;
import org.zellige.batch.Operation;

/**
 * What a batch does.
 *
 * @param operation on each file
 * @param outputs where results go
 * @param minSaving the share of the bytes, 0…1, below which a JPEG stays as it is: the original
 *     bytes are what is delivered
 * @param jobs images that are worked on at once, from 1
 * @param memory bytes that they may take together; one that needs more has them all alone
 * @param looks whether outputs are looked at: a score, thumbnails and the worst block
 * @param strict whether damaged JPEG files are refused
 * @param dryRun whether everything is done but writing
 * @param limits what one input may cost
 */
public record BatchSettings(
    Operation operation,
    Outputs outputs,
    double minSaving,
    int jobs,
    long memory,
    boolean looks,
    boolean strict,
    boolean dryRun,
    Limits limits) {

  /** The share of the heap that images may take. The rest is for the files and the program. */
  private static final double MEMORY_SHARE = 0.75;

  /** Refuses what makes no sense. */
  public BatchSettings {
    if (!(minSaving >= 0 && minSaving <= 1)) {
      throw new IllegalArgumentException("saving " + minSaving + " is outside 0…1");
    }
    if (jobs < 1 || memory < 1) {
      throw new IllegalArgumentException("no jobs, or no memory");
    }
  }

  /** One image for each processor, and three quarters of the heap; nothing is looked at. */
  public static BatchSettings of(Operation operation, Outputs outputs) {
    long memory = usualMemory();
    return new BatchSettings(
        operation,
        outputs,
        0.02,
        Runtime.getRuntime().availableProcessors(),
        memory,
        false,
        false,
        false,
        Limits.DEFAULT.withMaxMemory(memory));
  }

  /** Bytes that images may take unless something else is said. */
  public static long usualMemory() {
    return (long) (MEMORY_SHARE * Runtime.getRuntime().maxMemory());
  }

  /** The same with another number of images at once. */
  public BatchSettings withJobs(int number) {
    return new BatchSettings(
        operation, outputs, minSaving, number, memory, looks, strict, dryRun, limits);
  }

  /** The same with outputs looked at. */
  public BatchSettings withLooks() {
    return new BatchSettings(
        operation, outputs, minSaving, jobs, memory, true, strict, dryRun, limits);
  }
}
