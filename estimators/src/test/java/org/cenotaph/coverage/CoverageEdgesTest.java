package org.cenotaph.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Distribution;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Coverages at the ends of what is allowed, and tails far out. */
class CoverageEdgesTest {
    private static Outcome answer(CoverageRatio ratio, long recorded) {
        return ratio.estimate(Tally.ofTotal(recorded, Lineage.none()));
    }

    private static Distribution toll(CoverageRatio ratio, long recorded) {
        return answer(ratio, recorded).orThrow().distribution().orElseThrow();
    }

    static Stream<CsvTable.Row> limits() {
        return CsvTable.read(
                CsvInput.resource(CoverageEdgesTest.class, "coverage-limits-mpmath.csv"),
                CsvFormat.standard().withComments('#').strict())
                .result()
                .stream();
    }

    /** Whole numbers that another program found by adding up probabilities: near-complete records among them. */
    @ParameterizedTest
    @MethodSource("limits")
    void givesTheGoldenLimitsWithSamplingVariation(CsvTable.Row row) {
        CoverageRatio ratio = CoverageRatio.beta(row.number("alpha"), row.number("beta"))
                .withSamplingVariation()
                .withLevel(row.number("level"));
        Range range = answer(ratio, row.whole("recorded")).orThrow().range();
        assertThat(range.low()).isEqualTo(row.whole("low"));
        assertThat(range.high()).isEqualTo(row.whole("high"));
    }

    @Test
    void allowsTheSmallestAndTheLargestOfAll() {
        assertThat(CoverageRatio.exactly(1e-12)).hasToString("coverage ratio 0.0000000001 %");
        assertThat(CoverageRatio.beta(1e-12, 1e12)).hasToString("coverage ratio Beta(1.0E-12, 1000000000000)");
        assertThat(CoverageRatio.beta(1e12, 1e-12)).hasToString("coverage ratio Beta(1000000000000, 1.0E-12)");
        assertThat(CoverageRatio.jeffreys(0, 1_000_000_000_000L))
                .hasToString("coverage ratio 0 of 1,000,000,000,000 sampled deaths (Jeffreys)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoverageRatio.clopperPearson(0, 1_000_000_000_001L))
                .withMessageEndingWith("1 to 10^12; got 0 of 1000000000001");
    }

    @Test
    void addsRangesOfNoWidthAndUpToTheLargest() {
        CoverageRatio ratio = CoverageRatio.exactly(0.5).plus("prisoners", 5, 5).plus("the rest of the world", 0, 1e15);
        Range range = answer(ratio, 100).orThrow().range();
        assertThat(range.low()).isEqualTo(205);
        assertThat(range.high()).isEqualTo(1e15 + 205);
    }

    @Test
    void namesCoveragesInTheWrongOrderAsTheyWereGiven() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoverageRatio.pert(0.65, 0.5, 0.45))
                .withMessage("the low, likeliest and high coverage must lie above 0 (10^-12 or more) and up to 1"
                        + " (45 % is 0.45), the smaller first, got 0.65, 0.5, 0.45");
    }

    /** 10^9 recorded deaths over 10^-12 are 10^21, more than the 10^15 to which limits are sought. */
    @Test
    void refusesBoundsWhoseLowerLimitIsBeyondReach() {
        assertThat(answer(CoverageRatio.exactly(1e-12).withSamplingVariation(), 1_000_000_000))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(Reason.UNDEFINED);
                    assertThat(refusal.message()).contains("even the lower limit is beyond 10^15");
                });
    }

    /** Quantile p of Beta(a, 1) is p^(1/a): of 1/500, 0.975^500 above and, below, 0.025^500, which is too small for a number. */
    @Test
    void hasALowerLimitWhereThereIsNoUpperOne() {
        Estimate toll = answer(CoverageRatio.beta(0.002, 1), 10).orThrow();
        double low = 10 / Math.pow(0.975, 500);
        assertThat(toll.range().low()).isCloseTo(low, within(1e-9 * low));
        assertThat(toll.range().high()).isInfinite();
    }

    /** Var(1/c) of Beta(a, b) needs a above 2, the mean only a above 1. */
    @Test
    void hasNoStandardDeviationWithSamplingVariationWhereTheCoverageHasNone() {
        Estimate toll =
                answer(CoverageRatio.beta(1.5, 3).withSamplingVariation(), 100).orThrow();
        assertThat(toll.standardDeviation()).hasValue(Double.POSITIVE_INFINITY);
        assertThat(toll.basis().cautions())
                .anyMatch(caution -> caution.text().equals("the standard deviation does not exist"));
    }

    /** P(c > 1-e) of Beta(2, 3) is 4 e^3 but for 3 e^4, so a tail of 4 10^-21 begins at e = 10^-7. */
    @Test
    void keepsTheDigitsOfATailThatIsSmallBesideOne() {
        double quantile = toll(CoverageRatio.beta(2, 3), 1).quantile(4e-21);
        assertThat(quantile - 1).isCloseTo(1e-7, within(1e-13));
        assertThat(toll(CoverageRatio.beta(2, 3), 100).probabilityUpTo(-0.0)).isZero();
    }

    /** mpmath, 50 digits: sqrt(1/(ab) - (ln(b/a)/(b-a))^2), either side of a width of 1 %, where a series takes over. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.505, 0.0057163015677705145", "0.5, 0.506, 0.0068459856812062644"})
    void spreadsAsANarrowUniformDoes(double low, double high, double golden) {
        double deviation = toll(CoverageRatio.uniform(low, high), 1).standardDeviation();
        assertThat(deviation).isCloseTo(golden, within(5e-11 * golden));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_000_001})
    void refusesDrawsThatAreNoneOrTooMany(int number) {
        Distribution toll = toll(CoverageRatio.uniform(0.4, 0.6), 100);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        toll.draws(RandomGeneratorFactory.of("L64X128MixRandom").create(1), number))
                .withMessage("draws are 1 to 10000000, got " + number);
    }

    @Test
    void drawsOnce() {
        double[] draws = toll(CoverageRatio.uniform(0.4, 0.6), 120)
                .draws(RandomGeneratorFactory.of("L64X128MixRandom").create(1), 1);
        assertThat(draws).hasSize(1);
        assertThat(draws[0]).isBetween(200.0, 300.0);
    }
}
