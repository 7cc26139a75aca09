package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cenotaph.Toll;
import org.cenotaph.csv.CsvCounts;
import org.cenotaph.csv.CsvDeaths;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.records.Deaths;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Counting;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The published rates of 85 regions from the raw list and the raw census, where these are at hand. */
class RegionalRatesTest {
    private static final Path SHARED = Path.of("../../shared");
    private static final Path FOLDER = SHARED.resolve("data/ru_named_list_2022_23");
    private static final CsvFormat FORMAT = CsvFormat.standard().strict();
    private static final Axis<String> REGION = Axis.category("region");

    private static final Map<String, String> FIGURES = Map.of(
            "rate-tuva", "Tuva",
            "rate-buryatia", "Buryatia",
            "rate-moscow", "Moscow",
            "rate-sverdlovsk", "Sverdlovsk",
            "rate-krasnodar", "Krasnodar",
            "rate-bashkortostan", "Bashkortostan");

    @BeforeEach
    void needsTheRawData() {
        assumeTrue(Files.isDirectory(FOLDER), "the raw data lie under ../shared and are not here");
    }

    private static Deaths deaths() {
        return CsvDeaths.in(FORMAT)
                .category("region")
                .read(CsvInput.of(FOLDER.resolve("named_list_anonymised.csv")))
                .result();
    }

    private static Exposure<String> men() {
        Tally people = CsvCounts.in(FORMAT)
                .along(REGION, "regNameEng")
                .counting("nMen16_615_2021")
                .read(CsvInput.of(FOLDER.resolve("census2021_nMen16-615.csv")))
                .result();
        return Exposure.along(REGION, people, "men aged 16 to 61");
    }

    private static Breakdown<String> rates() {
        return Toll.of(deaths())
                .estimatedBy(LossRate.per(100_000)
                        .among(men())
                        .withInterval(ProportionInterval.WILSON_CONTINUITY_CORRECTED));
    }

    private static void requirePrinted(double computed, String printed) {
        BigDecimal published = new BigDecimal(printed);
        BigDecimal halfOfLastDigit = BigDecimal.valueOf(5, published.scale() + 1);
        assertThat(new BigDecimal(computed).subtract(published).abs())
                .as("%s, printed %s", computed, printed)
                .isLessThanOrEqualTo(halfOfLastDigit);
    }

    @Test
    void allComeOutToThePrintedDigits() {
        Breakdown<String> rates = rates();
        List<CsvTable.Row> rows = CsvTable.read(CsvInput.of(FOLDER.resolve("published_regional_rates.csv")), FORMAT)
                .result();
        assertThat(rows).hasSize(85);
        assertThat(rates.refusals()).isEmpty();
        assertThat(rates.outcomes()).hasSize(85);
        assertThat(rates.unplaced()).isEqualTo(358);
        for (CsvTable.Row row : rows) {
            Estimate rate = rates.outcomes().get(row.text("region")).orThrow();
            assertThat(rate.basis().counted()).isEqualTo(row.whole("named_dead"));
            assertThat(men().at(row.text("region"))).isEqualTo(row.whole("men_16_61_5"));
            requirePrinted(rate.central(), row.text("rate_per_100000"));
            requirePrinted(rate.range().low(), row.text("low_95"));
            requirePrinted(rate.range().high(), row.text("high_95"));
        }
    }

    @Test
    void joinEveryName() {
        NameMatch<String> match = men().matching(Counting.of(deaths()).along(REGION));
        assertThat(match.isComplete()).isTrue();
    }

    @Test
    void areThoseAmongTheFigures() {
        Breakdown<String> rates = rates();
        List<CsvTable.Row> figures = CsvTable.read(CsvInput.of(SHARED.resolve("FIGURES.csv")), FORMAT).result().stream()
                .filter(row -> FIGURES.containsKey(row.text("id")))
                .toList();
        assertThat(figures).hasSize(FIGURES.size());
        for (CsvTable.Row figure : figures) {
            Estimate rate = rates.outcomes().get(FIGURES.get(figure.text("id"))).orThrow();
            requirePrinted(rate.central(), figure.text("central"));
            requirePrinted(rate.range().low(), figure.text("low"));
            requirePrinted(rate.range().high(), figure.text("high"));
        }
    }

    @Test
    void makeBuryatiaSeventyFiveTimesMoscow() {
        Estimate ratio = Toll.of(deaths())
                .estimatedBy(RateRatio.of("Buryatia").over("Moscow").among(men()))
                .orThrow();
        requirePrinted(ratio.central(), "75.6");
    }
}
