package org.cenotaph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.records.Death;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Deaths;
import org.cenotaph.records.DeathsBuilder;
import org.cenotaph.records.Selection;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Counting;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;

class TollTest {
    private static final Axis<String> REGION = Axis.category("region");
    private static final LocalDate FEBRUARY_24 = LocalDate.of(2022, 2, 24);

    /** Twice the count, as a user would write it. */
    private record Doubling() implements Estimator<Outcome> {
        private static final Method METHOD = Method.of("doubling", "Author 2020, Title, Journal");

        @Override
        public List<Axis<?>> axes() {
            return List.of();
        }

        @Override
        public Outcome estimate(Tally tally) {
            Basis basis = Basis.of(tally, METHOD, "every second death is recorded");
            if (tally.total() == 0) {
                return new Refusal(Reason.NOTHING_COUNTED, "no deaths were counted", basis);
            }
            double deaths = 2.0 * tally.total();
            return Estimate.of(deaths, new Range(deaths, deaths, Kind.scenario()), basis);
        }
    }

    /** The months with most deaths, which shows that a method may answer with anything and sees its axes in order. */
    private record Deadliest() implements Estimator<List<YearMonth>> {
        @Override
        public List<Axis<?>> axes() {
            return List.of(Axis.MONTH);
        }

        @Override
        public List<YearMonth> estimate(Tally tally) {
            long most = tally.counts(Axis.MONTH).values().stream()
                    .mapToLong(count -> count)
                    .max()
                    .orElse(0);
            return tally.counts(Axis.MONTH).entrySet().stream()
                    .filter(month -> month.getValue() == most)
                    .map(month -> month.getKey())
                    .toList();
        }
    }

    /** A spread over regions and months, to see which axes a method is given. */
    private record AxesSeen(List<Axis<?>> axes) implements Estimator<Outcome> {
        @Override
        public Outcome estimate(Tally tally) {
            return new Refusal(
                    Reason.UNDEFINED,
                    tally.axes().toString(),
                    Basis.of(tally, Method.of("looking", "Author 2020"), "none"));
        }
    }

    /** Three in Tuva, two of them in March 2022 and one of unknown date; one in Altai in April; one nowhere in March. */
    private static Deaths deaths() {
        DeathsBuilder deaths = Deaths.along("region");
        deaths.add(Death.on(LocalDate.of(2022, 3, 5)).with("region", "Tuva"));
        deaths.add(Death.at(DeathDate.in(YearMonth.of(2022, 3))).with("region", "Tuva"));
        deaths.add(Death.at(DeathDate.unknown()).with("region", "Tuva"));
        deaths.add(Death.on(LocalDate.of(2022, 4, 1)).with("region", "Altai"));
        deaths.add(Death.on(LocalDate.of(2022, 3, 31)));
        return deaths.build();
    }

    @Test
    void answersFromAllDeaths() {
        Estimate toll = Toll.of(deaths()).estimatedBy(new Doubling()).orThrow();
        assertThat(toll.central()).isEqualTo(10);
        assertThat(toll).hasToString("10 (scenario), by doubling of 5 recorded deaths");
    }

    @Test
    void answersWithWhateverTheMethodAnswersWith() {
        assertThat(Toll.of(deaths()).estimatedBy(new Deadliest())).containsExactly(YearMonth.of(2022, 3));
    }

    @Test
    void answersWithOnePartOfTheAnswer() {
        int months = Toll.of(deaths()).estimatedBy(new Deadliest().answering(List::size));
        assertThat(months).isEqualTo(1);
    }

    @Test
    void selectsByPeriodAndTellsWhatCannotBeTold() {
        Outcome toll = Toll.of(deaths())
                .between(FEBRUARY_24, LocalDate.of(2022, 3, 31))
                .estimatedBy(new Doubling());
        assertThat(toll.orThrow().central()).isEqualTo(6);
        assertThat(toll.basis().lineage().selections())
                .containsExactly(new Selection("died between 2022-02-24 and 2022-03-31", 3, 1, 1));
        assertThat(toll.explain()).contains("kept 3, left out 1, cannot be told 1");
    }

    @Test
    void selectsByCoordinateAndByTest() {
        Toll all = Toll.of(deaths());
        assertThat(all.where(REGION, "Tuva")
                        .estimatedBy(new Doubling())
                        .orThrow()
                        .central())
                .isEqualTo(6);
        Outcome withT = all.where(REGION, region -> region.startsWith("T"), "one that begins with T")
                .estimatedBy(new Doubling());
        assertThat(withT.orThrow().central()).isEqualTo(6);
        assertThat(withT.basis().lineage().selections())
                .containsExactly(new Selection("region is one that begins with T", 3, 1, 1));
    }

