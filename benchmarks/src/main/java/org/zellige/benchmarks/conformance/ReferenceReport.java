package org.zellige.benchmarks.conformance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.zellige.benchmarks.conformance.Finding.Agreement;

/**
 * The findings on a whole corpus as text.
 *
 * @param findings one for each row of the reference
 */
record ReferenceReport(List<Finding> findings) {
  /** Keeps its own copy of the list. */
  ReferenceReport {
    findings = List.copyOf(findings);
  }

  /** Whether a required row differs or a row ended in a fault. */
  boolean isFailure() {
    return findings.stream().anyMatch(Finding::isFailure);
  }

  /** Share of the files that djpeg decodes with warnings which give the same samples; 0…1. */
  double damagedAgreement() {
    return findings.stream()
        .filter(finding -> finding.row().verdict() == Verdict.WARN)
        .mapToInt(finding -> finding.agreement() == Agreement.AGREES ? 1 : 0)
        .average()
        .orElse(1);
  }

  /** The findings that make the run fail, a line each. */
  String failures() {
    return lines(Finding::isFailure);
  }

  /** The other findings that do not agree, a line each. */
  String otherDifferences() {
    return lines(finding -> !finding.isFailure() && finding.agreement() != Agreement.AGREES);
  }

  private String lines(Predicate<Finding> filter) {
    StringBuilder text = new StringBuilder();
    findings.stream().filter(filter).forEach(finding -> text.append(finding).append('\n'));
    return text.toString();
  }

  /** A table with a row for each class and verdict, and the sums of it all. */
  String summary() {
    Map<String, Tally> tallies = new TreeMap<>();
    Tally all = new Tally();
    for (Finding finding : findings) {
      String key = "%-49s %-4s".formatted(finding.fileClass(), finding.row().verdict());
      tallies.computeIfAbsent(key, _ -> new Tally()).add(finding);
      all.add(finding);
    }
    StringBuilder text = new StringBuilder();
    String layout = "%-55s %6s %7s %9s %7s %7s%n";
    text.append(
        layout.formatted("class and verdict", "rows", "agree", "required", "failed", "faults"));
    tallies.forEach((key, tally) -> text.append(tally.format(layout, key)));
    return text.append(all.format(layout, "all")).toString();
  }

  private static final class Tally {
    private int rows;
    private int agree;
    private int required;
    private int failed;
    private int faults;

    void add(Finding finding) {
      rows++;
      agree += finding.agreement() == Agreement.AGREES ? 1 : 0;
      required += finding.required() ? 1 : 0;
      failed += finding.isFailure() ? 1 : 0;
      faults += finding.agreement() == Agreement.FAULT ? 1 : 0;
    }

    String format(String layout, String key) {
      return layout.formatted(key, rows, agree, required, failed, faults);
    }
  }
}
