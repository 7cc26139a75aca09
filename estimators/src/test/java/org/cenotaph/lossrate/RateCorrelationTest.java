package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.cenotaph.lossrate.StandardGolden.AREA;
import static org.cenotaph.lossrate.StandardGolden.name;
import static org.cenotaph.lossrate.StandardGolden.tally;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.cenotaph.Toll;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The correlation of rates with what areas are like: its figures, its edges and its words. */
class RateCorrelationTest {
    private static final Exposure<String> FIVE =
            Exposure.along(AREA, tally(AREA, 1000, 1100, 900, 1300, 1500), "people");
    private static final Tally DEATHS = tally(AREA, 3, 8, 9, 20, 31);

    private static SortedMap<String, Double> values(double... values) {
        SortedMap<String, Double> map = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put(name(i), values[i]);
        }
        return map;
    }

    private static RateCorrelation<String> of(Exposure<String> exposure, double... values) {
        return RateCorrelation.of(exposure).with(values(values), "income");
    }

    static List<StandardGolden.Row> golden() {
        return StandardGolden.rows("rate-correlation-scipy.csv");
    }

    @ParameterizedTest
    @MethodSource("golden")
    void agreesWithScipy(StandardGolden.Row row) {
        RateCorrelation<String> pearson =
                of(row.exposure(), row.numbers("characteristic")).withLevel(row.number("level"));
        RateCorrelation<String> method = switch (row.text("method")) {
            case "weighted" -> pearson.weightedByPeople();
            case "spearman" -> pearson.ofRanks();
            default -> pearson;
        };
        Estimate r = method.estimate(row.tally("deaths")).orThrow();
        assertThat(r.central()).isCloseTo(row.number("r"), within(1e-12));
        assertThat(r.range().low()).isCloseTo(row.number("low"), within(1e-9));
        assertThat(r.range().high()).isCloseTo(row.number("high"), within(1e-9));
    }

    @Test
    void readsLikeASentence() {
        Outcome r = Toll.of(DEATHS)
                .estimatedBy(RateCorrelation.of(FIVE).with(values(-2, 0.5, 0.25, 3, 7.5), "mean income"));
        assertThat(r.toString())
                .isEqualTo(
                        "0.603 to 0.998 correlation of the rate with mean income (95 % confidence), central 0.97, by"
                                + " Pearson correlation, Fisher-z limits of the rate with mean income of 71 recorded deaths (1 caution)");
        assertThat(r.explain()).contains("chance in the counts makes up about 19 % of the variance of the rates");
    }

    /** The same shares of a million times the people: chance makes up a millionth of the former share of the variance. */
    @Test
    void chanceIsNotWorthAWordWhereCountsAreLarge() {
        long million = 1_000_000;
        Exposure<String> people = Exposure.along(
                AREA,
                tally(AREA, 1000 * million, 1100 * million, 900 * million, 1300 * million, 1500 * million),
                "people");
        Estimate r = of(people, 1, 2, 3, 4, 9)
                .estimate(tally(AREA, 3 * million, 8 * million, 9 * million, 20 * million, 31 * million))
                .orThrow();
        assertThat(r.central())
                .isCloseTo(of(FIVE, 1, 2, 3, 4, 9).estimate(DEATHS).orThrow().central(), within(1e-14));
        assertThat(r.basis().cautions()).isEmpty();
    }

    /**
     * Deaths m - 1500 and m + 1500 twice among a million each: their variance is 4/3 of 1500² = 3,000,000, that of chance m, so
     * half a per cent is m = 15,000.
     */
    @Test
    void chanceIsWorthAWordFromHalfAPerCentOn() {
        int people = 1_000_000;
        RateCorrelation<String> method =
                of(Exposure.along(AREA, tally(AREA, people, people, people, people), "people"), 1, 2, 4, 3);
        assertThat(method.estimate(tally(AREA, 13_400, 16_400, 13_400, 16_400))
                        .basis()
                        .cautions())
                .isEmpty();
        assertThat(method.estimate(tally(AREA, 13_600, 16_600, 13_600, 16_600))
                        .basis()
                        .cautions())
                .hasSize(1);
    }

    @Test
    void everyKindIsToldByItsName() {
        RateCorrelation<String> pearson = of(FIVE, 1, 2, 3, 4, 9);
        assertThat(pearson).hasToString("Pearson correlation, Fisher-z limits of the rate with income");
        assertThat(pearson.weightedByPeople())
                .hasToString("Pearson correlation weighted by people, Fisher-z limits of the rate with income");
        assertThat(pearson.ofRanks())
                .hasToString("Spearman rank correlation, Bonett-Wright limits of the rate with income");
        assertThat(pearson.ofRanks()
                        .estimate(DEATHS)
                        .basis()
                        .method()
                        .references()
                        .toString())
                .contains("Bonett and Wright 2000", "Spearman 1904");
    }

    @Test
    void refusesFewerThanFourAreas() {
        Exposure<String> three = Exposure.along(AREA, tally(AREA, 10, 10, 10), "people");
        assertRefused(of(three, 1, 2, 3).estimate(tally(AREA, 1, 2, 4)), Reason.TOO_FEW, "3");
        Exposure<String> oneHuge = Exposure.along(AREA, tally(AREA, 10, 10, 10, 10, 1_000_000), "people");
        assertRefused(
                of(oneHuge, 1, 2, 3, 4, 5).weightedByPeople().estimate(tally(AREA, 1, 2, 4, 3, 5)),
                Reason.TOO_FEW,
                "worth 1");
    }

    @Test
    void refusesWhatDoesNotVary() {
        assertRefused(of(FIVE, 2, 2, 2, 2, 2).estimate(DEATHS), Reason.UNDEFINED, "income");
        assertRefused(of(FIVE, 0, 0, 0, 0, 0).estimate(DEATHS), Reason.UNDEFINED, "income");
        assertRefused(of(FIVE, 1, 2, 3, 4, 5).estimate(tally(AREA, 0, 0, 0, 0, 0)), Reason.UNDEFINED, "rate");
        assertRefused(of(FIVE, 1, 2, 3, 4, 5).estimate(Tally.along(AREA).build()), Reason.UNDEFINED, "rate");
    }

    @Test
    void givesAnExactLineAllThatIsPossible() {
        Exposure<String> alike = Exposure.along(AREA, tally(AREA, 8, 8, 8, 8), "people");
        Estimate r = of(alike, 1, 2, 3, 4).estimate(tally(AREA, 8, 6, 4, 2)).orThrow();
        assertThat(r.central()).isEqualTo(-1);
        assertThat(r.range().low()).isEqualTo(-1);
        assertThat(r.range().high()).isEqualTo(1);
        assertThat(r.basis().cautions()).anyMatch(caution -> caution.text().startsWith("an exact line"));
    }

    @Property(tries = 100)
    void knowsAnExactLineInSpiteOfRounding(
            @ForAll @Size(min = 5, max = 200) @UniqueElements List<@IntRange(max = 100_000) Integer> counts,
            @ForAll boolean falling) {
        long[] deaths = counts.stream().mapToLong(count -> count).toArray();
        long[] people = counts.stream().mapToLong(count -> 200_000 + count % 7).toArray();
        double sign = falling ? -1 : 1;
        double[] line = new double[deaths.length];
        for (int i = 0; i < line.length; i++) {
            line[i] = sign * (3.0 * deaths[i] / people[i] + 0.1);
        }
        RateCorrelation<String> pearson = of(Exposure.along(AREA, tally(AREA, people), "people"), line);
        for (RateCorrelation<String> method : List.of(pearson, pearson.weightedByPeople())) {
            Estimate r = method.estimate(tally(AREA, deaths)).orThrow();
            assertThat(r.central()).isEqualTo(sign);
            assertThat(r.range().width()).isEqualTo(2);
        }
    }

    @Test
    void leavesWhatIsNearlyALine() {
        double[] line = {0.109, 3.0 * 8 / 1100 + 0.1, 0.130001, 3.0 * 20 / 1300 + 0.1, 3.0 * 31 / 1500 + 0.1};
        assertThat(of(FIVE, line).estimate(DEATHS).orThrow().central()).isBetween(0.99, Math.nextDown(1.0));
    }

    @Test
    void namesWhatIsOnOneSideOnly() {
        Tally deaths = Tally.along(AREA)
                .add(3, name(0))
                .add(8, name(1))
                .add(9, name(2))
                .add(20, name(3))
                .add(31, name(4))
                .add(5, "elsewhere")
                .build();
        Exposure<String> six = Exposure.along(AREA, tally(AREA, 1000, 1100, 900, 1300, 1500, 400), "people");
        SortedMap<String, Double> income = values(1, 2, 3, 4.5);
        income.put("nowhere", 9.0);
        income.put(name(5), 8.0);
        Estimate r =
                RateCorrelation.of(six).with(income, "income").estimate(deaths).orThrow();
        assertThat(r.basis().counted()).isEqualTo(40);
        assertThat(r.explain())
                .contains("left out, for they have no income: [a04]")
                .contains("income known, but no rate: [nowhere]")
                .contains("deaths, but nobody at risk: [elsewhere]");
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThatThrownBy(() -> of(FIVE, 1, Double.NaN))
                .hasMessageContaining("NaN")
                .hasMessageContaining("a01");
        assertThatThrownBy(() -> RateCorrelation.of(FIVE).with(values(1), " ")).hasMessageContaining("name");
        assertThatThrownBy(() -> of(FIVE, 1, 2).withLevel(0)).hasMessageContaining("level");
    }

    private static void assertRefused(Outcome outcome, Reason reason, String named) {
        assertThat(outcome).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.message()).contains(named);
        });
    }

    /** Neither the unit of the characteristic nor that of the rates matters, up to numbers whose squares overflow. */
    @Test
    void doesNotSeeUnits() {
        double r = of(FIVE, 1, 2, 3, 4, 9).estimate(DEATHS).orThrow().central();
        assertThat(of(FIVE, 1e300, 2e300, 3e300, 4e300, 9e300)
                        .estimate(DEATHS)
                        .orThrow()
                        .central())
                .isCloseTo(r, within(1e-14));
        assertThat(of(FIVE, 1e-200, 2e-200, 3e-200, 4e-200, 9e-200)
                        .estimate(DEATHS)
                        .orThrow()
                        .central())
                .isCloseTo(r, within(1e-14));
    }

    /**
     * The named dead of 2022-23 per man of 16 to 61.5 go with poverty across the regions of Russia; the figures are of scipy 1.17.1
     * (pearsonr, spearmanr) and numpy 2.4.6 (cov with aweights).
     */
    @Test
    void findsMoreDeadPerManWherePovertyIsHigher() throws IOException {
        Path folder = Path.of("../../shared/data/ru_named_list_2022_23");
        assumeThat(folder).exists();
        TallyBuilder men = Tally.along(AREA);
        TallyBuilder dead = Tally.along(AREA);
        for (String[] row : rows(folder.resolve("published_regional_rates.csv"))) {
            dead.add(Long.parseLong(row[2]), row[0]);
            men.add(Long.parseLong(row[3]), row[0]);
        }
        SortedMap<String, Double> poverty = new TreeMap<>();
        for (String[] row : rows(folder.resolve("regionCharacteristics.csv"))) {
            poverty.put(row[0], Double.parseDouble(row[2]));
        }
        RateCorrelation<String> method = RateCorrelation.of(Exposure.along(AREA, men.build(), "men"))
                .with(poverty, "share of people below subsistence");
        Estimate r = method.estimate(dead.build()).orThrow();
        Estimate weighted = method.weightedByPeople().estimate(dead.build()).orThrow();
        Estimate ranks = method.ofRanks().estimate(dead.build()).orThrow();
        assertThat(r.central()).isCloseTo(0.2918714727070657, within(1e-12));
        assertThat(r.range().low()).isCloseTo(0.08397077861266303, within(1e-12));
        assertThat(r.range().high()).isCloseTo(0.4754220058596887, within(1e-12));
        assertThat(ranks.central()).isCloseTo(0.22923039581748966, within(1e-12));
        assertThat(weighted.central()).isCloseTo(0.5662769457990259, within(1e-12));
    }

    private static List<String[]> rows(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.skip(1).map(line -> line.split(",")).toList();
        }
    }
}
