package org.cenotaph.charts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A picture with what is to be said of it, and the numbers that it shows.
 *
 * <p>Two of them are equal only if they share the array of the PNG.
 *
 * @param name short and without spaces, for the names of files
 * @param title what is shown, and whose
 * @param caption how to read it, what was not drawn and why, and the source
 * @param png the picture, 1600 pixels wide, legible at 800; the array is not copied
 * @param csv the numbers that are drawn, in full, with a head line
 */
public record Picture(String name, String title, String caption, byte[] png, String csv) {
    /**
     * Writes {@code name.png} and {@code name.csv} into a folder, which is made if it is not there.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".png"), png);
            Files.writeString(folder.resolve(name + ".csv"), csv);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name + " into " + folder + ": " + e, e);
        }
    }

    /** The name and the title. */
    @Override
    public String toString() {
        return name + ": " + title;
    }
}
