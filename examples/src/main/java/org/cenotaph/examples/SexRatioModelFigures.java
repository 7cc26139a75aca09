package org.cenotaph.examples;

import static org.cenotaph.excess.Years.year;
import static org.cenotaph.excess.Years.years;

import java.util.List;
import org.cenotaph.Toll;
import org.cenotaph.excess.SexRatioExcess;

/** The published table of twelve models of the sex ratio, each for two years. */
final class SexRatioModelFigures {
    private static final List<Integer> WAR_YEARS = List.of(2022, 2023);

    private SexRatioModelFigures() {}

    /** What computes each figure. */
    static Sentences all() {
        return withHivSubtracted(withAllCauses(Sentences.in(SexRatioModelFigures.class)));
    }

    private static Sentences withAllCauses(Sentences sentences) {
        return sentences
                .each(
                        "sex-ratio-1lin-raw-*",
                        WAR_YEARS,
                        year -> Toll.of(Facts.russianDeaths())
                                .estimatedBy(SexRatioExcess.in(years(2022, 2023))
                                        .above(year(2019))
                                        .ages(15, 49)
                                        .constant()
                                        .withStandardDeviations(1))
                                .in(year)
                                .outcome())
                .each(
                        "sex-ratio-5lin-raw-*",
                        WAR_YEARS,
                        year -> Toll.of(Facts.russianDeaths())
                                .estimatedBy(SexRatioExcess.in(years(2022, 2023))
                                        .above(years(2015, 2019))
                                        .ages(15, 49)
                                        .linear()
                                        .withStandardDeviations(1))
                                .in(year)
                                .outcome())
                .each(
                        "sex-ratio-10lin-raw-*",
                        WAR_YEARS,
                        year -> Toll.of(Facts.russianDeaths())
                                .estimatedBy(SexRatioExcess.in(years(2022, 2023))
                                        .above(years(2010, 2019))
                                        .ages(15, 49)
                                        .linear()
                                        .withStandardDeviations(1))
                                .in(year)
                                .outcome())
                .each(
                        "sex-ratio-1exp-raw-*",
                        WAR_YEARS,
                        year -> Toll.of(Facts.russianDeaths())
                                .estimatedBy(SexRatioExcess.in(years(2022, 2023))
                                        .above(year(2019))
                                        .ages(15, 49)
                                        .constant()
                                        .withStandardDeviations(1))
                                .in(year)
                                .outcome())
                .each(
                        "sex-ratio-5exp-raw-*",
                        WAR_YEARS,
                        year -> Toll.of(Facts.russianDeaths())
                                .estimatedBy(SexRatioExcess.in(years(2022, 2023))
                                        .above(years(2015, 2019))
                                        .ages(15, 49)
                                        .exponentialAsInDemography2025()
                                        .withStandardDeviations(1))
                                .in(year)
                                .outcome())
                .each(
                        "sex-ratio-10exp-raw-*",
                        WAR_YEARS,
                        year -> Toll.of(Facts.russianDeaths())
                                .estimatedBy(SexRatioExcess.in(years(2022, 2023))
                                        .above(years(2010, 2019))
                                        .ages(15, 49)
                                        .exponentialAsInDemography2025()
                                        .withStandardDeviations(1))
                                .in(year)
                                .outcome())
                .each(
                        "sex-ratio-5exp-raw-*, put right",
                        WAR_YEARS,
                        year -> Toll.of(Facts.russianDeaths())
                                .estimatedBy(SexRatioExcess.in(years(2022, 2023))
                                        .above(years(2015, 2019))
                                        .ages(15, 49)
                                        .exponential()
                                        .withStandardDeviations(1))
                                .in(year)
                                .outcome())
                .each(
                        "sex-ratio-10exp-raw-*, put right",
                        WAR_YEARS,
                        year -> Toll.of(Facts.russianDeaths())
                                .estimatedBy(SexRatioExcess.in(years(2022, 2023))
                                        .above(years(2010, 2019))
                                        .ages(15, 49)
                                        .exponential()
                                        .withStandardDeviations(1))
                                .in(year)
                                .outcome());
    }

