package org.cenotaph.composition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;

/**
 * Deaths by period, in order, and the highest among them.
 *
 * @param counts the periods and their deaths
 * @param surroundings periods on each side that make up the level
 */
record PeakSeries<P extends Comparable<? super P>>(List<Map.Entry<P, Long>> counts, int surroundings) {
    static final int FEWEST_SURROUNDINGS = 5;
    private static final double JEFFREYS = 0.5;
    private static final long MOST_DEATHS = 1_000_000_000;

    static <P extends Comparable<? super P>> PeakSeries<P> of(SortedMap<P, Long> series, int surroundings) {
        return new PeakSeries<>(List.copyOf(series.entrySet()), Math.min(surroundings, series.size()));
    }

    int size() {
        return counts.size();
    }

    long total() {
        return counts.stream().map(Map.Entry::getValue).reduce(0L, Math::addExact);
    }

    /** Why no peak can be named. */
    Optional<Refusal> refusal(Basis basis) {
        Optional<Map.Entry<P, Long>> negative =
                counts.stream().filter(count -> count.getValue() < 0).findFirst();
        if (negative.isPresent()) {
            String message = "counts must not be negative, got "
                    + negative.get().getValue() + " in " + negative.get().getKey();
            return Optional.of(new Refusal(Reason.NEGATIVE_COUNT, message, basis));
        }
        long most = counts.stream().mapToLong(Map.Entry::getValue).max().orElse(0);
        if (most == 0) {
            return Optional.of(new Refusal(Reason.NOTHING_COUNTED, "no deaths were counted in any period", basis));
        }
        if (most > MOST_DEATHS) {
            String message = "probabilities of peaks are told up to 10^9 deaths in a period, got " + most;
            return Optional.of(new Refusal(Reason.MODEL_FAILS, message, basis));
        }
        if (size() - 1 < FEWEST_SURROUNDINGS) {
            String message = "a peak needs at least " + FEWEST_SURROUNDINGS + " other periods to be compared with, got "
                    + (size() - 1);
            return Optional.of(new Refusal(Reason.TOO_FEW, message, basis));
        }
        return Optional.empty();
    }

    /** The highest periods, so many and those that tie with the last. */
    List<PeakPeriod<P>> table(int top) {
        List<Integer> order = IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.comparing(this::deaths, Comparator.reverseOrder()))
                .toList();
        double[] highest = probabilitiesOfHighest();
        List<PeakPeriod<P>> table = new ArrayList<>();
        for (int place = 0; place < size(); place++) {
            long deaths = deaths(order.get(place));
            boolean ties = place > 0 && table.get(place - 1).deaths() == deaths;
            if (deaths == 0 || place >= top && !ties) {
                break;
            }
            int rank = ties ? table.get(place - 1).rank() : place + 1;
            table.add(peak(rank, order.get(place), highest[order.get(place)]));
        }
        return table;
    }

    private long deaths(int at) {
        return counts.get(at).getValue();
    }

    /** Independent Poisson counts with a Jeffreys prior have Gamma posteriors, as the parts of a Dirichlet distribution have. */
    private double[] probabilitiesOfHighest() {
        return DirichletLargest.probabilities(
                JEFFREYS, counts.stream().mapToLong(Map.Entry::getValue).toArray());
    }

    private PeakPeriod<P> peak(int rank, int at, double highest) {
        int from = Math.max(0, at - surroundings);
        int to = Math.min(size() - 1, at + surroundings);
        SurroundingLevel level = new SurroundingLevel(IntStream.rangeClosed(from, to)
                .filter(i -> i != at)
                .mapToLong(this::deaths)
                .toArray());
        double probability = level.probabilityOf(deaths(at));
        double any = -Math.expm1(size() * Math.log1p(-probability));
        return new PeakPeriod<>(
                rank,
                counts.get(at).getKey(),
                deaths(at),
                to - from,
                level.mean(),
                level.dispersion(),
                probability,
                any,
                highest);
    }

    /** All of the first rank, in words. */
    static <P extends Comparable<? super P>> String firsts(List<PeakPeriod<P>> table) {
        return table.stream()
                .filter(peak -> peak.rank() == 1)
                .map(PeakPeriod::toString)
                .collect(Collectors.joining("; "));
    }
}
