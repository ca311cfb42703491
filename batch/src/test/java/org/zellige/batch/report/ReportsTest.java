package org.zellige.batch.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zellige.BaseTables;
import org.zellige.QualityEstimate;
import org.zellige.batch.Fault;
import org.zellige.batch.Look;
import org.zellige.batch.Outcome;
import org.zellige.batch.job.BatchReport;
import org.zellige.batch.job.FileResult;

class ReportsTest {
  @TempDir private Path folder;

  private static FileResult.Done done(String input, Outcome outcome, long in, long out) {
    return new FileResult.Done(
        input,
        "out/" + input,
        outcome,
        "JPEG",
        40,
        30,
        in,
        out,
        OptionalDouble.of(75),
        OptionalDouble.of(80.5),
        Optional.of(new QualityEstimate(BaseTables.IJG, 92, true, 92)),
        outcome == Outcome.KEPT ? Optional.of("too little") : Optional.empty(),
        Optional.of(
            new Look(
                OptionalDouble.of(outcome == Outcome.KEPT ? 100 : 77.25),
                new byte[] {1},
                new byte[] {2},
                Optional.of(new Look.Worst(3, 4, 48, 48, new byte[] {3}, new byte[] {4})))),
        5_000_000,
        List.of("a warning, with a comma"));
  }

  private static final BatchReport REPORT =
      new BatchReport(
          Map.of("command", "compress", "quality", 75.0, "autoOrient", false),
          Instant.parse("2026-01-02T03:04:05Z"),
          1_500_000_000L,
          false,
          List.of(
              done("a<b>&\"c\".jpg", Outcome.REQUANTIZED, 1000, 400),
              done("sub/größe.jpg", Outcome.KEPT, 300, 300),
              new FileResult.Skipped("notes.txt", "is no image"),
              new FileResult.Failed("bad.jpg", new Fault("bad.jpg", 17, "not a <JPEG>", false))));

  static Schema schema() throws IOException {
    try (InputStream in = JsonReport.class.getResourceAsStream("batch-report-1.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(in, InputFormat.JSON);
    }
  }

  @Test
  void jsonIsAsItsSchemaSays() throws IOException {
    String json = JsonReport.text(REPORT);
    assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
    assertThat(json)
        .contains("\"savedBytes\": 600")
        .contains("\"delivered\": 2")
        .contains("\"unchanged\": 1")
        .contains("\"ssimulacra2\": 77.25")
        .contains("\"offset\": 17");
  }

  @Test
  void theSchemaRefusesWhatItDoesNotKnow() throws IOException {
    String json = JsonReport.text(REPORT);
    for (String[] change :
        new String[][] {
          {"\"version\": 1", "\"version\": 2"},
          {"\"status\": \"done\"", "\"status\": \"perhaps\""},
          {"\"outcome\": \"kept\"", "\"outcome\": \"lost\""},
          {"\"width\": 40", "\"width\": \"40\""},
          {"\"savedBytes\"", "\"spent\""}
        }) {
      List<Error> errors = schema().validate(json.replace(change[0], change[1]), InputFormat.JSON);
      assertThat(errors).as(change[1]).isNotEmpty();
    }
  }

  @Test
  void csvHasALinePerFile() {
    assertThat(CsvReport.text(REPORT).split("\r\n"))
        .containsExactly(
            "input,status,output,outcome,format,width,height,inputBytes,outputBytes,savedBytes,"
                + "quality,target,ssimulacra2,sourceQualityIjg,milliseconds,reason,warnings",
            "\"a<b>&\"\"c\"\".jpg\",done,\"out/a<b>&\"\"c\"\".jpg\",requantized,JPEG,40,30,1000,400,600,"
                + "75.0,80.5,77.25,92,5,,\"a warning, with a comma\"",
            "sub/größe.jpg,done,out/sub/größe.jpg,kept,JPEG,40,30,300,300,0,75.0,80.5,100.0,92,5,"
                + "too little,\"a warning, with a comma\"",
            "notes.txt,skipped,,,,,,,,,,,,,,is no image,",
            "bad.jpg,failed,,,,,,,,,,,,,,not a <JPEG>,");
  }

  @Test
  void thePageIsWholeAndHoldsNothingForeign() throws IOException {
    String html = HtmlReport.text(REPORT);
    Files.writeString(folder.resolve("report.html"), html);
    assertThat(html)
        .startsWith("<!doctype html>")
        .contains("<meta name=\"viewport\"")
        .contains("600 B saved")
        .contains("a&lt;b&gt;&amp;&quot;c&quot;.jpg")
        .contains("not a &lt;JPEG&gt;")
        .contains("data:image/jpeg;base64,AQ==")
        .contains("data:image/png;base64,Aw==")
        .contains("score 77.25")
        .contains("worst place, at 3, 4")
        .contains("<svg")
        .doesNotContain("<script")
        .doesNotContain("http");
    for (String element : List.of("article", "section", "figure", "details", "main", "div", "p")) {
      assertThat(count(html, "<" + element + "(>| )"))
          .as(element)
          .isEqualTo(count(html, "</" + element + ">"));
    }
  }

  private static int count(String text, String pattern) {
    return text.split(pattern, -1).length - 1;
  }

  @Test
  void anEmptyReportIsOne() throws IOException {
    BatchReport empty =
        new BatchReport(Map.of("command", "optimize"), Instant.EPOCH, 0, true, List.of());
    assertThat(schema().validate(JsonReport.text(empty), InputFormat.JSON)).isEmpty();
    assertThat(HtmlReport.text(empty)).contains("0 B saved").contains("stopped early");
  }
}
