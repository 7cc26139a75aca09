package org.cenotaph.csv;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/**
 * A seeded generator of small files that are broken, or made to break what reads them. The same random numbers give the same file.
 */
final class HostileFiles {
    /** The columns of most of them. */
    static final List<String> COLUMNS =
            List.of("died", "from", "to", "age", "region", "A", "B", "year", "week", "deaths", "wide");

    /** Values that are hard to read, or must not be read, or must not be run. */
    static final List<String> CELLS = List.of(
            "",
            " ",
            "\u00A0",
            "n/a",
            "0000-00-00",
            "2022-02-30",
            "2022-02-29",
            "9999-12-31",
            "+10000-01-01",
            "-0001-01-01",
            "0001-01-01",
            "+999999999-12-31",
            "2022-13",
            "2022-3-1",
            "0",
            "-0",
            "+7",
            "-5",
            "1e3",
            "0x1F",
            "1_000",
            "1 000",
            "1,000",
            "3.0",
            "NaN",
            "Infinity",
            "-Infinity",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "99999999999999999999999999",
            "1e999",
            "\uFF11\uFF12", // 12 in full width
            "\u0661\u0662", // 12 in Arabic
            "\u09E7\u09E8", // 12 in Bengali
            "131",
            "85+",
            "34-30",
            "0-130",
            "53",
            "=cmd|' /C calc'!A0",
            "+1+1",
            "@SUM(A1)",
            "\t=1",
            "'=1",
            "''=1",
            "\uFF1D1+1",
            "\u202Eabc\u202C", // turned to run from right to left
            "abc\u200F",
            "\u200Babc", // with a space of no width
            "\uFEFFabc",
            "a\0b",
            "\0",
            "e\u0301",
            "\u00E9",
            "I\u0307",
            "\uD83D\uDC80",
            "\uFFFD",
            "\"",
            "\"\"",
            "a\nb",
            "a\rb",
            "a\r\nb",
            "\\",
            "$(reboot)",
            "<script>",
            "%n%s%d",
            "\u2028");

    private static final List<String> LINE_ENDS =
            List.of("\n", "\n", "\n", "\r\n", "\r\n", "\r", "\n\n", "\n\r", "\u2028");
    private static final String LETTERS = "\"\"\"\",,;\n\n\r\t #0123456789-.'=ab\u0416\0\uFEFF\uFFFD";
    private static final String VALID = String.join(",", COLUMNS) + "\n"
            + "2022-03-01,2022-01,2022-02,34,Tuva,2022-04-01,yes,2022,8,5,1\n"
            + "2022-03,,2022-03-04,30-34,\"Komi, \"\"north\"\"\",,no,2020,53,0,\n"
            + "# a remark\n"
            + "2022,2022-01-01,,85+,\"two\nlines\",n/a,,2023,1,9223372036854775807,2\n"
            + ",,,,,,,,,-3,9223372036854775807\r\n";
    private static final byte[][] BEGINNINGS = {
        {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
        {(byte) 0xFF, (byte) 0xFE},
        {(byte) 0xFE, (byte) 0xFF},
        {0, 0, (byte) 0xFE, (byte) 0xFF},
        {(byte) 0xEF, (byte) 0xBB},
        {0x1F, (byte) 0x8B, 8, 0},
        {0x1F, (byte) 0x8B},
        {'P', 'K', 3, 4},
        {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
        {0}
    };

    private HostileFiles() {}

    /** A file, not always packed where its name says so. */
    static CsvInput next(SplittableRandom random) {
        byte[] bytes = bytes(random);
        boolean packs = random.nextInt(40) == 0;
        if (packs) {
            bytes = packed(bytes);
            bytes = random.nextInt(3) == 0 ? mutated(bytes, random, 0) : bytes;
        }
        boolean named = packs ? random.nextInt(4) > 0 : random.nextInt(100) == 0;
        String name = named ? "hostile.csv.gz" : "hostile.csv";
        return CsvInput.of(name, new ByteArrayInputStream(bytes)).unpackingAtMost(1 + random.nextInt(100_000));
    }

    private static byte[] bytes(SplittableRandom random) {
        byte[] bytes = switch (random.nextInt(5)) {
            case 0 -> anything(random);
            case 1 -> table(random).getBytes(charset(random));
            case 4, 5 -> table(random).getBytes(UTF_8);
            default -> mutated(VALID.repeat(1 + random.nextInt(3)).getBytes(charset(random)), random);
        };
        if (random.nextInt(10) == 0) {
            byte[] beginning = BEGINNINGS[random.nextInt(BEGINNINGS.length)];
            byte[] all = Arrays.copyOf(beginning, beginning.length + bytes.length);
            System.arraycopy(bytes, 0, all, beginning.length, bytes.length);
            bytes = all;
        }
        return random.nextInt(20) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
    }

    private static Charset charset(SplittableRandom random) {
        return switch (random.nextInt(20)) {
            case 0 -> UTF_16LE;
            case 1 -> UTF_16BE;
            case 2 -> Charset.forName("windows-1251");
            default -> UTF_8;
        };
    }

    private static byte[] anything(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(300)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (random.nextBoolean() ? random.nextInt(256) : LETTERS.charAt(random.nextInt(20)));
        }
        return bytes;
    }

    /** A table of the right form, mostly, whose values are hostile, mostly. */
    private static String table(SplittableRandom random) {
        StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        String lineEnd = LINE_ENDS.get(random.nextInt(LINE_ENDS.size()));
        for (int row = random.nextInt(8); row >= 0; row--) {
            int values = random.nextInt(20) == 0 ? random.nextInt(20) : COLUMNS.size();
            for (int column = 0; column < values; column++) {
                text.append(column == 0 ? "" : ",").append(cell(random, column));
            }
            text.append(random.nextInt(20) == 0 ? LINE_ENDS.get(random.nextInt(LINE_ENDS.size())) : lineEnd);
        }
        return text.toString();
    }

    private static String cell(SplittableRandom random, int column) {
        if (random.nextInt(3) > 0) {
            return List.of(
                            "2022-03-01",
                            "2022-01-03",
                            "2022-02-07",
                            "34",
                            "Tuva",
                            "2022-04-01",
                            "yes",
                            "2022",
                            "8",
                            "5",
                            "1")
                    .get(column % COLUMNS.size());
        }
        String value = CELLS.get(random.nextInt(CELLS.size()));
        return random.nextInt(10) == 0 ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] mutated(byte[] bytes, SplittableRandom random) {
        byte[] mutated = bytes;
        for (int i = random.nextInt(12); i > 0 && mutated.length > 0; i--) {
            // most headers are spared, or nearly every file would be refused at once
            mutated = mutated(mutated, random, random.nextInt(10) == 0 ? 0 : Math.min(50, mutated.length - 1));
        }
        return mutated;
    }

    private static byte[] mutated(byte[] bytes, SplittableRandom random, int from) {
        int at = random.nextInt(from, bytes.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        byte[] letter =
                String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))).getBytes(UTF_8);
        int rest = at;
        switch (random.nextInt(6)) {
            case 0 -> out.writeBytes(letter);
            case 1 -> rest++;
            case 2 -> {
                out.writeBytes(letter);
                rest++;
            }
            case 3 -> out.write(random.nextInt(256));
            case 4 -> out.write(bytes, at / 2, random.nextInt(bytes.length - at / 2));
            default -> rest = random.nextInt(20) == 0 ? bytes.length : at;
        }
        out.write(bytes, rest, bytes.length - rest);
        return out.toByteArray();
    }
}
