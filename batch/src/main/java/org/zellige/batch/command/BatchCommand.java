package org.zellige.batch.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.zellige.batch.Operation;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that does one operation on files. */
abstract class BatchCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private InputOptions inputs = new InputOptions();

  @Mixin private OutputOptions outputs = new OutputOptions();

  BatchCommand(Console console) {
    this.console = console;
  }

  /** The command as it was parsed. */
  final CommandSpec spec() {
    return spec;
  }

  /** Ends the command as wrongly used unless a condition holds. */
  final void demand(boolean condition, String complaint) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), complaint);
    }
  }

  /**
   * Does it.
   *
   * @param batch options, which commands hold so that these come last in their help
   * @param saving in per cent that an output must save unless something else is said
   * @return the exit status
   */
  final int run(Operation operation, BatchOptions batch, double saving) throws IOException {
    BatchRunner runner = new BatchRunner(console, inputs, outputs, batch);
    runner.complaint(operation.extension()).ifPresent(complaint -> demand(false, complaint));
    return runner.run(operation, saving);
  }
}
