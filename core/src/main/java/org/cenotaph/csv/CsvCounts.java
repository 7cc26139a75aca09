package org.cenotaph.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a CSV file mean what, for files of counts: published sums by month, region or age, vital registers.
 * Immutable; say what the columns are, then {@link #read}.
 *
 * <pre>{@code
 * Tally weekly = CsvCounts.in(CsvFormat.standard())
 *         .along(Axis.weekStarting(DayOfWeek.THURSDAY), "week_start", "dd.MM.yyyy")
 *         .wide(Axis.category("unit"), "infantry", "marines", "unknown")
 *         .blankIsZero()
 *         .read(CsvInput.of(Path.of("weekly.csv")))
 *         .result();
 * }</pre>
 *
 * <p>Counts are whole numbers. A coordinate that is empty or means "unknown" leaves the deaths of its row unplaced on that
 * axis. A count that is empty, negative or no number rejects its row unless it was allowed.
 */
public final class CsvCounts {
    private final CsvFormat format;
    private final Optional<Source> source;
    private final Map<Axis<?>, Field.Mapping<? extends @Nullable Object>> axes;
    private final Optional<Axis<String>> wideAxis;
    private final List<String> countColumns;
    private final List<RowFilter> filters;
    private final boolean blankIsZero;
    private final boolean corrections;

    private CsvCounts(
            CsvFormat format,
            Optional<Source> source,
            Map<Axis<?>, Field.Mapping<? extends @Nullable Object>> axes,
            Optional<Axis<String>> wideAxis,
            List<String> countColumns,
            List<RowFilter> filters,
            boolean blankIsZero,
            boolean corrections) {
        this.format = format;
        this.source = source;
        this.axes = axes;
        this.wideAxis = wideAxis;
        this.countColumns = countColumns;
        this.filters = filters;
        this.blankIsZero = blankIsZero;
        this.corrections = corrections;
    }

    /** A file in a format, of which no column is known yet. */
    public static CsvCounts in(CsvFormat format) {
        return new CsvCounts(format, Optional.empty(), Map.of(), Optional.empty(), List.of(), List.of(), false, false);
    }

    /** States the source, which then travels with every figure; without it the name of the file does. */
    public CsvCounts from(Source stated) {
        return new CsvCounts(
                format, Optional.of(stated), axes, wideAxis, countColumns, filters, blankIsZero, corrections);
    }

    /** The coordinate on an axis is in a column, written as the axis writes it. */
    public <T extends Comparable<? super T>> CsvCounts along(Axis<T> axis, String column) {
        return along(axis, column, axis::parse);
    }

    /**
     * The coordinate on an axis of days or weeks is in a column, written in a pattern. A day that does not start a week of the
     * axis rejects its row.
     *
     * @param pattern as in {@link java.time.format.DateTimeFormatter}, for example {@code dd.MM.yyyy}
     */
    public CsvCounts along(Axis<LocalDate> axis, String column, String pattern) {
        DateText text = DateText.of(pattern);
        return mapped(axis, List.of(column), text.expected() + " that is a " + axis, texts -> {
            DeathDate date = text.parse(texts.get(0));
            return axis.parse(date.earliest().toString());
        });
    }

    /**
     * The coordinate on an axis is in a column, written in a way of its own.
     *
     * @param parse reads it; throws {@link IllegalArgumentException} if it cannot
     */
    public <T extends Comparable<? super T>> CsvCounts along(Axis<T> axis, String column, Function<String, T> parse) {
        return mapped(axis, List.of(column), "a " + axis, texts -> parse.apply(texts.get(0)));
    }

    /** The ISO year and week are in two columns. */
    public CsvCounts alongIsoWeeks(String yearColumn, String weekColumn) {
        return this.<IsoWeek>mapped(Axis.ISO_WEEK, List.of(yearColumn, weekColumn), Weeks.EXPECTED, Weeks::week);
    }

    private <T extends Comparable<? super T>> CsvCounts mapped(
            Axis<T> axis, List<String> columns, String expected, Function<List<String>, T> parse) {
        if (axes.containsKey(axis)) {
            throw new IllegalArgumentException("the axis " + axis + " was given two columns");
        }
        Map<Axis<?>, Field.Mapping<? extends @Nullable Object>> more = new LinkedHashMap<>(axes);
        more.put(
                axis,
                new Field.Mapping<@Nullable T>(
                        columns,
                        expected,
                        texts -> texts.stream().allMatch(String::isBlank) ? null : parse.apply(texts)));
        return new CsvCounts(format, source, more, wideAxis, countColumns, filters, blankIsZero, corrections);
    }

    /** The counts are in one column. */
    public CsvCounts counting(String column) {
        return new CsvCounts(
                format, source, axes, Optional.empty(), List.of(column), filters, blankIsZero, corrections);
    }

    /** The counts are in several columns, one for each coordinate of an axis, which the names of the columns are. */
    public CsvCounts wide(Axis<String> axis, String... columns) {
        return new CsvCounts(
                format, source, axes, Optional.of(axis), List.of(columns), filters, blankIsZero, corrections);
    }

    /** A count left empty means zero. */
    public CsvCounts blankIsZero() {
        return new CsvCounts(format, source, axes, wideAxis, countColumns, filters, true, corrections);
    }

    /** Negative counts are corrections of earlier ones and are kept. */
    public CsvCounts allowingCorrections() {
        return new CsvCounts(format, source, axes, wideAxis, countColumns, filters, blankIsZero, true);
    }

    /**
     * Only rows whose text in a column passes a test; the others are left out, and counted. Use it where totals stand beside
     * their parts.
     *
     * @param what the test in words
     */
    public CsvCounts where(String column, Predicate<String> test, String what) {
        List<RowFilter> more = RowFilter.with(filters, new RowFilter(column, test, what));
        return new CsvCounts(format, source, axes, wideAxis, countColumns, more, blankIsZero, corrections);
    }

    /**
     * Reads the counts.
     *
     * @throws IllegalStateException if no column of counts was named
     * @throws CsvException if the file has no header, a column that was named is missing or there twice, or the format is strict
     *     and a row cannot be read
     * @throws java.io.UncheckedIOException if the medium cannot be read
     * @throws ArithmeticException if a sum leaves the range of long
     */
    public CsvReading<Tally> read(CsvInput input) {
        if (countColumns.isEmpty()) {
            throw new IllegalStateException("say which column holds the counts: counting(...) or wide(...)");
        }
        try (CsvRows rows = new CsvRows(input, format)) {
            return new Reading(rows).all(source.orElseGet(() -> Source.titled(input.name(), input.name())));
        }
    }

    /** One reading of one file. */
    private final class Reading {
        private final CsvRows rows;
        private final List<Field<? extends @Nullable Object>> fields = new ArrayList<>();
        private final int[] columns;
        private final TallyBuilder tally;

        Reading(CsvRows rows) {
            this.rows = rows;
            axes.values().forEach(mapping -> fields.add(new Field<>(rows, mapping)));
            this.columns = countColumns.stream().mapToInt(rows::column).toArray();
            List<Axis<?>> all = new ArrayList<>(axes.keySet());
            wideAxis.ifPresent(all::add);
            this.tally = Tally.along(all.toArray(Axis<?>[]::new));
            if (corrections) {
                tally.allowingCorrections();
            }
        }

        CsvReading<Tally> all(Source from) {
            while (rows.next()) {
                try {
                    if (RowFilter.all(filters, rows)) {
                        add();
                    } else {
                        rows.leaveOut();
                    }
                } catch (CsvRows.Rejection e) {
                    rows.reject(e);
                }
            }
            CsvReading<Integer> settled = rows.reading(0);
            Lineage lineage = RowFilter.lineage(from, settled, filters);
            return settled.map(nothing -> tally.from(lineage).build());
        }

        private void add() throws CsvRows.Rejection {
            @Nullable Object[] cell = new @Nullable Object[fields.size() + (wideAxis.isPresent() ? 1 : 0)];
            for (int axis = 0; axis < fields.size(); axis++) {
                fields.get(axis).read(rows);
                cell[axis] = fields.get(axis).value();
            }
            long[] counts = new long[columns.length];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = count(columns[i]);
            }
            for (int i = 0; i < counts.length; i++) {
                if (wideAxis.isPresent()) {
                    cell[fields.size()] = countColumns.get(i);
                }
                tally.add(counts[i], cell);
            }
        }

        private long count(int column) throws CsvRows.Rejection {
            String text = rows.value(column);
            if (text.isEmpty() && blankIsZero) {
                return 0;
            }
            String expected = corrections ? "a whole number" : "a whole number that is not negative";
            try {
                long count = Long.parseLong(text);
                if (count < 0 && !corrections) {
                    throw new CsvRows.Rejection(column, text, expected);
                }
                return count;
            } catch (NumberFormatException e) {
                throw new CsvRows.Rejection(column, text, expected);
            }
        }
    }
}
