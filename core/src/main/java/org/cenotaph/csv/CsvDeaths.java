package org.cenotaph.csv;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cenotaph.csv.Field.Mapping;
import org.cenotaph.records.Age;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Deaths;
import org.cenotaph.records.Report;
import org.cenotaph.records.Source;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a CSV file mean what, for files with one death a row. Immutable; say what the columns are, then {@link #read}.
 *
 * <pre>{@code
 * Deaths deaths = CsvDeaths.in(CsvFormat.standard().withUnknown("n/a"))
 *         .date("died", "dd.MM.yyyy", "MM.yyyy")
 *         .age("age")
 *         .category("region")
 *         .read(CsvInput.of(Path.of("list.csv")))
 *         .result();
 * }</pre>
 *
 * <p>A value that is empty or means "unknown" leaves that property of the death unknown; a value that cannot be read rejects
 * the row.
 */
public final class CsvDeaths {
    private final Scan scan;
    private final DeathColumns columns;

    private CsvDeaths(Scan scan, DeathColumns columns) {
        this.scan = scan;
        this.columns = columns;
    }

    /** A file in a format, of which no column is known yet. */
    public static CsvDeaths in(CsvFormat format) {
        return new CsvDeaths(Scan.of(format), DeathColumns.none());
    }

    /** States the source, which then travels with every figure; without it the name of the file does. */
    public CsvDeaths from(Source stated) {
        return new CsvDeaths(scan.from(stated), columns);
    }

    /**
     * The date of death is in one column, written as {@code 2023-03-15}, {@code 2023-03} or {@code 2023}. The last call about
     * dates counts.
     */
    public CsvDeaths date(String column) {
        return dated(column, DateText.ISO);
    }

    /**
     * The date of death is in one column, written in one of some patterns. A pattern without a day gives a month, one without
     * a month a year.
     *
     * @param pattern as in {@link java.time.format.DateTimeFormatter}, for example {@code dd.MM.yyyy}
     * @param more patterns tried after it, in order
     * @throws IllegalArgumentException if one is no pattern, or cannot be meant: {@code dd.mm.yyyy} has minutes for months
     */
    public CsvDeaths date(String column, String pattern, String... more) {
        return dated(
                column,
                DateText.of(Stream.concat(Stream.of(pattern), Stream.of(more)).toArray(String[]::new)));
    }

    private CsvDeaths dated(String column, DateText text) {
        return dated(new Mapping<>(List.of(column), text.expected(), values -> text.parseIfKnown(values.get(0))));
    }

    /**
     * The earliest and the latest possible date of death are in two columns, both ends included; one left empty is open. A row
     * in which the earliest is after the latest is rejected.
     *
     * @param patterns how both are written; ISO 8601 if none is given
     * @throws IllegalArgumentException if one is no pattern
     */
    public CsvDeaths dates(String earliest, String latest, String... patterns) {
        DateText text = DateText.of(patterns);
        return dated(new Mapping<>(
                List.of(earliest, latest),
                text.expected() + ", the earliest not after the latest",
                values -> DeathDate.between(
                        text.parseIfKnown(values.get(0)).earliest(),
                        text.parseIfKnown(values.get(1)).latest())));
    }

    /** The ISO year and week of death are in two columns; the day within the week is not known. */
    public CsvDeaths isoWeek(String yearColumn, String weekColumn) {
        return dated(new Mapping<>(List.of(yearColumn, weekColumn), Weeks.EXPECTED, Weeks::period));
    }

    private CsvDeaths dated(Mapping<DeathDate> mapping) {
        return new CsvDeaths(scan, columns.dated(mapping));
    }

    /** The age at death is in a column, written {@code 34}, {@code 30-34} or {@code 85+}. */
    public CsvDeaths age(String column) {
        return aged(column, Age::parse, "an age written 34, 30-34 or 85+");
    }

    /**
     * The age at death is in a column, written in a way of its own.
     *
     * @param parse reads what is not empty; throws {@link IllegalArgumentException} if it cannot, which rejects the row
     */
    public CsvDeaths age(String column, Function<String, Age> parse) {
        return aged(column, parse, "an age");
    }

    private CsvDeaths aged(String column, Function<String, Age> parse, String expected) {
        Mapping<Age> mapping = new Mapping<>(
                List.of(column),
                expected,
                values -> values.get(0).isEmpty() ? Age.unknown() : parse.apply(values.get(0)));
        return new CsvDeaths(scan, columns.aged(mapping));
    }

    /**
     * A category is in the column of the same name.
     *
     * @throws IllegalArgumentException if the name is blank or the category was given a column before
     */
    public CsvDeaths category(String column) {
        return category(column, column);
    }

    /**
     * A category is in a column of another name.
     *
     * @param column the name of the column
     * @param category the name of the category
     * @throws IllegalArgumentException if the category is blank or was given a column before
     */
    @SuppressWarnings("NullAway") // it does not read that the type argument may be null
    public CsvDeaths category(String column, String category) {
        Mapping<@Nullable String> mapping = new Mapping<>(
                List.of(column), "a category", values -> values.get(0).isEmpty() ? null : values.get(0));
        return new CsvDeaths(scan, columns.with(category, mapping));
    }

    /**
     * The day on which a source first reported the death is in a column; where it is empty, the source does not hold the death.
     * A date known only to the month or year rejects its row; {@link #reportAsFarAsKnown} keeps it.
     *
     * @param reporter the id of the source
     * @param patterns how the day is written; ISO 8601 if none is given
     * @throws IllegalArgumentException if the id is blank, the source was given a column before, or a pattern is none
     */
    public CsvDeaths report(String reporter, String column, String... patterns) {
        DateText text = DateText.of(patterns);
        return reported(
                reporter, column, text.expected() + ", to the day", value -> new Report(reporter, text.day(value)));
    }

    /**
     * Like {@link #report}, but where the date leaves the day open, the source holds the death and when it reported it is not
     * known.
     *
     * @param reporter the id of the source
     * @param patterns how the date is written; ISO 8601 if none is given
     * @throws IllegalArgumentException if the id is blank, the source was given a column before, or a pattern is none
     */
    public CsvDeaths reportAsFarAsKnown(String reporter, String column, String... patterns) {
        DateText text = DateText.of(patterns);
        return reported(reporter, column, text.expected(), value -> {
            DeathDate date = text.parse(value);
            return date.isExact() ? new Report(reporter, date.earliest()) : Report.undated(reporter);
        });
    }

    /**
     * Whether a source holds the death is in a column, as one of two words; when it reported it is not known.
     *
     * @param reporter the id of the source
     * @param yes what the column says where the source holds the death
     * @param no what it says where it does not; an empty value means the same
     * @throws IllegalArgumentException if the id is blank, the source was given a column before, the word for yes is blank, or
     *     both words are the same
     */
    public CsvDeaths held(String reporter, String column, String yes, String no) {
        if (yes.isBlank() || yes.equals(no)) {
            throw new IllegalArgumentException(
                    "\"held\" and \"not held\" need two different words, got \"" + yes + "\" and \"" + no + "\"");
        }
        return reported(reporter, column, "\"" + yes + "\" or \"" + no + "\"", value -> {
            if (value.equals(yes)) {
                return Report.undated(reporter);
            }
            if (value.equals(no)) {
                return null;
            }
            throw new IllegalArgumentException(value);
        });
    }

    @SuppressWarnings("NullAway") // it does not read that the type argument may be null
    private CsvDeaths reported(
            String reporter, String column, String expected, Function<String, @Nullable Report> parse) {
        Mapping<@Nullable Report> mapping = new Mapping<>(
                List.of(column), expected, values -> values.get(0).isEmpty() ? null : parse.apply(values.get(0)));
        return new CsvDeaths(scan, columns.reportedBy(reporter, mapping));
    }

    /**
     * Only rows whose value in a column passes a test; the others are left out, and counted.
     *
     * @param test given the value, or an empty text where it is unknown
     * @param what the test in words, as it continues "the column is"
     */
    public CsvDeaths where(String column, Predicate<String> test, String what) {
        return new CsvDeaths(scan.where(new RowFilter(column, test, what)), columns);
    }

    /**
     * Reads the deaths.
     *
     * @throws CsvException if the file has no header, a column that was named is missing or there twice, or the format is strict
     *     and a row cannot be read
     * @throws java.io.UncheckedIOException if the medium cannot be read
     */
    public CsvReading<Deaths> read(CsvInput input) {
        return scan.read(input, columns::taker);
    }
}
