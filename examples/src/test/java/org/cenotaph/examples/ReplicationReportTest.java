package org.cenotaph.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cenotaph.charts.Picture;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every published figure comes out as expected, and the report says so in three forms. */
class ReplicationReportTest {
    private static final Path FIGURES = Path.of("../../shared/FIGURES.csv");
    private static final Picture PICTURE =
            new Picture("dot", "A <dot>", "One & only", new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "x,y\n1,2\n");
    private static final ByteArrayOutputStream CONSOLE = new ByteArrayOutputStream();
    private static final Report REPORT = new Report(
            ReplicationReport.compute(Page.onto(new PrintStream(CONSOLE, true, StandardCharsets.UTF_8))),
            ReplicationReport.remarks(),
            List.of(PICTURE));

    @Test
    void everyVerdictIsTheExpectedOne() {
        ReplicationReport.requireExpectedVerdicts(REPORT);
        assertThat(REPORT.summary())
                .startsWith("77 published figures: 14 exact, 62 within rounding, 1 different; 13 come out by");
    }

    @Test
    void failsIfAVerdictChanges() {
        Replication first = REPORT.figures().get(0);
        PublishedFigure its = first.published();
        PublishedFigure other = new PublishedFigure(
                its.id(),
                its.question(),
                its.claim(),
                its.source(),
                "164224",
                "",
                its.high(),
                its.kind(),
                its.expected(),
                its.note(),
                its.discrepancy());
        Replication changed = new Replication(other, first.computed(), first.sentence(), first.putRight());
        assertThat(changed.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        ReplicationReport.requireExpectedVerdicts(new Report(List.of(changed), Map.of(), List.of())))
                .withMessage("verdicts have changed: coverage-106745 is differs, expected was within rounding");
    }

    @Test
    void aRefusalDiffersAndIsShown() {
        Replication first = REPORT.figures().get(0);
        Refusal refusal = new Refusal(
                Reason.NOTHING_COUNTED,
                "nothing <was> counted",
                first.computed().basis());
        Replication refused = new Replication(first.published(), refusal, first.sentence(), first.putRight());
        Report report = new Report(List.of(refused), Map.of(), List.of());
        assertThat(refused.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(refused.computedText()).isEqualTo("none to none");
        assertThat(report.summary())
                .endsWith("1 different; 0 come out by following a slip or gap of the publication; "
                        + "verdicts that have changed: 1");
        assertThat(ReportHtml.of(report))
                .contains(": why is not known.", "none computed", "nothing &lt;was&gt; counted");
        assertThat(ReportMarkdown.of(report)).contains("none computed");
        assertThat(ReportCsv.of(report)).contains("NOTHING_COUNTED").doesNotContain("NaN");
    }

    @Test
    void everySentenceComputesAPublishedFigure() {
        assertThat(new PublishedFigures().idle()).isEmpty();
    }

    @Test
    void everyRowOfTheTableOfFiguresIsComputed() {
        assumeTrue(Files.exists(FIGURES), "the table of figures lies under ../shared and is not here");
        Map<String, CsvTable.Row> rows = CsvTable.read(CsvInput.of(FIGURES), CsvFormat.standard()).result().stream()
                .collect(Collectors.toMap(row -> row.text("id"), row -> row));
        assertThat(PublishedFigure.all()).extracting(PublishedFigure::id).hasSameElementsAs(rows.keySet());
        for (PublishedFigure figure : PublishedFigure.all()) {
            CsvTable.Row row = rows.get(figure.id());
            assertThat(List.of(figure.source(), figure.low(), figure.high()))
                    .as(figure.id())
                    .isEqualTo(List.of(row.text("source"), row.text("low"), row.text("high")));
            assertThat(row.text("central")).as(figure.id()).isIn("", figure.central());
        }
    }

    @Test
    void theConsoleShowsEveryFigure() {
        assertThat(CONSOLE.toString(StandardCharsets.UTF_8).lines())
                .hasSize(77)
                .anyMatch(line -> line.matches(" 1 of 77 +coverage-106745 +164,223.08 to 237,211.11 +within rounding"))
                .anyMatch(line -> line.matches("77 of 77 +deadliest-day-2024 +180 +differs"));
    }

    @Test
    void slipsStandBesideTheFigurePutRight() {
        assertThat(REPORT.figures())
                .filteredOn(figure -> figure.published().id().equals("external-2023"))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.computedText()).isEqualTo("35,665.50");
                    assertThat(figure.putRightText()).hasValue("36,233.74");
                });
        assertThat(REPORT.figures()).allSatisfy(figure -> {
            if (figure.putRight().isPresent() || figure.verdict() == Verdict.DIFFERS) {
                assertThat(figure.published().discrepancy()).isNotEmpty();
            }
        });
    }

    @Test
    void thePageIsWholeAndNeedsNothingBesideIt() {
        String html = ReportHtml.of(REPORT);
        assertThat(html)
                .doesNotContain("<script", "<link", "http:", "https:", "@import", "url(")
                .contains("<img alt=\"A &lt;dot&gt;\" src=\"data:image/png;base64,iVBORw==\">", "One &amp; only")
                .contains("lang=\"en\"", "name=\"viewport\"");
        Set<String> ids = found(html, " id=\"([^\"]+)\"");
        assertThat(ids).hasSize(77 + 7 + 2);
        assertThat(found(html, "href=\"#([^\"]+)\"")).isEqualTo(ids);
        for (String element : List.of("article", "section", "details", "table", "dl", "pre", "code", "ul", "p", "h3")) {
            assertThat(Pattern.compile("<" + element + "[ >]")
                            .matcher(html)
                            .results()
                            .count())
                    .as(element)
                    .isEqualTo(Pattern.compile("</" + element + ">")
                            .matcher(html)
                            .results()
                            .count());
        }
    }

    private static Set<String> found(String text, String pattern) {
        Set<String> all = new HashSet<>();
        Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .forEach(all::add);
        return all;
    }

    @Test
    void allFormsAreWritten(@TempDir Path folder) throws Exception {
        ReplicationReport.write(REPORT, folder);
        assertThat(Files.readString(folder.resolve("report.md")))
                .contains("# Published figures, computed again", "| low | 164,223 | 164,223.08 | +0.0769 |")
                .contains("![A \\<dot\\>](pictures/dot.png)");
        assertThat(folder.resolve("pictures/dot.csv")).hasContent("x,y\n1,2\n");
        List<CsvTable.Row> rows = CsvTable.read(
                        CsvInput.of(folder.resolve("report.csv")),
                        CsvFormat.standard().strict())
                .result();
        assertThat(rows).hasSize(77);
        assertThat(rows.get(0).text("verdict")).isEqualTo("within rounding");
        assertThat(rows.get(0).number("published_low")).isEqualTo(164_223);
        assertThat(rows.get(0).number("difference_low")).isEqualTo(106_745 / 0.65 - 164_223);
        assertThat(rows.get(0).number("low")).isEqualTo(106_745 / 0.65);
        assertThat(rows.get(0).text("assumptions")).contains("the records hold between 45 % and 65 % of all deaths");
    }
}
