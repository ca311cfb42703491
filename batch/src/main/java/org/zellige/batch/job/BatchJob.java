package org.zellige.batch.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.zellige.batch.Fault;
import org.zellige.batch.Helpers;
import org.zellige.batch.LookingGlass;
import org.zellige.batch.Source;
import org.zellige.batch.StreamTarget;
import org.zellige.batch.Target;
import org.zellige.batch.file.Delivery;
import org.zellige.batch.file.Discovery;
import org.zellige.batch.file.FoundFile;
import org.zellige.batch.file.Signature;
import org.zellige.batch.file.Temporaries;

/**
 * One operation on many files, several of them at once. A file that fails stops no other, and
 * results are told in the order of the files. To be run once.
 *
 * <pre>{@code
 * BatchJob job = new BatchJob(BatchSettings.of(operation, Outputs.replacing()));
 * Discovery.Found found = Discovery.find(paths, List.of(), rules);
 * BatchReport report = job.run(found, listener);
 * }</pre>
 */
public final class BatchJob {
  private final BatchSettings settings;
  private final FileWork work;
  private final MemoryBudget budget;
  private final Temporaries temporaries = new Temporaries();
  private final Delivery delivery;
  private volatile boolean cancelled;

  /**
   * @param settings for all files
   */
  public BatchJob(BatchSettings settings) {
    this.settings = settings;
    this.work = new FileWork(settings);
    this.budget = new MemoryBudget(settings.memory());
    Outputs outputs = settings.outputs();
    this.delivery =
        new Delivery(
            new Delivery.Policy(
                outputs.force() || outputs.inPlace(),
                outputs.backup(),
                outputs.keepDates(),
                outputs.keepOwner()),
            temporaries);
  }

  /**
   * Ends the batch soon: files that are being worked on are still finished, others not begun. May
   * be called by any thread.
   */
  public void cancel() {
    cancelled = true;
  }

  /**
   * Ends the batch at once, for a program that ends: nothing more is written, and the temporary
   * files are removed. Every file is as it was, or replaced wholly.
   */
  public void abort() {
    cancelled = true;
    temporaries.close();
  }

  /** Works on one stream, with the output going to another. */
  public BatchReport run(InputStream in, StreamTarget target, BatchListener listener) {
    return single(Source.stdin(), in, target, listener);
  }

  /** Works on one stream, with the output going to a file, by the rules of the settings. */
  public BatchReport run(InputStream in, Path output, BatchListener listener) {
    Target target = new JobTarget(output, Optional.empty(), settings.outputs(), delivery);
    return single(Source.stdin(), in, target, listener);
  }

  /** Works on one file, with the output going to a stream. */
  public BatchReport run(Path input, StreamTarget target, BatchListener listener) {
    return single(Source.of(input), InputStream.nullInputStream(), target, listener);
  }

  private BatchReport single(Source source, InputStream in, Target target, BatchListener listener) {
    Instant began = Instant.now();
    long start = System.nanoTime();
    OrderedResults results = new OrderedResults(1, listener);
    listener.begun(1, 0);
    results.started(source.name());
    FileResult result;
    int others = settings.jobs() - 1;
    try (ExecutorService idle = threads(Math.max(1, others))) {
      result = work.run(source, target, in, new Helpers(idle, 1 + others));
    } catch (OutOfMemoryError e) {
      result = new FileResult.Failed(source.name(), Fault.of(source.name(), e));
    }
    results.ended(0, 0, result);
    temporaries.close();
    return report(began, start, results);
  }

  /**
   * Works on files. Returns when all have ended, or the batch was cancelled and those begun have.
   *
   * @param found what was looked for; what could not be looked at has failed
   */
  public BatchReport run(Discovery.Found found, BatchListener listener) {
    Instant began = Instant.now();
    long start = System.nanoTime();
    List<FileResult> before = new ArrayList<>();
    for (Discovery.Problem problem : found.problems()) {
      String name = problem.path().toString();
      before.add(new FileResult.Failed(name, Fault.of(name, problem.fault())));
    }
    List<Pending> files = pending(found.files());
    OrderedResults results = new OrderedResults(before.size() + files.size(), listener);
    listener.begun(before.size() + files.size(), files.stream().mapToLong(Pending::bytes).sum());
    for (int i = 0; i < before.size(); i++) {
      results.ended(i, 0, before.get(i));
    }
    work(files, before.size(), results);
    temporaries.close();
    return report(began, start, results);
  }

  private BatchReport report(Instant began, long start, OrderedResults results) {
    results.close();
    return new BatchReport(
        settings.operation().settings(),
        began,
        System.nanoTime() - start,
        cancelled,
        results.all());
  }

