package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureTest {
    @Test
    void holdsPeopleByTheirNames() {
        assertThat(Regions.MEN.at("Tuva")).isEqualTo(9000);
        assertThat(Regions.MEN.at("Nowhere")).isZero();
        assertThat(Regions.MEN.total()).isEqualTo(214_000);
        assertThat(Regions.MEN.coordinates()).containsExactly("Altai", "Moscow", "Tuva");
        assertThat(Regions.MEN).hasToString("men by region: 214,000");
    }

    @Test
    void addsUpOtherAxesOfTheTable() {
        Axis<String> sex = Axis.category("sex");
        Tally people = Tally.along(Regions.REGION, sex)
                .add(10, "Tuva", "m")
                .add(11, "Tuva", "f")
                .build();
        assertThat(Exposure.along(Regions.REGION, people, "people").at("Tuva")).isEqualTo(21);
    }

    @Test
    void countsYears() {
        Exposure<String> years = Regions.MEN.during(0.5);
        assertThat(years.at("Tuva")).isEqualTo(4500);
        assertThat(years.who()).isEqualTo("person-years of men");
        assertThat(years.total()).isEqualTo(107_000);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1e6})
    void takesAMillionYearsAndAMillionthOfOne(double years) {
        assertThat(Regions.MEN.during(years).at("Tuva")).isEqualTo(9000 * years);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1e-7, 1e7, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesATimeThatNobodyCanBeAtRisk(double years) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Regions.MEN.during(years))
                .withMessageContaining("got " + years);
    }

    @Test
    void refusesWhatAreNoPeople() {
        assertThatIllegalArgumentException().isThrownBy(() -> Exposure.along(Regions.REGION, Regions.DEATHS, " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Regions.men(Map.of("Tuva", -1L)))
                .withMessageContaining("got -1 at region Tuva");
        Tally unplaced = Tally.along(Regions.REGION).add(3, (Object) null).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Exposure.along(Regions.REGION, unplaced, "men"))
                .withMessageContaining("3 of 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Exposure.along(Axis.category("oblast"), Regions.DEATHS, "men"))
                .withMessageContaining("oblast");
    }

    @Test
    void namesWhatMatchesNothingOnEitherSide() {
        NameMatch<String> match = Regions.MEN.matching(Regions.deaths(Map.of("Altay", 1L, "Moscow", 0L, "Zero", 0L)));
        assertThat(match.onlyAmongDeaths()).containsExactly("Altay", "Zero");
        assertThat(match.onlyAtRisk()).containsExactly("Altai", "Tuva");
        assertThat(match.nearest("Altay")).contains("Altai");
        assertThat(match.nearest("Zero")).isEmpty();
        assertThat(match.isComplete()).isFalse();
        assertThat(match)
                .hasToString(
                        "among the deaths, but nobody at risk: [Altay, Zero]; people at risk, but no deaths: [Altai, Tuva]");
        assertThat(Regions.MEN.matching(Regions.DEATHS))
                .hasToString("every name stands on both sides")
                .matches(NameMatch::isComplete);
    }
}
