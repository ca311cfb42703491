package org.zellige.batch.command;

import java.math.BigDecimal;
import org.zellige.BaseTables;
import org.zellige.QualityEstimate;

/** Says at what quality a file was made. */
final class QualityWords {
  private QualityWords() {}

  static String of(QualityEstimate estimate) {
    String number =
        new BigDecimal(Double.toString(estimate.quality())).stripTrailingZeros().toPlainString();
    String family =
        switch (estimate.tables()) {
          case IJG -> "IJG";
          case PERCEPTUAL -> "perceptual";
          case FLAT -> "flat";
        };
    if (estimate.tables() == BaseTables.IJG) {
      return estimate.exact()
          ? number + " (exactly the IJG tables)"
          : "about " + number + " (nearest IJG luma table)";
    }
    return "%s%s (%s the %s tables; nearest IJG luma table: %d)"
        .formatted(
            estimate.exact() ? "" : "about ",
            number,
            estimate.exact() ? "exactly" : "near",
            family,
            estimate.ijg());
  }
}
