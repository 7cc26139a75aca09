package org.cenotaph.excess;

import java.util.List;
import java.util.Optional;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.records.Age;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * Excess deaths of men, with women as the measure: their deaths carry everything that changed but what killed the men.
 *
 * <pre>
 *   q[y]      = m[y] / f[y]                   m, f  deaths of men and of women of one age group in year y
 *   q^[y]       expected ratio                from the baseline years, by one of the models below
 *   excess[y] = m[y] - q^[y] f[y]
 *   ages      : sums; variances add           years : sums with the joint covariance, because the years share the fit
 *   range     = excess -+ t sd                t  Student's, with the degrees of freedom of the fit
 * </pre>
 *
 * <p>The range is about the excess itself: it takes in the scatter of the estimated years as well as the error of the fit.
 *
 * <p>Models of the expected ratio: {@link Trend#linear linear}, {@link Trend#exponential exponential}, {@link Trend#constant
 * constant}, and a {@link Trend#binomial binomial regression} that knows that deaths are counts. A sum over age groups has
 * the degrees of freedom of Welch and Satterthwaite, (sum of v)² / sum of (v²/df), at least those of one age group.
 *
 * <p>The deaths must be counted along {@link Axis#YEAR}, a category of sex, and bands of age; rows that hold totals must have
 * been left out. A cause of death is taken from both sexes by {@link Tally#minus} before. For each region of a register, use
 * {@code Toll.of(register).per(region).estimatedBy(method.total())}.
 *
 * <pre>{@code
 * ExcessTable excess = Toll.of(register).estimatedBy(
 *         SexRatioExcess.in(years(2022, 2023)).above(years(2015, 2019)).ages(15, 49).linear());
 * }</pre>
 *
 * <p>Simulated, 4,000 registers each (program {@code SexRatioSimulation} in the tests), the share of 95 % ranges that hold the
 * truth for one age group, for all ages in one year, and for both years:
 *
 * <pre>
 *   ratios scatter by 2 % about a line, linear            95.5   95.7   95.9
 *   the same, exponential                                 95.0   95.1   95.4
 *   the same, binomial                                    94.8   95.9   96.2
 *   only the counts scatter, linear                       95.5   95.6   95.5
 *   the same, binomial                                    97.2   97.4   97.4
 *   no trend, constant                                    94.4   95.3   95.4
 *   a region with 2 % of the deaths, linear               95.4   95.4   95.4
 *   four baseline years, linear                           95.1   96.3   96.3
 *   all ages scatter together, linear                     95.8   72.1   72.5      sums are too narrow
 *   a trend that bends, linear                            84.6    4.8    6.5      the model is wrong, and nothing shows it
 *   a trend, constant                                     82.8    1.1    0.1      the same
 * </pre>
 *
 * <p>Reference: Kobak, Bessudnov, Ershov, Mikhailova and Raksha 2025, War fatalities in Russia in 2022-2023 estimated via excess
 * male mortality, Demography 62(2):335-347, doi 10.1215/00703370-11862998; Satterthwaite 1946, Biometrics Bulletin 2:110-114,
 * doi 10.2307/3002019.
 */
public final class SexRatioExcess implements Estimator<ExcessTable> {
    private static final Sexes DEFAULT_SEXES = new Sexes(Axis.category("sex"), "m", "f");
    private static final double DEFAULT_LEVEL = 0.95;

    /** Bands of five years from 0-4 to 85 and over, the usual scheme of vital registers. */
    public static final Axis<AgeBand> FIVE_YEAR_AGES =
            Axis.ageBand(0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85);

    /**
     * Which deaths are compared.
     *
     * @param targets the years estimated
     * @param baseline the baseline years
     * @param ageAxis the axis of age, unless all ages are taken together
     * @param summed the ages that are summed
     */
    record Question(Years targets, Years baseline, Optional<Axis<AgeBand>> ageAxis, AgeBand summed) {}

    /**
     * Where the sexes stand.
     *
     * @param axis the axis of sex
     * @param men the coordinate of men on it
     * @param women the coordinate of women on it
     */
    record Sexes(Axis<String> axis, String men, String women) {}

    /**
     * Everything that was said.
     *
     * @param question which deaths are compared
     * @param shown the ages that are shown, the summed ones among them
     * @param model the expected ratio
     * @param sexes where the sexes stand
     * @param kind the kind of range
     * @param published whose departures from the method are followed
     */
    record Settings(Question question, AgeBand shown, RatioModel model, Sexes sexes, Kind kind, Published published) {}

    private final Settings settings;

    private SexRatioExcess(Settings settings) {
        this.settings = settings;
    }

    /** The years in which excess deaths are sought. */
    public static Above in(Years targets) {
        return new Above(targets);
    }

    /** The sentence so far: the baseline is missing. */
    public static final class Above {
        private final Years targets;

        private Above(Years targets) {
            this.targets = targets;
        }

        /**
         * The years that say what was to be expected; years in neither set are not used.
         *
         * @throws IllegalArgumentException if a year is in both sets
         */
        public Ages above(Years baseline) {
            if (baseline.years().stream().anyMatch(targets.years()::contains)) {
                throw new IllegalArgumentException(
                        "a year cannot be both baseline and estimated, got " + baseline + " and " + targets);
            }
            return new Ages(targets, baseline);
        }
    }

    /** The sentence so far: the ages are missing. */
    public static final class Ages {
        private final Years targets;
        private final Years baseline;

        private Ages(Years targets, Years baseline) {
            this.targets = targets;
            this.baseline = baseline;
        }

        /** Each five-year band from one age to another, both included, by itself, and their sum. */
        public Trend ages(int from, int to) {
            return ages(FIVE_YEAR_AGES, from, to);
        }

        /** Each band of an axis of age from one age to another, both included, by itself, and their sum. */
        public Trend ages(Axis<AgeBand> axis, int from, int to) {
            return new Trend(new Question(targets, baseline, Optional.of(axis), new AgeBand(from, to)));
        }

        /** All ages in one; the deaths need no axis of age. */
        public Trend allAgesTogether() {
            return new Trend(new Question(targets, baseline, Optional.empty(), new AgeBand(0, Age.HIGHEST)));
        }
    }

    /** The sentence so far: only the model of the ratio is missing. */
    public static final class Trend {
        private final Question question;

        private Trend(Question question) {
            this.question = question;
        }

        /** A straight line through the ratios. */
        public SexRatioExcess linear() {
            return by(new LinearRatio(0), Published.NOT);
        }

        /** A straight line through log(ratio - 1); refused for an age group whose ratio is one or less in a baseline year. */
        public SexRatioExcess exponential() {
            return by(new ExponentialRatio(false), Published.NOT);
        }

        /** The mean ratio; takes a single baseline year, which leaves no range. */
        public SexRatioExcess constant() {
            return by(new ConstantRatio(), Published.NOT);
        }

        /** A binomial regression of men among all deaths on the year, with over-dispersion. */
        public SexRatioExcess binomial() {
            return by(new BinomialRatio(), Published.NOT);
        }

        /** The exponential model with the spread as the notebook of the 2025 paper computes it. */
        public SexRatioExcess exponentialAsInDemography2025() {
            return by(
                    new ExponentialRatio(true),
                    Published.caution(
                            "as in the notebook of Kobak and others 2025, the spread is the largest over baseline and estimated years and both sides, used for every estimated year"));
        }

        /** The linear model with the spread of the newspaper analysis of July 2023; print it with two standard deviations. */
        public SexRatioExcess linearAsInMeduza2023() {
            return by(
                    new LinearRatio(6),
                    Published.caution(
                            "as in the analysis of Meduza and Mediazona of 10 July 2023, squared residuals are divided by 6, not by the degrees of freedom"));
        }

        /** The linear model as in the notebook on external causes: the first estimated year's ratio serves for all. */
        public SexRatioExcess linearAsInExternalCauses2025() {
            return by(new LinearRatio(0), Published.EXTERNAL_CAUSES);
        }

        /** The linear model as in the notebook on regions: one woman is added everywhere, and the ratio floored at one. */
        public SexRatioExcess linearAsInRegions2025() {
            return by(new LinearRatio(0), Published.REGIONS);
        }

        private SexRatioExcess by(RatioModel model, Published published) {
            return new SexRatioExcess(new Settings(
                    question, question.summed(), model, DEFAULT_SEXES, Kind.confidence(DEFAULT_LEVEL), published));
        }
    }

    /** The same with age groups shown beside those that are summed. */
    public SexRatioExcess showing(int from, int to) {
        AgeBand summed = settings.question().summed();
        AgeBand shown = new AgeBand(Math.min(from, summed.from()), Math.max(to, summed.to()));
        return with(shown, settings.sexes(), settings.kind());
    }

    /** The same with another axis of sex; the default is the category {@code sex} with {@code m} and {@code f}. */
    public SexRatioExcess sexes(Axis<String> axis, String men, String women) {
        return with(settings.shown(), new Sexes(axis, men, women), settings.kind());
    }

    /**
     * The same with confidence ranges at another level; the default is 0.95.
     *
     * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
     */
    public SexRatioExcess withLevel(double level) {
        return with(settings.shown(), settings.sexes(), Kind.confidence(level));
    }

    /**
     * The same with ranges of so many standard deviations, as publications print them.
     *
     * @throws IllegalArgumentException unless the multiple is positive
     */
    public SexRatioExcess withStandardDeviations(double multiple) {
        return with(settings.shown(), settings.sexes(), Kind.deviations(multiple));
    }

    private SexRatioExcess with(AgeBand shown, Sexes sexes, Kind kind) {
        return new SexRatioExcess(
                new Settings(settings.question(), shown, settings.model(), sexes, kind, settings.published()));
    }

    /** The same, answering with the sum over ages and years alone, for use area by area. */
    public Estimator<Outcome> total() {
        return answering(table -> table.total().outcome());
    }

    /** The year, the sex and, unless all ages are taken together, the age. */
    @Override
    public List<Axis<?>> axes() {
        Axis<String> sex = settings.sexes().axis();
        return settings.question()
                .ageAxis()
                .<List<Axis<?>>>map(age -> List.of(Axis.YEAR, sex, age))
                .orElseGet(() -> List.of(Axis.YEAR, sex));
    }

    @Override
    public ExcessTable estimate(Tally tally) {
        return new ExcessByAge(settings, tally).table();
    }
}
