package org.cenotaph;

import java.time.Year;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.cenotaph.composition.Composition;
import org.cenotaph.composition.CompositionTrend;
import org.cenotaph.composition.Leaders;
import org.cenotaph.composition.LeadingCategory;
import org.cenotaph.composition.ShareTrend;
import org.cenotaph.composition.TrendOfComposition;
import org.cenotaph.composition.TrendOfShare;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/** What the dead have in common, and how it changes, at any level. */
final class ShareMethods {
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final Axis<String> CATEGORY = Axis.category("category");
    private static final Function<RandomGenerator, Tally> DEATHS =
            random -> LevelledMethod.along(CATEGORY, random, 300, "inmates", "volunteers", "pilots", "officers", "nd");

    private ShareMethods() {}

    static Stream<LevelledMethod> all() {
        return Stream.of(shares(), leading(), trends(2022)).flatMap(each -> each);
    }

    private static Stream<LevelledMethod> shares() {
        Composition<String> all = Composition.of(CATEGORY).unknown("nd");
        return Stream.of(
                share("with unknown", all, Composition::withUnknown),
                share("without unknown", all, Composition::withoutUnknown),
                share("resolving unknown", all, Composition::resolvingUnknown),
                share("resolving unknown with sampling", all, Composition::resolvingUnknownWithSampling),
                share("Sison and Glaz", all, Composition::withSisonGlazRanges));
    }

    private static LevelledMethod share(
            String name, Composition<String> all, UnaryOperator<Composition<String>> setting) {
        return new LevelledMethod(
                "shares, " + name,
                Composition.class,
                level -> setting.apply(all).withLevel(level).ofKnown(),
                DEATHS,
                0,
                1);
    }

    private static Stream<LevelledMethod> leading() {
        LeadingCategory<Year, String> leading =
                LeadingCategory.of(CATEGORY).by(Axis.YEAR).unknown("nd");
        return Stream.of(new LevelledMethod(
                "leading",
                LeadingCategory.class,
                level -> leading.withLevel(level).answering(Leaders::shares),
                ShareMethods::years,
                0,
                1));
    }

    private static Tally years(RandomGenerator random) {
        TallyBuilder deaths = Tally.along(Axis.YEAR, CATEGORY);
        for (int year = 2022; year < 2025; year++) {
            for (String category : new String[] {"inmates", "volunteers", "pilots", "nd"}) {
                deaths.add(LevelledMethod.count(random, 200), Year.of(year), category);
            }
        }
        return deaths.build();
    }

    static Stream<LevelledMethod> trends(int first) {
        ShareTrend<String, YearMonth> share = ShareTrend.of(CATEGORY, "b").over(Axis.MONTH);
        CompositionTrend<String, YearMonth> all = CompositionTrend.of(CATEGORY).over(Axis.MONTH);
        Function<RandomGenerator, Tally> deaths = random -> months(random, first);
        return Stream.of(
                new LevelledMethod(
                        "slope",
                        ShareTrend.class,
                        level -> share.withLevel(level).answering(TrendOfShare::slope),
                        deaths,
                        -INFINITE,
                        INFINITE),
                new LevelledMethod(
                        "odds ratio",
                        ShareTrend.class,
                        level -> share.withLevel(level).answering(TrendOfShare::oddsRatio),
                        deaths,
                        0,
                        INFINITE),
                new LevelledMethod(
                        "odds ratio, chance alone",
                        ShareTrend.class,
                        level -> share.withSamplingScatterAlone()
                                .withLevel(level)
                                .answering(TrendOfShare::oddsRatio),
                        deaths,
                        0,
                        INFINITE),
                new LevelledMethod(
                        "growth",
                        CompositionTrend.class,
                        level -> all.withLevel(level).answering(TrendOfComposition::growth),
                        deaths,
                        0,
                        INFINITE));
    }

    static Tally months(RandomGenerator random, int first) {
        TallyBuilder deaths = Tally.along(CATEGORY, Axis.MONTH);
        for (int i = 0; i < 9; i++) {
            YearMonth month = YearMonth.of(first, 10).plusMonths(i);
            deaths.add(40 + random.nextInt(20), "a", month);
            deaths.add(10 + 4L * i + random.nextInt(10), "b", month);
            deaths.add(5 + random.nextInt(25), "c", month);
        }
        return deaths.build();
    }
}
