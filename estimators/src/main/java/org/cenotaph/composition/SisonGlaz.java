package org.cenotaph.composition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Range;

/**
 * Simultaneous ranges of Sison and Glaz: the counts widened alike on both sides until all of them, drawn anew with the shares
 * found, would lie within with the probability stated.
 *
 * <pre>
 *   limits = (x - c) / n  and  (x + c + 2g) / n, cut off at 0 and 1
 *   x      deaths of the category     n  all deaths
 *   nu(c)  probability that every count lies within x -+ c: 1/f(n; n) times the product of P(|V - x| &lt;= c) times e
 *   V      Poisson with mean x, truncated to x -+ c          f(j; m)  Poisson probability of j with mean m
 *   e      Edgeworth density, with skewness and kurtosis, of the sum of the V at n
 *   c      smallest number for which nu(c+1) &gt; level;  nu(0) counts as 0, and nu(c) as 1 for c of n or more
 *   g      (level - nu(c)) / (nu(c+1) - nu(c))
 * </pre>
 *
 * <p>These are the limits of {@code MultinomCI(method = "sisonglaz")} as current DescTools of R: the Poisson is not cut at n. The
 * search also starts at c = 0 with nu(0) = 0. Programs that cut V at n, such as statsmodels, differ for frequent categories; at
 * 95 %:
 *
 * <pre>
 *   deaths     here            cut at n    nu by the exact multinomial probability
 *   9 of 10    0.8 - 1         0 - 1       0.8 - 1
 *   1 of 10    0 - 0.27107     0 - 1       0 - 0.27036
 * </pre>
 *
 * <p>V that is not cut comes closer to the exact multinomial probability: cut at n, V of a frequent category is lopsided, and the
 * Edgeworth density, which cannot follow it, leaves nu(c) below the level here for c = 2 to 8. It is a rough one in any case for
 * two or three categories: nu can pass 1, and with two categories the ranges of many deaths are 4 % wider than those of the one
 * binomial count that they are. The work grows with the categories times the root of n: milliseconds for a million deaths in 200
 * categories.
 *
 * <p>Upper limits need not widen with the level: where c goes up by one, g falls from one to zero, and the upper limit by up to
 * 1 / n with it. Lower limits do.
 *
 * @param level the probability with which all ranges hold together
 */
record SisonGlaz(double level) implements SimultaneousRanges {
    /** With more deaths the search, one count at a time, takes more than seconds. */
    private static final long MOST = 1_000_000_000_000L;

    private static final List<String> REFERENCES = List.of(
            "Sison and Glaz 1995, Simultaneous confidence intervals and sample size determination for multinomial proportions, Journal of the American Statistical Association 90:366-369, doi 10.1080/01621459.1995.10476521",
            "May and Johnson 2000, Constructing two-sided simultaneous confidence intervals for multinomial proportions for small counts in a large number of cells, Journal of Statistical Software 5(6), doi 10.18637/jss.v005.i06");

    SisonGlaz {
        Kind.confidence(level); // refuses what is no level
    }

    @Override
    public List<Range> around(long... counts) {
        double n = Arrays.stream(counts).reduce(0, Math::addExact);
        double[] reach = reach(n, counts);
        return Arrays.stream(counts)
                .mapToObj(x -> new Range(Math.max(0, (x - reach[0]) / n), Math.min(1, (x + reach[1]) / n), kind()))
                .toList();
    }

    /** How far the ranges go below and above the counts. */
    private double[] reach(double n, long... counts) {
        SisonGlazCell[] cells = Arrays.stream(counts)
                .filter(x -> x > 0) // the others are zero for certain
                .mapToObj(SisonGlazCell::new)
                .toArray(SisonGlazCell[]::new);
        double before = 0;
        for (long c = 1; ; c++) {
            for (SisonGlazCell cell : cells) {
                cell.widen();
            }
            double now = c >= n ? 1 : probability(n, cells);
            if (now > level) {
                double g = (level - before) / (now - before);
                return new double[] {c - 1, c - 1 + 2 * g};
            }
            before = now;
        }
    }

    /** nu: the probability that all counts lie within what the cells have been widened to. */
    private static double probability(double n, SisonGlazCell... cells) {
        double product = 1 / RegularizedGamma.P.derivative(n + 1, n);
        double shift = 0;
        double variance = 0;
        double third = 0;
        double fourth = 0;
        for (SisonGlazCell cell : cells) {
            product *= cell.probability();
            shift += cell.shift();
            variance += cell.variance();
            third += cell.thirdCumulant();
            fourth += cell.fourthCumulant();
        }
        double spread = Math.sqrt(variance);
        return product
                * edgeworth(-shift / spread, third / (variance * spread), fourth / (variance * variance))
                / spread;
    }

    /** The density of a standardised sum at z. */
    private static double edgeworth(double z, double skewness, double kurtosis) {
        double zz = z * z;
        double correction = 1
                + skewness / 6 * z * (zz - 3)
                + kurtosis / 24 * (zz * (zz - 6) + 3)
                + skewness * skewness / 72 * (zz * (zz * (zz - 15) + 45) - 15);
        return correction * Math.exp(-zz / 2) / Math.sqrt(2 * Math.PI);
    }

    @Override
    public Optional<String> refusal(long deaths) {
        return deaths <= MOST
                ? Optional.empty()
                : Optional.of("ranges of Sison and Glaz are searched for up to 10^12 deaths, got " + deaths);
    }

    @Override
    public Optional<String> caution(long... counts) {
        return Arrays.stream(counts).filter(x -> x > 0).count() > 1
                ? Optional.empty()
                : Optional.of("all deaths are of one category, from which ranges of Sison and Glaz cannot tell how it"
                        + " varies: its range is a point");
    }

    @Override
    public SisonGlaz at(double other) {
        return new SisonGlaz(other);
    }

    @Override
    public String name() {
        return "Sison and Glaz'";
    }

    @Override
    public List<String> references() {
        return REFERENCES;
    }
}
