package org.cenotaph.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cenotaph.records.Deaths;

/**
 * A death as a program without the library would keep it: an object of its own with a date of its own, as reading a file
 * leaves them. Texts are shared.
 */
record DeathObject(LocalDate died, String category, String region, String sex) {
    /** One for each of these deaths, all of which have precise dates and known categories. */
    static List<DeathObject> of(Deaths deaths) {
        List<DeathObject> objects = new ArrayList<>(deaths.size());
        for (int row = 0; row < deaths.size(); row++) {
            LocalDate day = deaths.dates().at(row).earliest();
            objects.add(new DeathObject(
                    LocalDate.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                    deaths.category(DeathGenerator.CATEGORY).at(row),
                    deaths.category(DeathGenerator.REGION).at(row),
                    deaths.category(DeathGenerator.SEX).at(row)));
        }
        return objects;
    }
}
