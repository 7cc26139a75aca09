package org.cenotaph.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;

/** What the colours mean: a dot and words for each, in as many lines as they need. */
final class Key implements Part {
    private static final int LINE = 19;
    private static final int SPACE_BELOW = 6;
    private static final int DOT = 10;
    private static final int GAP = 6;
    private static final int APART = 16;

    private final List<Entry> entries = new ArrayList<>();
    private double end;
    private int lines = 1;

    /** One colour, and where it stands. */
    private record Entry(Color colour, String words, double x, int line) {}

    Key with(Color colour, String words) {
        double width = DOT + GAP + Sheet.width(words);
        if (end + width > Sheet.WIDTH) {
            end = 0;
            lines++;
        }
        entries.add(new Entry(colour, words, end, lines - 1));
        end += width + APART;
        return this;
    }

    @Override
    public int height() {
        return lines * LINE + SPACE_BELOW;
    }

    @Override
    public void paint(Graphics2D g) {
        g.setFont(Sheet.font(Font.PLAIN, Sheet.SMALL));
        for (Entry entry : entries) {
            double top = entry.line() * LINE + 2;
            g.setColor(entry.colour());
            g.fill(new Ellipse2D.Double(2 + entry.x(), top, DOT, DOT));
            g.setColor(Palette.TEXT);
            g.drawString(entry.words(), (float) (2 + entry.x() + DOT + GAP), (float) top + 9);
        }
    }
}
