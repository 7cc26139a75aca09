package org.cenotaph.charts;

import java.awt.Color;
import java.util.List;

/**
 * The colours of Okabe and Ito (2008), which people with any kind of colour vision can tell apart, and greys for what is not data.
 */
final class Palette {
    static final Color BLACK = new Color(0, 0, 0);
    static final Color ORANGE = new Color(230, 159, 0);
    static final Color SKY_BLUE = new Color(86, 180, 233);
    static final Color GREEN = new Color(0, 158, 115);
    static final Color YELLOW = new Color(240, 228, 66);
    static final Color BLUE = new Color(0, 114, 178);
    static final Color VERMILLION = new Color(213, 94, 0);
    static final Color PURPLE = new Color(204, 121, 167);

    static final Color TEXT = new Color(34, 34, 34);
    static final Color FAINT_TEXT = new Color(85, 85, 85);
    static final Color GREY = new Color(153, 153, 153);
    static final Color GRID = new Color(225, 225, 225);
    static final Color PAPER = Color.WHITE;

    /** For layers that touch each other, from below: light and dark take turns, so that they differ in grey as well. */
    static final List<Color> LAYERS = List.of(BLUE, ORANGE, GREEN, YELLOW, VERMILLION, SKY_BLUE, PURPLE, GREY);

    /** For lines and points side by side. */
    static final List<Color> SERIES = List.of(GREY, ORANGE, BLUE, VERMILLION, GREEN, PURPLE, BLACK);

    private static final int FAINT = 64;

    private Palette() {}

    /** The colour of a band around a line. */
    static Color faint(Color color) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), FAINT);
    }
}
