package org.cenotaph.excess;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.IsoWeek;

/**
 * Makes up inheritance registries whose truth is known: cases of both sexes, a war, a list of its dead, and the match of both.
 *
 * <pre>
 *   women[a,t] ~ over-dispersed Poisson(w[a] s[t])              s  season and years of epidemic, the same for both sexes
 *   men[a,t]   ~ over-dispersed Poisson(r[a] w[a] s[t])          r  ratio of men to women, times its change in estimated years
 *   late       a share of these, and all cases of the missing
 *   dead[a,t]  ~ Poisson(d[t] share[a])                          killed or missing
 *   killed     listed or not; a case with probability p[a] if listed, and p' = p/(p + (1-p) ψ) if not
 *   missing    never listed; a late case with a probability of its own
 *   match      a sample of the listed dead whose cases are complete: whether they have a case
 * </pre>
 *
 * <p>Cases are opened after a delay whose weeks are those of a gamma distribution, late ones after 26 weeks or more; what is not
 * opened on the day of reading is not in the registry. Every setting has a default, and the same seed gives the same registry.
 *
 * <p>How often 95 % ranges of {@link RegistryExcess} held the number who really died, in 1,000 registries of each kind, in per cent:
 * of the total, of three single weeks, of the six age groups; then the mean error of the total in per cent of the truth, and the mean
 * standard deviation over that of the errors. Made by {@code RegistryCoverage} in the tests.
 *
 * <pre>
 *                                                 total  weeks   ages   error     sd
 *   as by default                                 95.8   95.8   95.6    +0.1   1.00
 *   the same, linear ratio                        94.9   95.5   95.2    -0.1   0.99
 *   the same, women smoothed over 5 weeks         95.6   96.4   95.6    +0.1   1.00
 *   the same, wandering ratio allowed             96.2   95.8   96.2    +0.1   1.03
 *   all listed (60 %) of 800 dead a week matched  96.6   96.7   97.4     0.0   1.10   too wide: see withListInside
 *   the same, list inside                         95.6   95.4   95.1     0.0   1.01
 *   registry and war a twentieth                  95.7   95.0   92.7     0.0   1.02   pooled ages differ in coverage
 *   the same, nothing pooled                      96.3   95.7   95.0    +5.0   0.96   1/p is too large where n is small; 4 refused
 *   50 listed of each age matched                 95.6   96.0   94.7    +1.1   0.97
 *   25 listed of each age matched                 95.1   96.3   92.3    +1.2   0.99   pooled ages differ in coverage
 *   the same, nothing pooled                      95.8   96.6   93.5    +2.6   0.95   1/p is too large where n is small
 *   one baseline year                             96.5   96.1   95.8    +0.3   1.06
 *   one year of war, half of it incomplete        96.3   96.0   95.7    +0.9   1.03
 *   the same, floor 0.2                           96.2   96.0   95.8    +0.8   1.03
 *   the killed opened twice as late as others     94.3   95.7   95.5    +0.2   0.98
 *   five dead a week                              95.3   94.9   95.9    -6.0   1.01   a few hundred dead among 100,000s of cases
 *   listed likelier to leave a case, odds 1.5     11.0   93.9   69.2    -8.8   1.01   FAILS: independence broken
 *   listed less likely to, odds 0.7               25.0   94.7   83.8    +7.7   0.99   FAILS: the same
 *   ratio up 2 % after the baseline               58.4   95.0   90.7    +5.0   1.01   FAILS: nothing in the registry shows it
 *   ratio wanders by 5 % from year to year        74.8   95.8   80.0    +0.3   0.59   FAILS, with a caution
 *   the same, wandering ratio allowed             94.1   96.7   94.8    +0.3   0.99
 * </pre>
 *
 * <p>This class is among the estimators, not the benchmarks, because tests, benchmarks and examples all see the estimators, and
 * nothing that they see may depend on them.
 */
public final class RegistrySimulation {
    static final int LATE_FROM = 26;

    final List<AgeBand> bands = List.of(
            new AgeBand(18, 24),
            new AgeBand(25, 29),
            new AgeBand(30, 34),
            new AgeBand(35, 39),
            new AgeBand(40, 44),
            new AgeBand(45, 49));
    final double[] womenPerWeek = {10, 16, 30, 50, 75, 100};
    final double[] ratio = {2.5, 2.4, 2.4, 2.3, 2.2, 2.1};
    final double[] withCase = {0.45, 0.55, 0.62, 0.66, 0.68, 0.70};
    final double[] ageShare = {0.13, 0.18, 0.20, 0.19, 0.17, 0.13};

    Years baseline = Years.years(2015, 2019);
    IsoWeek first = new IsoWeek(2022, 9);
    IsoWeek last = new IsoWeek(2024, 39);
    LocalDate readOn = LocalDate.of(2024, 9, 29);
    double size = 1;
    double deadPerWeek = 400;
    double missing = 0.1;
    double missingWithCase = 0.6;
    double listed = 0.4;
    double matched = 0.1;
    double oddsRatio = 1;
    double ratioChange = 1;
    double dispersion = 1.2;
    double wandering;
    double lateShare = 0.04;
    double warDelay = 1;
    double epidemic = 1.25;

