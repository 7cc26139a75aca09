package org.cenotaph.tally;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.cenotaph.records.Age;
import org.cenotaph.records.Death;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Deaths;
import org.jspecify.annotations.Nullable;

/**
 * A named way of reading one property of a death as a coordinate: its month, its region, its age band.
 *
 * <p>An axis reads a coordinate only when everything that is possible for the death agrees on it; otherwise the death is
 * unplaced on this axis. It is evaluated once per distinct value in a set of deaths, never once per death. Two axes are equal
 * when they have the same name and read the same property, so give axes made by {@link #mapped} names that tell them apart.
 *
 * @param <T> the type of the coordinates; their natural order is the order of the axis and {@code toString} their text
 */
public final class Axis<T extends Comparable<? super T>> {
    /** The day of death. */
    public static final Axis<LocalDate> DAY =
            time("day", LocalDate.class, d -> d, LocalDate::parse, d -> d.plusDays(1), d -> d);

    /** The ISO week of death, Monday to Sunday. */
    public static final Axis<IsoWeek> ISO_WEEK =
            time("iso week", IsoWeek.class, IsoWeek::of, IsoWeek::parse, IsoWeek::next, IsoWeek::monday);

    /** The month of death. */
    public static final Axis<YearMonth> MONTH =
            time("month", YearMonth.class, YearMonth::from, YearMonth::parse, m -> m.plusMonths(1), m -> m.atDay(1));

    /** The quarter of death. */
    public static final Axis<Quarter> QUARTER =
            time("quarter", Quarter.class, Quarter::of, Quarter::parse, Quarter::next, Quarter::firstDay);

    /** The year of death. */
    public static final Axis<Year> YEAR =
            time("year", Year.class, Year::from, Year::parse, y -> y.plusYears(1), y -> y.atDay(1));

    private static final int MOST_LISTS = 62;

    private final String name;
    private final Subject<?> subject;
    private final Reading<?, T> reading;
    private final Scale<T> scale;

