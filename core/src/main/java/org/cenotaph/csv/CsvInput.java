package org.cenotaph.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where the bytes of a CSV file come from. What has a name that ends in {@code .gz} is unpacked, to at most {@value
 * #MOST_UNPACKED} bytes unless {@link #unpackingAtMost} allows more: a megabyte that was made to unpack to a thousand is not read
 * to its end.
 *
 * <p>An input of a path can be read many times; an input of a stream once, and reading closes it.
 */
public final class CsvInput {
    /** Opens the bytes. */
    private interface Opening {
        InputStream open() throws IOException;
    }

    /** How many bytes an archive may unpack to where nothing else is said. */
    public static final long MOST_UNPACKED = 1L << 28;

    private final String name;
    private final Opening opening;
    private final long mostUnpacked;

    private CsvInput(String name, Opening opening, long mostUnpacked) {
        this.name = name;
        this.opening = opening;
        this.mostUnpacked = mostUnpacked;
    }

    /** A file; whether it is there shows when it is read. */
    public static CsvInput of(Path file) {
        String name = Objects.toString(file.getFileName(), file.toString());
        return new CsvInput(name, () -> Files.newInputStream(file), MOST_UNPACKED);
    }

    /**
     * A stream.
     *
     * @param name what messages call it
     * @throws IllegalArgumentException if the name is blank
     */
    public static CsvInput of(String name, InputStream stream) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an input needs a name that messages can call it by, got a blank one");
        }
        AtomicBoolean read = new AtomicBoolean();
        Opening once = () -> {
            if (read.getAndSet(true)) {
                throw new IllegalStateException("the stream " + name + " was read before and can be read once only");
            }
            return stream;
        };
        return new CsvInput(name, once, MOST_UNPACKED);
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

    /**
     * The same, allowed to unpack to so many bytes; one that goes beyond them is refused with a {@link CsvException}.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public CsvInput unpackingAtMost(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("an archive must be allowed to unpack to at least a byte, got " + bytes);
        }
        return new CsvInput(name, opening, bytes);
    }

    long mostUnpacked() {
        return mostUnpacked;
    }

    /** What messages call it. */
    public String name() {
        return name;
    }

    /**
     * Opens the bytes.
     *
     * @throws UncheckedIOException if they cannot be opened
     * @throws IllegalStateException if they are those of a stream that was read before
     */
    InputStream open() {
        try {
            return opening.open();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be opened: " + e, e);
        }
    }
}
