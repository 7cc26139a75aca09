package org.cenotaph.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cenotaph.Toll;
import org.cenotaph.composition.Peak;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;

/** The charts whose axis is time. */
class TimeChartsTest {
    private static final Axis<String> UNIT = Axis.category("unit");
    private static final YearMonth MAY = YearMonth.of(2023, 5);
    private static final YearMonth JUNE = YearMonth.of(2023, 6);
    private static final YearMonth JULY = YearMonth.of(2023, 7);

    @Test
    void stacksEveryMonthAndNamesWhatHasNoPlace() {
        Tally deaths = Tally.along(Axis.MONTH, UNIT)
                .add(3, MAY, "b")
                .add(4, JULY, "a")
                .add(7, null, "a")
                .build();
        Picture picture = StackedDeaths.of(deaths, Axis.MONTH, UNIT)
                .fromBelow(List.of("b", "a"))
                .in(Samples.FRAME);
        assertThat(picture.csv())
                .isEqualTo(
                        "month,unit,deaths\n2023-05,b,3\n2023-05,a,0\n2023-06,b,0\n2023-06,a,0\n2023-07,b,0\n2023-07,a,4\n");
        assertThat(picture.caption()).contains("7 deaths without a known month or unit are not drawn");
        assertThat(Samples.drawn(picture).getWidth()).isEqualTo(1600);
        assertThat(Samples.pixels(picture, Palette.LAYERS.get(0))).isPositive();
        assertThat(Samples.pixels(picture, Palette.LAYERS.get(1))).isPositive();
    }

    @Test
    void aStackNeedsItsOwnCategoriesAndNotTooMany() {
        TallyBuilder many = Tally.along(Axis.MONTH, UNIT);
        for (int i = 0; i < 9; i++) {
            many.add(1, MAY, "unit " + i);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StackedDeaths.of(many.build(), Axis.MONTH, UNIT))
                .withMessageContaining("at most 8 categories");
        Tally one = Tally.along(Axis.MONTH, UNIT).add(1, MAY, "a").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StackedDeaths.of(one, Axis.MONTH, UNIT).fromBelow(List.of("b")))
                .withMessageContaining("must be [a], got [b]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StackedDeaths.of(Tally.along(Axis.MONTH, UNIT).build(), Axis.MONTH, UNIT))
                .withMessageContaining("got none");
    }

    private static final Tally NAMED =
            Tally.along(Axis.MONTH).add(50, MAY).add(30, JUNE).build();

    @Test
    void sharesComeFromTheRangesOfTheEstimates() {
        Breakdown<YearMonth> all = new Breakdown<>(
                Axis.MONTH,
                new TreeMap<>(Map.of(
                        MAY, Samples.estimate(100, 80, 200),
                        JUNE, Samples.refusal("too recent"),
                        JULY, Samples.estimate(10, -5, 20))),
                0);
        Picture picture = NamedAndEstimated.of(NAMED, all)
                .from(LocalDate.of(2023, 7, 1), "forecast")
                .in(Samples.FRAME);
        assertThat(picture.csv().lines().skip(1))
                .containsExactly(
                        "2023-05,50,100.0,80.0,200.0,95 % confidence,0.5,0.25,0.625",
                        "2023-07,0,10.0,-5.0,20.0,95 % confidence,,,");
        assertThat(picture.caption())
                .contains(
                        "2023-06 (too recent)",
                        "No share is drawn where the range of the estimate reaches zero: [2023-07]");
    }

    @Test
    void anEstimateWithoutAnUpperLimitIsDrawnToTheEdge() {
        Breakdown<YearMonth> all = new Breakdown<>(
                Axis.MONTH, new TreeMap<>(Map.of(MAY, Samples.estimate(100, 80, Double.POSITIVE_INFINITY))), 0);
        Picture picture = NamedAndEstimated.of(NAMED, all).in(Samples.FRAME);
        assertThat(picture.csv()).contains("2023-05,50,100.0,80.0,Infinity,95 % confidence,0.5,0.0,0.625");
    }

    @Test
    void refusesToDrawNothing() {
        Breakdown<YearMonth> refused =
                new Breakdown<>(Axis.MONTH, new TreeMap<>(Map.of(MAY, Samples.refusal("too recent"))), 0);
        assertThatIllegalArgumentException().isThrownBy(() -> NamedAndEstimated.of(NAMED, refused));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Revisions.from("first", refused).in(Samples.FRAME));
    }

    @Test
    void editionsStandUnderEachDateInTheirOrder() {
        Breakdown<YearMonth> first = new Breakdown<>(
                Axis.MONTH,
                new TreeMap<>(Map.of(MAY, Samples.estimate(10, 8, 12), JUNE, Samples.refusal("it ends in May"))),
                0);
        Breakdown<YearMonth> second = new Breakdown<>(
                Axis.MONTH,
                new TreeMap<>(Map.of(MAY, Samples.estimate(11, 9, 13), JUNE, Samples.estimate(20, 17, 23))),
                0);
        Picture picture = Revisions.from("spring", first).to("summer", second).in(Samples.FRAME);
        assertThat(picture.csv())
                .isEqualTo(
                        "date,edition,central,low,high,kind\n2023-05,spring,10.0,8.0,12.0,95 % confidence\n"
                                + "2023-05,summer,11.0,9.0,13.0,95 % confidence\n2023-06,summer,20.0,17.0,23.0,95 % confidence\n");
        assertThat(picture.caption()).contains("by the edition spring: 2023-06 (it ends in May)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Revisions.from("spring", first).to("spring", second));
    }

    @Test
    void thePeaksStandBesideTheirProbabilities() {
        TallyBuilder days = Tally.along(Axis.DAY).add(5, (Object) null);
        LocalDate start = LocalDate.of(2024, 1, 1);
        for (int i = 0; i < 60; i++) {
            days.add(i == 30 ? 40 : 10 + i % 3, start.plusDays(i));
        }
        Tally deaths = days.build();
        Picture picture = DeadliestPeriods.of(
                        deaths,
                        Axis.DAY,
                        Toll.of(deaths).estimatedBy(Peak.along(Axis.DAY).withTop(2)))
                .in(Samples.FRAME);
        assertThat(picture.csv().lines().filter(line -> line.startsWith("2024-01-31")))
                .singleElement()
                .asString()
                .startsWith("2024-01-31,40,1,");
        assertThat(picture.csv()).contains("2024-01-01,10,,,,,\n");
        assertThat(picture.caption()).contains("5 deaths of which the day is not known are not drawn");
    }

    @Test
    void withoutAPeakThereIsNothingToDraw() {
        Tally deaths = Tally.along(Axis.DAY).add(1, LocalDate.of(2024, 1, 1)).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        DeadliestPeriods.of(deaths, Axis.DAY, Toll.of(deaths).estimatedBy(Peak.along(Axis.DAY))))
                .withMessageContaining("nothing to draw");
    }
}
