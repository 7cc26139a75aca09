package org.cenotaph.tally;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cenotaph.records.Age;
import org.cenotaph.records.Column;
import org.cenotaph.records.Death;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Deaths;
import org.cenotaph.records.Report;
import org.jspecify.annotations.Nullable;

/**
 * The property of a death that an axis reads, from one death or from the columns of many.
 *
 * @param <S> the type of the property; null stands for "not known"
 */
sealed interface Subject<S> {
    @Nullable
    S of(Death death);

    Column<? extends @Nullable S> in(Deaths deaths);

    /** What tells axes of one name over this property apart, in words; empty where the name does. */
    default String scheme() {
        return "";
    }

    /** The date of death. */
    record Died() implements Subject<DeathDate> {
        @Override
        public DeathDate of(Death death) {
            return death.date();
        }

        @Override
        public Column<DeathDate> in(Deaths deaths) {
            return deaths.dates();
        }
    }

    /**
     * The age at death.
     *
     * @param bands the bands in which it is read, none if it is read to the year: other bands make another axis
     */
    record Aged(List<AgeBand> bands) implements Subject<Age> {
        @Override
        public Age of(Death death) {
            return death.age();
        }

        @Override
        public Column<Age> in(Deaths deaths) {
            return deaths.ages();
        }

        @Override
        public String scheme() {
            return bands.isEmpty() ? "" : " " + bands;
        }
    }

    /** A category. */
    record Category(String name) implements Subject<String> {
        @Override
        public @Nullable String of(Death death) {
            return death.categories().get(name);
        }

        @Override
        public Column<@Nullable String> in(Deaths deaths) {
            return deaths.category(name);
        }
    }

    /** The date of death together with the day on which a source reported it. */
    record Reported(String source) implements Subject<Reported.Times> {
        /** When a death happened and when it was reported. */
        record Times(DeathDate died, LocalDate published) {
            /** Whole units passed from death to report, or null if that depends on the day of death. */
            @Nullable
            Integer delay(ChronoUnit unit) {
                if (!died.isBounded()) {
                    return null;
                }
                int longest = delaySince(died.earliest(), unit);
                return longest == delaySince(died.latest(), unit) ? longest : null;
            }

            private int delaySince(LocalDate day, ChronoUnit unit) {
                int whole = Math.toIntExact(unit.between(day, published));
                // between rounds towards zero; a report shortly before the death must not look like one shortly after
                return day.plus(whole, unit).isAfter(published) ? whole - 1 : whole;
            }
        }

        @Override
        public @Nullable Times of(Death death) {
            return times(death.date(), death.reportBy(source).orElse(null));
        }

        private static @Nullable Times times(DeathDate died, @Nullable Report report) {
            return report == null || report.published() == null ? null : new Times(died, report.published());
        }

        @Override
        @SuppressWarnings("NullAway") // it does not read that the type argument may be null
        public Column<@Nullable Times> in(Deaths deaths) {
            Column<DeathDate> died = deaths.dates();
            Column<@Nullable Report> reports = deaths.reports(source);
            Column.Builder<@Nullable Times> both = new Column.Builder<>();
            Map<Long, Integer> codeOfPair = new HashMap<>();
            for (int row = 0; row < deaths.size(); row++) {
                int day = died.codeAt(row);
                int report = reports.codeAt(row);
                both.addCode(codeOfPair.computeIfAbsent(
                        (long) day << Integer.SIZE | report,
                        pair -> both.codeOf(times(died.valueOf(day), reports.valueOf(report)))));
            }
            return both.build();
        }
    }

    /** Which of some sources hold the death. */
    record Held(List<String> sources) implements Subject<Holders> {
        private static final int MOST_LISTS = 62; // the bits of a pattern

        static Held by(String... lists) {
            SortedSet<String> different = Holders.of(lists).sources();
            int count = different.size();
            if (count == 0 || count != lists.length || count > MOST_LISTS) {
                throw new IllegalArgumentException(
                        "name 1 to " + MOST_LISTS + " different lists, got " + Arrays.toString(lists));
            }
            return new Held(List.copyOf(different));
        }

        @Override
        public Holders of(Death death) {
            SortedSet<String> holders = new TreeSet<>();
            sources.stream().filter(s -> death.reportBy(s).isPresent()).forEach(holders::add);
            return new Holders(holders);
        }

        @Override
        public Column<Holders> in(Deaths deaths) {
            List<Column<@Nullable Report>> columns =
                    sources.stream().map(deaths::reports).toList();
            Column.Builder<Holders> held = new Column.Builder<>();
            Map<Long, Integer> codeOfPattern = new HashMap<>();
            for (int row = 0; row < deaths.size(); row++) {
                long pattern = 0;
                for (int s = 0; s < columns.size(); s++) {
                    pattern |= columns.get(s).at(row) == null ? 0 : 1L << s;
                }
                held.addCode(codeOfPattern.computeIfAbsent(pattern, bits -> held.codeOf(holders(bits))));
            }
            return held.build();
        }

        private Holders holders(long pattern) {
            SortedSet<String> holders = new TreeSet<>();
            for (int s = 0; s < sources.size(); s++) {
                if ((pattern >> s & 1) == 1) {
                    holders.add(sources.get(s));
                }
            }
            return new Holders(holders);
        }
    }
}
