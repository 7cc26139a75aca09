package org.cenotaph.csv;

import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.DayOfWeek;
import java.util.List;
import java.util.SplittableRandom;
import org.cenotaph.records.Deaths;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * One hostile file, read in one of all ways by a seed, and what must hold then: every row is accounted for, or what is thrown is
 * documented and says something; and counts that were read are the same after they were written and read again.
 */
final class HostileReading {
    private static final List<Charset> CHARSETS = List.of(
            Charset.forName("UTF-16LE"),
            Charset.forName("UTF-16"),
            Charset.forName("windows-1251"),
            Charset.forName("US-ASCII"),
            Charset.forName("UTF-32"),
            Charset.forName("Shift_JIS"));

    private HostileReading() {}

    /**
     * Reads the file of a seed.
     *
     * @return how it went, in a word
     * @throws AssertionError if something does not hold; the message names the seed
     */
    static String of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CsvInput input = HostileFiles.next(random);
        CsvFormat format = format(random);
        try {
            CsvReading<?> reading = read(random, format, input);
            check(reading, format);
            return reading.rejected() == 0 ? "read" : "read, with rows rejected";
        } catch (CsvException | UncheckedIOException | ArithmeticException e) {
            require(e.getMessage() != null && !e.getMessage().isBlank(), "a message is said");
            return "refused by " + e.getClass().getSimpleName();
        } catch (RuntimeException | Error e) {
            throw new AssertionError("hostile file " + seed + ": " + e, e);
        }
    }

    private static void check(CsvReading<?> reading, CsvFormat format) {
        require(
                reading.rows() == reading.accepted() + reading.leftOut() + reading.rejected(),
                "every row is accounted for");
        require(reading.rejectedRows().size() == Math.min(1000, reading.rejected()), "rejected rows are kept");
        require(!format.stopping() || reading.rejected() == 0, "nothing is rejected where the first bad row stops");
        if (reading.result() instanceof Deaths deaths) {
            require(deaths.size() == reading.accepted(), "every accepted row is a death");
        }
        if (reading.result() instanceof List<?> rows) {
            require(rows.size() == reading.accepted(), "every accepted row is in the table");
            rows.forEach(row -> readValues((CsvTable.Row) row));
        }
        if (reading.result() instanceof Tally tally) {
            StringBuilder text = new StringBuilder();
            TallyCsv.write(tally, text);
            Tally again =
                    TallyCsv.read(Texts.file(text.toString()), tally.axes().toArray(Axis<?>[]::new));
            require(again.equals(tally), "counts are the same when written and read");
        }
    }

    private static void readValues(CsvTable.Row row) {
        for (String column : List.of("died", "deaths")) {
            answers(() -> row.number(column));
            answers(() -> row.numberIfKnown(column));
            answers(() -> row.whole(column));
            answers(() -> row.day(column));
        }
    }

    private static void answers(Runnable question) {
        try {
            question.run();
        } catch (CsvException e) {
            require(!e.getMessage().isBlank(), "a message is said");
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("it must hold that " + what);
        }
    }

    private static CsvFormat format(SplittableRandom random) {
        CsvFormat format = CsvFormat.standard().withUnknown("n/a");
        format = random.nextBoolean() ? format.withComments('#') : format;
        format = random.nextInt(4) == 0 ? format.withLongestRow(1 + random.nextInt(100)) : format;
        format = random.nextInt(4) == 0 ? format.keepingSpaces() : format;
        format = random.nextInt(8) == 0 ? format.strict() : format;
        format = random.nextInt(8) == 0 ? format.delimitedBy(random.nextBoolean() ? ';' : '\t') : format;
        return random.nextInt(6) == 0 ? format.in(CHARSETS.get(random.nextInt(CHARSETS.size()))) : format;
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
