package org.cenotaph.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Sets of deaths: what goes in comes out, by rows and by columns, and what was known on a day. */
class DeathsTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 4);
    private static final Death DEATH = Death.on(DAY).with("region", "Tuva");

    @Provide
    Arbitrary<LocalDate> days() {
        return RandomDeaths.days();
    }

    private static List<Death> rows(Deaths deaths) {
        return IntStream.range(0, deaths.size()).mapToObj(deaths::get).toList();
    }

    @Property
    void givesBackEqualDeaths(@ForAll(supplier = RandomDeaths.class) List<Death> deaths) {
        DeathsBuilder builder = Deaths.along("region", "unit");
        deaths.forEach(builder::add);
        assertThat(rows(builder.build())).isEqualTo(deaths);
    }

    @Property
    void isTheSameByRowsAndByColumns(@ForAll(supplier = RandomDeaths.class) List<Death> deaths) {
        Deaths byColumns = Deaths.dated(column(deaths, Death::date))
                .withReports("b", column(deaths, death -> death.reportBy("b").orElse(null)))
                .withCategory("unit", column(deaths, death -> death.categories().get("unit")))
                .withAges(column(deaths, Death::age))
                .withCategory(
                        "region", column(deaths, death -> death.categories().get("region")))
                .withReports("a", column(deaths, death -> death.reportBy("a").orElse(null)));
        Deaths byRows = RandomDeaths.set(deaths);

        assertThat(rows(byColumns)).isEqualTo(rows(byRows)).isEqualTo(deaths);
        assertThat(byColumns.categories()).isEqualTo(byRows.categories()).containsExactly("region", "unit");
        assertThat(byColumns.sources()).isEqualTo(byRows.sources()).containsExactly("a", "b");
    }

    private static <S> Column<S> column(List<Death> deaths, Function<Death, S> property) {
        return Column.of(deaths.stream().map(property).toList());
    }

    @Property
    void asKnownOnKeepsWhatWasPublished(
            @ForAll(supplier = RandomDeaths.class) List<Death> deaths, @ForAll("days") LocalDate day) {
        List<Death> kept = deaths.stream()
                .filter(death -> death.reports().stream().anyMatch(report -> isPublished(report, day)))
                .map(death -> new Death(
                        death.date(),
                        death.age(),
                        death.categories(),
                        death.reports().stream()
                                .filter(report -> isPublished(report, day))
                                .toList()))
                .toList();
        long later = deaths.stream()
                .filter(death -> !death.reports().isEmpty())
                .filter(death -> death.reports().stream()
                        .allMatch(report ->
                                report.published() != null && report.published().isAfter(day)))
                .count();

        Deaths known = RandomDeaths.set(deaths).asKnownOn(day);

        assertThat(rows(known)).isEqualTo(kept);
        assertThat(known.lineage().selections())
                .containsExactly(
                        new Selection("known on " + day, kept.size(), later, deaths.size() - kept.size() - later));
        assertThat(known.sources()).containsExactly("a", "b");
    }

    private static boolean isPublished(Report report, LocalDate day) {
        return report.published() != null && !report.published().isAfter(day);
    }

    @Test
    void asKnownOnCannotTellOfUndatedReportsAndOfDeathsThatNobodyReports() {
        Deaths deaths = Deaths.along()
                .add(Death.on(DAY).reported(new Report("a", DAY)).reported(Report.undated("b")))
                .add(Death.on(DAY).reported(new Report("a", DAY.plusDays(1))))
                .add(Death.on(DAY).reported(new Report("a", DAY.plusDays(1))).reported(Report.undated("b")))
                .add(Death.on(DAY).reported(Report.undated("b")))
                .add(Death.on(DAY))
                .build();

        Deaths known = deaths.asKnownOn(DAY);

        assertThat(rows(known)).containsExactly(Death.on(DAY).reported(new Report("a", DAY)));
        assertThat(known.lineage().selections()).containsExactly(new Selection("known on 2022-03-04", 1, 1, 3));
    }

    @Test
    void dropsAgesNobodyKnows() {
        Deaths deaths = Deaths.along("region").add(DEATH).build();
        assertThat(deaths.ages().size()).isEqualTo(1);
        assertThat(deaths.ages().at(0)).isEqualTo(Age.unknown());
    }

    @Test
    void canBeEmpty() {
        Deaths none = Deaths.along("region").build();
        assertThat(none.size()).isZero();
        assertThat(none.ages().size()).isZero();
        assertThat(none.category("region").size()).isZero();
        assertThat(none.asKnownOn(DAY).size()).isZero();
        assertThat(none).hasToString("0 deaths with dates, categories [region]");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> none.get(0));
    }

    @Test
    void carriesItsLineage() {
        Lineage lineage = Lineage.of(new Origin(Source.titled("list", "A list"), 7, 1));
        Deaths deaths = Deaths.along("region").from(lineage).add(DEATH).build();
        assertThat(deaths.lineage()).isEqualTo(lineage);
        assertThat(deaths.withLineage(Lineage.none()).lineage()).isEqualTo(Lineage.none());
    }

    @Test
    void builderGoesOnAfterItBuilt() {
        DeathsBuilder builder = Deaths.along("region").add(DEATH);
        Deaths first = builder.build();
        builder.add(Death.on(DAY).reported(Report.undated("a")));
        assertThat(rows(first)).containsExactly(DEATH);
        assertThat(rows(builder.build())).containsExactly(DEATH, Death.on(DAY).reported(Report.undated("a")));
    }

    @Test
    void namesWhatThereIsWhenSomethingIsNot() {
        Deaths deaths = Deaths.along("unit", "region")
                .add(DEATH.reported(Report.undated("list")))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deaths.category("oblast"))
                .withMessage("these deaths have no category \"oblast\"; they have [region, unit]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deaths.reports("register"))
                .withMessage("these deaths have no reporting source \"register\"; they have [list]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deaths.along("unit").add(DEATH))
                .withMessageContainingAll("[region]", "[unit]");
    }

    @Test
    void refusesNamesThatAreBlankOrTaken() {
        assertThatIllegalArgumentException().isThrownBy(() -> Deaths.along("unit", "unit"));
        assertThatIllegalArgumentException().isThrownBy(() -> Deaths.along(" "));
        Column<String> column = Column.of(List.of("infantry"));
        Deaths deaths = Deaths.along("unit").add(Death.on(DAY)).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deaths.withCategory("unit", column))
                .withMessageContaining("got \"unit\" beside [unit]");
        assertThatIllegalArgumentException().isThrownBy(() -> deaths.withCategory("", column));
    }

    @Test
    void refusesColumnsThatDoNotFit() {
        Deaths deaths = Deaths.along().add(Death.on(DAY)).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deaths.withCategory("unit", Column.of(List.of("infantry", "marines"))))
                .withMessageContainingAll("unit", "1 rows", "got 2");
        assertThatIllegalArgumentException().isThrownBy(() -> deaths.withAges(Column.of(List.of())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deaths.withCategory("unit", Column.of(List.of(" "))))
                .withMessageContainingAll("unit", "\" \"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deaths.withReports("a", Column.of(List.of(Report.undated("b")))))
                .withMessageContainingAll("a", "source=b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deaths.withReports("a", Column.of(List.of())))
                .withMessageContainingAll("a", "1 rows", "got 0");
        assertThat(deaths.withCategory("unit", Column.of(Arrays.asList((String) null)))
                        .get(0))
                .isEqualTo(Death.on(DAY));
    }

    @Test
    void asKnownOnRefusesDeathsWithoutAnyReportingSource() {
        Deaths deaths = Deaths.along().add(Death.on(DAY)).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deaths.asKnownOn(DAY))
                .withMessage("these deaths have no reporting source, so what was known on " + DAY + " cannot be told");
    }

    @Test
    void printsWhichPropertiesThereAre() {
        assertThat(Deaths.along().add(Death.on(DAY)).build()).hasToString("1 death with dates");
        assertThat(Deaths.along("region")
                        .add(Death.on(DAY).aged(Age.exactly(30)).reported(Report.undated("a")))
                        .build())
                .hasToString("1 death with dates, ages, categories [region], sources [a]");
    }

    @Test
    void handsOverWhatOneSourceReports() {
        Report report = new Report("a", DAY);
        Deaths deaths =
                Deaths.along("region").add(DEATH.reported(report)).add(DEATH).build();
        Column<Report> reports = deaths.reports("a");
        assertThat(reports.at(0)).isEqualTo(report);
        assertThat(reports.at(1)).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deaths.reports("b"))
                .withMessageContaining("\"b\"")
                .withMessageContaining("[a]");
    }
}
