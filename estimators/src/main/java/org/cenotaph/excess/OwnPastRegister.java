package org.cenotaph.excess;

import static org.cenotaph.excess.OwnPastPeriod.State.COUNTED;
import static org.cenotaph.excess.OwnPastPeriod.State.GAP;
import static org.cenotaph.excess.OwnPastPeriod.State.NO_BASELINE;
import static org.cenotaph.excess.OwnPastPeriod.State.OUTSIDE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.cenotaph.estimate.Reason;
import org.cenotaph.excess.RatioModel.Unfit;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/** What a register has counted in its baseline years and in the years to be estimated. */
final class OwnPastRegister<T extends Comparable<? super T>> {
    private static final int NAMED = 3;

    private final OwnPastExcess.Settings<T> settings;
    private final SortedMap<T, Long> counts;
    private final List<OwnPastPeriod<T>> baseline;
    private final Set<Integer> seasons;

    OwnPastRegister(OwnPastExcess.Settings<T> settings, Tally tally) {
        this.settings = settings;
        this.counts = tally.counts(settings.axis());
        this.baseline = periods(settings.baseline()).stream()
                .filter(period -> !period.extra())
                .toList();
        this.seasons = baseline.stream()
                .filter(period -> period.is(COUNTED))
                .map(OwnPastPeriod::season)
                .collect(Collectors.toSet());
    }

    private List<OwnPastPeriod<T>> periods(Years years) {
        Axis<T> axis = settings.axis();
        OwnPastCalendar calendar = OwnPastCalendar.of(axis);
        List<OwnPastPeriod<T>> periods = new ArrayList<>();
        for (int year : years.years()) {
            calendar.periodsOf(axis, year, (at, season) -> {
                long deaths = counts.getOrDefault(at, 0L);
                periods.add(new OwnPastPeriod<>(at, year, season, stateOf(at), deaths));
            });
        }
        return periods;
    }

    private OwnPastPeriod.State stateOf(T at) {
        if (counts.containsKey(at)) {
            return COUNTED;
        }
        boolean within = !counts.headMap(at).isEmpty() && !counts.tailMap(at).isEmpty();
        return within ? GAP : OUTSIDE;
    }

    /** From when to when deaths were counted, as the end of a sentence that misses some. */
    private String counted() {
        return counts.isEmpty() ? "" : "; the deaths are of " + counts.firstKey() + " to " + counts.lastKey();
    }

    /** The periods of the years to be estimated, in order. */
    List<OwnPastPeriod<T>> targets() {
        return periods(settings.targets()).stream()
                .map(period -> seasons.contains(period.season())
                        ? period
                        : period.in(period.is(COUNTED) ? NO_BASELINE : OUTSIDE))
                .toList();
    }

    /** The fit to the baseline years, or why there is none. */
    OwnPastBaseline fitted() {
        List<OwnPastPeriod<T>> counted =
                baseline.stream().filter(period -> period.is(COUNTED)).toList();
        List<T> missing = baseline.stream()
                .filter(period -> !period.is(COUNTED) && (seasons.isEmpty() || seasons.contains(period.season())))
                .map(OwnPastPeriod::at)
                .toList();
        if (counted.isEmpty() || !missing.isEmpty() && !settings.gapsInBaseline()) {
            return new OwnPastBaseline.Unfitted(
                    Reason.MISSING,
                    "no deaths were counted in " + named(missing) + " of the baseline " + settings.baseline()
                            + counted());
        }
        if (counted.stream().anyMatch(period -> period.deaths() < 0)) {
            return new OwnPastBaseline.Unfitted(
                    Reason.NEGATIVE_COUNT,
                    "corrections outweigh the deaths of a period of the baseline " + settings.baseline());
        }
        try {
            long deaths = counted.stream().mapToLong(OwnPastPeriod::deaths).reduce(0, Math::addExact);
            return new OwnPastBaseline.Fitted(
                    settings.model().fit(counted), deaths, missing.isEmpty() ? "" : named(missing));
        } catch (Unfit e) {
            return new OwnPastBaseline.Unfitted(e.reason(), e.message());
        }
    }

    /** {@code 2020-03, 2020-04, 2020-05 and 7 more}. */
    static String named(List<?> periods) {
        String first = periods.stream().limit(NAMED).map(Object::toString).collect(Collectors.joining(", "));
        return periods.size() > NAMED ? first + " and " + (periods.size() - NAMED) + " more" : first;
    }
}