    private RegistrySimulation() {}

    /**
     * Six age groups from 18 to 49 with some 15,000 cases of women a year, a baseline of 2015 to 2019, 400 war dead a week from
     * 2022-W09 to 2024-W39, read at the end of that week; a list that holds 40 % of the killed, a tenth of them looked up.
     */
    public static RegistrySimulation standard() {
        return new RegistrySimulation();
    }

    private RegistrySimulation with(Consumer<RegistrySimulation> change) {
        RegistrySimulation copy = new RegistrySimulation();
        copy.baseline = baseline;
        copy.first = first;
        copy.last = last;
        copy.readOn = readOn;
        copy.size = size;
        copy.deadPerWeek = deadPerWeek;
        copy.missing = missing;
        copy.missingWithCase = missingWithCase;
        copy.listed = listed;
        copy.matched = matched;
        copy.oddsRatio = oddsRatio;
        copy.ratioChange = ratioChange;
        copy.dispersion = dispersion;
        copy.wandering = wandering;
        copy.lateShare = lateShare;
        copy.warDelay = warDelay;
        copy.epidemic = epidemic;
        change.accept(copy);
        return copy;
    }

    private static double positive(double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("a setting of a simulation must be positive and finite, got " + value);
        }
        return value;
    }

    private static double share(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a share lies within 0 and 1, got " + value);
        }
        return value;
    }

    /** The same with other baseline years; the years between them and the estimated weeks are simulated too. */
    public RegistrySimulation baseline(Years years) {
        return with(s -> s.baseline = years);
    }

    /**
     * The same with a war in other weeks, and another day of reading.
     *
     * @throws IllegalArgumentException if the first week is after the last
     */
    public RegistrySimulation war(IsoWeek from, IsoWeek to, LocalDate read) {
        RegistryCases.weeksBetween(from, to);
        return with(s -> {
            s.first = from;
            s.last = to;
            s.readOn = read;
        });
    }

    /** The same with the registry, but not the war, so many times as large; a twentieth makes its ages sparse. */
    public RegistrySimulation times(double factor) {
        return with(s -> s.size = positive(factor));
    }

    /** The same with another number of war dead in a week, on average. */
    public RegistrySimulation deadPerWeek(double dead) {
        return with(s -> s.deadPerWeek = positive(dead));
    }

    /**
     * The same with another share of the dead missing, whose cases are all late.
     *
     * @param share of all dead
     * @param leavingCase of the missing, 0 to 1
     */
    public RegistrySimulation missing(double share, double leavingCase) {
        return with(s -> {
            s.missing = share(share);
            s.missingWithCase = share(leavingCase);
        });
    }

    /**
     * The same with another list.
     *
     * @param share of the killed that it holds
     * @param lookedUp share of the listed that were looked up in the registry
     */
    public RegistrySimulation list(double share, double lookedUp) {
        return with(s -> {
            s.listed = share(share);
            s.matched = share(lookedUp);
        });
    }

    /** The same where the odds of a case among the listed dead are so many times those among the others; 1 by default. */
    public RegistrySimulation oddsRatio(double psi) {
        return with(s -> s.oddsRatio = positive(psi));
    }

    /** The same where the ratio of men to women among all other cases changes by a factor after the baseline. */
    public RegistrySimulation ratioChange(double factor) {
        return with(s -> s.ratioChange = positive(factor));
    }

    /** The same where the log of the ratio of each age differs from year to year with a standard deviation; 0 by default. */
    public RegistrySimulation wanderingRatio(double deviation) {
        return with(s -> s.wandering = positive(deviation));
    }

    /** The same with cases that scatter more than by chance: the variance over the mean, at least 1; 1.2 by default. */
    public RegistrySimulation dispersion(double phi) {
        return with(s -> s.dispersion = Math.max(1, positive(phi)));
    }

    /** The same where the cases of the killed are opened so many times as long after death as others. */
    public RegistrySimulation warDelay(double factor) {
        return with(s -> s.warDelay = positive(factor));
    }

    /**
     * The registry of a seed.
     *
     * @throws IllegalArgumentException if the war does not begin after the last year of the baseline, or the settings lead to
     *     more than 100 million cases and dead, or to more than a hundred years
     */
    public SimulatedRegistry draw(long seed) {
        RegistryPlan.require(
                first.year() > baseline.years().last(),
                "the war begins after the baseline, got " + first + " and " + baseline);
        return new SimulatedRegistry(this, seed);
    }

    /** The weights of the weeks of delay, up to the one from which cases are late: a gamma distribution of shape 2. */
    static double[] delays(double scale) {
        double[] upTo = new double[LATE_FROM];
        double sum = 0;
        for (int week = 0; week < upTo.length; week++) {
            double x = (week + 0.5) / scale;
            sum += x * Math.exp(-x);
            upTo[week] = sum;
        }
        for (int week = 0; week < upTo.length; week++) {
            upTo[week] /= sum;
        }
        return upTo;
    }
}
