package org.cenotaph.hostile;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Holders;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Quarter;

/** Values of types that are not of the library: mostly sensible ones, and those at which arithmetic and calendars end. */
final class HostileLiterals {
    /** One in so many values is hostile. */
    private static final int HOSTILE = 5;

    private static final List<Double> SENSIBLE_NUMBERS = List.of(
            0.0, 0.05, 0.1, 0.45, 0.5, 0.65, 0.9, 0.95, 0.999, 1.0, 1.5, 2.0, 3.0, 10.0, 100.0, 1000.0, 1e5, 1e6);
    private static final List<Double> HOSTILE_NUMBERS = List.of(
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            -0.0,
            -1.0,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            1e-300,
            1e-12,
            1e12,
            1e18,
            1e300,
            Math.nextDown(1.0),
            Math.nextUp(1.0),
            0x1p53);
    private static final List<Long> HOSTILE_COUNTS = List.of(
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            Long.MAX_VALUE / 2,
            -1L,
            1L << 31,
            1L << 53,
            (1L << 53) + 1,
            1_000_000L,
            10_000_000_000L,
            1_000_000_000_000_000L);
    private static final List<String> HOSTILE_DECIMALS =
            List.of("0E+9", "-0.000", "1E+2147483647", "1E-2147483647", "-4.9E-324", "1.7976931348623157E+308");
    private static final List<Integer> HOSTILE_INTS = List.of(
            Integer.MIN_VALUE, -1, 0, 1, 53, 54, 130, 131, 9999, 10_000, Integer.MAX_VALUE - 1, Integer.MAX_VALUE);
    private static final List<String> TEXTS =
            List.of("men", "women", "a", "b", "c", "Tuva", "Tula", "in", "out", "area");
    private static final List<String> HOSTILE_TEXTS = List.of(
            "",
            " ",
            "\0",
            "a+b",
            "(none)",
            "deaths",
            "unknown",
            "\"",
            "\n",
            "=1+1",
            "%s%n",
            "{0}",
            "\u202Ea",
            "\uD800",
            "2022-03-01",
            "2022-W08",
            "dd.MM.yyyy",
            "dd.mm.yyyy",
            "85+",
            "x".repeat(10_000));
    private static final List<LocalDate> HOSTILE_DAYS = List.of(
            LocalDate.MIN,
            LocalDate.MAX,
            LocalDate.EPOCH,
            LocalDate.of(0, 1, 1),
            LocalDate.of(1, 1, 1),
            LocalDate.of(9999, 12, 31),
            LocalDate.of(10_000, 1, 1),
            LocalDate.of(2024, 2, 29));
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.US_ASCII);
    private static final int MEDIAN_YEAR = 2018;
    private static final int YEARS_EACH_SIDE = 5;

    private final SplittableRandom random;

    HostileLiterals(SplittableRandom random) {
        this.random = random;
    }

    /** A value of a type, or null if it is not one of these. */
    Object of(Class<?> type) {
        if (type.isEnum() && !PublicCalls.isOurs(type)) {
            return among(List.of(type.getEnumConstants()));
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer" -> whole();
            case "long", "Long" -> count();
            case "double", "Double" -> number();
            case "BigDecimal" ->
                hostile() ? new BigDecimal(among(HOSTILE_DECIMALS)) : BigDecimal.valueOf(count(), random.nextInt(9));
            case "char", "Character" -> among(List.of(',', ';', '\t', '"', '\n', '\0', '#', '\uFEFF', '\uD800'));
            case "boolean", "Boolean" -> random.nextBoolean();
            case "byte" -> (byte) random.nextInt();
            case "String", "CharSequence" -> text();
            case "LocalDate" -> day();
            case "YearMonth" ->
                hostile()
                        ? among(List.of(YearMonth.of(-999_999_999, 1), YearMonth.of(999_999_999, 12)))
                        : YearMonth.from(day());
            case "Year" ->
                hostile()
                        ? among(List.of(Year.of(Year.MIN_VALUE), Year.of(Year.MAX_VALUE), Year.of(0)))
                        : Year.of(year());
            case "OptionalInt" -> random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(whole());
            case "OptionalDouble" -> random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(number());
            case "RandomGenerator" -> random.split();
            case "Charset" -> among(CHARSETS);
            case "Path" -> Path.of("no", "such", "file.csv");
            case "InputStream" -> stream();
            case "Appendable" -> new StringBuilder();
            case "Class" -> String.class;
            default -> null;
        };
    }

    /** A coordinate of some axis. */
    Object coordinate() {
        return switch (random.nextInt(9)) {
            case 0 -> day();
            case 1 -> of(YearMonth.class);
            case 2 -> of(Year.class);
            case 3 -> new Quarter(year(), 1 + random.nextInt(4));
            case 4 -> new IsoWeek(year(), 1 + random.nextInt(52));
            case 5 ->
                among(List.of(new AgeBand(18, 24), new AgeBand(25, 29), new AgeBand(85, 130), new AgeBand(0, 130)));
            case 6 -> Holders.of("a");
            case 7 -> whole();
            default -> text();
        };
    }

    boolean hostile() {
        return random.nextInt(HOSTILE) == 0;
    }

    <E> E among(List<E> values) {
        return values.get(random.nextInt(values.size()));
    }

    private int year() {
        return MEDIAN_YEAR + random.nextInt(-YEARS_EACH_SIDE, YEARS_EACH_SIDE + 1);
    }

    private int whole() {
        if (hostile()) {
            return among(HOSTILE_INTS);
        }
        return switch (random.nextInt(3)) {
            case 0 -> year();
            case 1 -> 1000 + random.nextInt(1000);
            default -> random.nextInt(50);
        };
    }

    private long count() {
        return hostile() ? among(HOSTILE_COUNTS) : random.nextLong(random.nextBoolean() ? 10 : 100_000);
    }

    private double number() {
        if (hostile()) {
            return among(HOSTILE_NUMBERS);
        }
        return random.nextInt(3) == 0 ? random.nextDouble() : among(SENSIBLE_NUMBERS);
    }

    private String text() {
        return hostile() ? among(HOSTILE_TEXTS) : among(TEXTS);
    }

    private LocalDate day() {
        return hostile() ? among(HOSTILE_DAYS) : LocalDate.ofYearDay(year(), 1 + random.nextInt(365));
    }

    private InputStream stream() {
        String text = among(List.of(
                "", "a,b\n1,2\n", "a,b\n\"1", "area,men\nTuva,-5\nTula,1e3\n", "\0\0", "day,area\n9999-12-31,NaN\n"));
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