  /**
   * A file to be worked on.
   *
   * @param place where its output goes
   * @param clash the input whose output goes there already
   * @param bytes of it before anything happens
   */
  private record Pending(FoundFile file, Path place, Optional<Path> clash, long bytes) {}

  private List<Pending> pending(List<FoundFile> files) {
    Map<Path, Path> taken = new HashMap<>();
    List<Pending> pending = new ArrayList<>();
    for (FoundFile file : files) {
      Path place = settings.outputs().place(file, settings.operation().extension());
      Path other = taken.putIfAbsent(place.toAbsolutePath().normalize(), file.path());
      Optional<String> extension = settings.operation().extension();
      if (other != null && !file.named() && extension.isPresent()) {
        // Of a.jpg and a.png in a folder, one keeps its whole name.
        Path whole = place.resolveSibling(file.path().getFileName() + extension.get());
        other = taken.putIfAbsent(whole.toAbsolutePath().normalize(), file.path());
        place = whole;
      }
      pending.add(new Pending(file, place, Optional.ofNullable(other), size(file.path())));
    }
    return pending;
  }

  /** Threads that are started when first needed, and refuse what none of them can begin at once. */
  private static ExecutorService threads(int most) {
    return new ThreadPoolExecutor(most, most, 0, TimeUnit.SECONDS, new SynchronousQueue<>());
  }

  /**
   * Lets as many threads as settings allow take one file after the other. Those that there is no
   * file for help with the images of others.
   */
  private void work(List<Pending> files, int first, OrderedResults results) {
    AtomicInteger next = new AtomicInteger();
    int threads = Math.max(1, Math.min(settings.jobs(), files.size()));
    try (ExecutorService executor = threads(settings.jobs())) {
      Helpers helpers = new Helpers(executor, settings.jobs());
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        workers.add(executor.submit(() -> workOnNext(files, next, first, results, helpers)));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (InterruptedException e) {
      cancelled = true;
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a listener failed", e.getCause());
    }
  }

  private void workOnNext(
      List<Pending> files, AtomicInteger next, int first, OrderedResults results, Helpers helpers) {
    boolean whole = false;
    try {
      int index = next.getAndIncrement();
      while (index < files.size() && !cancelled) {
        Pending file = files.get(index);
        Optional<FileResult> result = one(file, results, helpers);
        if (result.isPresent()) {
          results.ended(first + index, file.bytes, result.get());
        }
        index = next.getAndIncrement();
      }
      whole = true;
    } finally {
      if (!whole) {
        cancelled = true;
      }
    }
  }

  /** Empty if the batch was cancelled before work on the file began. */
  private Optional<FileResult> one(Pending pending, OrderedResults results, Helpers helpers) {
    FoundFile file = pending.file;
    String name = file.path().toString();
    try {
      if (!file.named()) {
        boolean image = Signature.isImage(file.path());
        if (!image && !Signature.isNamedAsImage(file.path())) {
          return Optional.of(new FileResult.Skipped(name, "is no image"));
        }
        if (image && settings.outputs().inPlace() && !isJpeg(file.path())) {
          return Optional.of(
              new FileResult.Skipped(name, "is no JPEG, and only these are replaced in place"));
        }
      }
      if (pending.clash.isPresent()) {
        throw new IOException(
            "would be written to %s, as %s is".formatted(pending.place, pending.clash.get()));
      }
      long memory = memory(file.path());
      try {
        return within(memory, pending, results, helpers);
      } catch (OutOfMemoryError e) {
        // Others had it, or the estimate was too low: once more, alone.
        return within(settings.memory(), pending, results, helpers);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (IOException | OutOfMemoryError e) {
      return Optional.of(new FileResult.Failed(name, Fault.of(name, e)));
    }
  }

  private long memory(Path file) {
    ImageHeader header = ImageHeader.of(file);
    long looks = settings.looks() ? LookingGlass.BYTES_PER_PIXEL * header.pixels() : 0;
    long work = settings.operation().memory(header.jpeg(), header.pixels());
    return 2 * header.bytes() + Math.max(looks, work);
  }

  /** Works on a file when so much memory is free. */
  private Optional<FileResult> within(
      long memory, Pending pending, OrderedResults results, Helpers helpers)
      throws InterruptedException {
    Path file = pending.file.path();
    long taken = budget.take(memory);
    try {
      if (cancelled) {
        return Optional.empty();
      }
      results.started(file.toString());
      Target target = new JobTarget(pending.place, Optional.of(file), settings.outputs(), delivery);
      Source source = Source.of(file);
      return Optional.of(work.run(source, target, InputStream.nullInputStream(), helpers));
    } finally {
      budget.giveBack(taken);
    }
  }

  private static boolean isJpeg(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Signature.isJpeg(in.readNBytes(2));
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }
}
