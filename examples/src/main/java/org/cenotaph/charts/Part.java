package org.cenotaph.charts;

import java.awt.Graphics2D;

/** Something that takes a place on a sheet. */
interface Part {
    /** The height that it takes. */
    int height();

    /** Draws it with its upper left corner at the origin. */
    void paint(Graphics2D g);
}
