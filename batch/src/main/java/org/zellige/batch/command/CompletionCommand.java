package org.zellige.batch.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    console.print(AutoComplete.bash("zellige", spec.root().commandLine()));
    return ExitStatus.DONE;
  }
}
