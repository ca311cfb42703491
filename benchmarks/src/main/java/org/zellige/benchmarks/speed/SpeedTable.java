package org.zellige.benchmarks.speed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs {@link WholeFile} and prints one table. Arguments are those of JMH, and {@code --quick}
 * before them for a smoke run: one fork, short windows, the small image only.
 */
public final class SpeedTable {
  /** Property that names the folder of the raw results; else the current one. */
  private static final String RESULT_FOLDER = "benchmarks.results";

  /** Where the raw results go unless {@code -rff} says otherwise. */
  private static final String RESULT_FILE = "speed.json";

  private SpeedTable() {}

  /** See the class. */
  public static void main(String[] arguments) throws Exception {
    List<String> rest = new ArrayList<>(List.of(arguments));
    boolean quick = rest.remove("--quick");
    CommandLineOptions commandLine;
    try {
      commandLine = new CommandLineOptions(rest.toArray(String[]::new));
    } catch (CommandLineOptionException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    if (commandLine.shouldHelp()) {
      commandLine.showHelp();
      return;
    }
    System.out.println(run(commandLine, quick));
  }

  private static String run(CommandLineOptions commandLine, boolean quick) throws Exception {
    ChainedOptionsBuilder options = new OptionsBuilder().parent(commandLine);
    if (commandLine.getIncludes().isEmpty()) {
      options.include("\\b" + WholeFile.class.getSimpleName() + "\\b");
    }
    if (!commandLine.getResult().hasValue()) {
      options
          .resultFormat(ResultFormatType.JSON)
          .result(Path.of(System.getProperty(RESULT_FOLDER, "."), RESULT_FILE).toString());
    }
    options.param("contender", present(commandLine));
    if (Contender.ZELLIGE_VECTOR.absence().isPresent()
        && !commandLine.getParameter("kernels").hasValue()) {
      options.param("kernels", "scalar");
    }
    if (quick) {
      options
          .forks(1)
          .warmupIterations(2)
          .warmupTime(TimeValue.seconds(1))
          .measurementIterations(2)
          .measurementTime(TimeValue.seconds(1));
      if (!commandLine.getParameter("size").hasValue()) {
        options.param("size", "1920x1080");
      }
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    return SpeedReport.of(results).toMarkdown();
  }

  /** The contenders asked for, less those that cannot run here, each with a line that says why. */
  private static String[] present(CommandLineOptions commandLine) {
    List<Contender> wanted = new ArrayList<>();
    var names = commandLine.getParameter("contender");
    if (names.hasValue()) {
      names.get().forEach(name -> wanted.add(Contender.valueOf(name)));
    } else {
      wanted.addAll(List.of(Contender.values()));
    }
    for (Contender contender : List.copyOf(wanted)) {
      Optional<String> absence = contender.absence();
      absence.ifPresent(reason -> {
        System.out.println("# " + contender.label() + " is left out: " + reason);
        wanted.remove(contender);
      });
    }
    return wanted.stream().map(Contender::name).toArray(String[]::new);
  }
}
