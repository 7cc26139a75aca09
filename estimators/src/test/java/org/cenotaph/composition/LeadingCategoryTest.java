package org.cenotaph.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.cenotaph.Toll;
import org.cenotaph.estimate.Reason;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The largest category of each period, its probability, ties, the unknown, and changes. */
class LeadingCategoryTest {
    private static final Axis<String> CATEGORY = Axis.category("category");
    private static final LeadingCategory<Year, String> LEADING =
            LeadingCategory.of(CATEGORY).by(Axis.YEAR).unknown("nd");

    private static Tally deaths() {
        return years(new long[][] {{9, 4, 1}, {3, 8, 9}, {6, 6, 0}, {0, 0, 4}, {1, 9, 1}, {2, 8, 0}});
    }

    /** From 2020 on: a, b, and of unknown category. */
    private static Tally years(long[]... rows) {
        TallyBuilder deaths = Tally.along(Axis.YEAR, CATEGORY);
        for (int i = 0; i < rows.length; i++) {
            Year year = Year.of(2020 + i);
            deaths.add(rows[i][0], year, "a").add(rows[i][1], year, "b").add(rows[i][2], year, "nd");
        }
        return deaths.build();
    }

    private static Leader<String> only(long a, long b, long unknown) {
        return LEADING.estimate(years(new long[] {a, b, unknown})).in(Year.of(2020));
    }

    @Test
    void namesTheLargestWithItsShareAndProbability() {
        Leader<String> leader = Toll.of(deaths()).estimatedBy(LEADING).in(Year.of(2020));
        assertThat(leader.largest()).containsExactly("a");
        assertThat(leader.runnersUp()).containsExactly("b");
        assertThat(leader.lead()).isEqualTo(5);
        assertThat(leader.share().central()).isEqualTo(9 / 13.0);
        assertThat(leader.probability())
                .isBetween(0.9, 0.95)
                .isEqualTo(leader.probabilities().get("a"));
        assertThat(leader.toString())
                .startsWith("a, largest with probability 0.918")
                .contains("next b, behind by 5; 1 unknown, at worst 0.8");
    }

    @Test
    void namesAllThatAreTied() {
        Leader<String> tie = only(6, 6, 0);
        assertThat(tie.largest()).containsExactly("a", "b");
        assertThat(tie.isTie()).isTrue();
        assertThat(tie.lead()).isZero();
        assertThat(tie.runnersUp()).isEmpty();
        assertThat(tie.probability()).isCloseTo(0.5, within(1e-12));
        assertThat(tie.toString()).startsWith("a and b, tied, largest with probability 0.500");
    }

    @Test
    void saysWhetherTheUnknownCouldOverturnIt() {
        assertThat(only(9, 4, 4).unknownCouldOverturn()).isFalse();
        assertThat(only(9, 4, 5).unknownCouldOverturn()).isTrue();
        assertThat(only(9, 4, 0).unknownCouldOverturn()).isFalse();
        assertThat(only(6, 6, 0).unknownCouldOverturn()).isFalse();
    }

    @Test
    void atWorstTheNextCategoryHasAllTheUnknown() {
        Leader<String> leader = only(9, 4, 5);
        assertThat(leader.probabilityAtWorst()).isCloseTo(only(9, 9, 0).probability(), within(1e-12));
        assertThat(only(9, 4, 0).probabilityAtWorst()).isEqualTo(only(9, 4, 0).probability());
    }

    @Test
    void refusesAPeriodWithoutKnownDeathsAndASingleCategory() {
        Leaders<Year, String> leaders = LEADING.estimate(deaths());
        assertThat(leaders.refusals()).containsOnlyKeys(Year.of(2023));
        assertThat(leaders.refusals().get(Year.of(2023)).reason()).isEqualTo(Reason.NOTHING_COUNTED);
        assertThat(leaders.shares().outcomes()).hasSize(6);
        assertThatThrownBy(() -> leaders.in(Year.of(2023))).isInstanceOf(IllegalArgumentException.class);
        Tally one = Tally.along(Axis.YEAR, CATEGORY).add(4, Year.of(2020), "a").build();
        assertThat(LEADING.estimate(one).refusals().get(Year.of(2020)).reason()).isEqualTo(Reason.TOO_FEW);
        assertThat(LEADING.estimate(Tally.along(Axis.YEAR, CATEGORY).build()).leaders())
                .isEmpty();
    }

