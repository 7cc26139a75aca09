package org.cenotaph.examples;

import org.cenotaph.Toll;
import org.cenotaph.coverage.CoverageRatio;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Origin;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Tally;

/** The published figures on how many died, and how the list of names stands beside other numbers. */
final class TollFigures {
    private static final String MAY_2025 = "news report on the BBC Russian / Mediazona count, May 2025";
    private static final String FEBRUARY_2025 = "BBC Russian, Feb 2025";
    private static final String DECEMBER_2025 = "BBC Russian, Dec 2025";
    private static final String JANUARY_2023 = "The Moscow Times, 19 Jan 2023";
    private static final String OFFICERS = "United24 Media, Dec 2025";

    private TollFigures() {}

    /** What computes each figure. */
    static Sentences all() {
        return Sentences.in(TollFigures.class)
                .with(
                        "coverage-106745",
                        () -> Toll.of(names(106_745, MAY_2025)).estimatedBy(CoverageRatio.between(0.45, 0.65)))
                .with(
                        "coverage-106745-proxies",
                        () -> Toll.of(names(106_745, MAY_2025))
                                .estimatedBy(CoverageRatio.between(0.45, 0.65).plus("proxy forces", 21_000, 23_500)))
                .with(
                        "coverage-95026",
                        () -> Toll.of(names(95_026, FEBRUARY_2025)).estimatedBy(CoverageRatio.between(0.45, 0.65)))
                .with(
                        "coverage-95026-proxies",
                        () -> Toll.of(names(95_026, FEBRUARY_2025))
                                .estimatedBy(CoverageRatio.between(0.45, 0.65).plus("proxy forces", 21_000, 23_500)))
                .with(
                        "coverage-158143",
                        () -> Toll.of(names(158_143, DECEMBER_2025)).estimatedBy(CoverageRatio.between(0.45, 0.65)))
                .with(
                        "undercount-official-2022",
                        () -> Toll.of(names(11_662, JANUARY_2023))
                                .estimatedBy(new CountOfRecords("names"))
                                .orThrow()
                                .dividedBy(5_937, "officially admitted death"))
                .with(
                        "list-growth-2023-01",
                        () -> Toll.of(names(942, JANUARY_2023))
                                .estimatedBy(new CountOfRecords("names"))
                                .orThrow()
                                .dividedBy(17, "day"))
                .with(
                        "mobilised-share-2023-01",
                        () -> Toll.of(names(644, JANUARY_2023))
                                .estimatedBy(new CountOfRecords("mobilised"))
                                .orThrow()
                                .dividedBy(11_662, "named dead"))
                .with(
                        "officers-share-2025-12",
                        () -> Toll.of(names(6_100, OFFICERS))
                                .estimatedBy(new CountOfRecords("officers"))
                                .orThrow()
                                .dividedBy(153_171, "named dead"));
    }

    /** Names of the dead that a publication says have been counted. */
    static Tally names(long counted, String publication) {
        Source source = Source.titled("published count", publication);
        return Tally.ofTotal(counted, Lineage.of(new Origin(source, 0, 0)));
    }
}
