package org.cenotaph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cenotaph.excess.Years.years;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.cenotaph.composition.Leader;
import org.cenotaph.composition.LeadingCategory;
import org.cenotaph.composition.Peak;
import org.cenotaph.composition.PeakPeriod;
import org.cenotaph.composition.Peaks;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.excess.RegistryExcess;
import org.cenotaph.excess.Years;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/** To move all deaths to other years, and the question with them, changes no number of the answer. */
class TimeShiftLawsTest {
    private static final double ROUNDING = 1e-7;
    private static final int CALENDAR = 28; // years after which weeks and leap years come round again

    private static void requireTheSame(IntFunction<Stream<LevelledMethod>> methods, int years, long seed) {
        List<LevelledMethod> here = methods.apply(CountMethods.FIRST_YEAR).toList();
        List<LevelledMethod> there =
                methods.apply(CountMethods.FIRST_YEAR + years).toList();
        for (int i = 0; i < here.size(); i++) {
            List<Outcome> ours = List.copyOf(here.get(i).answer(0.95, seed).values());
            List<Outcome> moved = List.copyOf(there.get(i).answer(0.95, seed).values());
            assertThat(moved).hasSameSizeAs(ours);
            for (int j = 0; j < ours.size(); j++) {
                requireTheSame(here.get(i) + ", seed " + seed, ours.get(j), moved.get(j));
            }
        }
    }

    private static void requireTheSame(String what, Outcome one, Outcome other) {
        if (one instanceof Estimate here) {
            Estimate there = other.orThrow();
            double deviation = here.standardDeviation().orElse(0);
            double scale = ROUNDING * (Math.abs(here.central()) + deviation);
            assertThat(there.central()).as(what).isCloseTo(here.central(), within(scale));
            assertThat(there.range().low()).as(what).isCloseTo(here.range().low(), within(scale));
            assertThat(there.range().high()).as(what).isCloseTo(here.range().high(), within(scale));
            assertThat(there.standardDeviation().orElse(0)).as(what).isCloseTo(deviation, within(scale));
            assertThat(there.basis().counted()).isEqualTo(here.basis().counted());
        } else {
            assertThat(other).isInstanceOf(Refusal.class);
            assertThat(((Refusal) other).reason()).isEqualTo(((Refusal) one).reason());
        }
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void theSexRatioAnswersTheSame(@ForAll @IntRange(min = -2000, max = 7000) int years, @ForAll long seed) {
        requireTheSame(CountMethods::sexRatio, years, seed);
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void theOwnPastAnswersTheSame(@ForAll @IntRange(min = -2000, max = 7000) int years, @ForAll long seed) {
        requireTheSame(CountMethods::ownPast, years, seed);
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void trendsOfSharesAnswerTheSame(@ForAll @IntRange(min = -2000, max = 7000) int years, @ForAll long seed) {
        requireTheSame(ShareMethods::trends, years, seed);
    }

    /** Years have 52 or 53 weeks, so the register is moved by as many as bring the same calendar. */
    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void theRegistryAnswersTheSame(@ForAll @IntRange(min = 0, max = 2) int times, @ForAll long seed) {
        requireTheSame("registry, seed " + seed, registry(0, seed), registry(CALENDAR * times, seed));
    }

    private static Outcome registry(int moved, long seed) {
        IsoWeek from = new IsoWeek(2022 + moved, 10);
        Years above = years(2018 + moved, 2019 + moved);
        RegistryExcess method = CountMethods.registry(from, 30, above, LocalDate.of(2024 + moved, 1, 1));
        return method.total().estimate(CountMethods.cases(LevelledMethod.generator(seed), from, 30, above));
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void peaksAreFoundAtTheSamePlace(@ForAll @IntRange(min = -500_000, max = 2_500_000) int days, @ForAll long seed) {
        LocalDate here = LocalDate.of(2024, 1, 1);
        Peaks<LocalDate> ours = Peak.along(Axis.DAY).estimate(days(here, seed));
        Peaks<LocalDate> moved = Peak.along(Axis.DAY).estimate(days(here.plusDays(days), seed));
        assertThat(moved.periods())
                .isEqualTo(
                        ours.periods().stream().map(day -> day.plusDays(days)).toList());
        assertThat(moved.table().stream().map(TimeShiftLawsTest::numbers))
                .isEqualTo(ours.table().stream().map(TimeShiftLawsTest::numbers).toList());
    }

    private static List<Double> numbers(PeakPeriod<?> peak) {
        return List.of(peak.level(), peak.probability(), peak.probabilityAmongAll(), peak.probabilityOfHighest());
    }

    private static Tally days(LocalDate first, long seed) {
        RandomGenerator random = LevelledMethod.generator(seed);
        TallyBuilder deaths = Tally.along(Axis.DAY);
        for (int day = 0; day < 40; day++) {
            deaths.add(1 + random.nextInt(12), first.plusDays(day));
        }
        return deaths.build();
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void theLeadChangesInTheSameYears(@ForAll @IntRange(min = -2000, max = 7000) int years, @ForAll long seed) {
        assertThat(leads(2022 + years, seed)).isEqualTo(leads(2022, seed));
    }

    private static List<Object> leads(int first, long seed) {
        Axis<String> category = Axis.category("category");
        RandomGenerator random = LevelledMethod.generator(seed);
        TallyBuilder deaths = Tally.along(Axis.YEAR, category);
        for (int year = first; year < first + 4; year++) {
            deaths.add(100 + random.nextInt(50), Year.of(year), "inmates");
            deaths.add(100 + random.nextInt(50), Year.of(year), "volunteers");
        }
        return LeadingCategory.of(category).by(Axis.YEAR).estimate(deaths.build()).leaders().values().stream()
                .<Object>map(Leader::probabilities)
                .toList();
    }
}