    @Test
    void tellsEachChangeAndThoseThatLast() {
        Leaders<Year, String> leaders = LEADING.estimate(deaths());
        assertThat(leaders.changes())
                .extracting(change -> change.before() + " " + change.from().names() + ", " + change.after() + " "
                        + change.to().names() + " " + change.periods())
                .containsExactly("2020 a, 2021 b 1", "2021 b, 2022 a and b 1", "2022 a and b, 2024 b 2");
        assertThat(leaders.lastingChanges(2)).hasSize(1);
        assertThat(leaders.changes().get(0).to().probability()).isGreaterThan(0.9);
        assertThatThrownBy(() -> leaders.lastingChanges(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addsUpWhenAskedTo() {
        Leaders<Year, String> sums = LeadingCategory.of(CATEGORY)
                .cumulativelyBy(Axis.YEAR)
                .unknown("nd")
                .estimate(deaths());
        assertThat(sums.in(Year.of(2023)).deaths()).containsEntry("a", 18L).containsEntry("b", 18L);
        assertThat(sums.in(Year.of(2025)).largest()).containsExactly("b");
        assertThat(sums.in(Year.of(2025)).unknown()).isEqualTo(15);
    }

    @Test
    void takesAnotherPriorAndLevel() {
        Tally tally = years(new long[] {2, 1, 0});
        assertThat(LEADING.withPrior(1).estimate(tally).in(Year.of(2020)).probability())
                .isCloseTo(0.6875, within(1e-12)); // Beta(3, 2) above one half
        assertThat(LEADING.withLevel(0.5)
                        .estimate(tally)
                        .in(Year.of(2020))
                        .share()
                        .range()
                        .width())
                .isLessThan(only(2, 1, 0).share().range().width());
        assertThatThrownBy(() -> LeadingCategory.of(CATEGORY).by(CATEGORY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1e7, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatIsNoPrior(double prior) {
        assertThatThrownBy(() -> LEADING.withPrior(prior)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Shares of draws from the Dirichlet posterior, to five standard deviations of a binomial share. */
    @Test
    void agreesWithDraws() {
        long[] counts = {12, 10, 9, 2, 0};
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        int draws = 100_000;
        double[] largest = new double[counts.length];
        for (int draw = 0; draw < draws; draw++) {
            largest[indexOfLargestGamma(random, counts)]++;
        }
        double[] exact = DirichletLargest.probabilities(0.5, counts);
        for (int i = 0; i < counts.length; i++) {
            double deviation = Math.sqrt(exact[i] * (1 - exact[i]) / draws);
            assertThat(largest[i] / draws).isCloseTo(exact[i], within(5 * deviation));
        }
    }

    /** Gamma of shape x + 1/2 is half the sum of 2x + 1 squared normal variates. */
    private static int indexOfLargestGamma(RandomGenerator random, long... counts) {
        int most = 0;
        double top = -1;
        for (int i = 0; i < counts.length; i++) {
            double sum = 0;
            for (long normal = 0; normal <= 2 * counts[i]; normal++) {
                double one = random.nextGaussian();
                sum += one * one;
            }
            if (sum > top) {
                top = sum;
                most = i;
            }
        }
        return most;
    }

    @Test
    void staysSoundFromNoDeathsToTheMostThatCanBeCounted() {
        for (long scale : new long[] {0, 1, 1_000, 9_999, 10_001, 1_000_000_000L, 1_000_000_000_000_000_000L}) {
            double[] probabilities = DirichletLargest.probabilities(0.5, 4 * scale, 3 * scale, 0);
            double sum = 0;
            for (double probability : probabilities) {
                assertThat(probability).isBetween(0.0, 1.0);
                sum += probability;
            }
            assertThat(sum).isCloseTo(1, within(1e-10));
        }
    }
}
