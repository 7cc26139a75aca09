package org.cenotaph.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a CSV file, unpacked where its name ends in {@code .gz}, up to the limit of the input. Bytes that begin as those of
 * an archive or a workbook do are refused, since read as text they would only be a header that makes no sense.
 */
final class TextBytes extends FilterInputStream {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_MARK = 4;

    private final CsvInput input;
    private long left;

    private TextBytes(CsvInput input, InputStream unpacked) {
        super(unpacked);
        this.input = input;
        this.left = input.mostUnpacked();
    }

    /**
     * The text of an input.
     *
     * @throws CsvException if the bytes are no text
     */
    static InputStream of(CsvInput input, InputStream bytes, Charset charset) throws IOException {
        boolean packed = input.name().toLowerCase(Locale.ROOT).endsWith(".gz");
        InputStream plain = packed ? new TextBytes(input, new GZIPInputStream(bytes, BUFFER)) : bytes;
        PushbackInputStream text = new PushbackInputStream(plain, LONGEST_MARK);
        byte[] first = text.readNBytes(LONGEST_MARK);
        text.unread(first);
        refuse(begins(first, 0x1F, 0x8B, 8), input, packed ? "is gzipped twice" : "is gzipped; name it .csv.gz");
        refuse(begins(first, 'P', 'K', 3, 4), input, "is an Excel workbook (.xlsx) or a zip archive; save it as CSV");
        refuse(begins(first, 0xD0, 0xCF, 0x11, 0xE0), input, "is an Excel workbook (.xls); save it as CSV");
        boolean wide = begins(first, 0xFF, 0xFE) || begins(first, 0xFE, 0xFF);
        refuse(
                wide && charset.equals(StandardCharsets.UTF_8),
                input,
                "is in UTF-16; read it with a format.in(StandardCharsets.UTF_16)");
        return text;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        return bytes.length >= mark.length && IntStream.range(0, mark.length).allMatch(i -> bytes[i] == (byte) mark[i]);
    }

    private static void refuse(boolean holds, CsvInput input, String why) {
        if (holds) {
            throw new CsvException(input.name() + " " + why);
        }
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        take(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] out, int offset, int length) throws IOException {
        int count = super.read(out, offset, length);
        take(Math.max(0, count));
        return count;
    }

    private void take(int count) {
        left -= count;
        if (left < 0) {
            throw new CsvException(String.format(
                    Locale.ROOT,
                    "%s unpacks to more than %,d bytes; if it is meant to, say so by unpackingAtMost(...)",
                    input.name(),
                    input.mostUnpacked()));
        }
    }
}
