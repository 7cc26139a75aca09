package org.cenotaph.excess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.cenotaph.Toll;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.IsoWeek;
import org.junit.jupiter.api.Test;

/** A simulated registry: the same for the same seed, the same as tally and as arrays, and refused where it is not feasible. */
class SimulatedRegistryTest {
    private static final RegistrySimulation SMALL =
            RegistrySimulation.standard().times(0.1).deadPerWeek(40);

    @Test
    void aRegistryThatWouldNotBeFinishedIsRefused() {
        RegistrySimulation standard = RegistrySimulation.standard();
        for (RegistrySimulation vast : List.of(
                standard.times(1e9),
                standard.deadPerWeek(1e9),
                standard.ratioChange(1e9),
                standard.wanderingRatio(50))) {
            assertThatThrownBy(() -> vast.draw(1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("at most 100,000,000 cases and dead");
        }
    }

    @Test
    void casesAreCountedBeforeTheyAreDrawn() {
        // 281 cases of women and 625.4 of men in a week at six ages, and 400 dead, in the ten years from 2015 to 2024
        double weekly = 52.18 * 10 * (281 + 625.4);
        String both = String.format(Locale.ROOT, "%,.0f", 1000 * weekly + 52.18 * 10 * 400);
        assertThatThrownBy(() -> RegistrySimulation.standard().times(1000).draw(1))
                .hasMessageEndingWith("got settings for " + both);
        // a ratio that is halved is whole before, so it is the larger one that counts
        assertThatThrownBy(() -> RegistrySimulation.standard()
                        .times(1000)
                        .ratioChange(0.5)
                        .draw(1))
                .hasMessageEndingWith("got settings for " + both);
        String tripled = String.format(Locale.ROOT, "%,.0f", 52.18 * 10 * (1000 * (281 + 3 * 625.4) + 400));
        assertThatThrownBy(() ->
                        RegistrySimulation.standard().times(1000).ratioChange(3).draw(1))
                .hasMessageEndingWith("got settings for " + tripled);
        // the mean of exp of a normal number with a standard deviation of 0.2 is exp(0.02)
        String wandering =
                String.format(Locale.ROOT, "%,.0f", 52.18 * 10 * (1000 * (281 + Math.exp(0.02) * 625.4) + 400));
        assertThatThrownBy(() -> RegistrySimulation.standard()
                        .times(1000)
                        .wanderingRatio(0.2)
                        .draw(1))
                .hasMessageEndingWith("got settings for " + wandering);
    }

    @Test
    void aHundredYearsAreTheMost() {
        RegistrySimulation thin = RegistrySimulation.standard().times(1e-9).deadPerWeek(1e-9);
        LocalDate read = LocalDate.of(2114, 12, 31);
        RegistrySimulation hundred = thin.war(new IsoWeek(2022, 9), new IsoWeek(2114, 52), read);
        assertThat(hundred.draw(1).cases().total()).isZero();
        assertThatThrownBy(() -> thin.war(new IsoWeek(2022, 9), new IsoWeek(2115, 1), read)
                        .draw(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("at most 100 years, got 2015-2019 to 2115-W01");
        assertThatThrownBy(() -> thin.war(new IsoWeek(2022, 9), new IsoWeek(9999, 52), read)
                        .draw(1))
                .hasMessageContaining("at most 100 years");
    }

    @Test
    void settingsThatCannotBeMeantAreErrors() {
        RegistrySimulation standard = RegistrySimulation.standard();
        for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> standard.times(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("positive and finite, got " + wrong);
        }
        for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> standard.list(wrong, 1)).hasMessageContaining("within 0 and 1, got " + wrong);
            assertThatThrownBy(() -> standard.missing(0.1, wrong)).hasMessageContaining("got " + wrong);
        }
        assertThat(standard.missing(0, 1).missing).isZero();
        assertThat(standard.list(1, 0).listed).isEqualTo(1);
        assertThat(standard.dispersion(0.5).dispersion).isEqualTo(1);
        assertThatThrownBy(() -> standard.war(new IsoWeek(2023, 2), new IsoWeek(2023, 1), LocalDate.of(2024, 1, 1)))
                .hasMessageContaining("must not be after");
        assertThatThrownBy(() -> standard.baseline(Years.years(2015, 2022)).draw(1))
                .hasMessageContaining("the war begins after the baseline, got 2022-W09 and 2015-2022");
    }

    @Test
    void everySettingIsKeptByTheNext() {
        RegistrySimulation all = RegistrySimulation.standard()
                .baseline(Years.years(2016, 2018))
                .war(new IsoWeek(2021, 3), new IsoWeek(2022, 4), LocalDate.of(2023, 5, 6))
                .times(2)
                .deadPerWeek(3)
                .missing(0.4, 0.5)
                .list(0.6, 0.7)
                .oddsRatio(8)
                .ratioChange(9)
                .wanderingRatio(0.11)
                .dispersion(12)
                .warDelay(13)
                .times(14);
        assertThat(all.baseline).isEqualTo(Years.years(2016, 2018));
        assertThat(all.first).isEqualTo(new IsoWeek(2021, 3));
        assertThat(all.last).isEqualTo(new IsoWeek(2022, 4));
        assertThat(all.readOn).isEqualTo(LocalDate.of(2023, 5, 6));
        assertThat(new double[] {
                    all.size,
                    all.deadPerWeek,
                    all.missing,
                    all.missingWithCase,
                    all.listed,
                    all.matched,
                    all.oddsRatio,
                    all.ratioChange,
                    all.wandering,
                    all.dispersion,
                    all.warDelay
                })
                .containsExactly(14, 3, 0.4, 0.5, 0.6, 0.7, 8, 9, 0.11, 12, 13);
    }

    @Test
    void theSameSeedMakesTheSameRegistry() {
        assertThat(SMALL.draw(3).cases()).isEqualTo(SMALL.draw(3).cases());
        assertThat(SMALL.draw(3).match()).isEqualTo(SMALL.draw(3).match());
        assertThat(SMALL.draw(3).dead()).isNotEqualTo(SMALL.draw(4).dead());
    }

    @Test
    void talliesAndArraysGiveTheSameAnswer() {
        SimulatedRegistry registry = RegistrySimulation.standard().draw(11);
        RegistryExcess method = registry.estimator();
        RegistryTable table = Toll.of(registry.cases()).estimatedBy(method);
        RegistryPlan plan = method.plan();
        RegistryCases cases = registry.arrays(plan);
        RegistryDeaths deaths = new RegistryDeaths(plan, cases, ListCoverage.of(plan, cases.bands));
        Estimate estimate =
                (Estimate) new RegistryOutcomes(deaths, table.total().basis()).total();
        assertThat(table.orThrow().range()).isEqualTo(estimate.range());
        int[] kept =
                IntStream.of(deaths.allWeeks()).filter(t -> deaths.retained[t]).toArray();
        List<IsoWeek> weeks =
                IntStream.of(kept).mapToObj(deaths.cases.weeks::get).toList();
        long truth =
                registry.dead().where(Axis.ISO_WEEK, weeks::contains, "kept").total();
        assertThat(registry.truth(deaths.allAges(), kept, true)).isEqualTo(truth);
        assertThat(registry.truth(deaths.allAges(), kept, false))
                .isEqualTo(registry.dead()
                        .where(SimulatedRegistry.FATE, "killed")
                        .where(Axis.ISO_WEEK, weeks::contains, "kept")
                        .total());
    }

    @Test
    void theStudyOfTheMissingErrsByFivePerCent() {
        // six in ten of the missing leave a case, so 1 / 0.6 deaths stand behind one
        double squares = 0;
        int studies = 200;
        RegistrySimulation thin = RegistrySimulation.standard().times(1e-9).deadPerWeek(1e-9);
        for (int seed = 0; seed < studies; seed++) {
            SimulatedRegistry registry = thin.draw(seed);
            double error = registry.lateCoefficient() * 0.6 - 1;
            squares += error * error;
            assertThat(registry.lateDeviation()).isCloseTo(0.05 * registry.lateCoefficient(), within(1e-15));
            RegistryPlan.LateCoefficient late =
                    registry.estimator().plan().opening().late();
            assertThat(late.value()).isEqualTo(registry.lateCoefficient());
            assertThat(late.deviation()).isCloseTo(registry.lateDeviation(), within(1e-12));
        }
        // 200 squares of a normal number have a mean within 1 -+ 0.4 (four standard deviations)
        assertThat(squares / studies / 0.0025).isBetween(0.6, 1.4);
        assertThat(thin.missing(0.1, 0).draw(1).lateCoefficient()).isBetween(0.7, 1.3);
    }
}
