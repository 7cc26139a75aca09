package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.cenotaph.excess.ListCoverage.Pool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The share of listed dead with a case: its error is that of a Beta distribution, and it says where it is rough. */
class ListCoverageTest {
    private static Pool pool(long withCase, long listed) {
        return new Pool(0, 0, withCase, listed);
    }

    @Test
    void theErrorIsThatOfTheBetaDistributionThatIsDrawn() {
        for (int listed : new int[] {1, 2, 30, 1000}) {
            for (int withCase = 0; withCase <= listed; withCase++) {
                BetaDistribution beta = BetaDistribution.of(withCase + 0.5, listed - withCase + 0.5);
                double relative = beta.getVariance() / (beta.getMean() * beta.getMean());
                assertThat(pool(withCase, listed).relativeVariance()).isCloseTo(relative, within(1e-12 * relative));
            }
        }
    }

    @Test
    void whereAllHaveACaseTheErrorIsNotZero() {
        assertThat(pool(30, 30).relativeVariance()).isCloseTo(0.5 / (30.5 * 32), within(1e-15));
        assertThat(pool(1_000_000, 1_000_000).relativeVariance()).isPositive();
    }

    @Test
    void whereManyAreListedTheErrorIsThatOfABinomialShare() {
        assertThat(pool(600_000, 1_000_000).relativeVariance()).isCloseTo(0.4 / 600_000, within(1e-11));
    }

    @ParameterizedTest
    @CsvSource({
        "18, 30, true", // the standard deviation is 15 % of the share
        "90, 200, false",
        "95, 100, true", // five without a case
        "190, 200, false",
        "191, 200, true",
        "1000000, 1000000, true",
        "600, 1000, false"
    })
    void isRoughWhereAnExactCountOfRangesSaysSo(long withCase, long listed, boolean rough) {
        assertThat(pool(withCase, listed).isRough()).isEqualTo(rough);
    }

    private static List<String> pooled(int fewest, long... listed) {
        long[] half = Arrays.stream(listed).map(n -> n / 2).toArray();
        ListCoverage coverage = new ListCoverage(half, listed, fewest);
        for (int age = 0; age < listed.length; age++) {
            assertThat(coverage.pool(age)).isEqualTo(coverage.pools().get(coverage.poolIndex(age)));
            assertThat(coverage.pool(age).first()).isLessThanOrEqualTo(age);
            assertThat(coverage.pool(age).last()).isGreaterThanOrEqualTo(age);
            assertThat(coverage.listed(age)).isEqualTo(listed[age]);
        }
        return coverage.pools().stream()
                .map(pool -> pool.first() + "-" + pool.last() + ": " + pool.withCase() + " of " + pool.listed())
                .toList();
    }

    @Test
    void theAgeWithTheFewestJoinsTheSmallerOfItsNeighbours() {
        assertThat(pooled(30, 40, 10, 50)).containsExactly("0-1: 25 of 50", "2-2: 25 of 50");
        assertThat(pooled(30, 50, 10, 40)).containsExactly("0-0: 25 of 50", "1-2: 25 of 50");
        assertThat(pooled(30, 40, 10, 40)).containsExactly("0-1: 25 of 50", "2-2: 20 of 40"); // the younger of equals
        assertThat(pooled(30, 10, 60, 40)).containsExactly("0-1: 35 of 70", "2-2: 20 of 40");
        assertThat(pooled(30, 40, 60, 10)).containsExactly("0-0: 20 of 40", "1-2: 35 of 70");
        assertThat(pooled(30, 12, 40, 10, 50, 14))
                .containsExactly("0-2: 31 of 62", "3-4: 32 of 64"); // the fewest first, then the next
        assertThat(pooled(30, 8, 10, 8)).containsExactly("0-2: 13 of 26"); // all together, and still too few
    }

    @Test
    void soManyAsAreAskedForAreEnough() {
        assertThat(pooled(30, 30, 31)).containsExactly("0-0: 15 of 30", "1-1: 15 of 31");
        assertThat(pooled(30, 29, 31)).containsExactly("0-1: 29 of 60");
        assertThat(pooled(30, 4)).containsExactly("0-0: 2 of 4");
    }

    @Test
    void correctionsCanMakeItOtherThanAShare() {
        assertThat(pool(0, 0).isShare()).isTrue();
        assertThat(pool(5, 5).isShare()).isTrue();
        assertThat(pool(6, 5).isShare()).isFalse();
        assertThat(pool(-1, 5).isShare()).isFalse();
    }
}