    private <S> Axis(String name, Subject<S> subject, Function<S, @Nullable T> coordinate, Scale<T> scale) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an axis needs a name, got a blank one");
        }
        this.name = name;
        this.subject = subject;
        this.reading = new Reading<>(subject, coordinate);
        this.scale = scale;
    }

    /** A subject and the function that reads it, kept together so that their types agree. */
    private record Reading<S, T extends Comparable<? super T>>(
            Subject<S> subject, Function<S, @Nullable T> coordinate) {
        @Nullable
        T of(Death death) {
            return of(subject.of(death));
        }

        @Nullable
        T of(@Nullable S value) {
            return value == null ? null : coordinate.apply(value);
        }

        CodedAxis<T> in(Deaths deaths) {
            var column = subject.in(deaths);
            List<@Nullable T> coordinates = new ArrayList<>(column.codeCount());
            for (int code = 0; code < column.codeCount(); code++) {
                coordinates.add(of(column.valueOf(code)));
            }
            return new CodedAxis<>(column, coordinates);
        }

        <U extends Comparable<? super U>> Axis<U> mapped(
                String name, Function<? super T, ? extends @Nullable U> grouping) {
            Function<S, @Nullable U> grouped = value -> {
                T coordinate = of(value);
                return coordinate == null ? null : grouping.apply(coordinate);
            };
            return new Axis<>(name, subject, grouped, Scale.unknown());
        }
    }

    private static <T extends Comparable<? super T>> Axis<T> time(
            String name,
            Class<T> type,
            Function<LocalDate, T> of,
            Function<String, T> parse,
            UnaryOperator<T> next,
            Function<T, LocalDate> firstDay) {
        Function<DeathDate, @Nullable T> coordinate = date -> {
            boolean open =
                    date.earliest().equals(LocalDate.MIN) || date.latest().equals(LocalDate.MAX);
            if (open) {
                return null;
            }
            T first = of.apply(date.earliest());
            return date.isExact() || first.equals(of.apply(date.latest())) ? first : null;
        };
        Function<T, DeathDate> period = t -> DeathDate.between(
                firstDay.apply(t), firstDay.apply(next.apply(t)).minusDays(1));
        return new Axis<>(name, new Subject.Died(), coordinate, new Scale<>(type, parse, next, period));
    }

    /** The week of death, named by the day on which it starts; weeks start on the day of the week given. */
    public static Axis<LocalDate> weekStarting(DayOfWeek first) {
        return time(
                "week starting " + first.name().toLowerCase(Locale.ROOT),
                LocalDate.class,
                day -> day.with(TemporalAdjusters.previousOrSame(first)),
                LocalDate::parse,
                day -> day.plusWeeks(1),
                day -> day);
    }

    /** A category of the deaths, by its name. */
    public static Axis<String> category(String name) {
        return new Axis<>(name, new Subject.Category(name), value -> value, Scale.plain(String.class, text -> text));
    }

    /** The age at death in completed years, where it is known to the year. */
    public static Axis<Integer> age() {
        return new Axis<>(
                "age",
                new Subject.Aged(),
                age -> age.isExact() ? age.youngest() : null,
                new Scale<>(Integer.class, Integer::valueOf, age -> age + 1, null));
    }

    /**
     * The band of age at death. Bands start at the ages given; the last is open, and deaths below the first are unplaced.
     *
     * @throws IllegalArgumentException if no age is given
     */
    public static Axis<AgeBand> ageBand(int... starts) {
        int[] sorted = Arrays.stream(starts).sorted().distinct().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("bands of age need at least one age at which a band starts");
        }
        List<AgeBand> bands = new ArrayList<>();
        for (int i = 0; i < sorted.length; i++) {
            bands.add(new AgeBand(sorted[i], i + 1 < sorted.length ? sorted[i + 1] - 1 : Age.HIGHEST));
        }
        return new Axis<>(
                "age band",
                new Subject.Aged(),
                age -> bands.stream()
                        .filter(band -> band.holds(age))
                        .findFirst()
                        .orElse(null),
                Scale.plain(AgeBand.class, AgeBand::parse));
    }

    /**
     * The delay from death to the report by a source, in whole units; unplaced where either day is not known well enough.
     *
     * @param source the id of the source
     * @param unit days, weeks, months or years
     */
    public static Axis<Integer> delay(String source, ChronoUnit unit) {
        if (!unit.isDateBased()) {
            throw new IllegalArgumentException("a reporting delay is counted in days or longer units, got " + unit);
        }
        Function<Subject.Reported.Times, @Nullable Integer> coordinate = times -> {
            if (times.died().earliest().equals(LocalDate.MIN)
                    || times.died().latest().equals(LocalDate.MAX)) {
                return null;
            }
            int longest = Math.toIntExact(unit.between(times.died().earliest(), times.published()));
            int shortest = Math.toIntExact(unit.between(times.died().latest(), times.published()));
            return longest == shortest ? longest : null;
        };
        String name = "delay of " + source + " in " + unit.toString().toLowerCase(Locale.ROOT);
        return new Axis<>(
                name,
                new Subject.Reported(source),
                coordinate,
                new Scale<>(Integer.class, Integer::valueOf, delay -> delay + 1, null));
    }

    /**
     * Which of these lists hold the death.
     *
     * @throws IllegalArgumentException if there are none or more than 62, one is named twice, or a name holds a plus sign
     */
    public static Axis<Holders> heldBy(String... lists) {
        List<String> sorted = List.copyOf(new TreeSet<>(Arrays.asList(lists)));
        boolean legible = sorted.stream().noneMatch(list -> list.contains(Holders.SEPARATOR) || list.isBlank());
        if (sorted.isEmpty() || sorted.size() != lists.length || sorted.size() > MOST_LISTS || !legible) {
            throw new IllegalArgumentException(
                    "name 1 to " + MOST_LISTS + " different lists, without a plus sign, got " + Arrays.toString(lists));
        }
        return new Axis<>(
                "held by " + String.join(", ", sorted),
                new Subject.Held(sorted),
                holders -> holders,
                Scale.plain(Holders.class, Holders::parse));
    }

    /**
     * This axis with its coordinates regrouped, for example months into seasons or regions into districts.
     *
     * @param newName the name of the new axis, which is part of its identity
     * @param grouping evaluated once per distinct value; null leaves the death unplaced on the new axis
     */
    public <U extends Comparable<? super U>> Axis<U> mapped(
            String newName, Function<? super T, ? extends @Nullable U> grouping) {
        return reading.mapped(newName, grouping);
    }

    /**
     * This axis with a way to read its coordinates back from text, which axes made by {@link #mapped} lack.
     *
     * @param parse reads what {@code toString} of a coordinate writes
     */
    public Axis<T> readBy(Function<String, T> parse) {
        return withScale(new Scale<>(scale.type(), parse, scale.next(), scale.period()));
    }

    private Axis<T> withScale(Scale<T> other) {
        return copy(reading, other);
    }

    private <S> Axis<T> copy(Reading<S, T> same, Scale<T> other) {
        return new Axis<>(name, same.subject(), same.coordinate(), other);
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** The coordinate of one death, or nothing where it is unplaced. */
    public Optional<T> of(Death death) {
        return Optional.ofNullable(reading.of(death));
    }

    /** The days that a coordinate spans, for axes of time; nothing for others. */
    public Optional<DeathDate> periodOf(T coordinate) {
        return scale.period() == null
                ? Optional.empty()
                : Optional.of(scale.period().apply(coordinate));
    }

    /** The coordinate after a given one, for axes that go in steps; nothing for others. */
    public Optional<T> next(T coordinate) {
        return scale.next() == null
                ? Optional.empty()
                : Optional.of(scale.next().apply(coordinate));
    }

    /**
     * The coordinate that a text stands for.
     *
     * @throws IllegalArgumentException if the text stands for none, or the axis cannot be read from text
     */
    public T parse(String text) {
        if (scale.parse() == null) {
            throw new IllegalArgumentException(
                    "the axis " + name + " cannot be read from text; give it a way by readBy(...)");
        }
        try {
            return checked(scale.parse().apply(text));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a coordinate of the axis " + name, e);
        }
    }

    /** The coordinate itself, checked to be one of this axis. */
    T checked(Object coordinate) {
        Objects.requireNonNull(coordinate, "coordinate");
        if (scale.type() != null && !scale.type().isInstance(coordinate)) {
            throw new IllegalArgumentException("a coordinate of the axis " + name + " is a "
                    + scale.type().getSimpleName() + ", got " + coordinate + ", a "
                    + coordinate.getClass().getSimpleName());
        }
        @SuppressWarnings(
                "unchecked") // checked above where the type is known; a mapped axis has no type to check against
        T typed = (T) coordinate;
        requireOnGrid(typed);
        return typed;
    }

    private void requireOnGrid(T coordinate) {
        if (coordinate instanceof String text && text.isBlank()) {
            throw new IllegalArgumentException(
                    "a coordinate of the axis " + name + " must not be blank; leave it unplaced");
        }
        if (scale.period() != null
                && !coordinate.equals(coordinateOf(scale.period().apply(coordinate)))) {
            throw new IllegalArgumentException(coordinate + " is not a " + name);
        }
    }

    private @Nullable T coordinateOf(DeathDate period) {
        return of(Death.at(period)).orElse(null);
    }

    boolean isTime() {
        return scale.period() != null;
    }

    CodedAxis<T> in(Deaths deaths) {
        return reading.in(deaths);
    }

    /** Whether the other is an axis of the same name over the same property. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Axis<?> axis && name.equals(axis.name) && subject.equals(axis.subject);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, subject);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
