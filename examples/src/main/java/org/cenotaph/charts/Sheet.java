package org.cenotaph.charts;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sheet on which plots are laid out below a title and above a source, 800 units wide and drawn twice as fine. */
final class Sheet {
    /** The width that plots share. */
    static final int WIDTH = 760;

    /** The size of the letters in plots. */
    static final int SMALL = 12;

    private static final int MARGIN = 20;
    private static final int FINENESS = 2;
    private static final int TITLE = 18;
    private static final int SOURCE = 11;
    private static final double LEADING = 1.35;
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    private final List<String> title;
    private final List<String> source;
    private final Map<Part, int[]> parts = new LinkedHashMap<>();
    private int height;

    Sheet(Frame frame) {
        this.title = wrapped(frame.title(), font(Font.BOLD, TITLE));
        this.source = wrapped("Source: " + frame.source(), font(Font.PLAIN, SOURCE));
    }

    static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }

    /** The width of small words. */
    static double width(String words) {
        return font(Font.PLAIN, SMALL).getStringBounds(words, MEASURE).getWidth();
    }

    /** The sheet with one more part below the others. */
    Sheet below(Part part) {
        return at(0, height, part);
    }

    /** The sheet with one more part at a place. */
    Sheet at(int x, int y, Part part) {
        parts.put(part, new int[] {x, y});
        height = Math.max(height, y + part.height());
        return this;
    }

    byte[] png() {
        int top = MARGIN + lines(title, TITLE) + MARGIN / 2;
        int bottom = MARGIN / 2 + lines(source, SOURCE) + MARGIN;
        BufferedImage image = new BufferedImage(
                FINENESS * (WIDTH + 2 * MARGIN), FINENESS * (top + height + bottom), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        prepare(g, image);
        write(g, title, MARGIN, font(Font.BOLD, TITLE));
        parts.forEach((part, place) -> {
            Graphics2D own = (Graphics2D) g.create();
            own.translate(MARGIN + place[0], top + place[1]);
            part.paint(own);
            own.dispose();
        });
        g.setColor(Palette.FAINT_TEXT);
        write(g, source, top + height + MARGIN / 2, font(Font.PLAIN, SOURCE));
        g.dispose();
        return Png.of(image);
    }

    private static void prepare(Graphics2D g, BufferedImage image) {
        g.setColor(Palette.PAPER);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(FINENESS, FINENESS);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Palette.TEXT);
    }

    private static int lines(List<String> lines, int size) {
        return (int) Math.ceil(lines.size() * size * LEADING);
    }

    private static void write(Graphics2D g, List<String> lines, int top, Font font) {
        g.setFont(font);
        for (int i = 0; i < lines.size(); i++) {
            g.drawString(lines.get(i), MARGIN, (float) (top + font.getSize() * (1 + i * LEADING)));
        }
    }

    /** The text in lines that fit. */
    private static List<String> wrapped(String text, Font font) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (font.getStringBounds(longer, MEASURE).getWidth() > WIDTH && !line.isEmpty()) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }
}
