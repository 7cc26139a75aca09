package org.cenotaph.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.cenotaph.tally.Axis;

/** Files made to take all memory, each read in a virtual machine of its own that has little. */
enum LargeFile {
    FIELD_OF_100_MEGABYTES(48, () -> {
        CsvReading<List<CsvTable.Row>> reading = table(
                CsvInput.of("t.csv", joined("a,b\n1,\"", letters(100_000_000), "\"\n2,3\n")), CsvFormat.standard());
        return reading.rejectedRows().get(0).expected() + "; " + reading;
    }),
    FIELD_OF_100_MEGABYTES_ALLOWED(1536, () -> {
        CsvFormat format = CsvFormat.standard().withLongestRow(1 << 27);
        CsvReading<List<CsvTable.Row>> reading =
                table(CsvInput.of("t.csv", joined("a,b\n1,\"", letters(100_000_000), "\"\n2,3\n")), format);
        return reading.result().get(0).text("b").length() + " letters in one value; " + reading;
    }),
    HEADER_OF_A_MILLION_COLUMNS(48, () -> refusal(() -> table(millionColumns(""), CsvFormat.standard()))),
    MILLION_COLUMNS_ALLOWED(256, () -> {
        CsvReading<?> reading = table(millionColumns("1" + ",".repeat(999_999) + "\n1,2\n"), millionAllowed());
        return reading.toString();
    }),
    COLUMN_THAT_A_MILLION_LACK(
            256, () -> refusal(() -> CsvDeaths.in(millionAllowed()).date("died").read(millionColumns("")))),
    GZIP_OF_A_GIGABYTE_IN_ONE_LINE(48, () -> bomb("a,b\n", "x".repeat(1 << 16), 1 << 14)),
    GZIP_OF_A_GIGABYTE_OF_BLANK_LINES(48, () -> bomb("a,b\n", "\n".repeat(1 << 16), 1 << 14)),
    GZIP_OF_A_GIGABYTE_OF_BROKEN_ROWS(48, () -> bomb("a,b\n", "x\n".repeat(1 << 15), 1 << 14)),
    GZIP_OF_A_GIGABYTE_OF_COUNTS(48, () -> bomb("a,b\n", "x,1\n".repeat(1 << 14), 1 << 14)),
    GZIP_OF_A_GIGABYTE_ALLOWED(
            48,
            () -> CsvCounts.in(CsvFormat.standard())
                    .along(Axis.category("a"), "a")
                    .counting("b")
                    .read(gzip("a,b\n", "x,1\n".repeat(1 << 14), 1 << 14).unpackingAtMost(1L << 31))
                    .toString());

    private static final int LONGEST_LINE = 160;

    /** Reads the file. */
    private interface Reading {
        String read() throws IOException;
    }

    private final int megabytes;
    private final Reading reading;

    LargeFile(int megabytes, Reading reading) {
        this.megabytes = megabytes;
        this.reading = reading;
    }

    /** Reads the file of a name, and says how that went. */
    public static void main(String... name) throws IOException {
        long start = System.nanoTime();
        String answer = valueOf(name[0]).reading.read();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s in %.1f s: %s%n",
                name[0].toLowerCase(Locale.ROOT).replace('_', ' '),
                seconds,
                answer.length() > LONGEST_LINE ? answer.substring(0, LONGEST_LINE) + ".." : answer);
    }

    /** Reads this file in a virtual machine of its own; what that one printed. */
    String readApart() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + megabytes + "m",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        LargeFile.class.getName(),
                        name())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new AssertionError(this + " within " + megabytes + " MB: " + printed);
        }
        return printed + ", within " + megabytes + " MB";
    }

    private static CsvReading<List<CsvTable.Row>> table(CsvInput input, CsvFormat format) {
        return CsvTable.read(input, format);
    }

    private static CsvInput millionColumns(String rows) {
        return Texts.file("c" + ",c".repeat(999_999) + "\n" + rows);
    }

    private static CsvFormat millionAllowed() {
        return CsvFormat.standard().withLongestRow(2_000_000);
    }

    private static String refusal(Supplier<?> reading) {
        try {
            return "not refused: " + reading.get();
        } catch (CsvException e) {
            return "refused: " + e.getMessage();
        }
    }

    private static String bomb(String header, String rows, int times) throws IOException {
        CsvInput input = gzip(header, rows, times);
        String answer = refusal(() -> CsvCounts.in(CsvFormat.standard())
                .along(Axis.category("a"), "a")
                .counting("b")
                .read(input)
                .toString());
        if (!answer.contains("unpacks to more than")) {
            throw new AssertionError(answer);
        }
        return answer;
    }

    /** An archive of a kilobyte for each megabyte in it. */
    private static CsvInput gzip(String header, String rows, int times) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(header.getBytes(UTF_8));
            byte[] bytes = rows.getBytes(UTF_8);
            for (int i = 0; i < times; i++) {
                packing.write(bytes);
            }
        }
        return CsvInput.of("bomb.csv.gz", new ByteArrayInputStream(packed.toByteArray()));
    }

    private static InputStream joined(String start, InputStream middle, String end) {
        InputStream first = new SequenceInputStream(new ByteArrayInputStream(start.getBytes(UTF_8)), middle);
        return new SequenceInputStream(first, new ByteArrayInputStream(end.getBytes(UTF_8)));
    }

    /** So many bytes of the same letter, which are nowhere kept together. */
    private static InputStream letters(long many) {
        return new InputStream() {
            private long left = many;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] out, int offset, int length) {
                int count = (int) Math.min(left, length);
                Arrays.fill(out, offset, offset + count, (byte) 'x');
                left -= count;
                return count == 0 && length > 0 ? -1 : count;
            }
        };
    }
}
