package org.cenotaph.charts;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * A drawing as a small PNG: its 256 most frequent colours are kept, the few others, at the edges of lines and letters, become the
 * nearest of these.
 */
final class Png {
    private static final int COLOURS = 256;
    private static final int OPAQUE = 0xff000000;

    private Png() {}

    static byte[] of(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        int[] colours = mostFrequent(pixels);
        IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, false, -1, 0);
        BufferedImage indexed =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = nearest.computeIfAbsent(pixels[i], colour -> nearest(colours, colour));
        }
        indexed.getRaster().setPixels(0, 0, image.getWidth(), image.getHeight(), pixels);
        return encoded(indexed);
    }

    private static int[] mostFrequent(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel | OPAQUE, 1, Integer::sum);
        }
        Comparator<Map.Entry<Integer, Integer>> rarest = Map.Entry.comparingByValue();
        return counts.entrySet().stream()
                .sorted(rarest.reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    private static int nearest(int[] colours, int colour) {
        int best = 0;
        for (int i = 1; i < colours.length; i++) {
            if (distance(colours[i], colour) < distance(colours[best], colour)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift : new int[] {0, 8, 16}) {
            int apart = (one >> shift & 255) - (other >> shift & 255);
            sum += apart * apart;
        }
        return sum;
    }

    private static byte[] encoded(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam smallest = writer.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, List.of(), null), smallest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
