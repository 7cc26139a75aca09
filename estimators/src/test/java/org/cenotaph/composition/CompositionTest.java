package org.cenotaph.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.List;
import org.assertj.core.data.Offset;
import org.cenotaph.Toll;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares, the three ways to treat the unknown, periods, and what is refused. */
class CompositionTest {
    private static final Axis<String> CATEGORY = Axis.category("category");
    private static final Composition<String> SHARES = Composition.of(CATEGORY);
    private static final Offset<Double> CLOSE = within(1e-12);

    /** 30, 20 and 10 known, 25 of no data, 15 unplaced. */
    private static Tally deaths() {
        return Tally.along(CATEGORY)
                .add(30, "mobilised")
                .add(20, "prisoners")
                .add(10, "volunteers")
                .add(25, "nd")
                .add(15, new Object[] {null})
                .build();
    }

    private static double central(Outcome share) {
        return share.orThrow().central();
    }

    @Test
    void countsTheUnknownAsACategoryByDefault() {
        Shares<String> shares = Toll.of(deaths()).estimatedBy(SHARES.unknown("nd"));
        assertThat(central(shares.of("mobilised"))).isEqualTo(0.3);
        assertThat(central(shares.unknown().orElseThrow())).isEqualTo(0.4);
        assertThat(shares.known().outcomes()).containsOnlyKeys("mobilised", "prisoners", "volunteers");
        assertThat(shares.known().unplaced()).isEqualTo(40);
        assertThat(shares.of("mobilised").basis().method().name()).contains("4 shares");
    }

    @Test
    void takesUnplacedDeathsForUnknownWithoutBeingTold() {
        Shares<String> shares = SHARES.estimate(deaths());
        assertThat(central(shares.unknown().orElseThrow())).isEqualTo(0.15);
        assertThat(central(shares.of("nd"))).isEqualTo(0.25);
    }

    @Test
    void showsNoUnknownWhereNoneIsPossible() {
        assertThat(SHARES.estimate(deaths().where(CATEGORY, "mobilised")).unknown())
                .isEmpty();
    }

    @Test
    void leavesTheUnknownOutAndSaysSo() {
        Shares<String> shares = SHARES.unknown("nd").withoutUnknown().estimate(deaths());
        Estimate mobilised = shares.of("mobilised").orThrow();
        assertThat(mobilised.central()).isEqualTo(0.5);
        assertThat(mobilised.unit()).isEqualTo("share of deaths of known category");
        assertThat(mobilised.basis().counted()).isEqualTo(60);
        assertThat(mobilised.explain())
                .contains(
                        "Assumption: deaths of unknown category divide into categories as those of known category do",
                        "Caution: of unknown category: 40 of 100 recorded deaths, left out");
        assertThat(shares.unknown()).isEmpty();
        assertThat(SHARES.unknown("nd")
                        .withoutUnknown()
                        .withUnknown()
                        .estimate(deaths())
                        .unknown())
                .isPresent();
    }

    @Test
    void boundsEveryWayOfResolvingTheUnknown() {
        Range range = SHARES.unknown("nd")
                .resolvingUnknown()
                .estimate(deaths())
                .of("prisoners")
                .orThrow()
                .range();
        assertThat(range).isEqualTo(new Range(0.2, 0.6, Kind.scenario()));
    }

    /** The range of every way to divide 40 unknown deaths among three categories lies within the bounds with sampling. */
    @Test
    void boundsWithSamplingHoldTheRangeOfEveryWay() {
        Range bounds = SHARES.unknown("nd")
                .resolvingUnknownWithSampling()
                .estimate(deaths())
                .of("prisoners")
                .orThrow()
                .range();
        double low = 1;
        double high = 0;
        for (int prisoners = 0; prisoners <= 40; prisoners++) {
            Tally resolved = Tally.along(CATEGORY)
                    .add(30 + 40 - prisoners, "mobilised")
                    .add(20 + prisoners, "prisoners")
                    .add(10, "volunteers")
                    .build();
            Range range = SHARES.estimate(resolved).of("prisoners").orThrow().range();
            low = Math.min(low, range.low());
            high = Math.max(high, range.high());
        }
        assertThat(bounds.low()).isCloseTo(low, CLOSE);
        assertThat(bounds.high()).isCloseTo(high, CLOSE);
        assertThat(bounds.kind()).isEqualTo(Kind.scenario());
    }

    @Test
    void boundsAreOneWithTheShareWhereNothingIsUnknown() {
        Tally known = Tally.along(CATEGORY).add(3, "a").add(1, "b").build();
        Range range =
                SHARES.resolvingUnknown().estimate(known).of("a").orThrow().range();
        assertThat(range).isEqualTo(new Range(0.75, 0.75, Kind.scenario()));
        Range sampled = SHARES.resolvingUnknownWithSampling()
                .estimate(known)
                .of("a")
                .orThrow()
                .range();
        Range goodman = SHARES.estimate(known).of("a").orThrow().range();
        assertThat(sampled).isEqualTo(new Range(goodman.low(), goodman.high(), Kind.scenario()));
    }

