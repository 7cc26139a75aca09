package org.cenotaph.composition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Tally;

/**
 * The deaths of known category by period, for a trend: periods in which nobody of a known category died are not among them.
 *
 * @param periods the periods, in order
 * @param categories the categories, in order, those without deaths among them
 * @param deaths by period, then category
 * @param outside all deaths that are not among these: of unknown category or period
 * @param scores where the periods lie in time
 */
record TrendCounts<T extends Comparable<? super T>, P extends Comparable<? super P>>(
        List<P> periods, List<T> categories, long[][] deaths, long outside, double[] scores) {

    static <T extends Comparable<? super T>, P extends Comparable<? super P>> TrendCounts<T, P> of(
            Tally tally, TrendOptions<T, P> options) {
        Tally counts = tally.onto(options.axis(), options.time());
        List<T> known = counts.coordinates(options.axis()).stream()
                .filter(category -> !options.isUnknown(category))
                .toList();
        List<P> periods = new ArrayList<>();
        List<long[]> deaths = new ArrayList<>();
        for (P period : counts.coordinates(options.time())) {
            long[] row = known.stream()
                    .mapToLong(category -> counts.at(category, period))
                    .toArray();
            if (Arrays.stream(row).anyMatch(count -> count != 0)) {
                periods.add(period);
                deaths.add(row);
            }
        }
        double[] scores = periods.isEmpty() ? new double[0] : options.scoresOf(periods);
        long[][] table = deaths.toArray(long[][]::new);
        long outside = Math.subtractExact(counts.total(), sum(table));
        return new TrendCounts<>(List.copyOf(periods), known, table, outside, scores);
    }

    /** Why no trend can be sought in these counts at all. */
    Optional<Refusal> refusal(Basis basis) {
        return problem().map(it -> new Refusal(it.reason, it.message, basis));
    }

    private record Problem(Reason reason, String message) {}

    private Optional<Problem> problem() {
        for (int i = 0; i < deaths.length; i++) {
            for (int j = 0; j < deaths[i].length; j++) {
                if (deaths[i][j] < 0) {
                    String where = categories.get(j) + " in " + periods.get(i);
                    return found(
                            Reason.NEGATIVE_COUNT, "counts must not be negative, got " + deaths[i][j] + " of " + where);
                }
            }
        }
        if (periods.isEmpty()) {
            return found(Reason.NOTHING_COUNTED, "no deaths of a known category and period were counted");
        }
        if (Arrays.stream(scores).distinct().count() < 2) {
            return found(
                    Reason.TOO_FEW, "a trend needs deaths in at least two periods at different times, got " + periods);
        }
        return Optional.empty();
    }

    private static Optional<Problem> found(Reason reason, String message) {
        return Optional.of(new Problem(reason, message));
    }

    /** All deaths of known category and period. */
    long total() {
        return sum(deaths);
    }

    private static long sum(long[][] table) {
        return Arrays.stream(table).flatMapToLong(Arrays::stream).reduce(0, Math::addExact);
    }

    /** All deaths of one category. */
    long total(T category) {
        int place = categories.indexOf(category);
        return place < 0
                ? 0
                : Arrays.stream(deaths).mapToLong(row -> row[place]).reduce(0, Math::addExact);
    }

    /** The deaths of some categories alone, in the order given, by period. */
    double[][] of(List<T> some) {
        return Arrays.stream(deaths)
                .map(row -> some.stream()
                        .mapToDouble(category -> row[categories.indexOf(category)])
                        .toArray())
                .toArray(double[][]::new);
    }

    /** What a trend in these counts rests on. */
    Basis basis(Tally tally, Method method, TrendOptions<T, P> options) {
        Basis all = Basis.of(
                tally,
                method,
                "deaths of unknown category or period are, in each period, spread over the known categories like the others",
                options.scores() == null
                        ? "periods count as equally long and equally spaced in the calendar, also across periods without deaths"
                        : "the scores given say where the periods lie in time",
                scatter(options));
        Basis basis = new Basis(all.lineage(), total(), method, all.assumptions(), all.cautions());
        for (T label : options.unknown()) {
            long deaths = tally.onto(options.axis()).at(label);
            basis = basis.cautioning(
                    deaths == 0
                            ? "no death has the label " + label + ", which was named as unknown"
                            : String.format(Locale.ROOT, "left out as unknown: %,d deaths of %s", deaths, label));
        }
        return basis;
    }

    private static String scatter(TrendOptions<?, ?> options) {
        return options.scatter() == TrendOptions.Scatter.SAMPLING
                ? "each death falls into its category independently of the others, and the trend is exact but for that chance"
                : "periods scatter about the trend independently of each other, all with the same excess over chance, which is estimated";
    }
}
