package org.cenotaph.coverage;

import java.util.List;
import java.util.stream.Stream;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * All deaths from the recorded ones and the share of all that the records hold.
 *
 * <pre>
 *   toll = N / c
 *   N  recorded deaths
 *   c  coverage (completeness, ascertainment): the share of all deaths that the records hold, 0 &lt; c &lt;= 1
 * </pre>
 *
 * <table>
 *   <caption>What is known of c, and what follows</caption>
 *   <tr><th>known</th><th>range</th><th>kind</th><th>central</th></tr>
 *   <tr><td>{@link #between} a and b, no more</td><td>N/b to N/a</td><td>scenario</td><td>middle, by convention</td></tr>
 *   <tr><td>{@link #exactly} c</td><td>N/c</td><td>scenario</td><td>N/c</td></tr>
 *   <tr><td>{@link #uniform} on a to b</td><td>N/(b-(b-a)p)</td><td>credible</td><td>N ln(b/a)/(b-a)</td></tr>
 *   <tr><td>{@link #beta}</td><td>N / Beta quantile of 1-p</td><td>credible</td><td>N(α+β-1)/(α-1)</td></tr>
 *   <tr><td>{@link #pert}</td><td>the same of a scaled Beta</td><td>credible</td><td>mean</td></tr>
 *   <tr><td>{@link #jeffreys}: k of n found on the list</td><td>of Beta(k+½, n-k+½)</td><td>credible</td><td>mean</td></tr>
 *   <tr><td>{@link #clopperPearson}: the same</td><td>N over the limits of k/n</td><td>confidence</td><td>N n/k</td></tr>
 * </table>
 *
 * <p>Where the mean does not exist or lies outside the range, the central value is the median, and a caution says so. N/c alone
 * treats the recorded share as exact; {@link #withSamplingVariation} adds that N deaths were recorded by chance.
 *
 * <p>How often a 95 % range holds the truth (summed exactly, or in 5,000 repetitions); "of 20 deaths": 20 is the truth:
 *
 * <pre>
 *   with sampling variation
 *     c known                                     95 % or more for any number of deaths; 95 to 98 % of 1,000
 *     c drawn from what is said of it (a)         96 to 98 % of 20 deaths, 95 to 96 % of 100, 95 % of 1,000
 *     jeffreys, n of 20 or 60, c 0.1 to 0.9       96 to 98 % of 20 deaths, 95 to 96 % of 200
 *   without
 *     c drawn from what is said of it (a)         32 to 79 % of 20 deaths, 69 to 91 % of 100, 91 to 95 % of 1,000
 *     jeffreys, N exactly cT, n of 20 to 200      91 to 98 % for c of 0.2 to 0.8; dips to 88 % below 0.2
 *     clopperPearson, N exactly cT                95 to 99 %; where N varies too, 70 % of 20 deaths, 93 % of 200 (n = 60)
 *   assumptions that do not hold, with sampling variation
 *     sample of n finds listed deaths at odds 2   of 200 deaths 71 % (n = 20), 38 % (n = 60)
 *     deaths recorded ten at a time               52 % of 1,000
 *     c is 0.75, thought uniform on 0.45 to 0.65  below 1 % of 1,000
 *   (a) Beta(20, 16), uniform on 0.45 to 0.65, PERT(0.45, 0.5, 0.65)
 * </pre>
 *
 * <p>The last three show no sign in the range. A scenario ({@link #between}) claims no probability.
 *
 * <p>Reference: International Working Group for Disease Monitoring and Forecasting 1995, American Journal of Epidemiology
 * 142:1047-1058, doi 10.1093/oxfordjournals.aje.a117558; Jeffreys and Clopper-Pearson limits as in Brown, Cai and DasGupta
 * 2001, Statistical Science 16:101-133, doi 10.1214/ss/1009213286; PERT: Malcolm and others 1959, Operations Research
 * 7:646-669, doi 10.1287/opre.7.5.646.
 */
public final class CoverageRatio implements Estimator<Outcome> {
    static final String ASCERTAINMENT =
            "International Working Group for Disease Monitoring and Forecasting 1995, Capture-recapture and multiple-record systems estimation I, American Journal of Epidemiology 142:1047-1058, doi 10.1093/oxfordjournals.aje.a117558";
    private static final double DEFAULT_LEVEL = 0.95;

    private final Share share;
    private final double level;
    private final boolean sampling;
    private final List<StatedDeaths> extras;

    private CoverageRatio(Share share, double level, boolean sampling, List<StatedDeaths> extras) {
        this.share = share;
        this.level = level;
        this.sampling = sampling;
        this.extras = extras;
    }

    private static CoverageRatio of(Share share) {
        return new CoverageRatio(share, DEFAULT_LEVEL, false, List.of());
    }

    /**
     * The coverage lies between two bounds, and nothing more is known. The answer is a scenario; no value within is likelier.
     *
     * @throws IllegalArgumentException unless 0 &lt; low &lt;= high &lt;= 1 (a coverage below 10^-12 counts as zero)
     */
    public static CoverageRatio between(double low, double high) {
        return of(new LimitedShare.Bounded(low, high));
    }

    /**
     * The coverage is taken to be one number. The answer is a scenario.
     *
     * @throws IllegalArgumentException unless 0 &lt; coverage &lt;= 1
     */
    public static CoverageRatio exactly(double coverage) {
        return between(coverage, coverage);
    }

    /**
     * Every coverage between two bounds is equally likely.
     *
     * @throws IllegalArgumentException unless 0 &lt; low &lt; high &lt;= 1
     */
    public static CoverageRatio uniform(double low, double high) {
        return of(new UniformShare(low, high));
    }

    /**
     * The coverage follows a Beta distribution.
     *
     * @throws IllegalArgumentException unless both parameters are within 10^-12 and 10^12
     */
    public static CoverageRatio beta(double alpha, double beta) {
        return of(BetaShare.of(alpha, beta));
    }

    /**
     * The coverage lies between two bounds and is likeliest at a value between them (PERT: a Beta distribution stretched over
     * the bounds with shapes 1 + 4 (mode - low)/(high - low) and 1 + 4 (high - mode)/(high - low)).
     *
     * @throws IllegalArgumentException unless 0 &lt; low &lt;= mode &lt;= high &lt;= 1 and low &lt; high
     */
    public static CoverageRatio pert(double low, double mode, double high) {
        return of(BetaShare.pert(low, mode, high));
    }

    /**
     * Of n deaths found independently of the records, k were in the records: Jeffreys' prior gives Beta(k+½, n-k+½).
     *
     * @throws IllegalArgumentException unless 0 &lt;= k &lt;= n and n is 1 to 10^12
     */
    public static CoverageRatio jeffreys(long k, long n) {
        return of(BetaShare.jeffreys(k, n));
    }

    /**
     * Of n deaths found independently of the records, k were in the records: the exact confidence limits of k/n.
     *
     * @throws IllegalArgumentException unless 0 &lt;= k &lt;= n and n is 1 to 10^12
     */
    public static CoverageRatio clopperPearson(long k, long n) {
        return of(LimitedShare.Sampled.of(k, n));
    }

    /**
     * The same at another level; the default is 0.95. A scenario has no level, so it changes only its sampling variation.
     *
     * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
     */
    public CoverageRatio withLevel(double other) {
        Kind.confidence(other); // refuses what is no level
        return new CoverageRatio(share, other, sampling, extras);
    }

    /**
     * The same, with the chance by which N of all deaths came to be recorded. Given c, the number of unrecorded deaths is
     * negative binomial; the lower limit counts up to the N-th recorded death and the upper to the one after it, so that each
     * misses the truth with at most half the error probability, as the limits of Clopper and Pearson do. Zero recorded deaths
     * then have an upper limit.
     *
     * @throws IllegalArgumentException for {@link #clopperPearson}, which has no distribution to vary; use {@link #jeffreys}
     */
    public CoverageRatio withSamplingVariation() {
        if (share instanceof LimitedShare.Sampled) {
            throw new IllegalArgumentException(
                    "sampling variation needs bounds or a distribution of the coverage; use jeffreys(k, n) in place of clopperPearson(k, n)");
        }
        return new CoverageRatio(share, level, true, extras);
    }

    /**
     * The same with deaths that the records cannot hold, for example of a force that they do not cover, as a range of their own.
     * The answer is then a scenario.
     *
     * @param name what the deaths are, for the basis
     * @param low at least so many
     * @param high at most so many
     * @throws IllegalArgumentException unless 0 &lt;= low &lt;= high &lt;= 10^15 and the name is new
     */
    public CoverageRatio plus(String name, double low, double high) {
        if (extras.stream().anyMatch(extra -> extra.name().equals(name))) {
            throw new IllegalArgumentException("deaths added need a name of their own, got \"" + name + "\" twice");
        }
        StatedDeaths more = new StatedDeaths(name, low, high);
        return new CoverageRatio(
                share,
                level,
                sampling,
                Stream.concat(extras.stream(), Stream.of(more)).toList());
    }

    /** Whether zero recorded deaths have an answer. */
    boolean answersZero() {
        return sampling;
    }

    /** No axis: the total is all that is needed. */
    @Override
    public List<Axis<?>> axes() {
        return List.of();
    }

    /**
     * The toll; refused for a negative count, for no recorded deaths without sampling variation, for more than 10^9 with it,
     * and where the coverage may be so near zero that there is no central value.
     */
    @Override
    public Outcome estimate(Tally tally) {
        return estimate(tally, "");
    }

    /** The toll of one stratum, whose name stands before what is assumed of its coverage. */
    Outcome ofStratum(String stratum, Tally tally) {
        return estimate(tally, stratum + ": ");
    }

    private Outcome estimate(Tally tally, String of) {
        Outcome recorded = new RecordedDeaths(tally.total(), sampling, level, basis(tally, of)).over(share);
        return extras.isEmpty() || recorded instanceof Refusal
                ? recorded
                : StatedDeaths.added(recorded.orThrow(), extras);
    }

    private Method method() {
        Statement known = share.statement();
        String variation = sampling ? " with " + Words.percent(level) + " sampling variation" : "";
        Stream<String> references = Stream.concat(Stream.of(ASCERTAINMENT), known.reference().stream());
        return new Method("coverage ratio " + known.words() + variation, references.toList());
    }

    private Basis basis(Tally tally, String of) {
        return Basis.of(
                tally,
                method(),
                of + share.statement().assumption(),
                "every recorded death is real and recorded once",
                sampling
                        ? "each death is recorded with the same probability, independently of the others"
                        : "the recorded share of the deaths equals the coverage exactly, without chance");
    }

    /** What is assumed of the coverage, for example {@code coverage ratio 45 % to 65 %}. */
    @Override
    public String toString() {
        return method().name();
    }
}
