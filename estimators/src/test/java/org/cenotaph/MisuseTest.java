package org.cenotaph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.cenotaph.composition.Composition;
import org.cenotaph.coverage.CoverageRatio;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Range;
import org.cenotaph.excess.OwnPastExcess;
import org.cenotaph.excess.RegistryExcess;
import org.cenotaph.excess.SexRatioExcess;
import org.cenotaph.excess.Years;
import org.cenotaph.lossrate.AreaTaken;
import org.cenotaph.lossrate.Exposure;
import org.cenotaph.lossrate.LossRate;
import org.cenotaph.records.Age;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Source;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a hurried user writes is refused where it is written, with what must hold and what was got. */
class MisuseTest {
    private static final LocalDate MAY = LocalDate.of(2022, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2022, 6, 1);
    private static final Axis<String> REGION = Axis.category("region");
    private static final Source MAP = Source.titled("map", "a map made up for a test");
    private static final Tally DEATHS = Tally.along(REGION, Axis.MONTH)
            .add(12, "Buryatia", YearMonth.of(2022, 5))
            .add(31, "Tuva", YearMonth.of(2022, 6))
            .build();

    /** What was written, and what the message must hold. */
    private record Misuse(String name, Runnable written, List<String> said) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Misuse misuse(String name, Runnable written, String... said) {
        return new Misuse(name, written, List.of(said));
    }

    static Stream<Misuse> misuses() {
        return Stream.of(names(), axes(), reversed(), shares()).flatMap(each -> each);
    }

    private static Stream<Misuse> names() {
        Exposure<String> men =
                Exposure.along(REGION, Tally.along(REGION).add(9000, "Tuva").build(), "men");
        return Stream.of(
                misuse(
                        "a name that is misspelt",
                        () -> Toll.of(DEATHS).where(REGION, "Tyva"),
                        "Tyva",
                        "Buryatia, Tuva",
                        "where(axis, test, what)"),
                misuse(
                        "an axis that the counts lack",
                        () -> Toll.of(DEATHS).estimatedBy(Composition.of(Axis.category("unit"))),
                        "unit",
                        "region",
                        "month"),
                misuse(
                        "a method for each area that needs them all",
                        () -> Toll.of(DEATHS)
                                .per(REGION)
                                .estimatedBy(LossRate.per(1000).among(men).overall()),
                        "region",
                        "together"));
    }

    private static Stream<Misuse> axes() {
        return Stream.of(
                misuse("two axes of one name", () -> Tally.along(REGION, Axis.category("region")), "region"),
                misuse(
                        "an axis and its regrouping of one name",
                        () -> Tally.along(REGION, REGION.mapped("region", r -> r)),
                        "region"),
                misuse("marginal along one axis twice", () -> DEATHS.onto(REGION, REGION), "region"),
                misuse("shares by their own axis", () -> Composition.of(REGION).by(REGION), "region"),
                misuse("an axis without a name", () -> Axis.category(" "), "name"));
    }

    private static Stream<Misuse> reversed() {
        return Stream.of(
                misuse("days of a date", () -> DeathDate.between(JUNE, MAY), "2022-06-01", "2022-05-01"),
                misuse("days of a selection", () -> Toll.of(DEATHS).between(JUNE, MAY), "2022-06-01", "2022-05-01"),
                misuse("ages", () -> Age.between(30, 20), "30", "20"),
                misuse("a band of ages", () -> new AgeBand(30, 20), "30", "20"),
                misuse("years", () -> Years.years(2019, 2015), "2019", "2015"),
                misuse("limits", () -> new Range(2, 1, Kind.scenario()), "2.0", "1.0"),
                misuse("bounds of an area", () -> AreaTaken.between(300, 200, "taken", MAP), "300", "200"),
                misuse("bounds of a share", () -> CoverageRatio.between(0.65, 0.45), "0.65", "0.45"),
                misuse("ends of a share", () -> CoverageRatio.uniform(0.65, 0.45), "0.65", "0.45"),
                misuse("most likely beyond", () -> CoverageRatio.pert(0.45, 0.7, 0.65), "0.45", "0.7", "0.65"),
                misuse("more found than looked for", () -> CoverageRatio.jeffreys(60, 37), "60", "37"),
                misuse(
                        "weeks of a registry",
                        () -> RegistryExcess.in(IsoWeek.parse("2023-W01"), IsoWeek.parse("2022-W10")),
                        "2023-W01",
                        "2022-W10"),
                misuse(
                        "ages of an excess",
                        () -> SexRatioExcess.in(Years.year(2022))
                                .above(Years.years(2015, 2019))
                                .ages(49, 15),
                        "49",
                        "15"),
                misuse(
                        "ends of a filled axis",
                        () -> DEATHS.filled(Axis.MONTH, YearMonth.of(2022, 6), YearMonth.of(2022, 5)),
                        "2022-06",
                        "2022-05"));
    }

    private static Stream<Misuse> shares() {
        return Stream.of(
                misuse("a share in per cent", () -> CoverageRatio.exactly(50), "0", "1", "50"),
                misuse("shares in per cent", () -> CoverageRatio.between(45, 65), "45", "65"),
                misuse("a share of nothing", () -> CoverageRatio.exactly(0), "0"),
                misuse("no number", () -> CoverageRatio.exactly(Double.NaN), "NaN"),
                misuse("per nobody", () -> LossRate.per(0), "0"),
                misuse("an area without bounds", () -> AreaTaken.exactly(Double.NaN, "taken", MAP), "NaN"),
                misuse(
                        "years that are their own baseline",
                        () -> OwnPastExcess.by(Axis.MONTH).in(Years.year(2019)).above(Years.years(2015, 2019)),
                        "2019"),
                misuse("a past by day", () -> OwnPastExcess.by(Axis.DAY), "day"));
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void isRefusedWithWhatWasWritten(Misuse misuse) {
        assertThatIllegalArgumentException()
                .isThrownBy(misuse.written()::run)
                .satisfies(
                        error -> misuse.said().forEach(said -> assertThat(error).hasMessageContaining(said)));
    }
}