    private static Sentences withHivSubtracted(Sentences sentences) {
        return sentences
                .each(
                        "sex-ratio-1lin-hiv-*",
                        WAR_YEARS,
                        year -> Toll.of(Facts.russianDeaths().minus(Facts.russianHivDeaths()))
                                .estimatedBy(SexRatioExcess.in(years(2022, 2023))
                                        .above(year(2019))
                                        .ages(15, 49)
                                        .constant()
                                        .withStandardDeviations(1))
                                .in(year)
                                .outcome())
                .each(
                        "sex-ratio-5lin-hiv-*",
                        WAR_YEARS,
                        year -> Toll.of(Facts.russianDeaths().minus(Facts.russianHivDeaths()))
                                .estimatedBy(SexRatioExcess.in(years(2022, 2023))
                                        .above(years(2015, 2019))
                                        .ages(15, 49)
                                        .linear()
                                        .withStandardDeviations(1))
                                .in(year)
                                .outcome())
                .each(
                        "sex-ratio-10lin-hiv-*",
                        WAR_YEARS,
                        year -> Toll.of(Facts.russianDeaths().minus(Facts.russianHivDeaths()))
                                .estimatedBy(SexRatioExcess.in(years(2022, 2023))
                                        .above(years(2010, 2019))
                                        .ages(15, 49)
                                        .linear()
                                        .withStandardDeviations(1))
                                .in(year)
                                .outcome())
                .each(
                        "sex-ratio-1exp-hiv-*",
                        WAR_YEARS,
                        year -> Toll.of(Facts.russianDeaths().minus(Facts.russianHivDeaths()))
                                .estimatedBy(SexRatioExcess.in(years(2022, 2023))
                                        .above(year(2019))
                                        .ages(15, 49)
                                        .constant()
                                        .withStandardDeviations(1))
                                .in(year)
                                .outcome())
                .each(
                        "sex-ratio-5exp-hiv-*",
                        WAR_YEARS,
                        year -> Toll.of(Facts.russianDeaths().minus(Facts.russianHivDeaths()))
                                .estimatedBy(SexRatioExcess.in(years(2022, 2023))
                                        .above(years(2015, 2019))
                                        .ages(15, 49)
                                        .exponentialAsInDemography2025()
                                        .withStandardDeviations(1))
                                .in(year)
                                .outcome())
                .each(
                        "sex-ratio-10exp-hiv-*",
                        WAR_YEARS,
                        year -> Toll.of(Facts.russianDeaths().minus(Facts.russianHivDeaths()))
                                .estimatedBy(SexRatioExcess.in(years(2022, 2023))
                                        .above(years(2010, 2019))
                                        .ages(15, 49)
                                        .exponentialAsInDemography2025()
                                        .withStandardDeviations(1))
                                .in(year)
                                .outcome())
                .each(
                        "sex-ratio-5exp-hiv-*, put right",
                        WAR_YEARS,
                        year -> Toll.of(Facts.russianDeaths().minus(Facts.russianHivDeaths()))
                                .estimatedBy(SexRatioExcess.in(years(2022, 2023))
                                        .above(years(2015, 2019))
                                        .ages(15, 49)
                                        .exponential()
                                        .withStandardDeviations(1))
                                .in(year)
                                .outcome())
                .each(
                        "sex-ratio-10exp-hiv-*, put right",
                        WAR_YEARS,
                        year -> Toll.of(Facts.russianDeaths().minus(Facts.russianHivDeaths()))
                                .estimatedBy(SexRatioExcess.in(years(2022, 2023))
                                        .above(years(2010, 2019))
                                        .ages(15, 49)
                                        .exponential()
                                        .withStandardDeviations(1))
                                .in(year)
                                .outcome());
    }
}
