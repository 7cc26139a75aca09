package org.cenotaph.lossrate;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Range;
import org.cenotaph.quantiles.BetaQuantile;

/**
 * Limits of the probability of dying where x of n people died and the number is binomial.
 *
 * <pre>
 *   CLOPPER_PEARSON   lower B(α/2; x, n-x+1)       upper B(1-α/2; x+1, n-x)
 *   MID_P             lower solves P(X &gt; x) + P(X = x)/2 = α/2      upper P(X &lt; x) + P(X = x)/2 = α/2
 *   JEFFREYS          lower B(α/2; x+½, n-x+½)     upper B(1-α/2; x+½, n-x+½)
 *   WILSON            (c + z²/2n -+ z √(c(1-c)/n + z²/4n²)) / (1 + z²/n)        c = x/n
 *   WILSON_CONTINUITY_CORRECTED   the same with c = (x-½)/n for the lower and (x+½)/n for the upper limit
 *   AGRESTI_COULL     c -+ z √(c(1-c)/m)           m = n + z²,  c = (x + z²/2)/m
 *
 *   x, n   deaths and people       α   1 - level; where one limit is asked for, α stands in place of α/2
 *   X      a binomial number of n whose probability is the limit
 *   z      quantile 1-α/2 of the standard normal distribution
 *   B(p; a, b)   quantile p of the Beta distribution
 * </pre>
 *
 * <p>Of no deaths the lower limit is 0 and of n deaths the upper limit 1 by all of them, and the other limit is that of the
 * formula; Brown, Cai and DasGupta 2001 do so for Jeffreys' too. No limit is below 0 or above 1. Like {@code prop.test} of R, the
 * corrected Wilson interval leaves the correction out where exactly half of the people died, because that program takes no
 * larger one than the distance of x from n/2; Newcombe 1998 corrects there too.
 *
 * <p>Coverage of 95 % ranges, summed exactly (program {@code IntervalCoverage} in the tests), in 401 equal steps of the true
 * probability from 0.001 to 0.999, for so many people:
 *
 * <pre>
 *                                     10               100              1,000
 *                               least   mean     least   mean     least   mean
 *   CLOPPER_PEARSON             96.1   98.4      95.1   96.4      95.0   95.5
 *   MID_P                       92.7   96.8      92.1   95.3      94.4   95.1
 *   JEFFREYS                    86.8   95.3      90.5   94.9      93.2   95.0
 *   WILSON                      85.1   95.4      90.5   95.1      92.0   95.0
 *   WILSON_CONTINUITY_CORRECTED 93.8   97.9      94.7   96.5      95.0   95.5
 *   AGRESTI_COULL               92.4   96.5      93.9   95.5      94.6   95.1
 * </pre>
 *
 * <p>The steps miss the worst places. Where deaths are rare (a few expected, among however many people), the least coverage is that
 * of the matching {@link CountInterval}: as low as 83.8 % by WILSON, 89.8 % by JEFFREYS (88 % of 100 people), 91.6 % by MID_P;
 * 92.4 % by AGRESTI_COULL, 93.7 % by WILSON_CONTINUITY_CORRECTED, and never below 95 % by CLOPPER_PEARSON. A range of JEFFREYS for
 * no deaths, or for all, has one limit at the end of the scale and so holds 97.5 % of the posterior.
 */
public enum ProportionInterval implements RateInterval {
    /** Exact: it holds the true probability in at least the share claimed, whatever the probability. */
    CLOPPER_PEARSON(
            "exact Clopper-Pearson",
            "Clopper and Pearson 1934, The use of confidence or fiducial limits illustrated in the case of the binomial, Biometrika 26:404-413, doi 10.1093/biomet/26.4.404") {
        @Override
        double lower(long deaths, long people, double tail) {
            return deaths == 0 ? 0 : BetaQuantile.lower(tail, deaths, people - deaths + 1.0);
        }

        @Override
        double upper(long deaths, long people, double tail) {
            return deaths == people ? 1 : BetaQuantile.upper(tail, deaths + 1.0, people - deaths);
        }
    },

    /** The exact limits with half the probability of the number itself: shorter, and near the share claimed on the average. */
    MID_P(
            "mid-P",
            "Newcombe 1998, Two-sided confidence intervals for the single proportion: comparison of seven methods, Statistics in Medicine 17:857-872, doi 10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E") {
        @Override
        double lower(long deaths, long people, double tail) {
            if (deaths == people) {
                return Math.exp(Math.min(0, Math.log(2 * tail) / people));
            }
            return deaths == 0 ? 0 : BetaQuantile.lowerOfMixture(tail, deaths, people - deaths);
        }

        @Override
        double upper(long deaths, long people, double tail) {
            if (deaths == 0) {
                return -Math.expm1(Math.min(0, Math.log(2 * tail) / people));
            }
            return deaths == people ? 1 : BetaQuantile.upperOfMixture(tail, deaths, people - deaths);
        }
    },

    /** Posterior limits under Jeffreys' prior; the lower one of no deaths is 0, the upper one of n deaths 1. */
    JEFFREYS(
            "Jeffreys",
            "Brown, Cai and DasGupta 2001, Interval estimation for a binomial proportion, Statistical Science 16:101-133, doi 10.1214/ss/1009213286") {
        @Override
        double lower(long deaths, long people, double tail) {
            return deaths == 0 ? 0 : BetaQuantile.lower(tail, deaths + 0.5, people - deaths + 0.5);
        }

        @Override
        double upper(long deaths, long people, double tail) {
            return deaths == people ? 1 : BetaQuantile.upper(tail, deaths + 0.5, people - deaths + 0.5);
        }
    },

