package org.cenotaph.benchmarks;

import java.io.IOException;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cenotaph.records.Age;
import org.cenotaph.records.Column;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Deaths;

/** Writes deaths as CSV: died, age, then the categories by name; what is not known is left empty. */
public final class CsvLines {
    /** What stands in a row beside what is known of the death. */
    public enum Beside {
        /** Nothing: every column can be read into deaths. */
        NOTHING,
        /** A number and a link behind, as in lists of names: rows of some 82 bytes. */
        NUMBER_AND_LINK
    }

    private static final String LINK = "https://example.org/list/of/names/";

    /** The column of the date of death, written {@code 2023-03-15}, {@code 2023-03} or {@code 2023}. */
    public static final String DIED = "died";

    /** The column of the age. */
    public static final String AGE = "age";

    private CsvLines() {}

    /** A column whose values are already text. */
    private record Texts(Column<?> column, List<String> textOfCode) {
        static <S> Texts of(Column<S> column, Function<S, String> text) {
            List<String> texts = new ArrayList<>();
            for (int code = 0; code < column.codeCount(); code++) {
                S value = column.valueOf(code);
                texts.add(value == null ? "" : text.apply(value));
            }
            return new Texts(column, texts);
        }

        String at(int row) {
            return textOfCode.get(column.codeAt(row));
        }
    }

    /**
     * Writes the header and a line for each death. Texts are not quoted, so they must hold no comma, quote or line end.
     *
     * @throws IOException if the medium fails
     */
    public static void write(Deaths deaths, Beside beside, Appendable out) throws IOException {
        boolean listed = beside == Beside.NUMBER_AND_LINK;
        List<Texts> columns = new ArrayList<>();
        columns.add(Texts.of(deaths.dates(), CsvLines::text));
        columns.add(Texts.of(deaths.ages(), CsvLines::text));
        deaths.categories().forEach(name -> columns.add(Texts.of(deaths.category(name), value -> value)));
        out.append(DIED).append(',').append(AGE).append(',').append(String.join(",", deaths.categories()));
        out.append(listed ? ",number,link" : "");
        for (int row = 0; row < deaths.size(); row++) {
            char separator = '\n';
            for (Texts texts : columns) {
                out.append(separator).append(texts.at(row));
                separator = ',';
            }
            out.append(listed ? "," + row + "," + LINK + row : "");
        }
        out.append('\n');
    }

    private static String text(DeathDate date) {
        if (!date.isKnown()) {
            return "";
        }
        if (date.isExact()) {
            return date.earliest().toString();
        }
        YearMonth month = YearMonth.from(date.earliest());
        boolean oneMonth = month.equals(YearMonth.from(date.latest()));
        return oneMonth ? month.toString() : Year.from(month).toString();
    }

    private static String text(Age age) {
        return age.isKnown() ? age.toString() : "";
    }
}
