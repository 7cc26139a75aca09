package org.cenotaph.examples;

import static org.cenotaph.examples.TollFigures.names;

import org.cenotaph.Toll;
import org.cenotaph.coverage.CoverageRatio;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.lossrate.LossPerArea;

/** The published figures of deaths per square kilometre. */
final class AreaFigures {
    private static final String MAY_2025 = "news report on the BBC Russian / Mediazona count, May 2025";

    private AreaFigures() {}

    /** What computes each figure. */
    static Sentences all() {
        return Sentences.in(AreaFigures.class)
                .with(
                        "per-km2-2024",
                        () -> Toll.of(names(45_287, MAY_2025))
                                .estimatedBy(LossPerArea.of(CoverageRatio.exactly(0.40))
                                        .over(LossPerSquareKilometre.quoted("2024"))))
                .with(
                        "per-km2-2024-confirmed",
                        () -> roundedDownAndUp(Toll.of(names(45_287, MAY_2025))
                                .estimatedBy(LossPerArea.over(LossPerSquareKilometre.quoted("2024")))))
                .with(
                        "per-km2-autumn-2024",
                        () -> Toll.of(names(11_678, MAY_2025))
                                .estimatedBy(LossPerArea.over(LossPerSquareKilometre.quoted("2024-09 to 2024-11"))))
                .with(
                        "per-km2-autumn-2024-covered",
                        () -> Toll.of(names(11_678, MAY_2025))
                                .estimatedBy(LossPerArea.of(CoverageRatio.between(0.45, 0.65))
                                        .over(LossPerSquareKilometre.quoted("2024-09 to 2024-11"))));
    }

    /** The same with the range that the publication prints: the value rounded down and rounded up to one decimal. */
    private static Outcome roundedDownAndUp(Outcome rate) {
        Estimate its = rate.orThrow();
        Range printed =
                new Range(Math.floor(its.central() * 10) / 10, Math.ceil(its.central() * 10) / 10, Kind.scenario());
        return new Estimate(its.central(), printed, its.unit(), its.uncertainty(), its.parts(), its.basis())
                .cautioning("the range is only the value rounded down and up to one decimal");
    }
}
