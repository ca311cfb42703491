package org.zellige.benchmarks.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of files that may be anything.
 *
 * @param calls several for each file
 */
record HostileRun(List<HostileCall> calls) {
  /** The call whose outcomes are counted. */
  private static final String DECODE = "decode";

  private static final int SLOWEST = 5;

  /** Keeps its own copy of the list. */
  HostileRun {
    calls = List.copyOf(calls);
  }

  /** Does with every file in and under some folders what can be done with a file. */
  static HostileRun over(List<Path> folders, Subject subject, TimedWorker worker)
      throws IOException, InterruptedException {
    List<HostileCall> calls = new ArrayList<>();
    for (Path folder : folders) {
      for (Path path : files(folder)) {
        byte[] file = Files.readAllBytes(path);
        for (var probe : probes(subject, file).entrySet()) {
          calls.add(worker.time(path, probe.getKey(), probe.getValue()));
        }
      }
    }
    return new HostileRun(calls);
  }

  /** By name; each returns the number of warnings. */
  private static Map<String, Callable<Integer>> probes(Subject subject, byte[] file) {
    Map<String, Callable<Integer>> probes = new LinkedHashMap<>();
    probes.put("inspect", () -> subject.inspect(file).warnings().size());
    probes.put(DECODE, () -> subject.decode(file).warnings().size());
    probes.put("planes", () -> subject.decodePlanes(file).warnings().size());
    probes.put(
        "images",
        () -> {
          subject.images(file);
          return 0;
        });
    return probes;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Files decoded without a warning. */
  long decoded() {
    return decodings().filter(outcome -> outcome.equals(new Outcome.Returned<>(0))).count();
  }

  /** Files decoded with warnings. */
  long warned() {
    return decodings().filter(outcome -> outcome instanceof Outcome.Returned).count() - decoded();
  }

  /** Files that were not decoded, by the exception that is meant for that. */
  long refused() {
    return decodings().filter(outcome -> outcome instanceof Outcome.Refused).count();
  }

  private Stream<Outcome<Integer>> decodings() {
    return calls.stream().filter(call -> call.name().equals(DECODE)).map(HostileCall::outcome);
  }

  /** The calls that ended in an unchecked exception or a hang. */
  List<HostileCall> faults() {
    return calls.stream().filter(call -> call.outcome().isFault()).toList();
  }

  /** The slowest call of each of the slowest files, slowest first. */
  List<HostileCall> slowest() {
    Set<Path> seen = new HashSet<>();
    return calls.stream()
        .sorted(Comparator.comparing(HostileCall::time).reversed())
        .filter(call -> seen.add(call.file()))
        .limit(SLOWEST)
        .toList();
  }

  /** The faults and the slowest files, a line each, and the numbers. */
  @Override
  public String toString() {
    String lines =
        Stream.concat(
                faults().stream().map(HostileCall::toString),
                slowest().stream().map(HostileCall::timing))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    return lines
        + "%d decoded, %d decoded with warnings, %d refused, %d faults in %d calls"
            .formatted(decoded(), warned(), refused(), faults().size(), calls.size());
  }
}
