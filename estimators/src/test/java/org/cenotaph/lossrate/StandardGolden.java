package org.cenotaph.lossrate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/** Golden rows of this package, and tallies made of the lists in them. */
final class StandardGolden {
    static final Axis<String> AREA = Axis.category("area");

    private StandardGolden() {}

    /** One row, by the names of its columns. */
    record Row(Map<String, String> cells) {
        String text(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }

        double[] numbers(String column) {
            return Arrays.stream(text(column).split("\\|"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }

        Tally tally(String column) {
            return StandardGolden.tally(
                    AREA,
                    Arrays.stream(text(column).split("\\|"))
                            .mapToLong(Long::parseLong)
                            .toArray());
        }

        Exposure<String> exposure() {
            return Exposure.along(AREA, tally("people"), "people");
        }

        @Override
        public String toString() {
            return cells.values().toString();
        }
    }

    /** Counts at a00, a01, ... along one axis. */
    static Tally tally(Axis<String> axis, long... counts) {
        TallyBuilder tally = Tally.along(axis);
        for (int i = 0; i < counts.length; i++) {
            tally.add(counts[i], name(i));
        }
        return tally.build();
    }

    static String name(int i) {
        return String.format(java.util.Locale.ROOT, "a%02d", i);
    }

    static List<Row> rows(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StandardGolden.class.getResourceAsStream(file), file),
                StandardCharsets.UTF_8))) {
            List<String> lines =
                    reader.lines().filter(line -> !line.startsWith("#")).toList();
            String[] head = lines.get(0).split(",");
            List<Row> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",");
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < head.length; i++) {
                    row.put(head[i], cells[i]);
                }
                rows.add(new Row(row));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
