package org.zellige.batch.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiscoveryTest {
  @TempDir private Path root;

  @BeforeEach
  void makeTree() throws IOException {
    for (String name :
        List.of("b.jpg", "a.jpg", "sub/c.png", "sub/deep/d.JPG", ".hidden/e.jpg", "sub/._c.png")) {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  private static Discovery.Rules recursive() {
    return new Discovery.Rules(true, false, List.of(), List.of(), List.of());
  }

  private List<String> relative(Discovery.Found found) {
    assertThat(found.problems()).isEmpty();
    return found.files().stream()
        .map(file -> file.relative().toString().replace('\\', '/'))
        .toList();
  }

  @Test
  void foldersAreGoneThroughByNameWithTheirPlacesKept() {
    Discovery.Found found = Discovery.find(List.of(root), List.of(), recursive());
    assertThat(relative(found)).containsExactly("a.jpg", "b.jpg", "sub/c.png", "sub/deep/d.JPG");
    assertThat(found.files()).noneMatch(FoundFile::named);
    assertThat(found.files().get(0).path()).isEqualTo(root.resolve("a.jpg"));
  }

  @Test
  void severalFoldersDoNotMix() {
    List<Path> both = List.of(root.resolve("sub/deep"), root.resolve("sub"));
    assertThat(relative(Discovery.find(both, List.of(), recursive())))
        .containsExactly("deep/d.JPG", "sub/c.png");
  }

  @Test
  void foldersNeedToBeAskedFor() {
    Discovery.Found found =
        Discovery.find(List.of(root, root.resolve("a.jpg")), List.of(), Discovery.Rules.NAMED_ONLY);
    assertThat(found.files()).extracting(FoundFile::path).containsExactly(root.resolve("a.jpg"));
    assertThat(found.problems()).hasSize(1);
    assertThat(found.problems().get(0).fault()).hasMessageContaining("is a folder (-r");
  }

  @Test
  void loopsOfLinksHaveNoEffect() throws IOException {
    Files.createSymbolicLink(root.resolve("sub/loop"), root);
    Files.createSymbolicLink(root.resolve("sub/self"), Path.of("self"));
    Files.createSymbolicLink(root.resolve("again.jpg"), Path.of("a.jpg"));
    List<String> expected = List.of("a.jpg", "b.jpg", "sub/c.png", "sub/deep/d.JPG");
    assertThat(relative(Discovery.find(List.of(root), List.of(), recursive()))).isEqualTo(expected);
    Discovery.Rules follow = new Discovery.Rules(true, true, List.of(), List.of(), List.of());
    assertThat(relative(Discovery.find(List.of(root), List.of(), follow))).isEqualTo(expected);
  }

  @Test
  void linksToNothingAreTold() throws IOException {
    Files.createSymbolicLink(root.resolve("sub/lost.jpg"), Path.of("gone.jpg"));
    Files.createSymbolicLink(root.resolve("sub/notes"), Path.of("gone"));
    Discovery.Found found = Discovery.find(List.of(root), List.of(), recursive());
    assertThat(found.files()).hasSize(4);
    assertThat(found.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.path()).isEqualTo(root.resolve("sub/lost.jpg"));
          assertThat(problem.fault()).hasMessageContaining("link to nothing");
        });
    Discovery.Rules others =
        new Discovery.Rules(true, false, List.of("*.png"), List.of(), List.of());
    assertThat(Discovery.find(List.of(root), List.of(), others).problems()).isEmpty();
  }

  @Test
  void linkedFoldersAreEnteredOnceIfAsked() throws IOException {
    Path other = Files.createDirectories(root.resolve("../other-" + root.getFileName()));
    Files.writeString(other.resolve("x.jpg"), "x");
    Files.createSymbolicLink(root.resolve("one"), other);
    Files.createSymbolicLink(root.resolve("two"), other);
    Discovery.Rules follow = new Discovery.Rules(true, true, List.of(), List.of("sub"), List.of());
    assertThat(relative(Discovery.find(List.of(root), List.of(), follow)))
        .containsExactly("a.jpg", "b.jpg", "one/x.jpg");
    Files.delete(other.resolve("x.jpg"));
    Files.delete(other);
  }

  @Test
  void namesCanBeChosen() {
    Discovery.Rules some =
        new Discovery.Rules(
            true, false, List.of("*.{jpg,JPG}", "sub/*.png"), List.of("deep", "b.*"), List.of());
    assertThat(relative(Discovery.find(List.of(root), List.of(), some)))
        .containsExactly("a.jpg", "sub/c.png");
  }

  @Test
  void theFolderOfTheOutputsIsNotEntered() {
    Discovery.Rules rules =
        new Discovery.Rules(true, false, List.of(), List.of(), List.of(root.resolve("sub")));
    assertThat(relative(Discovery.find(List.of(root), List.of(), rules)))
        .containsExactly("a.jpg", "b.jpg");
  }

  @Test
  void patternsThatTheShellLeftAreExpanded() {
    Discovery.Rules named = Discovery.Rules.NAMED_ONLY;
    assertThat(Discovery.find(List.of(root.resolve("*.jpg")), List.of(), named).files())
        .extracting(FoundFile::path)
        .containsExactly(root.resolve("a.jpg"), root.resolve("b.jpg"));
    assertThat(Discovery.find(List.of(root.resolve("**/*.{png,JPG}")), List.of(), named).files())
        .extracting(FoundFile::path)
        .containsExactly(root.resolve("sub/c.png"), root.resolve("sub/deep/d.JPG"));
    assertThat(
            Discovery.find(List.of(root.resolve("*.gif")), List.of(), named)
                .problems()
                .get(0)
                .fault())
        .hasMessageContaining("matches no file");
  }

  @Test
  void aFileWithThatVeryNameIsNoPattern() throws IOException {
    Path file = Files.writeString(root.resolve("a[1].jpg"), "x");
    assertThat(Discovery.find(List.of(file), List.of(), Discovery.Rules.NAMED_ONLY).files())
        .extracting(FoundFile::path)
        .containsExactly(file);
  }

  @Test
  void aFileIsFoundOnce() {
    List<Path> twice = List.of(root.resolve("a.jpg"), root.resolve("sub/../a.jpg"), root);
    assertThat(Discovery.find(twice, List.of(root.resolve("b.jpg")), recursive()).files())
        .hasSize(4);
  }

  @Test
  void whatIsMissingIsAProblemAndStopsNothing() {
    Discovery.Found found =
        Discovery.find(
            List.of(root.resolve("no.jpg"), root.resolve("a.jpg")),
            List.of(root.resolve("neither.jpg"), root.resolve("b.jpg")),
            Discovery.Rules.NAMED_ONLY);
    assertThat(found.files()).hasSize(2);
    assertThat(found.problems()).hasSize(2);
  }

  @Test
  void temporaryFilesOfOtherRunsAreNoInputs() throws IOException {
    Files.writeString(root.resolve(".zellige-1-0-0.tmp"), "x");
    assertThat(
            Discovery.find(
                    List.of(root.resolve(".zellige-1-0-0.tmp")),
                    List.of(),
                    Discovery.Rules.NAMED_ONLY)
                .files())
        .isEmpty();
  }

  @Test
  void listsKeepFolders() {
    assertThat(FileList.found(Path.of("./x/y.jpg")).relative()).isEqualTo(Path.of("x/y.jpg"));
    assertThat(FileList.found(Path.of("../x/y.jpg")).relative()).isEqualTo(Path.of("y.jpg"));
    assertThat(FileList.found(Path.of("/x/y.jpg")).relative()).isEqualTo(Path.of("y.jpg"));
  }

  @Test
  void listsHaveLinesOrNuls() throws IOException {
    assertThat(list("a b.jpg\r\n\nc.jpg")).containsExactly("a b.jpg", "c.jpg");
    assertThat(list("a\nb.jpg\0c.jpg\0")).containsExactly("a\nb.jpg", "c.jpg");
    assertThat(list("")).isEmpty();
  }

  private static Stream<String> list(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Arrays.stream(FileList.read(new ByteArrayInputStream(bytes)).toArray(Path[]::new))
        .map(Path::toString);
  }
}
