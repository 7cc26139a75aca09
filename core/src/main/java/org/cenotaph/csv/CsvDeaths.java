package org.cenotaph.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cenotaph.records.Age;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Deaths;
import org.cenotaph.records.Lineage;
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
    private static final String AGE = "an age written 34, 30-34 or 85+";

    private final CsvFormat format;
    private final Optional<Source> source;
    private final Optional<Field.Mapping<DeathDate>> date;
    private final Optional<Field.Mapping<Age>> age;
    private final Map<String, Field.Mapping<@Nullable String>> categories;
    private final Map<String, Field.Mapping<@Nullable Report>> reports;
    private final List<RowFilter> filters;

    private CsvDeaths(
            CsvFormat format,
            Optional<Source> source,
            Optional<Field.Mapping<DeathDate>> date,
            Optional<Field.Mapping<Age>> age,
            Map<String, Field.Mapping<@Nullable String>> categories,
            Map<String, Field.Mapping<@Nullable Report>> reports,
            List<RowFilter> filters) {
        this.format = format;
        this.source = source;
        this.date = date;
        this.age = age;
        this.categories = categories;
        this.reports = reports;
        this.filters = filters;
    }

    /** A file in a format, of which no column is known yet. */
    public static CsvDeaths in(CsvFormat format) {
        return new CsvDeaths(
                format, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Map.of(), List.of());
    }

    /** States the source, which then travels with every figure; without it the name of the file does. */
    public CsvDeaths from(Source stated) {
        return new CsvDeaths(format, Optional.of(stated), date, age, categories, reports, filters);
    }

    /** The date of death is in one column, written as {@code 2023-03-15}, {@code 2023-03} or {@code 2023}. */
    public CsvDeaths date(String column) {
        return dated(List.of(column), DateText.ISO.expected(), texts -> parse(texts.get(0), DateText.ISO));
    }

    /**
     * The date of death is in one column, written in one of some patterns. A pattern without a day gives a month, one without
     * a month a year.
     *
     * @param pattern as in {@link java.time.format.DateTimeFormatter}, for example {@code dd.MM.yyyy}
     * @param more patterns tried after it
     */
    public CsvDeaths date(String column, String pattern, String... more) {
        DateText text = dateText(pattern, more);
        return dated(List.of(column), text.expected(), texts -> parse(texts.get(0), text));
    }

    /**
     * The earliest and the latest possible date of death are in two columns; one left empty is open.
     *
     * @param patterns how both are written; ISO 8601 if none is given
     */
    public CsvDeaths dates(String earliest, String latest, String... patterns) {
        DateText text = patterns.length == 0 ? DateText.ISO : DateText.of(patterns);
        return dated(
                List.of(earliest, latest),
                text.expected() + ", the earliest not after the latest",
                texts -> DeathDate.between(
                        parse(texts.get(0), text).earliest(),
                        parse(texts.get(1), text).latest()));
    }

    /** The ISO year and week of death are in two columns; the day within the week is not known. */
    public CsvDeaths isoWeek(String yearColumn, String weekColumn) {
        return dated(List.of(yearColumn, weekColumn), Weeks.EXPECTED, Weeks::period);
    }

    private CsvDeaths dated(List<String> columns, String expected, Field.Parsing<DeathDate> parsing) {
        return new CsvDeaths(
                format,
                source,
                Optional.of(new Field.Mapping<>(columns, expected, parsing)),
                age,
                categories,
                reports,
                filters);
    }

    private static DateText dateText(String pattern, String... more) {
        List<String> patterns = new ArrayList<>(List.of(pattern));
        patterns.addAll(List.of(more));
        return DateText.of(patterns.toArray(String[]::new));
    }

    private static DeathDate parse(String text, DateText form) {
        return text.isEmpty() ? DeathDate.unknown() : form.parse(text);
    }

    /** The age at death is in a column, written {@code 34}, {@code 30-34} or {@code 85+}. */
    public CsvDeaths age(String column) {
        return age(column, Age::parse);
    }

    /**
     * The age at death is in a column, written in a way of its own.
     *
     * @param parse reads it; throws {@link IllegalArgumentException} if it cannot
     */
    public CsvDeaths age(String column, Function<String, Age> parse) {
        Field.Mapping<Age> mapping = new Field.Mapping<>(
                List.of(column), AGE, texts -> texts.get(0).isEmpty() ? Age.unknown() : parse.apply(texts.get(0)));
        return new CsvDeaths(format, source, date, Optional.of(mapping), categories, reports, filters);
    }

    /** A category is in the column of the same name. */
    public CsvDeaths category(String column) {
        return category(column, column);
    }

    /**
     * A category is in a column of another name.
     *
     * @param column the name of the column
     * @param category the name of the category
     */
    public CsvDeaths category(String column, String category) {
        Field.Mapping<@Nullable String> mapping = new Field.Mapping<>(
                List.of(column), "a category", texts -> texts.get(0).isBlank() ? null : texts.get(0));
        return new CsvDeaths(format, source, date, age, plus(categories, category, mapping), reports, filters);
    }

    /**
     * The day on which a source first reported the death is in a column; where it is empty, the source does not hold the death.
     *
     * @param reporter the id of the source
     * @param patterns how the day is written; ISO 8601 if none is given
     */
    public CsvDeaths report(String reporter, String column, String... patterns) {
        DateText text = patterns.length == 0 ? DateText.ISO : DateText.of(patterns);
        Field.Mapping<@Nullable Report> mapping = new Field.Mapping<>(
                List.of(column),
                text.expected() + ", to the day",
                texts -> texts.get(0).isEmpty() ? null : new Report(reporter, day(text.parse(texts.get(0)))));
        return new CsvDeaths(format, source, date, age, categories, plus(reports, reporter, mapping), filters);
    }

    private static LocalDate day(DeathDate date) {
        if (!date.isExact()) {
            throw new IllegalArgumentException("a day of report must be exact, got " + date);
        }
        return date.earliest();
    }

    /**
     * Whether a source holds the death is in a column, as one of two words; when it reported it is not known.
     *
     * @param reporter the id of the source
     * @param yes what the column says where the source holds the death
     * @param no what it says where it does not; an empty value means the same
     */
    public CsvDeaths held(String reporter, String column, String yes, String no) {
        Field.Mapping<@Nullable Report> mapping =
                new Field.Mapping<>(List.of(column), "\"" + yes + "\" or \"" + no + "\"", texts -> {
                    String text = texts.get(0);
                    if (!text.equals(yes) && !text.equals(no) && !text.isEmpty()) {
                        throw new IllegalArgumentException(text);
                    }
                    return text.equals(yes) ? Report.undated(reporter) : null;
                });
        return new CsvDeaths(format, source, date, age, categories, plus(reports, reporter, mapping), filters);
    }

    private static <M> Map<String, M> plus(Map<String, M> mappings, String name, M mapping) {
        if (mappings.containsKey(name)) {
            throw new IllegalArgumentException("\"" + name + "\" was given two columns");
        }
        Map<String, M> more = new LinkedHashMap<>(mappings);
        more.put(name, mapping);
        return more;
    }

    /**
     * Only rows whose text in a column passes a test; the others are left out, and counted.
     *
     * @param what the test in words
     */
    public CsvDeaths where(String column, Predicate<String> test, String what) {
        List<RowFilter> more = RowFilter.with(filters, new RowFilter(column, test, what));
        return new CsvDeaths(format, source, date, age, categories, reports, more);
    }

    /**
     * Reads the deaths.
     *
     * @throws CsvException if the file has no header, a column that was named is missing or there twice, or the format is strict
     *     and a row cannot be read
     * @throws java.io.UncheckedIOException if the medium cannot be read
     */
    public CsvReading<Deaths> read(CsvInput input) {
        try (CsvRows rows = new CsvRows(input, format)) {
            return new Reading(rows).all(source.orElseGet(() -> Source.titled(input.name(), input.name())));
        }
    }

    /** One reading of one file. */
    private final class Reading {
        private final CsvRows rows;
        private final Field<DeathDate> dates;
        private final Optional<Field<Age>> ages;
        private final Map<String, Field<@Nullable String>> texts = new LinkedHashMap<>();
        private final Map<String, Field<@Nullable Report>> reported = new LinkedHashMap<>();
        private final List<Field<?>> fields = new ArrayList<>();

        Reading(CsvRows rows) {
            this.rows = rows;
            Field.Mapping<DeathDate> undated =
                    new Field.Mapping<>(List.of(rows.header().get(0)), "", column -> DeathDate.unknown());
            this.dates = new Field<>(rows, date.orElse(undated));
            this.ages = age.map(mapping -> new Field<>(rows, mapping));
            categories.forEach((name, mapping) -> texts.put(name, new Field<>(rows, mapping)));
            reports.forEach((name, mapping) -> reported.put(name, new Field<>(rows, mapping)));
            fields.add(dates);
            ages.ifPresent(fields::add);
            fields.addAll(texts.values());
            fields.addAll(reported.values());
        }

        CsvReading<Deaths> all(Source from) {
            while (rows.next()) {
                try {
                    if (!RowFilter.all(filters, rows)) {
                        rows.leaveOut();
                        continue;
                    }
                    for (Field<?> field : fields) {
                        field.read(rows);
                    }
                    fields.forEach(Field::accept);
                } catch (CsvRows.Rejection e) {
                    rows.reject(e);
                }
            }
            CsvReading<Deaths> reading = rows.reading(deaths());
            Lineage lineage = RowFilter.lineage(from, reading, filters);
            return reading.map(deaths -> deaths.withLineage(lineage));
        }

        private Deaths deaths() {
            Deaths deaths = Deaths.dated(dates.column());
            if (ages.isPresent()) {
                deaths = deaths.withAges(ages.get().column());
            }
            for (var category : texts.entrySet()) {
                deaths = deaths.withCategory(
                        category.getKey(), category.getValue().column());
            }
            for (var report : reported.entrySet()) {
                deaths = deaths.withReports(report.getKey(), report.getValue().column());
            }
            return deaths;
        }
    }
}
