package org.cenotaph.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A tally as text: one line a cell that is not zero, coordinates left and the count right. Along one axis, coordinates
 * without deaths get a line too; aint more they are told by their number.
 */
final class TallyTable {
    private static final int MOST_LINES = 40;
    private static final String GAP = "  ";

    private TallyTable() {}

    static String of(Tally tally) {
        List<String> head =
                new ArrayList<>(tally.axes().stream().map(Axis::name).toList());
        head.add("deaths");
        List<List<String>> lines = new ArrayList<>(List.of(head));
        List<Tally.Cell> cells = cells(tally);
        cells.stream().limit(MOST_LINES).forEach(cell -> lines.add(line(cell)));
        int[] widths = new int[head.size()];
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        String table = lines.stream().map(line -> aligned(line, widths)).collect(Collectors.joining("\n"));
        int more = Math.max(0, cells.size() - MOST_LINES);
        String rest = more == 0 ? "" : "\n(" + more + " more cells)";
        return table + rest + "\ntotal" + GAP + number(total(tally)) + withoutDeaths(tally);
    }

    /** A total that no long holds can be shown all the same. */
    private static BigInteger total(Tally tally) {
        return tally.cells().map(cell -> BigInteger.valueOf(cell.count())).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static List<Tally.Cell> cells(Tally tally) {
        if (tally.axes().size() != 1) {
            return tally.cells().toList();
        }
        Stream<Tally.Cell> placed = tally.grid().coordinates.get(0).stream()
                .map(coordinate -> new Tally.Cell(List.of(coordinate), tally.at(coordinate)));
        return Stream.concat(
                        placed, tally.cells().filter(cell -> cell.coordinates().get(0) == null))
                .toList();
    }

    private static String withoutDeaths(Tally tally) {
        if (tally.axes().size() < 2) {
            return "";
        }
        Grid grid = tally.grid();
        boolean[][] seen = grid.placesIn(tally.table());
        long without = IntStream.range(0, seen.length)
                .mapToLong(axis -> IntStream.range(0, grid.unplaced(axis))
                        .filter(place -> !seen[axis][place])
                        .count())
                .sum();
        return without == 0
                ? ""
                : "\n(" + number(without) + (without == 1 ? " coordinate holds" : " coordinates hold") + " no deaths)";
    }

    private static List<String> line(Tally.Cell cell) {
        List<String> line = new ArrayList<>();
        cell.coordinates()
                .forEach(coordinate -> line.add(
                        Objects.requireNonNullElse(coordinate, "(unplaced)").toString()));
        line.add(number(cell.count()));
        return line;
    }

    private static String aligned(List<String> line, int[] widths) {
        StringBuilder text = new StringBuilder();
        int last = line.size() - 1;
        for (int i = 0; i < last; i++) {
            text.append(line.get(i))
                    .append(" ".repeat(widths[i] - line.get(i).length()))
                    .append(GAP);
        }
        return text.append(" ".repeat(widths[last] - line.get(last).length()))
                .append(line.get(last))
                .toString();
    }

    private static String number(Number count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
