package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntervalTest {
    @Property(tries = 200)
    void ofCountsStayWithinTheirSpaceAndRiseWithTheCount(
            @ForAll CountInterval interval,
            @ForAll @LongRange(max = 1_000_000_000_000L) long deaths,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
        Range range = interval.limits(deaths, level);
        Range next = interval.limits(deaths + 1, level);
        assertThat(range.low()).isNotNegative().isLessThanOrEqualTo(next.low());
        assertThat(range.high()).isFinite().isLessThanOrEqualTo(next.high());
        assertThat(interval.upperLimit(deaths, level)).isLessThanOrEqualTo(range.high());
        assertThat(interval.lowerLimit(deaths, level)).isGreaterThanOrEqualTo(range.low());
    }

    @Property(tries = 200)
    void ofProportionsStayWithinTheirSpaceAndMirror(
            @ForAll ProportionInterval interval,
            @ForAll @LongRange(min = 1, max = 1_000_000_000L) long people,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
        long deaths = Math.round(share * people);
        Range range = interval.limits(deaths, people, level);
        Range mirrored = interval.limits(people - deaths, people, level);
        assertThat(range.low()).isBetween(0.0, 1.0).isCloseTo(1 - mirrored.high(), within(1e-11));
        assertThat(range.high()).isBetween(0.0, 1.0).isCloseTo(1 - mirrored.low(), within(1e-11));
        assertThat(interval.upperLimit(deaths, people, level)).isLessThanOrEqualTo(range.high());
        assertThat(interval.lowerLimit(deaths, people, level)).isGreaterThanOrEqualTo(range.low());
    }

    @ParameterizedTest
    @EnumSource(CountInterval.class)
    void ofHugeCountsAreNumbers(CountInterval interval) {
        Range range = interval.limits(Long.MAX_VALUE, 0.95);
        assertThat(range.low()).isCloseTo(Long.MAX_VALUE, within(1e11));
        assertThat(range.high()).isCloseTo(Long.MAX_VALUE, within(1e11));
    }

    @ParameterizedTest
    @EnumSource(ProportionInterval.class)
    void ofHugeNumbersOfPeopleAreNumbers(ProportionInterval interval) {
        Range range = interval.limits(7, Long.MAX_VALUE, 0.95);
        Range count = CountInterval.GARWOOD.limits(7, 0.95);
        assertThat(range.high() * Long.MAX_VALUE).isCloseTo(count.high(), within(1.5));
        assertThat(interval.limits(Long.MAX_VALUE, Long.MAX_VALUE, 0.95).high()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(ProportionInterval.class)
    void endAtOneToTheLastDigitWhereAllDied(ProportionInterval interval) {
        for (int people = 1; people <= 1000; people++) {
            assertThat(interval.limits(people, people, 0.95).high()).isEqualTo(1);
            assertThat(interval.limits(0, people, 0.95).low()).isZero();
        }
    }

    @Test
    void ofRareDeathsAreNearlyTheSameAsCountsAndProportions() {
        Range proportion = ProportionInterval.CLOPPER_PEARSON.limits(23, 1_000_000_000, 0.95);
        Range count = CountInterval.GARWOOD.limits(23, 0.95);
        assertThat(proportion.low() * 1e9).isCloseTo(count.low(), within(1e-6));
        assertThat(proportion.high() * 1e9).isCloseTo(count.high(), within(1e-6));
    }

    /** As prop.test(5, 10) of R does; Newcombe's formula gives 0.2014 to 0.7986 there. */
    @Test
    void leaveOutTheCorrectionOfWilsonAtExactlyHalf() {
        assertThat(ProportionInterval.WILSON_CONTINUITY_CORRECTED.limits(5, 10, 0.95))
                .isEqualTo(ProportionInterval.WILSON.limits(5, 10, 0.95));
    }

    @Test
    void sayTheirKindAndTheirLiterature() {
        for (CountInterval interval : CountInterval.values()) {
            assertThat(interval.reference()).isNotBlank();
            assertThat(interval.kind(0.9))
                    .isEqualTo(interval == CountInterval.JEFFREYS ? Kind.credible(0.9) : Kind.confidence(0.9));
        }
        for (ProportionInterval interval : ProportionInterval.values()) {
            assertThat(interval.reference()).isNotBlank();
            assertThat(interval.kind(0.9))
                    .isEqualTo(interval == ProportionInterval.JEFFREYS ? Kind.credible(0.9) : Kind.confidence(0.9));
        }
    }

    @Test
    void refuseNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountInterval.GARWOOD.limits(-1, 0.95))
                .withMessageContaining("got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountInterval.BYAR.upperLimit(1, 1))
                .withMessageContaining("level");
        assertThatIllegalArgumentException().isThrownBy(() -> CountInterval.SCORE.lowerLimit(1, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountInterval.SCORE.lowerLimit(-1, 0.95))
                .withMessageContaining("got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionInterval.WILSON.limits(3, 2, 0.95))
                .withMessageContaining("got 3 deaths of 2 people");
        assertThatIllegalArgumentException().isThrownBy(() -> ProportionInterval.WILSON.upperLimit(0, 0, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> ProportionInterval.WILSON.lowerLimit(-1, 5, 0.95));
    }

    /** 1 - level is one there, and no number has so much on one side. */
    @Test
    void oneLimitOfNearlyNoLevelIsANumber() {
        for (ProportionInterval interval : ProportionInterval.values()) {
            assertThat(interval.lowerLimit(7, 47_465, 1e-300))
                    .as("%s", interval)
                    .isBetween(7 / 47_465.0, 1.0);
            assertThat(interval.upperLimit(7, 47_465, 1e-300))
                    .as("%s", interval)
                    .isBetween(0.0, 7 / 47_465.0);
        }
        for (CountInterval interval : CountInterval.values()) {
            assertThat(interval.lowerLimit(7, 1e-300)).as("%s", interval).isBetween(7.0, 1e3);
            assertThat(interval.upperLimit(7, 1e-300)).as("%s", interval).isBetween(0.0, 7.0);
        }
    }
}
