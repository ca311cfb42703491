package org.zellige.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private final Catalogue catalogue = Catalogue.load();

  @Test
  void everySetSaysWhatItIsAndWhereFrom() {
    assertThat(catalogue.sets()).extracting(ImageSet::name).doesNotHaveDuplicates();
    assertThat(catalogue.sets())
        .allSatisfy(set -> {
          assertThat(set.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
          assertThat(set.title()).isNotBlank();
          assertThat(set.licence()).isNotBlank();
          assertThat(set.provenance().getScheme()).isEqualTo("https");
          assertThat(catalogue.entries(set.name())).isNotEmpty();
        });
  }

  @Test
  void everyFileHasAddressSizeAndChecksum() {
    assertThat(catalogue.entries())
        .allSatisfy(entry -> {
          assertThat(entry.name()).matches("[A-Za-z0-9_-]+\\.(png|jpg|ppm|bmp)");
          assertThat(entry.address().getScheme()).isEqualTo("https");
          assertThat(entry.address().getPath()).endsWith("/" + entry.name());
          assertThat(entry.size()).isBetween(1L, 10_000_000L);
          assertThat(entry.sha256()).matches("[0-9a-f]{64}");
        });
  }

  /** A branch moves; a commit does not. */
  @Test
  void repositoriesAreNamedAtACommit() {
    assertThat(catalogue.entries())
        .filteredOn(entry -> entry.address().getHost().equals("raw.githubusercontent.com"))
        .isNotEmpty()
        .allSatisfy(entry ->
            assertThat(entry.address().getPath()).matches("/[\\w.-]+/[\\w.-]+/[0-9a-f]{40}/.+"));
  }

  @Test
  void namesAreUniqueWithinASet() {
    var bySet =
        catalogue.entries().stream().collect(Collectors.groupingBy(entry -> entry.set().name()));
    bySet
        .values()
        .forEach(
            files -> assertThat(files).extracting(CatalogueEntry::name).doesNotHaveDuplicates());
  }

  @Test
  void theKodakSuiteIsComplete() {
    assertThat(catalogue.entries("kodak")).hasSize(24);
    assertThat(catalogue.entries("kodak").get(0).address())
        .hasToString("https://r0k.us/graphics/kodak/kodak/kodim01.png");
    assertThat(catalogue.entries("no-such-set")).isEmpty();
  }
}
