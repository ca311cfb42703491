package org.zellige.benchmarks.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link MetricSpeed} and prints one table. Arguments are those of JMH. */
public final class MetricSpeedTable {
  private MetricSpeedTable() {}

  /** See the class. */
  public static void main(String[] arguments) throws RunnerException {
    CommandLineOptions commandLine;
    try {
      commandLine = new CommandLineOptions(arguments);
    } catch (CommandLineOptionException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    List<MetricContender> present = present(commandLine);
    Collection<RunResult> results = new ArrayList<>();
    results.addAll(run(commandLine, "whole", present));
    results.addAll(
        run(commandLine, "prepared", present.stream().filter(MetricContender::prepares).toList()));
    System.out.println(MetricSpeedReport.of(results).toMarkdown());
  }

  private static Collection<RunResult> run(
      CommandLineOptions commandLine, String method, List<MetricContender> contenders)
      throws RunnerException {
    if (contenders.isEmpty()) {
      return List.of();
    }
    return new Runner(
            new OptionsBuilder()
                .parent(commandLine)
                .include("\\b" + MetricSpeed.class.getSimpleName() + "\\." + method + "\\b")
                .param(
                    "contender",
                    contenders.stream().map(MetricContender::name).toArray(String[]::new))
                .build())
        .run();
  }

  /** The contenders asked for, less those that cannot run here, each with a line that says why. */
  private static List<MetricContender> present(CommandLineOptions commandLine) {
    List<MetricContender> wanted = new ArrayList<>();
    var names = commandLine.getParameter("contender");
    if (names.hasValue()) {
      names.get().forEach(name -> wanted.add(MetricContender.valueOf(name)));
    } else {
      wanted.addAll(List.of(MetricContender.values()));
    }
    for (MetricContender contender : List.copyOf(wanted)) {
      Optional<String> absence = contender.absence();
      absence.ifPresent(reason -> {
        System.out.println("# " + contender + " is left out: " + reason);
        wanted.remove(contender);
      });
    }
    return wanted;
  }
}
