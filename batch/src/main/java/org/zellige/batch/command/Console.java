package org.zellige.batch.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.zellige.batch.Fault;

/**
 * The three standard streams.
 *
 * @param in images that the user pipes in
 * @param out data and nothing else; unlike a PrintStream it reports that nobody reads any more
 * @param err everything else
 */
record Console(InputStream in, OutputStream out, PrintStream err) {
  /** Tells the user. */
  void say(String line) {
    err.println(line);
  }

  /** Tells the user what went wrong. */
  void complain(Fault fault) {
    complain(fault.toString());
  }

  /** Tells the user what went wrong. */
  void complain(String fault) {
    err.println("zellige: " + fault);
  }

  /** Writes text as data, in UTF-8. */
  void print(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
