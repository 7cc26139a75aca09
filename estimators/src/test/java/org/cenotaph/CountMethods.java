package org.cenotaph;

import static org.cenotaph.excess.Years.year;
import static org.cenotaph.excess.Years.years;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.cenotaph.excess.ExcessTable;
import org.cenotaph.excess.OwnPastExcess;
import org.cenotaph.excess.RegistryExcess;
import org.cenotaph.excess.SexRatioExcess;
import org.cenotaph.excess.Years;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/** Deaths above those that were expected, at any level, in any years. */
final class CountMethods {
    static final int FIRST_YEAR = 2015;
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final Axis<String> SEX = Axis.category("sex");
    private static final Axis<String> CASE = Axis.category("case");
    private static final Axis<AgeBand> AGES = Axis.ageBand(20, 30, 40);
    private static final IsoWeek FIRST_WEEK = IsoWeek.parse("2022-W10");
    private static final LocalDate READ_ON = LocalDate.of(2024, 1, 1);
    private static final int WEEKS = 40;
    private static final AgeBand YOUNGER = new AgeBand(20, 29);
    private static final AgeBand OLDER = new AgeBand(30, 39);

    private CountMethods() {}

    static Stream<LevelledMethod> all() {
        return Stream.of(sexRatio(FIRST_YEAR), ownPast(FIRST_YEAR), registry())
                .flatMap(each -> each)
                .map(method -> method.between(-INFINITE, INFINITE));
    }

    static Stream<LevelledMethod> sexRatio(int first) {
        SexRatioExcess.Trend trend = SexRatioExcess.in(years(first + 7, first + 8))
                .above(years(first, first + 4))
                .ages(20, 29);
        return Stream.of(
                        sexRatio("linear", trend.linear(), first),
                        sexRatio("exponential", trend.exponential(), first),
                        sexRatio("constant", trend.constant(), first),
                        sexRatio("binomial", trend.binomial(), first),
                        sexRatio("as in Demography", trend.exponentialAsInDemography2025(), first))
                .flatMap(each -> each);
    }

    private static Stream<LevelledMethod> sexRatio(String name, SexRatioExcess method, int first) {
        return Stream.of(
                new LevelledMethod(
                        "sex ratio, " + name,
                        SexRatioExcess.class,
                        level -> method.withLevel(level).total(),
                        random -> sexes(random, first),
                        -INFINITE,
                        INFINITE),
                new LevelledMethod(
                        "sex ratio by year, " + name,
                        SexRatioExcess.class,
                        level -> method.withLevel(level).answering(ExcessTable::breakdown),
                        random -> sexes(random, first),
                        -INFINITE,
                        INFINITE));
    }

    private static Tally sexes(RandomGenerator random, int first) {
        TallyBuilder deaths = Tally.along(Axis.YEAR, SEX, SexRatioExcess.FIVE_YEAR_AGES);
        for (int i : new int[] {0, 1, 2, 3, 4, 7, 8}) {
            for (AgeBand ages : new AgeBand[] {new AgeBand(20, 24), new AgeBand(25, 29)}) {
                deaths.add(200 + 10L * i + random.nextInt(40), Year.of(first + i), "m", ages);
                deaths.add(90 + random.nextInt(30), Year.of(first + i), "f", ages);
            }
        }
        return deaths.build();
    }

    static Stream<LevelledMethod> ownPast(int first) {
        OwnPastExcess.Model<YearMonth> past =
                OwnPastExcess.by(Axis.MONTH).in(year(first + 5)).above(years(first, first + 4));
        return Stream.of(
                        ownPast("mean", past.mean(), first),
                        ownPast("linear", past.linear(), first),
                        ownPast("Poisson", past.poisson(), first))
                .flatMap(each -> each);
    }

    private static Stream<LevelledMethod> ownPast(String name, OwnPastExcess<YearMonth> method, int first) {
        return Stream.of(
                new LevelledMethod(
                        "own past, " + name,
                        OwnPastExcess.class,
                        level -> method.withLevel(level).total(),
                        random -> months(random, first),
                        -INFINITE,
                        INFINITE),
                new LevelledMethod(
                        "own past by month, " + name,
                        OwnPastExcess.class,
                        level -> method.withLevel(level).answering(table -> table.breakdown()),
                        random -> months(random, first),
                        -INFINITE,
                        INFINITE));
    }

    private static Tally months(RandomGenerator random, int first) {
        TallyBuilder deaths = Tally.along(Axis.MONTH);
        for (int month = 0; month < 72; month++) {
            deaths.add(
                    80 + 7 * (month % 12) + random.nextInt(40),
                    YearMonth.of(first, 1).plusMonths(month));
        }
        return deaths.build();
    }

    private static Stream<LevelledMethod> registry() {
        RegistryExcess constant = registry(FIRST_WEEK, WEEKS, years(2018, 2019), READ_ON);
        return Stream.of(
                registry("closed form", constant),
                registry("bounds adding", constant.boundsAdding()),
                registry("list inside", constant.withListInside()),
                registry("women smoothed", constant.withWomenSmoothed(5)),
                registry("drawn", constant.drawn(1, 1000)));
    }

    private static LevelledMethod registry(String name, RegistryExcess method) {
        return new LevelledMethod(
                "registry, " + name,
                RegistryExcess.class,
                level -> method.withLevel(level).total(),
                random -> cases(random, FIRST_WEEK, WEEKS, years(2018, 2019)),
                -INFINITE,
                INFINITE);
    }

    /** Excess in some weeks above some years, of men of two ages, half of whose deaths had a case. */
    static RegistryExcess registry(IsoWeek from, int weeks, Years above, LocalDate readOn) {
        return RegistryExcess.in(from, plus(from, weeks - 1))
                .above(above)
                .coveredAs(Tally.along(AGES, CASE)
                        .add(28, YOUNGER, "yes")
                        .add(22, YOUNGER, "no")
                        .add(45, OLDER, "yes")
                        .add(25, OLDER, "no")
                        .build())
                .readOn(readOn)
                .constantRatio()
                .ages(AGES, 20, 39);
    }

    static Tally cases(RandomGenerator random, IsoWeek from, int weeks, Years above) {
        TallyBuilder cases = Tally.along(Axis.ISO_WEEK, SEX, AGES);
        IsoWeek first = IsoWeek.of(LocalDate.of(above.years().first(), 1, 4));
        IsoWeek last = IsoWeek.of(LocalDate.of(above.years().last(), 12, 28));
        for (IsoWeek week = first; week.compareTo(last) <= 0; week = week.next()) {
            weekly(cases, random, week, 0);
        }
        for (int i = 0; i < weeks; i++) {
            weekly(cases, random, plus(from, i), 25);
        }
        return cases.build();
    }

    private static void weekly(TallyBuilder cases, RandomGenerator random, IsoWeek week, int more) {
        for (AgeBand ages : new AgeBand[] {YOUNGER, OLDER}) {
            cases.add(20 + more + random.nextInt(12), week, "m", ages);
            cases.add(8 + random.nextInt(8), week, "f", ages);
        }
    }

    static IsoWeek plus(IsoWeek week, int weeks) {
        IsoWeek later = week;
        for (int i = 0; i < weeks; i++) {
            later = later.next();
        }
        return later;
    }
}
