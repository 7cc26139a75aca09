package org.cenotaph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.cenotaph.csv.CsvDeaths;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.records.Death;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Deaths;
import org.cenotaph.records.DeathsBuilder;
import org.cenotaph.records.Report;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Counting;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;

/** Names that no death has, and names over which counts were added up. */
class TollNamesTest {
    private static final Axis<String> REGION = Axis.category("region");

    /** What a method that needs these axes is given. */
    private record Given(List<Axis<?>> axes) implements Estimator<Tally> {
        @Override
        public Tally estimate(Tally tally) {
            return tally;
        }
    }

    private static final Given TOTAL = new Given(List.of());

    /** The same dead one by one, selected already, and counted. */
    private static List<Toll> tolls(String... regions) {
        DeathsBuilder deaths = Deaths.along("region");
        TallyBuilder counts = Tally.along(REGION);
        for (String region : regions) {
            deaths.add(Death.at(DeathDate.unknown()).with("region", region));
            counts.add(1, region);
        }
        Deaths records = deaths.build();
        return List.of(Toll.of(records), Toll.of(Counting.of(records)), Toll.of(counts.build()));
    }

    @Test
    void aNameThatNoDeathHasIsRefusedWithThoseThatTheyHave() {
        for (Toll toll : tolls("North", "South")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> toll.where(REGION, "Nroth"))
                    .withMessage("no death is at region \"Nroth\"; its names are North, South; the nearest is North"
                            + " (to count zero, use where(axis, test, what))");
            assertThat(toll.where(REGION, "North").estimatedBy(TOTAL).total()).isEqualTo(1);
        }
    }

    /** A region is read before the date of its row turns out to be none. */
    @Test
    void aNameThatOnlyARejectedRowHasIsRefused() {
        Deaths deaths = CsvDeaths.in(CsvFormat.standard())
                .category("region")
                .date("died")
                .read(CsvInput.of(
                        "list.csv",
                        new ByteArrayInputStream("region,died\nNorth,2022\nEast,x\n".getBytes(StandardCharsets.UTF_8))))
                .result();
        assertThat(Counting.of(deaths).coordinates(REGION)).containsExactly("North");
        assertThat(Counting.of(deaths).has(REGION, "North")).isTrue();
        assertThat(Counting.of(deaths).has(REGION, "East")).isFalse();
        assertThat(Counting.of(deaths).has(REGION, "West")).isFalse();
        assertThat(Counting.of(deaths).where(REGION, "East").has(REGION, "North"))
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Toll.of(deaths).where(REGION, "East"))
                .withMessageContaining("its names are North");
    }

    @Test
    void aNameThatNobodyKnewOfYetIsNotAmongThoseKnown() {
        Report early = new Report("list", LocalDate.of(2022, 3, 1));
        Report late = new Report("list", LocalDate.of(2023, 3, 1));
        Deaths deaths = Deaths.along("region")
                .add(Death.at(DeathDate.unknown()).with("region", "North").reported(early))
                .add(Death.at(DeathDate.unknown()).with("region", "East").reported(late))
                .build();
        assertThat(Counting.of(deaths).asKnownOn(LocalDate.of(2022, 12, 31)).coordinates(REGION))
                .containsExactly("North");
    }

    @Test
    void aNameWithoutDeathsCountsZeroWhereThatIsMeant() {
        for (Toll toll : tolls("North", "South")) {
            assertThat(toll.where(REGION, "East"::equals, "East")
                            .estimatedBy(TOTAL)
                            .total())
                    .isZero();
        }
    }

    @Test
    void anyNameCountsZeroWhereNobodyDied() {
        for (Toll toll : tolls()) {
            assertThat(toll.where(REGION, "North").estimatedBy(TOTAL).total()).isZero();
        }
    }

    @Test
    void aMonthWithoutDeathsIsNoMisspeltName() {
        Deaths deaths =
                Deaths.along().add(Death.on(YearMonth.of(2022, 3).atDay(1))).build();
        assertThat(Toll.of(deaths)
                        .where(Axis.MONTH, YearMonth.of(2022, 4))
                        .estimatedBy(TOTAL)
                        .total())
                .isZero();
    }

    @Test
    void twelveNamesAreGivenAndTheOthersCounted() {
        String twelve = "a, b, c, d, e, f, g, h, i, j, k, l";
        assertThat(remarks(twelve.split(", "))).containsExactly("added up over the axis region: " + twelve);
        assertThat(remarks((twelve + ", m, n").split(", ")))
                .containsExactly("added up over the axis region: " + twelve + " and 2 more");
    }

    private static List<String> remarks(String... regions) {
        return tolls(regions).get(2).estimatedBy(TOTAL).lineage().remarks();
    }

    @Test
    void onlyTheAxesThatAMethodDoesNotNeedAreAddedUp() {
        Axis<String> unit = Axis.category("unit");
        Tally counts = Tally.along(REGION, unit).add(3, "North", "infantry").build();
        assertThat(Toll.of(counts)
                        .estimatedBy(new Given(List.of(unit)))
                        .lineage()
                        .remarks())
                .containsExactly("added up over the axis region: North");
        assertThat(Toll.of(counts)
                        .estimatedBy(new Given(List.of(unit, REGION)))
                        .lineage()
                        .remarks())
                .isEmpty();
    }
}
