package org.cenotaph.lossrate;

import java.util.List;
import java.util.random.RandomGenerator;
import org.cenotaph.Drawing;

/** How deaths become a count. */
enum CountedDeaths {
    INDEPENDENT("deaths are independent") {
        @Override
        long of(double mean, RandomGenerator random) {
            return mean > 0 ? Drawing.sampledPoisson(mean, random) : 0;
        }
    },
    OF_THE_LIVING("each of 1,000 dies or not") {
        @Override
        long of(double mean, RandomGenerator random) {
            return Drawing.binomial(1000, mean / 1000, random);
        }
    },
    SCATTERED("variance three times the mean") {
        @Override
        long of(double mean, RandomGenerator random) {
            return mean > 0 ? INDEPENDENT.of(Drawing.gamma(mean / 2, 2, random), random) : 0;
        }
    },
    FIVE_TOGETHER("deaths come five at a time") {
        @Override
        long of(double mean, RandomGenerator random) {
            return 5 * INDEPENDENT.of(mean / 5, random);
        }
    },
    FIFTH_MISSING("one death in five is not recorded") {
        @Override
        long of(double mean, RandomGenerator random) {
            return INDEPENDENT.of(0.8 * mean, random);
        }
    };

    static final List<CountedDeaths> BROKEN = List.of(SCATTERED, FIVE_TOGETHER, FIFTH_MISSING);

    private final String words;

    CountedDeaths(String words) {
        this.words = words;
    }

    abstract long of(double mean, RandomGenerator random);

    @Override
    public String toString() {
        return words;
    }
}
