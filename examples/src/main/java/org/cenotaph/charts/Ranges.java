package org.cenotaph.charts;

import java.util.ArrayList;
import java.util.List;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Range;

/** Estimates at places along an axis, as the lines and points that stand for them. */
final class Ranges {
    private final List<Double> places = new ArrayList<>();
    private final List<Double> centrals = new ArrayList<>();
    private final List<Double> placesOfCentrals = new ArrayList<>();
    private final List<Range> ranges = new ArrayList<>();

    void add(double place, Estimate estimate) {
        add(place, estimate.central(), estimate.range());
    }

    void add(double place, double central, Range range) {
        places.add(place);
        ranges.add(range);
        if (Double.isFinite(central)) {
            placesOfCentrals.add(place);
            centrals.add(central);
        }
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** Where the central values are; one that is not finite has no point. */
    double[] placesOfCentrals() {
        return numbers(placesOfCentrals);
    }

    double[] centrals() {
        return numbers(centrals);
    }

    /** Each place twice and a gap. */
    double[] placesOfEnds() {
        return numbers(places.stream()
                .flatMap(place -> List.of(place, place, Double.NaN).stream())
                .toList());
    }

    /** The ends of each range and a gap; an end that does not exist is that of the scale. */
    double[] ends(Scale scale) {
        return numbers(ranges.stream()
                .flatMap(range -> List.of(scale.within(range.low()), scale.within(range.high()), Double.NaN).stream())
                .toList());
    }

    static double[] numbers(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
