package org.cenotaph.csv;

import java.util.List;
import org.cenotaph.records.DeathDate;
import org.cenotaph.tally.IsoWeek;

/** ISO years and weeks that stand in two columns. */
final class Weeks {
    static final String EXPECTED = "an ISO year and the number of a week in it";

    private Weeks() {}

    static IsoWeek week(List<String> yearAndWeek) {
        return new IsoWeek(number(yearAndWeek.get(0)), number(yearAndWeek.get(1)));
    }

    private static int number(String text) {
        long number = WholeNumber.parse(text);
        return number == (int) number ? (int) number : 0; // which is neither a year nor a week
    }

    static DeathDate period(List<String> yearAndWeek) {
        if (yearAndWeek.stream().allMatch(String::isEmpty)) {
            return DeathDate.unknown();
        }
        IsoWeek week = week(yearAndWeek);
        return DeathDate.between(week.monday(), week.monday().plusDays(6));
    }
}
