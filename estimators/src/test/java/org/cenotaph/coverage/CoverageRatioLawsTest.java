package org.cenotaph.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Range;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Tally;

/** What holds of coverage ratios for any numbers. */
class CoverageRatioLawsTest {
    private static final double DIGITS = 1e-12;

    private static Estimate estimate(CoverageRatio ratio, long recorded) {
        return ratio.estimate(Tally.ofTotal(recorded, Lineage.none())).orThrow();
    }

    private static Range range(CoverageRatio ratio, long recorded) {
        return estimate(ratio, recorded).range();
    }

    @Provide
    Arbitrary<CoverageRatio> varied() {
        Arbitrary<Double> shares = Arbitraries.doubles().between(0.01, 1).ofScale(6);
        Arbitrary<double[]> sorted = Combinators.combine(shares, shares, shares).as((a, b, c) -> {
            double[] three = {a, b, c};
            Arrays.sort(three);
            return three;
        });
        Arbitrary<Double> shapes = Arbitraries.doubles().between(0.2, 500).ofScale(3);
        return Arbitraries.oneOf(
                        sorted.map(s -> CoverageRatio.between(s[0], s[2])),
                        sorted.filter(s -> s[0] < s[2]).map(s -> CoverageRatio.uniform(s[0], s[2])),
                        sorted.filter(s -> s[0] < s[2]).map(s -> CoverageRatio.pert(s[0], s[1], s[2])),
                        Combinators.combine(shapes, shapes).as(CoverageRatio::beta),
                        Arbitraries.longs().between(1, 500).map(n -> CoverageRatio.jeffreys(n / 2, n)))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<CoverageRatio> any() {
        Arbitrary<CoverageRatio> exact =
                Arbitraries.longs().between(1, 500).map(n -> CoverageRatio.clopperPearson(1 + n / 2, n + 1));
        return Arbitraries.oneOf(varied(), varied(), varied(), exact).withoutEdgeCases();
    }

    @Property(tries = 300)
    void scalesWithTheRecordsWithoutSamplingVariation(
            @ForAll("any") CoverageRatio ratio,
            @ForAll @LongRange(min = 1, max = 100_000) long recorded,
            @ForAll @IntRange(min = 2, max = 1_000_000) int factor) {
        Estimate once = estimate(ratio, recorded);
        Estimate often = estimate(ratio, recorded * factor);
        assertThat(often.central()).isCloseTo(once.central() * factor, within(often.central() * DIGITS));
        assertThat(often.range().low())
                .isCloseTo(once.range().low() * factor, within(often.range().low() * DIGITS));
        assertThat(often.range().high())
                .isCloseTo(once.range().high() * factor, within(often.range().high() * DIGITS));
    }

    @Property(tries = 300)
    void widensWithTheLevel(
            @ForAll("any") CoverageRatio ratio,
            @ForAll @LongRange(min = 1, max = 100_000) long recorded,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.999) double one,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.999) double other) {
        requireNested(
                range(ratio.withLevel(Math.min(one, other)), recorded),
                range(ratio.withLevel(Math.max(one, other)), recorded));
    }

    @Property(tries = 100)
    void widensWithTheLevelWhenTheRecordsVary(
            @ForAll("varied") CoverageRatio ratio,
            @ForAll @LongRange(min = 0, max = 10_000) long recorded,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double one,
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.99) double other) {
        CoverageRatio sampled = ratio.withSamplingVariation();
        requireNested(
                range(sampled.withLevel(Math.min(one, other)), recorded),
                range(sampled.withLevel(Math.max(one, other)), recorded));
    }

    private static void requireNested(Range inner, Range outer) {
        assertThat(outer.low()).isLessThanOrEqualTo(inner.low());
        assertThat(outer.high()).isGreaterThanOrEqualTo(inner.high());
    }

    @Property(tries = 100)
    void risesWithTheRecords(
            @ForAll("varied") CoverageRatio ratio, @ForAll @LongRange(min = 1, max = 10_000) long recorded) {
        for (CoverageRatio either : List.of(ratio, ratio.withSamplingVariation())) {
            Range fewer = range(either, recorded);
            Range more = range(either, recorded + 1);
            assertThat(more.low()).isGreaterThanOrEqualTo(fewer.low());
            assertThat(more.high()).isGreaterThanOrEqualTo(fewer.high());
        }
    }

    @Property(tries = 200)
    void fallsAsTheCoverageRises(
            @ForAll @Scale(6) @DoubleRange(min = 0.01, max = 0.9) double coverage,
            @ForAll @Scale(6) @DoubleRange(min = 1.001, max = 1.1) double factor,
            @ForAll @LongRange(min = 1, max = 10_000) long recorded) {
        for (CoverageRatio[] pair : new CoverageRatio[][] {
            {CoverageRatio.exactly(coverage), CoverageRatio.exactly(coverage * factor)},
            {
                CoverageRatio.exactly(coverage).withSamplingVariation(),
                CoverageRatio.exactly(coverage * factor).withSamplingVariation()
            },
            {CoverageRatio.uniform(coverage / 2, coverage), CoverageRatio.uniform(coverage / 2, coverage * factor)},
            {CoverageRatio.beta(20 * coverage, 10), CoverageRatio.beta(20 * coverage * factor, 10)}
        }) {
            Range lower = range(pair[0], recorded);
            Range higher = range(pair[1], recorded);
            assertThat(higher.low()).isLessThanOrEqualTo(lower.low());
            assertThat(higher.high()).isLessThanOrEqualTo(lower.high());
        }
    }

    @Property(tries = 100)
    void samplingVariationWidensTheRangeToWholeDeaths(
            @ForAll("varied") CoverageRatio ratio, @ForAll @LongRange(min = 1, max = 10_000) long recorded) {
        Range bare = range(ratio, recorded);
        Range sampled = range(ratio.withSamplingVariation(), recorded);
        assertThat(sampled.low()).isLessThanOrEqualTo(bare.low() + 1).isGreaterThanOrEqualTo(recorded);
        assertThat(sampled.high()).isGreaterThanOrEqualTo(bare.high() - 1);
        assertThat(sampled.low()).isEqualTo(Math.rint(sampled.low()));
        assertThat(sampled.high()).isEqualTo(Math.rint(sampled.high()));
    }

    @Property(tries = 200)
    void aFirmerSampleGivesANarrowerRange(
            @ForAll @IntRange(min = 1, max = 50) int k, @ForAll @IntRange(min = 1, max = 50) int rest) {
        assertThat(range(CoverageRatio.clopperPearson(4 * k, 4L * (k + rest)), 1000)
                        .width())
                .isLessThan(
                        range(CoverageRatio.clopperPearson(k, k + rest), 1000).width());
    }
}
