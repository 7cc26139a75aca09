package org.cenotaph.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weeks, quarters, bands of age and patterns of lists, as coordinates by themselves. */
class CoordinatesTest {
    @Test
    void weekBeginsOnItsMondayAndIsFollowedByTheNext() {
        assertThat(new IsoWeek(2022, 8).monday()).isEqualTo(LocalDate.of(2022, 2, 21));
        assertThat(new IsoWeek(2020, 53).monday()).isEqualTo(LocalDate.of(2020, 12, 28));
        assertThat(new IsoWeek(2020, 53).next()).isEqualTo(new IsoWeek(2021, 1));
        assertThat(new IsoWeek(2021, 52).next()).isEqualTo(new IsoWeek(2022, 1));
        assertThat(new IsoWeek(2022, 8).monday().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    }

    @Test
    void weekExistsOnlyWhereItsYearIsLongEnough() {
        assertThat(new IsoWeek(2015, 53)).hasToString("2015-W53");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IsoWeek(2022, 53))
                .withMessageContainingAll("53", "2022");
        assertThatIllegalArgumentException().isThrownBy(() -> new IsoWeek(2022, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new IsoWeek(2022, 54));
        assertThatIllegalArgumentException().isThrownBy(() -> new IsoWeek(0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2022-8", "2022W08", "2022-W8", "22-W08", "2022-W008", "\u0662\u0660\u0662\u0662-W08"})
    void weekRefusesOtherFormsAndNamesThem(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IsoWeek.parse(text))
                .withMessage("an ISO week is written 2022-W08, got \"" + text + "\"");
    }

    @Test
    void quarterBeginsOnItsFirstDayAndIsFollowedByTheNext() {
        assertThat(new Quarter(2022, 3).firstDay()).isEqualTo(LocalDate.of(2022, 7, 1));
        assertThat(new Quarter(2022, 4).next()).isEqualTo(new Quarter(2023, 1));
        assertThat(Quarter.of(LocalDate.of(2022, 3, 31))).isEqualTo(Quarter.parse("2022-Q1"));
        assertThat(Quarter.of(LocalDate.of(2022, 4, 1))).hasToString("2022-Q2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quarter(2022, 5))
                .withMessageContaining("5");
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(2022, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quarter(10_000, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quarter.parse("2022-Q0"))
                .withMessageContaining("2022-Q0");
    }

    @Test
    void sortInTime() {
        assertThat(Stream.of("2022-W01", "2020-W53", "2022-W10", "2022-W02")
                        .map(IsoWeek::parse)
                        .sorted())
                .map(IsoWeek::toString)
                .containsExactly("2020-W53", "2022-W01", "2022-W02", "2022-W10");
        assertThat(Stream.of("2022-Q4", "2021-Q4", "2022-Q1")
                        .map(Quarter::parse)
                        .sorted())
                .map(Quarter::toString)
                .containsExactly("2021-Q4", "2022-Q1", "2022-Q4");
    }

    @Test
    void bandsSortByAgeNotByText() {
        assertThat(Stream.of("85+", "5-9", "0", "10-14", "5")
                        .map(AgeBand::parse)
                        .sorted())
                .map(AgeBand::toString)
                .containsExactly("0", "5", "5-9", "10-14", "85+");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgeBand(34, 30))
                .withMessageContaining("34 to 30");
    }

    @Test
    void patternsSortByTheNumberOfListsThenByName() {
        List<Holders> sorted = Stream.of("b", "a+b", "(none)", "a+c", "a")
                .map(Holders::parse)
                .sorted()
                .toList();
        assertThat(sorted).map(Holders::toString).containsExactly("(none)", "a", "b", "a+b", "a+c");
        assertThat(Holders.of("b", "a"))
                .isEqualByComparingTo(Holders.parse("b+a"))
                .isEqualTo(Holders.parse("a+b"));
    }

    @Test
    void patternKeepsNoOrderOfTheSetItWasMadeFrom() {
        TreeSet<String> backwards = new TreeSet<>(Comparator.reverseOrder());
        backwards.addAll(List.of("a", "b"));
        assertThat(new Holders(backwards)).hasToString("a+b").isEqualByComparingTo(Holders.of("a", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+", "a+", "+a", "a++b"})
    void patternRefusesTextThatNamesABlankList(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holders.parse(text))
                .withMessageContaining("blank");
    }

    @Test
    void patternRefusesAListCalledNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holders.of("(none)"))
                .withMessageContaining("(none)");
    }
}