    @Test
    void boundsOfNothingKnownAreZeroAndOne() {
        Tally unknown =
                Tally.along(CATEGORY).add(0, "a").add(0, "b").add(7, "nd").build();
        assertThat(SHARES.unknown("nd")
                        .resolvingUnknown()
                        .estimate(unknown)
                        .of("a")
                        .orThrow()
                        .range())
                .isEqualTo(new Range(0, 1, Kind.scenario()));
        assertThat(SHARES.unknown("nd").withoutUnknown().estimate(unknown).of("a"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOTHING_COUNTED));
    }

    @Test
    void refusesBoundsWithSamplingByTheWayThatHasNoWidest() {
        assertThatThrownBy(() -> SHARES.withSisonGlazRanges().resolvingUnknownWithSampling())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Goodman");
        assertThatThrownBy(() -> SHARES.resolvingUnknownWithSampling().withSisonGlazRanges())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cautionsAboutALabelThatNoDeathHas() {
        assertThat(SHARES.unknown("ndd").estimate(deaths()).of("nd").explain())
                .contains("Caution: \"ndd\" was named as unknown, and no death has this label");
    }

    @Test
    void refusesNoDeathsAndNegativeCounts() {
        Tally none = Tally.along(CATEGORY).add(0, "a").build();
        Tally negative = Tally.along(CATEGORY)
                .allowingCorrections()
                .add(5, "a")
                .add(-1, "b")
                .build();
        assertThat(((Refusal) SHARES.estimate(none).of("a")).reason()).isEqualTo(Reason.NOTHING_COUNTED);
        assertThat(((Refusal) SHARES.estimate(negative).of("a")).reason()).isEqualTo(Reason.NEGATIVE_COUNT);
        assertThat(SHARES.estimate(Tally.along(CATEGORY).build()).known().outcomes())
                .isEmpty();
        assertThatThrownBy(() -> SHARES.estimate(none).of("b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[a]");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, 95, Double.NaN})
    void refusesWhatIsNoLevel(double level) {
        assertThatThrownBy(() -> SHARES.withLevel(level)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SHARES.withSisonGlazRanges().withLevel(level))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sisonAndGlazAnswerForAMillionDeathsAndRefuseBeyondTheirSearch() {
        Tally million =
                Tally.along(CATEGORY).add(700_000, "a").add(300_000, "b").build();
        Range range =
                SHARES.withSisonGlazRanges().estimate(million).of("b").orThrow().range();
        // one binomial count would reach 1.96 sqrt(n p (1-p)) = 898 to either side; with few categories this way is
        // wider
        assertThat(0.3 - range.low()).isBetween(890e-6, 940e-6);
        assertThat(range.high() - 0.3).isBetween(890e-6, 940e-6);
        Tally huge =
                Tally.along(CATEGORY).add(2_000_000_000_000L, "a").add(1, "b").build();
        assertThat(((Refusal) SHARES.withSisonGlazRanges().estimate(huge).of("a")).reason())
                .isEqualTo(Reason.MODEL_FAILS);
        assertThat(SHARES.estimate(huge).of("a")).isInstanceOf(Estimate.class);
    }

    @Test
    void sisonAndGlazCautionWhereAllDeathsAreOfOneCategory() {
        Tally one = Tally.along(CATEGORY).add(10, "a").add(0, "b").build();
        assertThat(SHARES.withSisonGlazRanges().estimate(one).of("a").explain()).contains("its range is a point");
    }

    @Test
    void answersForEachPeriodAndUpToEach() {
        Tally deaths = Tally.along(Axis.YEAR, CATEGORY)
                .add(1, Year.of(2022), "a")
                .add(3, Year.of(2022), "b")
                .add(5, Year.of(2023), "a")
                .add(1, Year.of(2023), "b")
                .add(0, Year.of(2024), "b")
                .add(9, null, "a")
                .build();
        SharesByPeriod<Year, String> each = Toll.of(deaths).estimatedBy(SHARES.by(Axis.YEAR));
        assertThat(central(each.of("a").outcomes().get(Year.of(2022)))).isEqualTo(0.25);
        assertThat(each.of("a").outcomes().get(Year.of(2024))).isInstanceOf(Refusal.class);
        assertThat(each.unplaced()).isEqualTo(9);
        SharesByPeriod<Year, String> sums = Toll.of(deaths).estimatedBy(SHARES.cumulativelyBy(Axis.YEAR));
        assertThat(sums.of("a").outcomes().values())
                .extracting(CompositionTest::central)
                .isEqualTo(List.of(0.25, 0.6, 0.6));
        assertThat(sums.toString()).contains("year 2023\ncategory a: ", "unplaced on the axis year: 9 recorded deaths");
        assertThatThrownBy(() -> SHARES.by(CATEGORY)).isInstanceOf(IllegalArgumentException.class);
    }
}
