package org.zellige.batch.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.zellige.batch.Fault;
import org.zellige.batch.Source;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command itself, which does nothing but to lead to its subcommands. */
@Command(
    name = "zellige",
    description = "Compresses, optimises, turns, decodes, compares and looks into JPEG files.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit status: 0 done, 1 some file failed, 2 wrong usage, 3 refused by a limit or --strict,"
          + " 130 stopped by Ctrl-C.",
      "",
      "Examples:",
      "  zellige compress -q 85 photo.png              writes photo.jpg",
      "  zellige compress --out-dir small *.tif        one .jpg each, in the folder small",
      "  zellige optimize --in-place *.jpg             smaller files, the same pixels",
      "  zellige transform --auto --in-place *.jpg     upright, without loss",
      "  zellige decode photo.jpg -o photo.png",
      "  zellige compare photo.png photo.jpg           tells how good photo.jpg is",
      "  zellige inspect photo.jpg",
      "  zellige examples                              makes images to try it on",
      "  zellige view photo.png                        the window, to turn the knobs in",
      "  zellige COMMAND --help                        all options of a command"
    })
final class ZelligeCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }

  private static Map<String, Supplier<Object>> subcommands(Console console) {
    Map<String, Supplier<Object>> subcommands = new LinkedHashMap<>();
    subcommands.put("compress", () -> new CompressCommand(console));
    subcommands.put("optimize", () -> new OptimizeCommand(console));
    subcommands.put("transform", () -> new TransformCommand(console));
    subcommands.put("decode", () -> new DecodeCommand(console));
    subcommands.put("compare", () -> new CompareCommand(console));
    subcommands.put("inspect", () -> new InspectCommand(console));
    subcommands.put("examples", () -> new ExamplesCommand(console));
    subcommands.put("completion", () -> new CompletionCommand(() -> commandLine(console), console));
    return subcommands;
  }

  /**
   * The command line for such arguments, ready to execute. Where they begin with a subcommand, that
   * is the only one: to look into the options of all takes a tenth of a second.
   */
  static CommandLine commandLine(Console console, String... arguments) {
    Map<String, Supplier<Object>> subcommands = subcommands(console);
    String first = arguments.length > 0 ? arguments[0] : "";
    if (first.equals("--version") || subcommands.containsKey(first)) {
      subcommands.keySet().retainAll(Set.of(first));
    }
    CommandLine line = new CommandLine(new ZelligeCommand());
    subcommands.forEach((name, subcommand) -> line.addSubcommand(name, subcommand.get()));
    line.setOut(new PrintWriter(console.out(), true));
    line.setErr(new PrintWriter(console.err(), true));
    line.registerConverter(Source.class, new SourceConverter());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((exception, given) -> {
      CommandLine failed = exception.getCommandLine();
      console.complain(String.valueOf(exception.getMessage()));
      console.say("Try '" + failed.getCommandSpec().qualifiedName() + " --help'.");
      return ExitStatus.WRONG_USAGE;
    });
    line.setExecutionExceptionHandler((exception, command, given) -> {
      console.complain(Fault.of("stdout", exception));
      return ExitStatus.FAILED;
    });
    return line;
  }
}
