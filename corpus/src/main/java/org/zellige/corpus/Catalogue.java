package org.zellige.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Public image sets with provenance, licence, address, size and checksum of every file.
 *
 * <p>It is kept in two tables with tabs between the columns and a header line: {@code sets.tsv}
 * (set, title, licence, provenance, base address) and {@code files.tsv} (set, path below the base,
 * size, SHA-256).
 */
public final class Catalogue {
  private final List<ImageSet> sets;
  private final List<CatalogueEntry> entries;

  private Catalogue(List<ImageSet> sets, List<CatalogueEntry> entries) {
    this.sets = List.copyOf(sets);
    this.entries = List.copyOf(entries);
  }

  /** The catalogue that comes with this module. */
  public static Catalogue load() {
    Map<String, ImageSet> sets = new LinkedHashMap<>();
    Map<String, URI> bases = new LinkedHashMap<>();
    for (String[] row : rows("sets.tsv", 5)) {
      sets.put(row[0], new ImageSet(row[0], row[1], row[2], URI.create(row[3])));
      bases.put(row[0], URI.create(row[4]));
    }
    List<CatalogueEntry> entries =
        rows("files.tsv", 4).stream()
            .map(row ->
                new CatalogueEntry(
                    Objects.requireNonNull(sets.get(row[0])),
                    row[1].substring(row[1].lastIndexOf('/') + 1),
                    Objects.requireNonNull(bases.get(row[0])).resolve(row[1]),
                    Long.parseLong(row[2]),
                    row[3]))
            .toList();
    return new Catalogue(List.copyOf(sets.values()), entries);
  }

  /** All sets, in the order of the catalogue. */
  public List<ImageSet> sets() {
    return sets;
  }

  /** The files of all sets. */
  public List<CatalogueEntry> entries() {
    return entries;
  }

  /** The files of the set of that name; none when there is no such set. */
  public List<CatalogueEntry> entries(String set) {
    return entries.stream().filter(entry -> entry.set().name().equals(set)).toList();
  }

  private static List<String[]> rows(String resource, int columns) {
    InputStream stream = Objects.requireNonNull(Catalogue.class.getResourceAsStream(resource));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      List<String[]> rows = lines.lines().skip(1).map(line -> line.split("\t", -1)).toList();
      rows.forEach(row -> {
        if (row.length != columns) {
          throw new IllegalStateException(resource + ": " + String.join(" ", row));
        }
      });
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
