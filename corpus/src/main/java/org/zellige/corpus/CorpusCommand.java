package org.zellige.corpus;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command line of this module: lists, renders and fetches images. */
public final class CorpusCommand {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;

  private static final String USAGE =
      """
      Usage: corpus list
             corpus render SCENE... --size WxH --out DIR    ('all' and 'examples' stand for several)
             corpus fetch SET... --out DIR
      """;

  private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,8})x([1-9]\\d{0,8})");

  private final PrintStream out;
  private final PrintStream err;

  CorpusCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the command; exit status 0 done, 1 something failed, 2 wrong usage. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(new CorpusCommand(out, err).run(args));
  }

  int run(String... args) {
    try {
      Arguments arguments = Arguments.parse(args);
      return switch (arguments.verb) {
        case "list" -> list(arguments);
        case "render" -> render(arguments);
        case "fetch" -> fetch(arguments);
        case "help", "--help", "-h" -> help();
        default -> throw new UsageException("unknown command: " + arguments.verb);
      };
    } catch (UsageException e) {
      err.println("corpus: " + e.getMessage());
      err.print(USAGE);
      return WRONG_USAGE;
    }
  }

  private int help() {
    out.print(USAGE);
    return DONE;
  }

  private int list(Arguments arguments) throws UsageException {
    arguments.allow(false, false);
    if (!arguments.names.isEmpty()) {
      throw new UsageException("list takes no names");
    }
    out.println("Scenes, rendered at any size:");
    for (Scene scene : Scenes.all()) {
      out.printf("  %-18s %s%n", scene.name(), scene.description());
    }
    out.println("Public sets, to be fetched:");
    Catalogue catalogue = Catalogue.load();
    for (ImageSet set : catalogue.sets()) {
      List<CatalogueEntry> files = catalogue.entries(set.name());
      double size = files.stream().mapToLong(CatalogueEntry::size).sum() / 1e6;
      out.printf("  %-18s %s%n", set.name(), set.title());
      out.printf("  %-18s %d files, %.1f MB; %s%n", "", files.size(), size, set.licence());
      out.printf("  %-18s %s%n", "", set.provenance());
    }
    return DONE;
  }

  private int render(Arguments arguments) throws UsageException {
    arguments.allow(true, true);
    List<Scene> scenes = new ArrayList<>();
    for (String name : arguments.names()) {
      switch (name) {
        case "all" -> scenes.addAll(Scenes.all());
        case "examples" -> scenes.addAll(Examples.scenes());
        default ->
            scenes.add(
                Scenes.named(name).orElseThrow(() -> new UsageException("no scene: " + name)));
      }
    }
    Matcher size = SIZE.matcher(arguments.size);
    if (!size.matches()) {
      throw new UsageException("--size needs WxH in pixels, such as 1536x1024");
    }
    int width = Integer.parseInt(size.group(1));
    int height = Integer.parseInt(size.group(2));
    if ((long) width * height > Integer.MAX_VALUE) {
      throw new UsageException("--size " + arguments.size + " is more than an image can hold");
    }
    Path folder = arguments.folder();
    int status = DONE;
    for (Scene scene : scenes) {
      try {
        out.println(Examples.write(scene, folder, width, height));
      } catch (IOException e) {
        err.println("corpus: " + scene.name() + ": " + e.getMessage());
        status = FAILED;
      }
    }
    return status;
  }

  private int fetch(Arguments arguments) throws UsageException {
    arguments.allow(false, true);
    Catalogue catalogue = Catalogue.load();
    for (String name : arguments.names()) {
      if (catalogue.entries(name).isEmpty()) {
        throw new UsageException("no set: " + name);
      }
    }
    Path folder = arguments.folder();
    int status = DONE;
    for (String name : arguments.names()) {
      // A folder for each set: file names are unique only within one.
      Fetcher fetcher = new Fetcher(folder.resolve(name));
      for (CatalogueEntry entry : catalogue.entries(name)) {
        try {
          out.println(fetcher.fetch(entry));
        } catch (IOException e) {
          err.println("corpus: " + e.getMessage());
          status = FAILED;
        }
      }
    }
    return status;
  }

  private static final class UsageException extends Exception {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
      super(message);
    }
  }

  /** Command line words: a verb, names, and options that may stand anywhere. */
  private static final class Arguments {
    private String verb = "";
    private String size = "";
    private String out = "";
    private final List<String> names = new ArrayList<>();

    static Arguments parse(String... words) throws UsageException {
      Arguments parsed = new Arguments();
      for (int i = 0; i < words.length; i++) {
        String word = words[i];
        if (word.equals("--size") || word.equals("--out")) {
          if (i + 1 == words.length || words[i + 1].isEmpty()) {
            throw new UsageException(word + " needs a value");
          }
          String value = words[++i];
          if (word.equals("--size")) {
            parsed.size = value;
          } else {
            parsed.out = value;
          }
        } else if (parsed.verb.isEmpty()) {
          parsed.verb = word;
        } else if (word.startsWith("-")) {
          throw new UsageException("unknown option: " + word);
        } else {
          parsed.names.add(word);
        }
      }
      if (parsed.verb.isEmpty()) {
        throw new UsageException("no command given");
      }
      return parsed;
    }

    void allow(boolean withSize, boolean withOut) throws UsageException {
      if ((!withSize && !size.isEmpty()) || (!withOut && !out.isEmpty())) {
        throw new UsageException(verb + " does not take " + (withOut ? "--size" : "options"));
      }
    }

    List<String> names() throws UsageException {
      if (names.isEmpty()) {
        throw new UsageException(verb + " needs at least one name");
      }
      return names;
    }

    Path folder() throws UsageException {
      if (out.isEmpty()) {
        throw new UsageException(verb + " needs --out DIR");
      }
      try {
        return Path.of(out);
      } catch (InvalidPathException e) {
        throw new UsageException("--out: " + e.getMessage());
      }
    }
  }
}
