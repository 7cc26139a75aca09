package org.cenotaph.csv;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cenotaph.records.Age;
import org.cenotaph.records.Death;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

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
 * axis; one that cannot be read, or that the axis does not have, rejects its row. A count that is empty, negative or no number
 * rejects its row unless it was allowed; a count that means "unknown" always does. Rows with the same coordinates add up, as
 * those of a table with further columns must, and a remark in the lineage says how many; {@link #eachOnce} rejects them.
 */
public final class CsvCounts {
    private static final Death EXAMPLE = Death.on(LocalDate.of(2022, 3, 15)).aged(Age.exactly(34));

    private final Scan scan;
    private final CountColumns columns;

    private CsvCounts(Scan scan, CountColumns columns) {
        this.scan = scan;
        this.columns = columns;
    }

    /** A file in a format, of which no column is known yet. */
    public static CsvCounts in(CsvFormat format) {
        return new CsvCounts(Scan.of(format), CountColumns.none());
    }

    /** States the source, which then travels with every figure; without it the name of the file does. */
    public CsvCounts from(Source stated) {
        return new CsvCounts(scan.from(stated), columns);
    }

    /**
     * The coordinate on an axis is in a column, written as the axis writes it.
     *
     * @throws IllegalArgumentException if the axis, or another of its name, was given a column before
     */
    public <T extends Comparable<? super T>> CsvCounts along(Axis<T> axis, String column) {
        String expected = "a coordinate of the axis " + axis + written(axis);
        return with(columns.along(axis, List.of(column), expected, values -> axis.parse(values.get(0))));
    }

    /** How the axis writes a coordinate, for messages; nothing where it reads categories. */
    private static <T extends Comparable<? super T>> String written(Axis<T> axis) {
        try {
            return axis.of(EXAMPLE)
                    .map(coordinate -> ", written as " + coordinate)
                    .orElse("");
        } catch (RuntimeException e) {
            return ""; // a grouping of the caller's own that knows nothing of this death
        }
    }

    /**
     * The coordinate on an axis of days or weeks is in a column, written in a pattern. A day that does not start a week of the
     * axis rejects its row, and so does a date that leaves the day open.
     *
     * @param pattern as in {@link java.time.format.DateTimeFormatter}, for example {@code dd.MM.yyyy}
     * @throws IllegalArgumentException if it is no pattern, or the axis, or another of its name, was given a column before
     */
    public CsvCounts along(Axis<LocalDate> axis, String column, String pattern) {
        DateText text = DateText.of(pattern);
        String expected = text.expected() + " that is a coordinate of the axis " + axis;
        return with(columns.along(axis, List.of(column), expected, values -> text.day(values.get(0))));
    }

    /**
     * The coordinate on an axis is in a column, written in a way of its own.
     *
     * @param parse reads what is not empty; throws {@link IllegalArgumentException} if it cannot, which rejects the row
     * @throws IllegalArgumentException if the axis, or another of its name, was given a column before
     */
    public <T extends Comparable<? super T>> CsvCounts along(Axis<T> axis, String column, Function<String, T> parse) {
        String expected = "a coordinate of the axis " + axis;
        return with(columns.along(axis, List.of(column), expected, values -> parse.apply(values.get(0))));
    }

    /**
     * The ISO year and week are in two columns.
     *
     * @throws IllegalArgumentException if the axis of ISO weeks was given columns before
     */
    public CsvCounts alongIsoWeeks(String yearColumn, String weekColumn) {
        return with(columns.along(Axis.ISO_WEEK, List.of(yearColumn, weekColumn), Weeks.EXPECTED, Weeks::week));
    }

    /** The counts are in one column. The last call of this or {@link #wide} counts. */
    public CsvCounts counting(String column) {
        return with(columns.counting(column));
    }

    /**
     * The counts are in several columns, one for each coordinate of an axis, which the names of the columns are.
     *
     * @throws IllegalArgumentException if no column is named, one is blank or named twice, or the axis, or another of its name,
     *     was given a column before
     */
    public CsvCounts wide(Axis<String> axis, String... names) {
        return with(columns.wide(axis, List.of(names)));
    }

    /** A count left empty means zero. */
    public CsvCounts blankIsZero() {
        return with(columns.blankAsZero());
    }

    /**
     * No two rows have the same coordinates: of those that have, all but the first are rejected. Say it of tables in which each
     * name stands once, as populations by region, lest one that stands twice be counted twice.
     */
    public CsvCounts eachOnce() {
        return with(columns.eachOnce());
    }

    /** Negative counts are corrections of earlier ones and are kept. */
    public CsvCounts allowingCorrections() {
        return with(columns.withCorrections());
    }

    /**
     * Only rows whose value in a column passes a test; the others are left out, and counted. Use it where totals stand beside
     * their parts; where they are not left out, a coordinate that holds as many deaths as all others together is asked after in
     * the remarks of the lineage.
     *
     * @param test given the value, or an empty text where it is unknown
     * @param what the test in words, as it continues "the column is"
     */
    public CsvCounts where(String column, Predicate<String> test, String what) {
        return new CsvCounts(scan.where(new RowFilter(column, test, what)), columns);
    }

    private CsvCounts with(CountColumns others) {
        return new CsvCounts(scan, others);
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
        if (columns.counts().isEmpty()) {
            throw new IllegalStateException("say which column holds the counts: counting(...) or wide(...)");
        }
        return scan.read(input, columns::taker);
    }
}
