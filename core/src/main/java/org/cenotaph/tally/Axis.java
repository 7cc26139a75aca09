package org.cenotaph.tally;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
    public static final Axis<LocalDate> DAY = CalendarPeriods.day();

    /** The ISO week of death, Monday to Sunday. */
    public static final Axis<IsoWeek> ISO_WEEK = CalendarPeriods.isoWeek();

    /** The month of death. */
    public static final Axis<YearMonth> MONTH = CalendarPeriods.month();

    /** The quarter of death. */
    public static final Axis<Quarter> QUARTER = CalendarPeriods.quarter();

    /** The year of death. */
    public static final Axis<Year> YEAR = CalendarPeriods.year();

    private final String name;
    private final Reading<?, T> reading;
    private final Scale<T> scale;

    Axis(String name, Reading<?, T> reading, Scale<T> scale) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an axis needs a name, got a blank one");
        }
        this.name = name;
        this.reading = reading;
        this.scale = scale;
    }

    /** The week of death, named by the day on which it starts; weeks start on the day of the week given. */
    public static Axis<LocalDate> weekStarting(DayOfWeek first) {
        return CalendarPeriods.weekStarting(first);
    }

    /** A category of the deaths, by its name. */
    public static Axis<String> category(String name) {
        return new Axis<>(
                name, new Reading<>(new Subject.Category(name), value -> value), Scale.of(String.class, text -> text));
    }

    /** The age at death in completed years, where it is known to the year. */
    public static Axis<Integer> age() {
        return new Axis<>(
                "age",
                new Reading<>(new Subject.Aged(List.of()), age -> age.isExact() ? age.youngest() : null),
                Scale.of(Integer.class, Integer::valueOf)
                        .accepting(age -> age >= 0 && age <= Age.HIGHEST)
                        .inSteps(age -> age + 1));
    }

    /**
     * The band of age at death. Bands start at the ages given; the last is open, and deaths below the first are unplaced. Axes
     * with different bands are different axes.
     *
     * @throws IllegalArgumentException if no age is given, or one is not within 0 to {@value Age#HIGHEST}
     */
    public static Axis<AgeBand> ageBand(int... starts) {
        List<AgeBand> bands = AgeBand.startingAt(starts);
        return new Axis<>(
                "age band",
                new Reading<>(
                        new Subject.Aged(bands),
                        age -> bands.stream()
                                .filter(band -> band.holds(age))
                                .findFirst()
                                .orElse(null)),
                Scale.of(AgeBand.class, AgeBand::parse).accepting(bands::contains));
    }

    /**
     * The delay from death to the report by a source: so many whole units have passed, negative if the report came before the
     * death. Unplaced where the source does not hold the death, or either day is not known well enough.
     *
     * @param source the id of the source
     * @param unit days, weeks, months or years
     * @throws IllegalArgumentException if the unit is shorter than a day
     */
    public static Axis<Integer> delay(String source, ChronoUnit unit) {
        if (!unit.isDateBased()) {
            throw new IllegalArgumentException("a reporting delay is counted in days or longer units, got " + unit);
        }
        return new Axis<>(
                "delay of " + source + " in " + unit.toString().toLowerCase(Locale.ROOT),
                new Reading<>(new Subject.Reported(source), times -> times.delay(unit)),
                Scale.of(Integer.class, Integer::valueOf)
                        .accepting(delay -> -CalendarPeriods.MOST_DAYS < delay && delay < CalendarPeriods.MOST_DAYS)
                        .inSteps(delay -> delay + 1));
    }

    /**
     * Which of these lists hold the death.
     *
     * @throws IllegalArgumentException if there are none or more than 62, one is named twice, or a name is not fit for {@link
     *     Holders}
     */
    public static Axis<Holders> heldBy(String... lists) {
        Subject.Held held = Subject.Held.by(lists);
        return new Axis<>(
                "held by " + String.join(", ", held.sources()),
                new Reading<>(held, holders -> holders),
                Scale.of(Holders.class, Holders::parse)
                        .accepting(holders -> held.sources().containsAll(holders.sources())));
    }

    /**
     * This axis with its coordinates regrouped, for example months into seasons or regions into districts.
     *
     * @param newName the name of the new axis, which is part of its identity
     * @param grouping evaluated once per distinct value; null leaves the death unplaced on the new axis
     */
    public <U extends Comparable<? super U>> Axis<U> mapped(
            String newName, Function<? super T, ? extends @Nullable U> grouping) {
        return new Axis<>(newName, reading.mapped(grouping), Scale.unknown());
    }

    /**
     * This axis with a way to read its coordinates back from text, which axes made by {@link #mapped} lack.
     *
     * @param parse reads what {@code toString} of a coordinate writes
     */
    public Axis<T> readBy(Function<String, T> parse) {
        return new Axis<>(name, reading, scale.readBy(parse));
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** The coordinate of one death, or nothing where it is unplaced. */
    public Optional<T> of(Death death) {
        return Optional.ofNullable(reading.of(death));
    }

    /** The days that a coordinate spans, for axes of time; nothing for others. What is no coordinate of it is refused. */
    public Optional<DeathDate> periodOf(T coordinate) {
        return Optional.ofNullable(scale.period()).map(period -> period.apply(checked(coordinate)));
    }

    /** The coordinate after a given one, for axes that go in steps; nothing for others. What is no coordinate is refused. */
    public Optional<T> next(T coordinate) {
        return Optional.ofNullable(scale.next()).map(next -> next.apply(checked(coordinate)));
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
            throw new IllegalArgumentException("a coordinate of the axis " + name + " must be of the type "
                    + scale.type().getSimpleName() + ", got " + coordinate + " of the type "
                    + coordinate.getClass().getSimpleName());
        }
        if (coordinate instanceof String text && text.isBlank()) {
            throw new IllegalArgumentException(
                    "a coordinate of the axis " + name + " must not be blank; leave it unplaced");
        }
        @SuppressWarnings("unchecked") // checked above where the type is known; a mapped axis has none to check against
        T typed = (T) coordinate;
        if (!scale.accepts().test(typed)) {
            throw new IllegalArgumentException(coordinate + " is not a coordinate of the axis " + described());
        }
        return typed;
    }

    /** What to throw when the coordinates of a mapped axis, of which no type is known, cannot be compared. */
    IllegalArgumentException notOfOneType(Object one, Object other) {
        return new IllegalArgumentException(
                "the coordinates of the axis " + name + " must be of one type, got " + one + " and " + other);
    }

    boolean isTime() {
        return scale.period() != null;
    }

    CodedAxis<T> in(Deaths deaths) {
        CodedAxis<T> coded = reading.in(deaths);
        coded.coordinates.forEach(this::checked);
        return coded;
    }

    /** The name, and what else tells this axis from others of the same name; for messages. */
    String described() {
        return name + reading.subject().scheme();
    }

    /** Whether the other is an axis of the same name over the same property. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Axis<?> axis
                && name.equals(axis.name)
                && reading.subject().equals(axis.reading.subject());
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, reading.subject());
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
