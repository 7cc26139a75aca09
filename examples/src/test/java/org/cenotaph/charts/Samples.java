package org.cenotaph.charts;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Tally;

/** Estimates and refusals that tests draw, and what they look at in pictures. */
final class Samples {
    static final Frame FRAME = new Frame("sample", "What is shown", "How to read it", "who counted");

    private static final Basis BASIS = Basis.of(
            Tally.ofTotal(1, Lineage.none()),
            Method.of("a made-up method", "Nobody 2026, Nothing"),
            "nothing is assumed");

    private Samples() {}

    static Estimate estimate(double central, double low, double high) {
        return Estimate.of(central, new Range(low, high, Kind.confidence(0.95)), BASIS);
    }

    static Refusal refusal(String message) {
        return new Refusal(Reason.TOO_FEW, message, BASIS);
    }

    static BufferedImage drawn(Picture picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture.png()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many pixels have a colour. */
    static long pixels(Picture picture, Color colour) {
        BufferedImage image = drawn(picture);
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .filter(pixel -> pixel == colour.getRGB())
                .count();
    }
}
