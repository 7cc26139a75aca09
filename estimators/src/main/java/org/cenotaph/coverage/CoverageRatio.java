package org.cenotaph.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.estimate.Sum;
import org.cenotaph.estimate.Uncertainty;
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
 * <p>Simulated at a level of 95 %, with the coverage drawn from what is said to be known of it: the credible forms hold the
 * truth in 95 % of cases when sampling variation is on, and in fewer when it is off and N is small (N/c alone then treats
 * the draw of N as exact); Clopper-Pearson limits hold it in at least 95 % as far as the error of k/n goes. All of them fail,
 * with no sign in the range, when the share that is assumed is not the share of the deaths at hand.
 *
 * <p>Reference: International Working Group for Disease Monitoring and Forecasting 1995, American Journal of Epidemiology
 * 142:1047-1058, doi 10.1093/oxfordjournals.aje.a117558; Jeffreys and Clopper-Pearson limits as in Brown, Cai and DasGupta
 * 2001, Statistical Science 16:101-133, doi 10.1214/ss/1009213286.
 */
public final class CoverageRatio implements Estimator<Outcome> {
    static final String ASCERTAINMENT =
            "International Working Group for Disease Monitoring and Forecasting 1995, Capture-recapture and multiple-record systems estimation I, American Journal of Epidemiology 142:1047-1058, doi 10.1093/oxfordjournals.aje.a117558";
    private static final double DEFAULT_LEVEL = 0.95;
    private static final String RECORDED = "recorded deaths over coverage";

    private final Share share;
    private final double level;
    private final boolean sampling;
    private final Map<String, Range> extras;

    private CoverageRatio(Share share, double level, boolean sampling, Map<String, Range> extras) {
        this.share = share;
        this.level = level;
        this.sampling = sampling;
        this.extras = extras;
    }

    private static CoverageRatio of(Share share) {
        return new CoverageRatio(share, DEFAULT_LEVEL, false, Map.of());
    }

    /**
     * The coverage lies between two bounds, and nothing more is known. The answer is a scenario; no value within is likelier.
     *
     * @throws IllegalArgumentException unless 0 &lt; low &lt;= high &lt;= 1
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
     * @throws IllegalArgumentException unless both parameters are positive and finite
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
     * @throws IllegalArgumentException unless 0 &lt;= k &lt;= n and n is at least 1
     */
    public static CoverageRatio jeffreys(long k, long n) {
        return of(BetaShare.jeffreys(k, n));
    }

