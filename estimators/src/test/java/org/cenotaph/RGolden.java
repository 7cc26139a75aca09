package org.cenotaph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/** Golden values of R, which reference.R beside the Python scripts writes, and what is needed to compare with them. */
public final class RGolden {
    /** The axis of lists in a cell, the places of which are a00, a01 and so on. */
    public static final Axis<String> PLACE = Axis.category("place");

    private RGolden() {}

    /** The rows of a file beside a test. */
    public static List<CsvTable.Row> rows(Class<?> test, String file) {
        CsvInput input = CsvInput.resource(test, file);
        List<CsvTable.Row> rows = CsvTable.read(
                        input, CsvFormat.standard().withComments('#').strict())
                .result();
        assertThat(rows).isNotEmpty();
        return rows;
    }

    /** Numbers of a cell, which stand between bars. */
    public static double[] numbers(CsvTable.Row row, String column) {
        return Arrays.stream(row.text(column).split("\\|"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** The same numbers by place. */
    public static SortedMap<String, Double> values(CsvTable.Row row, String column) {
        double[] numbers = numbers(row, column);
        SortedMap<String, Double> values = new TreeMap<>();
        for (int i = 0; i < numbers.length; i++) {
            values.put("a%02d".formatted(i), numbers[i]);
        }
        return values;
    }

    /** The same, whole, as a tally. */
    public static Tally tally(CsvTable.Row row, String column) {
        TallyBuilder tally = Tally.along(PLACE);
        values(row, column).forEach((place, number) -> tally.add(number.longValue(), place));
        return tally.build();
    }

    /** Requires a value within a share of what R gave; nothing where R gave nothing. */
    public static void requireClose(CsvTable.Row row, String column, double value, double relative) {
        boolean limited = !row.text(column).equals("Infinity");
        requireWithin(row, column, value, limited ? relative * Math.abs(known(row, column)) : 0);
    }

    /** Requires a value so near to what R gave; nothing where R gave nothing. */
    public static void requireWithin(CsvTable.Row row, String column, double value, double absolute) {
        if (row.text(column).equals("Infinity")) {
            assertThat(value).as(column).isEqualTo(Double.POSITIVE_INFINITY);
        } else if (!row.text(column).isEmpty()) {
            assertThat(value).as(column).isCloseTo(known(row, column), within(absolute));
        }
    }

    private static double known(CsvTable.Row row, String column) {
        return row.numberIfKnown(column).orElse(0);
    }
}
