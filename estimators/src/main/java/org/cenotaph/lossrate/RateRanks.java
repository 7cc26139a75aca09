package org.cenotaph.lossrate;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.lossrate.AreaByArea.Area;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * Which areas lost the largest share of their people, with the probability that each is the first, and among the first few.
 *
 * <pre>
 *   rank of i = 1 + number of areas j with λj &gt; λi
 *   λi   true rate of area i, drawn from Gamma(ν + x, α + n), where ν and α are drawn too
 *   x    deaths in the area        n     people, or person-years, at risk in it
 *   ν, α shape and rate of the Gamma distribution that rates of areas follow, as {@link Smoothing#HIERARCHICAL} learns them;
 *        {@link #withJeffreys}: ½ and 0, each area by itself
 * </pre>
 *
 * <p>All rates are drawn together 40,000 times, and how often each rank comes up is its probability. Areas with the same deaths
 * and people have the same probabilities exactly. Areas with few people stand first and last by chance alone: by raw rates,
 * and also with {@link #withJeffreys}; rates that are smoothed put them where what is known of them allows.
 *
 * <p>Of simulated areas that were given such a probability (in %, the mean of a class) of being in the top eighth, so many % truly
 * were; 20 deaths in the median area, sizes differ by up to 30 times from it either way:
 *
 * <pre>
 *                                             1-2    14    25    35    45    55    65    75    85    95-98
 *   20 areas, Gamma, cv 0.5                     2    16    22    37    47    57    65    71    80    97
 *   20 areas, the same, each by itself          3    18    25    23    36    48    47    62    68    67
 *   85 areas, Gamma, cv 0.7                     1    18    23    34    43    50    61    71    80    99
 *   85 areas, the same, each by itself          2    21    27    30    35    40    50    70    73    92
 *   85 areas, log-normal, cv 0.7                1    16    23    28    58    54    57    81    87    99
 *   85 areas, the same, each by itself          2    14    26    29    40    49    56    70    74    96
 * </pre>
 *
 * <p>So probabilities mean what they say with the default, and are too sure of the top with Jeffreys' prior (each by itself).
 *
 * <p>Reference: Laird and Louis 1989, Empirical Bayes ranking methods, Journal of Educational Statistics 14:29-46, doi
 * 10.3102/10769986014001029; Goldstein and Spiegelhalter 1996, Journal of the Royal Statistical Society A 159:385-443, doi
 * 10.2307/2983325.
 *
 * @param <T> the coordinates, for example names of regions
 */
public final class RateRanks<T extends Comparable<? super T>> implements Estimator<RateRanking<T>> {
    private static final String LAIRD_LOUIS =
            "Laird, Louis 1989, Empirical Bayes ranking methods, Journal of Educational Statistics 14:29-46, doi 10.3102/10769986014001029";
    private static final Options DEFAULT = new Options(10, false, 0.95, new RankDraws(40_000, 1));

    private final Exposure<T> exposure;
    private final Options options;

    private record Options(int top, boolean jeffreys, double level, RankDraws draws) {}

    private RateRanks(Exposure<T> exposure, Options options) {
        this.exposure = exposure;
        this.options = options;
    }

    /** Ranks of deaths per person at risk. */
    public static <T extends Comparable<? super T>> RateRanks<T> among(Exposure<T> exposure) {
        return new RateRanks<>(exposure, DEFAULT);
    }

    /**
     * The same with the probability of being among the first so many; the default is 10.
     *
     * @throws IllegalArgumentException unless it is positive
     */
    public RateRanks<T> withTop(int first) {
        if (first < 1) {
            throw new IllegalArgumentException("a list of the first areas has at least one, got " + first);
        }
        return new RateRanks<>(exposure, new Options(first, options.jeffreys, options.level, options.draws));
    }

    /** The same with each area by itself (Jeffreys' prior); the default is to learn from all areas how much they differ. */
    public RateRanks<T> withJeffreys() {
        return new RateRanks<>(exposure, new Options(options.top, true, options.level, options.draws));
    }

    /**
     * The same with ranges of ranks at another level; the default is 0.95.
     *
     * @throws IllegalArgumentException unless 0 &lt; level &lt; 1
     */
    public RateRanks<T> withLevel(double level) {
        Kind.credible(level); // refuses what is no level
        return new RateRanks<>(exposure, new Options(options.top, options.jeffreys, level, options.draws));
    }

    /**
     * The same with another number of draws; the default is 40,000.
     *
     * @throws IllegalArgumentException unless there are 100 to 10 million
     */
    public RateRanks<T> withDraws(int draws) {
        return with(new RankDraws(draws, options.draws.seed()));
    }

    /** The same with another seed; the default is 1. */
    public RateRanks<T> withSeed(long seed) {
        return with(new RankDraws(options.draws.draws(), seed));
    }

    private RateRanks<T> with(RankDraws draws) {
        return new RateRanks<>(exposure, new Options(options.top, options.jeffreys, options.level, draws));
    }

    @Override
    public List<Axis<?>> axes() {
        return List.of(exposure.axis());
    }

    /** The ranks; refused for fewer than two areas, more than 10^10 deaths in one, and where no area has deaths. */
    @Override
    public RateRanking<T> estimate(Tally tally) {
        AreaByArea<T> table = AreaByArea.of(tally, exposure, method(), assumptions());
        SortedMap<T, Refusal> refusals = new TreeMap<>(table.refused());
        for (Area<T> area : table.areas()) {
            refusal(table, table.of(area)).ifPresent(refusal -> refusals.put(area.name(), refusal));
        }
        SortedMap<T, RankedArea<T>> ranked = new TreeMap<>();
        if (refusal(table, table.basis()).isEmpty()) {
            double[][] probabilities = options.draws.probabilities(table.areas(), priors(table.areas()));
            for (int i = 0; i < probabilities.length; i++) {
                Area<T> area = table.areas().get(i);
                Ranks ranks = new Ranks(probabilities[i]);
                ranked.put(area.name(), ranks.of(area.name(), options.top, options.level, table.of(area)));
            }
        }
        return new RateRanking<>(exposure.axis(), options.top, ranked, refusals, tally.unplaced(exposure.axis()));
    }

    private Optional<Refusal> refusal(AreaByArea<T> table, Basis basis) {
        Optional<Refusal> refusal = SmoothedAreas.refusal(table.areas(), basis);
        boolean none = table.areas().stream().allMatch(area -> area.deaths() == 0);
        return refusal.isEmpty() && none
                ? Optional.of(new Refusal(
                        Reason.NOTHING_COUNTED, "no area has deaths, so nothing tells one from another", basis))
                : refusal;
    }

    private List<RankDraws.Prior> priors(List<Area<T>> areas) {
        return options.jeffreys
                ? List.of(new RankDraws.Prior(1, 0.5, 0))
                : Smoothing.HIERARCHICAL.priors(areas).stream()
                        .map(each -> new RankDraws.Prior(
                                each.probability(),
                                each.prior().shape(),
                                each.prior().rate()))
                        .toList();
    }

    private Method method() {
        return options.jeffreys
                ? Method.of("ranking under Jeffreys' prior", LAIRD_LOUIS)
                : Method.of(
                        "ranking under " + Smoothing.HIERARCHICAL.words(),
                        LAIRD_LOUIS,
                        Smoothing.HIERARCHICAL.reference());
    }

    private String[] assumptions() {
        String prior = options.jeffreys
                ? "nothing is known of the rate of an area but its own deaths (Jeffreys' prior)"
                : SmoothedAreas.EXCHANGEABLE;
        return new String[] {SmoothedAreas.POISSON, prior, options.draws.toString()};
    }

    /** The prior, and how many areas stand at the top. */
    @Override
    public String toString() {
        return method().name() + " of deaths per head of " + exposure.who() + ", top " + options.top;
    }
}
