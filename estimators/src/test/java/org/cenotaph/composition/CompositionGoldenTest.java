package org.cenotaph.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Range;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Shares and leading categories against mpmath and against the values of the METHODS page. */
class CompositionGoldenTest {
    private static final double CLOSE = 1e-9;
    private static final Axis<Integer> AXIS = Axis.age();

    private static Stream<CsvTable.Row> read(String file) {
        CsvInput input = CsvInput.resource(CompositionGoldenTest.class, file);
        return CsvTable.read(input, CsvFormat.standard().withComments('#').strict()).result().stream();
    }

    static Stream<CsvTable.Row> goodman() {
        return read("goodman-mpmath.csv");
    }

    static Stream<CsvTable.Row> sisonGlaz() {
        return read("sison-glaz-mpmath.csv");
    }

    static Stream<CsvTable.Row> leading() {
        return read("leading-mpmath.csv");
    }

    static long[] counts(CsvTable.Row row) {
        return Arrays.stream(row.text("counts").split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
    }

    static Range range(Composition<Integer> composition, int category, long... counts) {
        TallyBuilder deaths = Tally.along(AXIS);
        for (int i = 0; i < counts.length; i++) {
            deaths.add(counts[i], i);
        }
        Estimate share = composition.estimate(deaths.build()).of(category).orThrow();
        assertThat(share.central())
                .isEqualTo((double) counts[category] / Arrays.stream(counts).sum());
        return share.range();
    }

    private static void requireGolden(CsvTable.Row golden, Composition<Integer> composition) {
        int category = (int) golden.number("category");
        Range range = range(composition.withLevel(golden.number("level")), category, counts(golden));
        assertThat(range.low()).isCloseTo(golden.number("low"), within(CLOSE * golden.number("low") + 1e-300));
        assertThat(range.high()).isCloseTo(golden.number("high"), within(CLOSE * golden.number("high")));
    }

    @ParameterizedTest
    @MethodSource("goodman")
    void givesGoodmansLimits(CsvTable.Row golden) {
        requireGolden(golden, Composition.of(AXIS));
    }

    @ParameterizedTest
    @MethodSource("sisonGlaz")
    void givesTheLimitsOfSisonAndGlaz(CsvTable.Row golden) {
        requireGolden(golden, Composition.of(AXIS).withSisonGlazRanges());
    }

    @ParameterizedTest
    @MethodSource("leading")
    void givesTheProbabilityOfBeingTheLargest(CsvTable.Row golden) {
        double[] probabilities = DirichletLargest.probabilities(golden.number("prior"), counts(golden));
        double expected = golden.number("probability");
        assertThat(probabilities[(int) golden.number("category")]).isCloseTo(expected, within(CLOSE));
        assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(CLOSE));
    }

    /** K1 and K2 of the METHODS page. */
    @ParameterizedTest
    @CsvSource({
        "goodman, 56 72 73 59 62 87 58, 0, 0.085167239139, 0.166261408130",
        "sison, 56 72 73 59 62 87 58, 0, 0.079229122056, 0.164355734040",
        "sison, 0 3 7, 0, 0, 0.30096496187",
        "sison, 0 3 7, 1, 0.1, 0.60096496187",
        "sison, 0 3 7, 2, 0.5, 1"
    })
    void givesTheValuesOfTheMethodsPage(String method, String counts, int category, double low, double high) {
        Composition<Integer> composition = method.equals("goodman")
                ? Composition.of(AXIS).withSisonGlazRanges().withGoodmanRanges()
                : Composition.of(AXIS).withSisonGlazRanges();
        long[] deaths =
                Arrays.stream(counts.split(" ")).mapToLong(Long::parseLong).toArray();
        Range range = range(composition, category, deaths);
        assertThat(range.low()).isCloseTo(low, within(1e-12));
        assertThat(range.high()).isCloseTo(high, within(1e-11)); // as many digits as are printed
    }

    /** With two categories the probability is one of a Beta distribution; at equal counts it is one half. */
    @Test
    void isSymmetricForTwoCategories() {
        for (long deaths : List.of(0L, 1L, 30L, 5000L, 1_000_000L, 1_000_000_000_000L)) {
            double[] two = DirichletLargest.probabilities(0.5, deaths, deaths);
            assertThat(two[0]).isEqualTo(two[1]).isCloseTo(0.5, within(CLOSE));
        }
    }
}
