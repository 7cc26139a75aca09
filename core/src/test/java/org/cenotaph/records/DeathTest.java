package org.cenotaph.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One death, and the report of it by a source. */
class DeathTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 4);
    private static final Report EARLY = new Report("a", DAY.plusDays(3));
    private static final Report UNDATED = Report.undated("b");

    @Test
    void isBuiltStepByStep() {
        Death built = Death.on(DAY)
                .with("region", "Tuva")
                .aged(Age.exactly(21))
                .reported(UNDATED)
                .reported(EARLY);

        assertThat(built)
                .isEqualTo(new Death(
                        DeathDate.on(DAY),
                        Age.exactly(21),
                        new TreeMap<>(Map.of("region", "Tuva")),
                        List.of(EARLY, UNDATED)));
        assertThat(built.reports()).containsExactly(EARLY, UNDATED);
        assertThat(built.reportBy("a")).contains(EARLY);
        assertThat(built.reportBy("c")).isEmpty();
        assertThat(built.with("region", "Pskov").categories()).containsEntry("region", "Pskov");
    }

    @Test
    void doesNotFollowTheMapItWasMadeFrom() {
        TreeMap<String, String> categories = new TreeMap<>(Map.of("region", "Tuva"));
        Death death = new Death(DeathDate.on(DAY), Age.unknown(), categories, List.of());
        categories.put("unit", "infantry");

        assertThat(death.categories()).containsOnlyKeys("region");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> death.categories().put("unit", "infantry"));
    }

    @Test
    void keepsNoOrderOfAMapThatTakesTwoNamesForOne() {
        TreeMap<String, String> careless = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        careless.put("region", "Tuva");
        Death death = new Death(DeathDate.on(DAY), Age.unknown(), careless, List.of());

        assertThat(death.categories().get("REGION")).isNull();
        assertThat(death.with("Region", "Pskov").categories()).hasSize(2);
    }

    @Test
    void refusesBlankCategoriesAndNamesThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Death.on(DAY).with("region", " "))
                .withMessageContaining("\"region\" = \" \"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Death.on(DAY).with("", "Tuva"))
                .withMessageContaining("\"\" = \"Tuva\"");
    }

    @Test
    void refusesTwoReportsOfOneSource() {
        Death reported = Death.on(DAY).reported(EARLY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reported.reported(Report.undated("a")))
                .withMessageContaining("two from a");
    }

    @Test
    void reportIsKnownFromItsDayOn() {
        assertThat(EARLY.isKnownOn(DAY.plusDays(2))).isEqualTo(Answer.NO);
        assertThat(EARLY.isKnownOn(DAY.plusDays(3))).isEqualTo(Answer.YES);
        assertThat(EARLY.isKnownOn(LocalDate.MAX)).isEqualTo(Answer.YES);
        assertThat(UNDATED.isKnownOn(DAY)).isEqualTo(Answer.UNDECIDABLE);
    }

    @Test
    void reportRefusesABlankSourceAndADayOutsideTheCalendar() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Report.undated(" "))
                .withMessageContaining("blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Report("a", LocalDate.MAX))
                .withMessageContaining("999999999-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Report("a", LocalDate.of(0, 1, 1)))
                .withMessageContaining("0000-01-01");
        LocalDate first = LocalDate.of(1, 1, 1);
        LocalDate last = LocalDate.of(9999, 12, 31);
        assertThat(new Report("a", first).published()).isEqualTo(first);
        assertThat(new Report("a", last).published()).isEqualTo(last);
    }

    @Test
    void sourcePrintsItsTitleAndRefusesBlankNames() {
        assertThat(Source.titled("list", "A list")).hasToString("A list");
        assertThat(new Source("list", "A list", DAY)).hasToString("A list (read on 2022-03-04)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Source.titled("list", ""))
                .withMessageContaining("\"list\" and \"\"");
        assertThatIllegalArgumentException().isThrownBy(() -> Source.titled(" ", "A list"));
    }
}
