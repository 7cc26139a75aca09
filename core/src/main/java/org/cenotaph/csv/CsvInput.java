package org.cenotaph.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where the bytes of a CSV file come from. Names that end in {@code .gz} are unpacked.
 *
 * <p>An input of a path can be read many times; an input of a stream once, and reading closes it.
 */
public final class CsvInput {
    /** Opens the bytes. */
    private interface Opening {
        InputStream open() throws IOException;
    }

    private final String name;
    private final Opening opening;

    private CsvInput(String name, Opening opening) {
        this.name = name;
        this.opening = opening;
    }

    /** A file. */
    public static CsvInput of(Path file) {
        return new CsvInput(Objects.toString(file.getFileName(), file.toString()), () -> Files.newInputStream(file));
    }

    /**
     * A stream.
     *
     * @param name what messages call it
     */
    public static CsvInput of(String name, InputStream stream) {
        return new CsvInput(name, () -> stream);
    }

    /**
     * A resource beside a class.
     *
     * @throws CsvException if there is none of this name
     */
    public static CsvInput resource(Class<?> beside, String name) {
        InputStream stream = beside.getResourceAsStream(name);
        if (stream == null) {
            throw new CsvException("there is no resource " + name + " beside " + beside.getName());
        }
        return of(name, stream);
    }

    /** What messages call it. */
    public String name() {
        return name;
    }

    InputStream open() {
        try {
            return opening.open();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + name + ": " + e, e);
        }
    }
}
