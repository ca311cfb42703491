package org.zellige.batch.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code zellige completion}. */
@Command(
    name = "completion",
    description = {
      "Writes a script by which bash and zsh complete commands and options of zellige.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  source <(zellige completion)                  in ~/.bashrc or ~/.zshrc",
      "  zellige completion > /etc/bash_completion.d/zellige"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Supplier<CommandLine> whole;
  private final Console console;

  /**
   * @param whole the command line with all its subcommands
   */
  CompletionCommand(Supplier<CommandLine> whole, Console console) {
    this.whole = whole;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    console.print(AutoComplete.bash("zellige", whole.get()));
    return ExitStatus.DONE;
  }
}
