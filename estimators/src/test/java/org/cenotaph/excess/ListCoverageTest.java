package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
}
