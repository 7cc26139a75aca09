package org.cenotaph.csv;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.DayOfWeek;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.cenotaph.records.Deaths;
import org.cenotaph.tally.Axis;
import org.junit.jupiter.api.Test;

/**
 * Files broken in every way that a seeded generator comes upon: nothing is thrown but what is documented, and every row is
 * accounted for. {@code -Dcenotaph.broken.files=1000000} reads more of them.
 */
class BrokenFilesTest {
    private static final String COUNT = "cenotaph.broken.files";
    private static final int DEFAULT_COUNT = 20_000;
    private static final long SLOW = 5_000_000_000L; // nanoseconds; files are at most a few kilobytes
    private static final String LETTERS = "\"\"\"\",,;\n\n\r\t #0123456789-.'=abЖ\0\uFEFF\uFFFD";
    private static final String VALID = "died,from,to,age,region,A,B,year,week,deaths,wide\n"
            + "2022-03-01,2022-01,2022-02,34,Tuva,2022-04-01,yes,2022,8,5,1\n"
            + "2022-03,,2022-03-04,30-34,\"Komi, \"\"north\"\"\",,no,2020,53,0,\n"
            + "# a remark\n"
            + "2022,2022-01-01,,85+,\"two\nlines\",n/a,,2023,1,9223372036854775807,2\n"
            + ",,,,,,,,,-3,9223372036854775807\r\n";

    @Test
    void areReadWithEveryRowAccountedForOrRefusedWithAReason() {
        int count = Integer.getInteger(COUNT, DEFAULT_COUNT);
        LongStream.range(0, count).parallel().forEach(BrokenFilesTest::readBroken);
    }

    private static void readBroken(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] bytes = random.nextInt(5) == 0 ? anything(random) : mutated(random);
        CsvFormat format = format(random);
        String name = random.nextInt(50) == 0 ? "broken.csv.gz" : "broken.csv";
        long start = System.nanoTime();
        try {
            CsvReading<?> reading = read(random, format, CsvInput.of(name, new ByteArrayInputStream(bytes)));
            assertThat(reading.rows())
                    .as("rows of file %s", seed)
                    .isEqualTo(reading.accepted() + reading.leftOut() + reading.rejected());
            assertThat(taken(reading.result()))
                    .as("rows taken of file %s", seed)
                    .isIn(-1L, reading.accepted());
            assertThat(reading.rejectedRows()).hasSize((int) Math.min(1000, reading.rejected()));
            assertThat(format.stopping() ? reading.rejected() : 0).isZero();
        } catch (CsvException | UncheckedIOException | ArithmeticException e) {
            assertThat(e.getMessage()).as("message for file %s", seed).isNotBlank();
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("file " + seed, e);
        }
        assertThat(System.nanoTime() - start).as("time for file %s", seed).isLessThan(SLOW);
    }

    /** How many rows the result holds, or -1 where it does not say. */
    private static long taken(Object result) {
        if (result instanceof Deaths deaths) {
            return deaths.size();
        }
        return result instanceof List<?> rows ? rows.size() : -1;
    }

    @Test
    void neverTakeALaterGoodRowWithThem() {
        for (int seed = 0; seed < DEFAULT_COUNT; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder("a,b,c\n");
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            CsvReading<List<CsvTable.Row>> reading =
                    CsvTable.read(Texts.file(text + "\nlast,good,row\n"), CsvFormat.standard());
            assertThat(reading.result()).as("rows of file %s: %s", seed, text).isNotEmpty();
            assertThat(reading.result().get(reading.result().size() - 1).text("a"))
                    .as("the last row of file %s: %s", seed, text)
                    .isEqualTo("last");
            assertThat(Texts.rejectedLines(reading)).isSorted().doesNotHaveDuplicates();
        }
    }

    private static byte[] anything(SplittableRandom random) {
        byte[] bytes = new byte[random.nextInt(300)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (random.nextBoolean() ? random.nextInt(256) : LETTERS.charAt(random.nextInt(20)));
        }
        return bytes;
    }

    private static byte[] mutated(SplittableRandom random) {
        Charset charset = random.nextInt(10) == 0 ? UTF_16LE : UTF_8;
        byte[] bytes = VALID.repeat(1 + random.nextInt(3)).getBytes(charset);
        int mutations = random.nextInt(12);
        for (int i = 0; i < mutations && bytes.length > 0; i++) {
            bytes = mutated(bytes, random);
        }
        return bytes;
    }

    private static byte[] mutated(byte[] bytes, SplittableRandom random) {
        // most headers are spared, or nearly every file would be refused at once
        int at = random.nextInt(random.nextInt(10) == 0 ? 0 : Math.min(50, bytes.length - 1), bytes.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        byte[] letter =
                String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))).getBytes(UTF_8);
        int kind = random.nextInt(6);
        int rest = at;
        switch (kind) {
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

    private static CsvFormat format(SplittableRandom random) {
        CsvFormat format = CsvFormat.standard().withUnknown("n/a");
        format = random.nextBoolean() ? format.withComments('#') : format;
        format = random.nextInt(4) == 0 ? format.withLongestRow(1 + random.nextInt(100)) : format;
        format = random.nextInt(4) == 0 ? format.keepingSpaces() : format;
        format = random.nextInt(8) == 0 ? format.strict() : format;
        format = random.nextInt(8) == 0 ? format.delimitedBy(random.nextBoolean() ? ';' : '\t') : format;
        List<String> charsets = List.of("UTF-16LE", "UTF-16", "windows-1251", "US-ASCII", "UTF-32", "Shift_JIS");
        return random.nextInt(6) == 0 ? format.in(Charset.forName(charsets.get(random.nextInt(6)))) : format;
    }

    private static CsvReading<?> read(SplittableRandom random, CsvFormat format, CsvInput input) {
        CsvDeaths deaths = CsvDeaths.in(format)
                .age("age")
                .category("region")
                .report("A", "A")
                .held("B", "B", "yes", "no")
                .where("region", region -> !region.equals("Tuva"), "not Tuva");
        CsvCounts counts = CsvCounts.in(format).along(Axis.category("region"), "region");
        return switch (random.nextInt(8)) {
            case 0 -> deaths.date("died").read(input);
            case 1 -> deaths.dates("from", "to", "yyyy-MM-dd", "yyyy-MM").read(input);
            case 2 -> deaths.isoWeek("year", "week").read(input);
            case 3 -> counts.alongIsoWeeks("year", "week").counting("deaths").read(input);
            case 4 ->
                counts.along(Axis.YEAR, "year")
                        .along(Axis.age(), "age")
                        .wide(Axis.category("kind"), "deaths", "wide")
                        .blankIsZero()
                        .allowingCorrections()
                        .read(input);
            case 5 ->
                counts.along(Axis.weekStarting(DayOfWeek.MONDAY), "died", "yyyy-MM-dd")
                        .counting("wide")
                        .read(input);
            case 6 -> CsvDeaths.in(format).read(input);
            default -> CsvTable.read(input, format);
        };
    }
}
