package org.cenotaph.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.cenotaph.records.DeathDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which patterns for dates are refused because nobody can mean them, and that no other loses what was given. */
class DatePatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "dd.mm.yyyy | mm is minutes; months are MM",
                "yyyy-mm-dd HH:MM | mm is minutes; months are MM",
                "dd.MM.yyyy mm | mm is minutes; months are MM",
                "DD.MM.yyyy | DD is the day of the year; days are dd",
                "yyyy-MM-DD | DD is the day of the year; days are dd",
                "dd.MM.YYYY | YYYY is the week-based year; years are yyyy",
                "YYYY-ww | YYYY is the week-based year; years are yyyy",
                "dd.MM.yy | with yy the century is not said; years are yyyy",
                "d.M.y | with yy the century is not said; years are yyyy",
                "dd.MM | it has no year; years are yyyy",
                "HH:mm | it has no year; years are yyyy",
                "dd yyyy | it has a day without a month; months are MM",
                "'MM' dd yyyy | it has a day without a month; months are MM",
                "EEE MM/yyyy | it has a day of the week without a day; days are dd",
                "MM/yyyy HH:mm | it has a time without a day; days are dd, months are MM",
                "yyyy-'W'ww | weeks and quarters are not read by a pattern",
                "yyyy-'Q'q | weeks and quarters are not read by a pattern",
                "dd.bb.yyyy | Unknown pattern letter: b; days are dd, months MM, years yyyy, other text stands in 'quotes'"
            })
    void refusesWhatCannotBeMeant(String pattern, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateText.of("dd.MM.yyyy", pattern))
                .withMessage("\"" + pattern + "\" is no pattern for dates: " + why);
    }

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy HH:mm,03/04/2022 23:59",
        "dd/MM/yyyy HH'h'mm,03/04/2022 23h59",
        "d. M. uuuu,3. 4. 2022",
        "yyyyMMdd,20220403",
        "yyyy-DDD,2022-093",
        "'month 'MM' day 'dd yyyy,month 04 day 03 2022",
        "yyyy[-MM[-dd]],2022-04-03",
        "yyyy-MM-dd'T'HH:mm:ssXXX,2022-04-03T23:59:00+02:00"
    })
    void readsADay(String pattern, String text) {
        assertThat(DateText.of(pattern).parse(text)).isEqualTo(DeathDate.on(LocalDate.of(2022, 4, 3)));
    }

    @Test
    void readsLessThanADay() {
        assertThat(DateText.of("MM.yyyy").parse("04.2022")).isEqualTo(DeathDate.in(YearMonth.of(2022, 4)));
        assertThat(DateText.of("yyyy[-MM[-dd]]").parse("2022")).isEqualTo(DeathDate.in(Year.of(2022)));
    }

    @Test
    void neverDropsADayWhoseMonthOrYearIsNotThere() {
        DateText optionalMonth = DateText.of("yyyy[-MM]/dd");
        assertThat(optionalMonth.parse("2022-04/03").isExact()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> optionalMonth.parse("2022/03"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateText.of("MM-dd[-yyyy]").parse("04-03"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateText.of("EEE MM/yyyy[ dd]").parse("Sun 04/2022"));
    }
}
