package org.zellige.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFileTest {
  @TempDir private Path folder;

  private Tables.Custom read(String text) throws IOException {
    return TableFile.read(Files.writeString(folder.resolve("tables.txt"), text));
  }

  private static String numbers(int from, int to) {
    return IntStream.range(from, to).mapToObj(String::valueOf).collect(Collectors.joining(" "));
  }

  private static int[] range(int from, int to) {
    return IntStream.range(from, to).toArray();
  }

  @Test
  void oneTableIsForAllComponents() throws IOException {
    Tables.Custom tables = read(numbers(1, 65));
    assertThat(tables.luma()).isEqualTo(range(1, 65));
    assertThat(tables.cb()).isEqualTo(range(1, 65));
    assertThat(tables.cr()).isEqualTo(range(1, 65));
  }

  @Test
  void theSecondOfTwoIsForChroma() throws IOException {
    Tables.Custom tables = read(numbers(1, 65) + "\n" + numbers(101, 165));
    assertThat(tables.luma()).isEqualTo(range(1, 65));
    assertThat(tables.cb()).isEqualTo(range(101, 165));
    assertThat(tables.cr()).isEqualTo(range(101, 165));
  }

  @Test
  void threeAreForEachComponent() throws IOException {
    Tables.Custom tables = read(numbers(1, 65) + "\r\n" + numbers(101, 229));
    assertThat(tables.cb()).isEqualTo(range(101, 165));
    assertThat(tables.cr()).isEqualTo(range(165, 229));
  }

  @Test
  void commentsAndSeparatorsAreOfManyKinds() throws IOException {
    String text = "# luma\n\n 1,2,\t3 # three so far\n4 , 5\n" + numbers(6, 65) + "# 99\n#";
    assertThat(read(text).luma()).isEqualTo(range(1, 65));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "16 x 12 | 'x' is no whole number",
        "16 -1 | '-1' is no whole number",
        "16 1.5 | '1.5' is no whole number",
        "16 0 | step 0 is not within 1 to 65535",
        "65536 | step 65536 is not within 1 to 65535",
        "99999999999999999999999999 | step 99999999999999999999… is not within 1 to 65535"
      })
  void faultsHaveALine(String line, String reason) {
    assertThatThrownBy(() -> read("# tables\n\n" + line + "\n1"))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("tables.txt, line 3: " + reason);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "63", "65", "127", "191"})
  void othersThanWholeTablesAreRefused(int count) {
    assertThatThrownBy(() -> read(numbers(1, count + 1) + "\n"))
        .hasMessageContaining("line 2: " + count + " numbers in all; tables have 64, 128 or 192");
  }

  @Test
  void moreThanThreeTablesAreRefused() {
    assertThatThrownBy(() -> read(numbers(1, 193) + "\n7")).hasMessageEndingWith("192 numbers");
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    byte[] noise = new byte[70_000];
    new Random(1).nextBytes(noise);
    Path large = Files.write(folder.resolve("noise"), noise);
    assertThatThrownBy(() -> TableFile.read(large)).hasMessageContaining("no file of tables");
    Path small = Files.write(folder.resolve("image"), TestImages.png());
    assertThatThrownBy(() -> TableFile.read(small))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(", line ");
    assertThatThrownBy(() -> read("\u0661".repeat(64))).hasMessageContaining("no whole number");
    assertThat(read(numbers(1, 65) + " # caf" + (char) 0xE9).luma()).hasSize(64);
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, (numbers(1, 65) + " # \u00e9").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(TableFile.read(latin).luma()).hasSize(64);
  }
}
