package org.cenotaph.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.TreeMap;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.tally.Axis;
import org.junit.jupiter.api.Test;

class CaterpillarTest {
    private static final Breakdown<String> RAW = regions(Map.of(
            "East", Samples.estimate(3, 1, 9), "North", Samples.refusal("nobody"), "South", Samples.estimate(5, 4, 6)));

    private static Breakdown<String> regions(Map<String, Outcome> outcomes) {
        return new Breakdown<>(Axis.category("region"), new TreeMap<>(outcomes), 0);
    }

    @Test
    void drawsTheHighestFirstAndNamesTheRefused() {
        Picture picture = Caterpillar.of("raw", RAW).in(Samples.FRAME);
        assertThat(picture.csv())
                .isEqualTo("region,raw,raw low,raw high,raw kind\n"
                        + "South,5.0,4.0,6.0,95 % confidence\nEast,3.0,1.0,9.0,95 % confidence\n");
        assertThat(picture.caption()).contains("no estimate by raw: North (nobody)");
        assertThat(Samples.pixels(picture, Palette.BLUE)).isPositive();
    }

    @Test
    void aSecondMethodGivesTheOrderAndItsOwnRefusals() {
        Breakdown<String> smoothed = regions(Map.of(
                "East",
                Samples.estimate(4.5, 3, 6),
                "South",
                Samples.estimate(4, 3, 5),
                "West",
                Samples.refusal("why")));
        Picture picture = Caterpillar.of("raw", RAW)
                .beside("smoothed", smoothed)
                .withColumn("P, first", Map.of("East", "60 %"))
                .in(Samples.FRAME);
        assertThat(picture.csv().lines().skip(1))
                .containsExactly(
                        "East,3.0,1.0,9.0,95 % confidence,4.5,3.0,6.0,95 % confidence,60 %",
                        "South,5.0,4.0,6.0,95 % confidence,4.0,3.0,5.0,95 % confidence,");
        assertThat(picture.caption()).contains("by raw: North", "by smoothed: West (why)");
    }

    @Test
    void aRangeWithoutAnEndReachesTheEdge() {
        Picture picture = Caterpillar.of(
                        "raw",
                        regions(Map.of(
                                "East",
                                Samples.estimate(3, 1, Double.POSITIVE_INFINITY),
                                "South",
                                Samples.estimate(5, 4, 6))))
                .in(Samples.FRAME);
        assertThat(picture.csv()).contains("East,3.0,1.0,Infinity,");
        Picture shorter = Caterpillar.of(
                        "raw", regions(Map.of("East", Samples.estimate(3, 1, 4), "South", Samples.estimate(5, 4, 6))))
                .in(Samples.FRAME);
        assertThat(Samples.pixels(picture, Palette.BLUE)).isGreaterThan(Samples.pixels(shorter, Palette.BLUE));
    }

    @Test
    void refusesToDrawNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Caterpillar.of("raw", regions(Map.of("North", Samples.refusal("nobody"))))
                        .in(Samples.FRAME))
                .withMessageContaining("nothing to draw");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Caterpillar.of("raw", RAW).beside("raw", RAW))
                .withMessageContaining("\"raw\" is there already");
    }
}
