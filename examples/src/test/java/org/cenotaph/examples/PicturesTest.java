package org.cenotaph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.cenotaph.Toll;
import org.cenotaph.charts.Picture;
import org.cenotaph.composition.Peak;
import org.cenotaph.composition.PeakPeriod;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.excess.ExcessTable;
import org.cenotaph.lossrate.LossRate;
import org.cenotaph.lossrate.ProportionInterval;
import org.cenotaph.lossrate.SmoothedRate;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PicturesTest {
    private static final List<Picture> PICTURES = Pictures.all();

    static List<Picture> pictures() {
        return PICTURES;
    }

    private static Picture picture(String name) {
        return PICTURES.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<CsvTable.Row> rows(String name) {
        byte[] csv = picture(name).csv().getBytes(StandardCharsets.UTF_8);
        return CsvTable.read(
                        CsvInput.of(name, new ByteArrayInputStream(csv)),
                        CsvFormat.standard().strict())
                .result();
    }

    @Test
    void thereAreSixInOrder() {
        assertThat(PICTURES)
                .extracting(Picture::name)
                .containsExactly(
                        "deaths-by-week", "ratio-by-age", "regional-rates", "coverage", "revisions", "deadliest-days");
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void eachIsTwiceEightHundredWideAndNamesItsSource(Picture picture) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isBetween(800, 3200);
        assertThat(picture.png()).hasSizeLessThan(300_000);
        assertThat(picture.title()).hasSizeBetween(40, 120);
        assertThat(picture.caption()).contains("Source: ").endsWith(".");
    }

    @Test
    void theSameNumbersGiveTheSameBytes() {
        List<Picture> again = Pictures.all();
        for (int i = 0; i < again.size(); i++) {
            assertThat(again.get(i).png()).isEqualTo(PICTURES.get(i).png());
            assertThat(again.get(i).csv()).isEqualTo(PICTURES.get(i).csv());
        }
    }

    @Test
    void everyNamedDeathIsInTheStack() {
        Tally deaths = Facts.weeklyByCategory().result();
        List<CsvTable.Row> rows = rows("deaths-by-week");
        assertThat(rows.stream().mapToLong(row -> row.whole("deaths")).sum()).isEqualTo(deaths.total());
        Map<String, Long> byGroup = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("group"), Collectors.summingLong(row -> row.whole("deaths"))));
        assertThat(byGroup)
                .hasSize(8)
                .containsEntry("volunteers", deaths.counts(Facts.CATEGORY).get("vol"))
                .containsEntry("no data", deaths.counts(Facts.CATEGORY).get("nd"));
    }

    @Test
    void excessesAreThoseOfThePaper() {
        Map<String, ExcessTable> models = ExcessMaleDeaths.models();
        List<CsvTable.Row> estimated = rows("ratio-by-age").stream()
                .filter(row -> row.text("role").equals("estimated"))
                .toList();
        assertThat(estimated).hasSize(14).allSatisfy(row -> {
            AgeBand ages = AgeBand.parse(row.text("ages"));
            Estimate paper = models.get("5lin-hiv")
                    .at(ages, (int) row.whole("year"))
                    .outcome()
                    .orThrow();
            assertThat(row.number("excess")).isEqualTo(paper.central());
        });
    }

    @Test
    void ratesAreThoseOfTheEstimators() {
        Tally list = Facts.namedList().result();
        Breakdown<String> raw = Toll.of(list)
                .estimatedBy(LossRate.per(100_000)
                        .among(Facts.menOfWorkingAge())
                        .withInterval(ProportionInterval.WILSON_CONTINUITY_CORRECTED));
        Breakdown<String> smoothed =
                Toll.of(list).estimatedBy(SmoothedRate.per(100_000).among(Facts.menOfWorkingAge()));
        List<CsvTable.Row> rows = rows("regional-rates");
        assertThat(rows).hasSize(85).allSatisfy(row -> {
            same(row, "raw", raw.estimates().get(row.text("region")));
            same(row, "smoothed", smoothed.estimates().get(row.text("region")));
        });
    }

    private static void same(CsvTable.Row row, String method, Estimate estimate) {
        assertThat(row.number(method)).isEqualTo(estimate.central());
        assertThat(row.number(method + " low")).isEqualTo(estimate.range().low());
        assertThat(row.number(method + " high")).isEqualTo(estimate.range().high());
    }

    @Test
    void weeksAndSharesAreThoseOfTheEdition() {
        RegistryEdition edition = RegistryEdition.weekly(2026);
        List<CsvTable.Row> rows = rows("coverage");
        List<CsvTable.Row> weeks =
                rows.stream().filter(row -> row.text("period").length() == 10).toList();
        assertThat(weeks).hasSize(201).allSatisfy(row -> {
            Estimate week = edition.series("assembled").get(row.day("period"));
            assertThat(row.number("estimated")).isEqualTo(week.central());
            assertThat(row.number("low")).isEqualTo(week.range().low());
            assertThat(row.number("high")).isEqualTo(week.range().high());
        });
        List<CsvTable.Row> quarters =
                rows.stream().filter(row -> row.text("period").length() != 10).toList();
        assertThat(quarters)
                .hasSize(16)
                .allSatisfy(row -> assertThat(row.number("share"))
                        .isEqualTo(row.whole("named") / row.number("estimated"))
                        .isBetween(row.number("share_low"), row.number("share_high")));
        assertThat(quarters.stream().mapToLong(row -> row.whole("named")).sum())
                .isEqualTo(weeks.stream().mapToLong(row -> row.whole("named")).sum());
    }

    @Test
    void datesThatAnEditionDoesNotReachAreNamedAndNotDrawn() {
        assertThat(rows("revisions"))
                .hasSize(4 * 7 - 2)
                .noneMatch(row -> row.text("edition").equals("July 2024")
                        && row.day("date").isAfter(LocalDate.of(2024, 6, 17)));
        assertThat(picture("revisions").caption()).contains("2024-12-23 (it ends with the week of 2024-06-17)");
    }

    @Test
    void theDeadliestDaysAreThoseOfTheEstimator() {
        Tally list = DeadliestDay.daily().result();
        List<PeakPeriod<LocalDate>> table =
                Toll.of(list).estimatedBy(Peak.along(Axis.DAY)).table();
        Map<LocalDate, CsvTable.Row> ranked = rows("deadliest-days").stream()
                .filter(row -> !row.text("rank").isEmpty())
                .collect(Collectors.toMap(row -> row.day("day"), row -> row));
        assertThat(ranked).hasSize(table.size());
        assertThat(table).allSatisfy(peak -> {
            CsvTable.Row row = ranked.get(peak.period());
            assertThat(row.whole("deaths")).isEqualTo(peak.deaths());
            assertThat(row.number("probability_of_highest")).isEqualTo(peak.probabilityOfHighest());
        });
    }
}
