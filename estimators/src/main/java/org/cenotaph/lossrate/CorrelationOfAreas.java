package org.cenotaph.lossrate;

import java.util.List;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import org.cenotaph.estimate.Basis;

/**
 * Areas that have both a rate and a characteristic.
 *
 * @param areas those that can be used
 * @param characteristic holds a value of each of them
 */
record CorrelationOfAreas<T extends Comparable<? super T>>(
        List<AreaByArea.Area<T>> areas, SortedMap<T, Double> characteristic) {
    static <T extends Comparable<? super T>> CorrelationOfAreas<T> of(
            AreaByArea<T> joined, SortedMap<T, Double> characteristic) {
        List<AreaByArea.Area<T>> both = joined.areas().stream()
                .filter(area -> characteristic.containsKey(area.name()))
                .toList();
        return new CorrelationOfAreas<>(both, characteristic);
    }

    double[] rates() {
        return each(AreaByArea.Area::rate);
    }

    double[] people() {
        return each(AreaByArea.Area::atRisk);
    }

    double[] values() {
        return each(area -> characteristic.getOrDefault(area.name(), 0.0));
    }

    long deaths() {
        return areas.stream().mapToLong(AreaByArea.Area::deaths).reduce(0, Math::addExact);
    }

    /** The share of the weighted variance of the rates that the chance of Poisson counts makes up, at most one. */
    double chance(double[] weights) {
        double[] noise = each(area -> area.rate() / area.atRisk());
        double ofCounts = 0;
        double whole = 0;
        for (int i = 0; i < noise.length; i++) {
            ofCounts += weights[i] * noise[i];
            whole += weights[i];
        }
        return Math.min(1, ofCounts / whole / Correlation.variance(rates(), weights));
    }

    /** A basis with the names that are not on both sides. */
    Basis named(AreaByArea<T> joined, String name) {
        List<T> lacking = joined.areas().stream()
                .map(AreaByArea.Area::name)
                .filter(area -> !characteristic.containsKey(area))
                .toList();
        List<T> unknown = characteristic.keySet().stream()
                .filter(area ->
                        joined.areas().stream().noneMatch(its -> its.name().equals(area)))
                .toList();
        Basis all = joined.basis();
        Basis basis = new Basis(all.lineage(), deaths(), all.method(), all.assumptions(), all.cautions());
        basis = lacking.isEmpty() ? basis : basis.cautioning("left out, for they have no " + name + ": " + lacking);
        return unknown.isEmpty() ? basis : basis.cautioning(name + " known, but no rate: " + unknown);
    }

    private double[] each(ToDoubleFunction<AreaByArea.Area<T>> number) {
        return areas.stream().mapToDouble(number).toArray();
    }
}