    /** The probabilities that a score test does not reject. */
    WILSON(
            "Wilson",
            "Wilson 1927, Probable inference, the law of succession, and statistical inference, Journal of the American Statistical Association 22:209-212, doi 10.1080/01621459.1927.10502953") {
        @Override
        double lower(long deaths, long people, double tail) {
            return wilsonLower(deaths, people, normal(tail));
        }

        @Override
        double upper(long deaths, long people, double tail) {
            return wilsonUpper(deaths, people, normal(tail));
        }
    },

    /** The interval of {@code prop.test} of R. */
    WILSON_CONTINUITY_CORRECTED(
            "continuity-corrected Wilson",
            "Newcombe 1998, Two-sided confidence intervals for the single proportion: comparison of seven methods, Statistics in Medicine 17:857-872, doi 10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E") {
        @Override
        double lower(long deaths, long people, double tail) {
            return wilsonLower(deaths - correction(deaths, people), people, normal(tail));
        }

        @Override
        double upper(long deaths, long people, double tail) {
            return wilsonUpper(deaths + correction(deaths, people), people, normal(tail));
        }
    },

    /** The simple interval after z² people were added, half of them dead. */
    AGRESTI_COULL(
            "Agresti-Coull",
            "Agresti and Coull 1998, Approximate is better than exact for interval estimation of binomial proportions, The American Statistician 52:119-126, doi 10.1080/00031305.1998.10480550") {
        @Override
        double lower(long deaths, long people, double tail) {
            return deaths == 0 ? 0 : agrestiCoull(deaths, people, normal(tail), -1);
        }

        @Override
        double upper(long deaths, long people, double tail) {
            return deaths == people ? 1 : agrestiCoull(deaths, people, normal(tail), 1);
        }
    };

    private final String words;
    private final String reference;

    ProportionInterval(String words, String reference) {
        this.words = words;
        this.reference = reference;
    }

    /** The probability below which so many deaths or more have the probability given. */
    abstract double lower(long deaths, long people, double tail);

    /** The probability above which so many deaths or fewer have the probability given. */
    abstract double upper(long deaths, long people, double tail);

    /**
     * Both limits.
     *
     * @param deaths how many of the people died
     * @param people how many there were
     * @param level the probability with which the range holds that of dying; half the rest is on either side
     * @throws IllegalArgumentException unless 0 &lt;= deaths &lt;= people, people is at least one and 0 &lt; level &lt; 1
     */
    public Range limits(long deaths, long people, double level) {
        require(deaths, people, level);
        double tail = (1 - level) / 2;
        return new Range(lower(deaths, people, tail), upper(deaths, people, tail), kind(level));
    }

    /**
     * The lower limit alone: the whole error probability is below it.
     *
     * @throws IllegalArgumentException unless 0 &lt;= deaths &lt;= people, people is at least one and 0 &lt; level &lt; 1
     */
    public double lowerLimit(long deaths, long people, double level) {
        require(deaths, people, level);
        return lower(deaths, people, Sides.LOWER_ONLY.tail(level));
    }

    /**
     * The upper limit alone: the whole error probability is above it.
     *
     * @throws IllegalArgumentException unless 0 &lt;= deaths &lt;= people, people is at least one and 0 &lt; level &lt; 1
     */
    public double upperLimit(long deaths, long people, double level) {
        require(deaths, people, level);
        return upper(deaths, people, Sides.UPPER_ONLY.tail(level));
    }

    private void require(long deaths, long people, double level) {
        if (people < 1 || deaths < 0 || deaths > people) {
            throw new IllegalArgumentException(
                    "of at least one person none to all died, got " + deaths + " deaths of " + people + " people");
        }
        kind(level);
    }

    private static double normal(double tail) {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
    }

    /** As R does: half a death, but none where the deaths are exactly half. */
    private static double correction(long deaths, long people) {
        return deaths == people - deaths ? 0 : 0.5;
    }

    private static double wilsonUpper(double deaths, double people, double z) {
        return deaths >= people ? 1 : Math.min(1, Math.max(0, wilsonRoot(deaths / people, people, z)));
    }

    /** The two roots multiply to c²/(1 + z²/n): no difference of nearly equal numbers where deaths are rare. */
    private static double wilsonLower(double deaths, double people, double z) {
        double share = deaths / people;
        return deaths <= 0 ? 0 : Math.min(1, share * share / (1 + z * z / people) / wilsonRoot(share, people, z));
    }

    private static double wilsonRoot(double share, double people, double z) {
        double square = z * z / people;
        double spread = z * Math.sqrt(share * (1 - share) / people + square / people / 4);
        return (share + square / 2 + spread) / (1 + square);
    }

    private static double agrestiCoull(long deaths, long people, double z, int side) {
        double more = people + z * z;
        double share = (deaths + z * z / 2) / more;
        double limit = share + side * z * Math.sqrt(share * (1 - share) / more);
        return Math.min(1, Math.max(0, limit));
    }

    @Override
    public Kind kind(double level) {
        return this == JEFFREYS ? Kind.credible(level) : Kind.confidence(level);
    }

    @Override
    public String reference() {
        return reference;
    }

    /** The name, as it stands before "limits". */
    @Override
    public String toString() {
        return words;
    }
}
