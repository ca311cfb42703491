package org.zellige.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputNamesTest {
  @ParameterizedTest
  @CsvSource({
    "photo.png, photo.jpg",
    "photo.jpeg, photo.jpg",
    "a/b/photo.PNG, a/b/photo.jpg",
    "archive.tar.png, archive.tar.jpg",
    "noextension, noextension.jpg",
    ".hidden, .hidden.jpg",
    "with space.tif, with space.jpg",
    "a.b/noextension, a.b/noextension.jpg",
  })
  void changesTheExtensionBesideTheInput(String input, String output) {
    assertThat(OutputNames.withExtension(Optional.empty(), ".jpg").nameFor(Path.of(input)))
        .isEqualTo(Path.of(output));
  }

  @ParameterizedTest
  @CsvSource({"photo.png, out/photo.jpg", "a/b/photo.png, out/photo.jpg", "/photo, out/photo.jpg"})
  void keepsTheNameInTheFolder(String input, String output) {
    assertThat(
            OutputNames.withExtension(Optional.of(Path.of("out")), ".jpg").nameFor(Path.of(input)))
        .isEqualTo(Path.of(output));
  }

  @ParameterizedTest
  @CsvSource({"photo.JPG, photo-s.JPG", "a/b.c/photo, a/b.c/photo-s", ".hidden, .hidden-s"})
  void putsTheSuffixBeforeTheExtension(String input, String output) {
    assertThat(OutputNames.withSuffix(Optional.empty(), "-s").nameFor(Path.of(input)))
        .isEqualTo(Path.of(output));
  }
}
