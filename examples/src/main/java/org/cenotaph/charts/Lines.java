package org.cenotaph.charts;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;

/**
 * A few lines of words below a heading.
 *
 * @param heading in bold
 * @param lines each short enough for its place
 */
record Lines(String heading, List<String> lines) implements Part {
    private static final int LINE = 18;

    @Override
    public int height() {
        return LINE * (lines.size() + 1);
    }

    @Override
    public void paint(Graphics2D g) {
        g.setColor(Palette.TEXT);
        g.setFont(Sheet.font(Font.BOLD, Sheet.SMALL));
        g.drawString(heading, 2, 13);
        g.setFont(Sheet.font(Font.PLAIN, Sheet.SMALL));
        for (int i = 0; i < lines.size(); i++) {
            g.drawString(lines.get(i), 2, 13 + (i + 1) * LINE);
        }
    }
}
