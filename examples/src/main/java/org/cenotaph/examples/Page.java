package org.cenotaph.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The text that an example prints: headings, lines and tables, the same on every machine. */
public final class Page {
    private static final int LONGEST_BAR = 40;

    private final PrintStream out;

    private Page(PrintStream out) {
        this.out = out;
    }

    public static Page onto(PrintStream out) {
        return new Page(new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    public void heading(String text) {
        out.println();
        out.println(text);
        out.println("-".repeat(text.length()));
    }

    public void line(String text) {
        out.println(text);
    }

    /** Lines indented below the one before them. */
    public void indented(String lines) {
        lines.lines().forEach(line -> out.println("    " + line));
    }

    /** Rows in columns of equal width: the first column left, numbers right. */
    public void table(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                String space = " ".repeat(widths[i] - cell.length());
                boolean number = i > 0 && cell.matches("-?\\d.*|none|\\d+(lin|exp)");
                cells.add(number ? space + cell : cell + space);
            }
            out.println("  " + String.join("  ", cells).stripTrailing());
        }
    }

    public static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** A bar as long as a number beside the largest. */
    public static String bar(long number, long largest) {
        return "#".repeat((int) Math.round((double) LONGEST_BAR * number / Math.max(1, largest)));
    }
}