    @Test
    void selectsTheSameFromCountsAsFromDeaths() {
        Tally counts = Counting.of(deaths()).along(REGION, Axis.MONTH);
        for (Toll toll : List.of(Toll.of(deaths()), Toll.of(counts), Toll.of(Counting.of(deaths())))) {
            Outcome outcome = toll.between(LocalDate.of(2022, 3, 1), LocalDate.of(2022, 3, 31))
                    .where(REGION, "Tuva")
                    .where(REGION, region -> true, "any")
                    .estimatedBy(new Doubling());
            assertThat(outcome.orThrow().central()).isEqualTo(4);
            assertThat(outcome.basis().lineage().selections())
                    .containsExactly(
                            new Selection("died between 2022-03-01 and 2022-03-31", 3, 1, 1),
                            new Selection("region is Tuva", 2, 0, 1),
                            new Selection("region is any", 2, 0, 0));
        }
    }

    @Test
    void answersForEachCoordinateByItself() {
        Breakdown<String> tolls = Toll.of(deaths()).per(REGION).estimatedBy(new Doubling());
        assertThat(tolls.outcomes().keySet()).containsExactly("Altai", "Tuva");
        assertThat(tolls.estimates().get("Tuva").central()).isEqualTo(6);
        assertThat(tolls.unplaced()).isEqualTo(1);
        assertThat(tolls.sum().independent().orThrow().central()).isEqualTo(8);
        assertThat(tolls.axis()).isEqualTo(REGION);
    }

    @Test
    void answersForEachCoordinateOfCounts() {
        Tally counts = Tally.along(Axis.MONTH, REGION)
                .add(3, YearMonth.of(2022, 3), "Tuva")
                .add(0, YearMonth.of(2022, 3), "Altai")
                .build();
        Breakdown<String> tolls = Toll.of(counts).per(REGION).estimatedBy(new Doubling());
        assertThat(tolls.estimates().get("Tuva").central()).isEqualTo(6);
        assertThat(tolls.refusals().get("Altai").reason()).isEqualTo(Reason.NOTHING_COUNTED);
    }

    @Test
    void answersNothingForNoDeaths() {
        Deaths none = Deaths.along("region").build();
        assertThat(Toll.of(none).per(REGION).estimatedBy(new Doubling()).outcomes())
                .isEmpty();
        assertThat(Toll.of(none).estimatedBy(new Doubling())).isInstanceOf(Refusal.class);
    }

    @Test
    void givesAMethodExactlyItsAxesInItsOrder() {
        Estimator<Outcome> seen = new AxesSeen(List.of(Axis.MONTH, Axis.category("unit")));
        Tally counts = Tally.along(Axis.category("unit"), REGION, Axis.MONTH)
                .add(3, "infantry", "Tuva", YearMonth.of(2022, 3))
                .build();
        assertThat(Toll.of(counts).estimatedBy(seen).toString()).endsWith("[month, unit]");
        assertThat(Toll.of(counts)
                        .per(REGION)
                        .estimatedBy(seen)
                        .outcomes()
                        .get("Tuva")
                        .toString())
                .endsWith("[month, unit]");
    }

    @Test
    void namesTheAxisThatCountsLack() {
        Tally counts = Tally.along(REGION).add(3, "Tuva").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Toll.of(counts).estimatedBy(new Deadliest()))
                .withMessageContaining("month")
                .withMessageContaining("[region]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Toll.of(counts).per(Axis.YEAR).estimatedBy(new Doubling()))
                .withMessageContaining("year");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Toll.of(counts).between(FEBRUARY_24, FEBRUARY_24))
                .withMessageContaining("axis of time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Toll.of(counts).where(Axis.category("unit"), "infantry"))
                .withMessageContaining("unit");
    }

    @Test
    void namesTheCategoryThatDeathsLack() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Toll.of(deaths()).per(Axis.category("unit")).estimatedBy(new Doubling()))
                .withMessageContaining("unit")
                .withMessageContaining("region");
    }

    @Test
    void refusesToAnswerPerAnAxisThatTheMethodNeedsWhole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Toll.of(deaths()).per(REGION).estimatedBy(new AxesSeen(List.of(REGION))))
                .withMessageContaining("region");
    }

    @Test
    void refusesACoordinateThatTheAxisDoesNotHave() {
        Axis<LocalDate> week = Axis.weekStarting(DayOfWeek.MONDAY);
        LocalDate tuesday = LocalDate.of(2022, 3, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Toll.of(deaths()).where(week, tuesday))
                .withMessageContaining("2022-03-01");
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Toll.of(deaths()).between(FEBRUARY_24, FEBRUARY_24.minusDays(1)))
                .withMessageContaining("2022-02-23");
    }

    @Test
    void canBeContinuedInSeveralWays() {
        Toll all = Toll.of(deaths());
        all.where(REGION, "Tuva");
        assertThat(all.estimatedBy(new Doubling()).orThrow().central()).isEqualTo(10);
    }

    @Test
    void saysOverWhatCountsWereAddedUp() {
        Tally counts = Tally.along(Axis.category("region"))
                .add(3, "North")
                .add(4, "South")
                .add(7, "Total")
                .build();
        Estimator<Tally> counted = new Estimator<>() {
            @Override
            public List<Axis<?>> axes() {
                return List.of();
            }

            @Override
            public Tally estimate(Tally tally) {
                return tally;
            }
        };
        assertThat(Toll.of(counts).estimatedBy(counted).lineage().remarks())
                .containsExactly("added up over the axis region: North, South, Total");
    }
}