    /**
     * Of n deaths found independently of the records, k were in the records: the exact confidence limits of k/n.
     *
     * @throws IllegalArgumentException unless 0 &lt;= k &lt;= n and n is at least 1
     */
    public static CoverageRatio clopperPearson(long k, long n) {
        return of(new LimitedShare.Sampled(k, n));
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
     * is exact when c is known, as in the limits of Clopper and Pearson. Zero recorded deaths then have an upper limit.
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
     * @throws IllegalArgumentException unless 0 &lt;= low &lt;= high and the name is new
     */
    public CoverageRatio plus(String name, double low, double high) {
        if (!(low >= 0 && low <= high) || Double.isInfinite(high)) {
            throw new IllegalArgumentException(
                    "deaths added must be a range that is not negative, got " + low + " to " + high);
        }
        if (name.isBlank() || name.equals(RECORDED) || extras.containsKey(name)) {
            throw new IllegalArgumentException("deaths added need a name of their own, got \"" + name + "\"");
        }
        Map<String, Range> more = new LinkedHashMap<>(extras);
        more.put(name, new Range(low, high, Kind.scenario()));
        return new CoverageRatio(share, level, sampling, more);
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
     * The toll; refused for a negative count, for no recorded deaths without sampling variation, and where no coverage above
     * zero was seen.
     */
    @Override
    public Outcome estimate(Tally tally) {
        Outcome recorded = recorded(tally);
        if (extras.isEmpty() || recorded instanceof Refusal) {
            return recorded;
        }
        Sum sum = Sum.of(RECORDED, recorded);
        StringBuilder name = new StringBuilder(method().name());
        for (Map.Entry<String, Range> extra : extras.entrySet()) {
            Range range = extra.getValue();
            name.append(
                    String.format(Locale.ROOT, ", plus %s %,.0f to %,.0f,", extra.getKey(), range.low(), range.high()));
            sum = sum.plus(extra.getKey(), extra(extra.getKey(), range));
        }
        Estimate whole = sum.fullyDependent().orThrow();
        Basis basis = basis(tally);
        for (String extra : extras.keySet()) {
            basis = basis.assuming(assumption(extra));
        }
        Basis named = new Basis(
                basis.lineage(),
                basis.counted(),
                new Method(name.toString(), basis.method().references()),
                basis.assumptions(),
                recorded.basis().cautions());
        return Estimate.of(whole.central(), whole.range(), named).withParts(whole.parts());
    }

    private static Estimate extra(String name, Range range) {
        Basis basis = Basis.of(
                Tally.along().build(), Method.of("a stated range for " + name, ASCERTAINMENT), assumption(name));
        return Estimate.of(range.low() + range.width() / 2, range, basis);
    }

    private static String assumption(String name) {
        return "the deaths of " + name + " are in none of the records and lie in the range stated for them";
    }

    private Method method() {
        String how = "coverage ratio " + share.words()
                + (sampling ? " with " + Words.percent(level) + " sampling variation" : "");
        return share.reference()
                .map(reference -> Method.of(how, ASCERTAINMENT, reference))
                .orElseGet(() -> Method.of(how, ASCERTAINMENT));
    }

    private Basis basis(Tally tally) {
        Basis basis = Basis.of(tally, method(), share.assumption(), "every recorded death is real and recorded once");
        if (sampling) {
            return basis.assuming("each death is recorded with the same probability, independently of the others");
        }
        return basis.assuming("the recorded share of the deaths equals the coverage exactly, without chance");
    }

    private Outcome recorded(Tally tally) {
        long recorded = tally.total();
        Basis basis = basis(tally);
        if (recorded < 0) {
            return new Refusal(Reason.NEGATIVE_COUNT, "recorded deaths must not be negative, got " + recorded, basis);
        }
        if (recorded == 0 && !sampling) {
            return new Refusal(
                    Reason.NOTHING_COUNTED,
                    "no deaths were recorded, and without sampling variation zero has no upper limit",
                    basis);
        }
        return share instanceof DistributedShare known
                ? distributed(known, recorded, basis)
                : limited((LimitedShare) share, recorded, basis);
    }

    private Outcome limited(LimitedShare known, long recorded, Basis basis) {
        double least = known.lowest(level);
        double most = known.highest(level);
        if (known.central().isPresent() && !(known.central().getAsDouble() > 0)) {
            return new Refusal(
                    Reason.UNDEFINED,
                    "none of the sampled deaths is in the records, so the toll has no central value and no upper limit",
                    basis);
        }
        double low = sampling ? UnseenDeaths.lowest(recorded, most, level) : recorded / most;
        double high = sampling ? UnseenDeaths.highest(recorded, least, level) : recorded / least;
        Range range = new Range(low, high, share.kind(level));
        if (known.central().isPresent()) {
            return Estimate.of(recorded / known.central().getAsDouble(), range, basis);
        }
        Basis stated = basis.assuming(
                "no value within the range is likelier than another; the central value is only its middle");
        return Estimate.of(low + range.width() / 2, range, stated);
    }

    private Outcome distributed(DistributedShare known, long recorded, Basis basis) {
        Kind kind = known.kind(level);
        TollDistribution toll = new TollDistribution(Math.max(1, recorded), known);
        Range range = sampling ? UnseenDeaths.range(recorded, known, level, kind) : toll.range(kind);
        double mean = recorded * (known.meanInverse() < Double.POSITIVE_INFINITY ? known.meanInverse() : 0);
        boolean meanServes = range.contains(mean) && Double.isFinite(known.meanInverse());
        double median = recorded == 0 ? 0 : Math.min(range.high(), Math.max(range.low(), toll.quantile(0.5)));
        Basis stated = meanServes
                ? basis
                : basis.cautioning(
                        "the mean does not exist or lies outside the range; the central value is the median");
        Estimate estimate = Estimate.of(meanServes ? mean : median, range, stated);
        if (!sampling) {
            return estimate.with(toll);
        }
        return recorded == 0 ? estimate : estimate.with(new Uncertainty.Spread(toll.deviationWithSampling()));
    }

    /** What is assumed of the coverage, for example {@code coverage ratio 45 % to 65 %}. */
    @Override
    public String toString() {
        return method().name();
    }
}
