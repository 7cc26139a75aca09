package org.cenotaph.examples;

import static org.cenotaph.excess.Years.year;
import static org.cenotaph.excess.Years.years;

import java.util.List;
import org.cenotaph.Toll;
import org.cenotaph.excess.SexRatioExcess;

/** The published figures that rest on the sex ratio of a register of deaths. */
final class SexRatioFigures {
    private static final List<Integer> WAR_YEARS = List.of(2022, 2023);

    private SexRatioFigures() {}

    /** What computes the figures beside the table of twelve models. */
    static Sentences all() {
        return Sentences.in(SexRatioFigures.class)
                .with(
                        "sex-ratio-two-years",
                        () -> Toll.of(Facts.russianDeaths().minus(Facts.russianHivDeaths()))
                                .estimatedBy(SexRatioExcess.in(years(2022, 2023))
                                        .above(years(2015, 2019))
                                        .ages(15, 49)
                                        .linear()
                                        .withStandardDeviations(1)
                                        .total()))
                .with(
                        "sex-ratio-2023-newspaper",
                        () -> Toll.of(Facts.russianDeaths())
                                .estimatedBy(SexRatioExcess.in(year(2022))
                                        .above(years(2015, 2019))
                                        .ages(15, 49)
                                        .linearAsInMeduza2023()
                                        .withStandardDeviations(2)
                                        .total()))
                .with(
                        "sex-ratio-2023-newspaper, put right",
                        () -> Toll.of(Facts.russianDeaths())
                                .estimatedBy(SexRatioExcess.in(year(2022))
                                        .above(years(2015, 2019))
                                        .ages(15, 49)
                                        .linear()
                                        .withStandardDeviations(2)
                                        .total()))
                .each(
                        "external-*",
                        WAR_YEARS,
                        year -> Toll.of(Facts.russianExternalCauseDeaths())
                                .estimatedBy(SexRatioExcess.in(years(2022, 2023))
                                        .above(years(2015, 2019))
                                        .allAgesTogether()
                                        .linearAsInExternalCauses2025()
                                        .withStandardDeviations(1))
                                .in(year)
                                .outcome())
                .with(
                        "external-2023, put right",
                        () -> Toll.of(Facts.russianExternalCauseDeaths())
                                .estimatedBy(SexRatioExcess.in(years(2022, 2023))
                                        .above(years(2015, 2019))
                                        .allAgesTogether()
                                        .linear()
                                        .withStandardDeviations(1))
                                .in(2023)
                                .outcome());
    }
}
