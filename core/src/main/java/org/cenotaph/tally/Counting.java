package org.cenotaph.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cenotaph.records.Deaths;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Selection;

/**
 * Deaths about to be counted, and which of them: selections first, then {@link #along} the axes. Immutable.
 *
 * <p>Selections are answered yes, no, or cannot be told, in the order in which they are given, but {@link #asKnownOn} before all
 * others; only deaths with every answer yes are counted, and the lineage of the tally says how many were left out by each and why.
 */
public final class Counting {
    /** Fewer deaths than this are not worth a thread of their own. */
    private static final int DEATHS_PER_THREAD = 1 << 19;

    private final Deaths deaths;
    private final List<Condition> conditions;
    private final int mostThreads;

    private Counting(Deaths deaths, List<Condition> conditions, int mostThreads) {
        this.deaths = deaths;
        this.conditions = List.copyOf(conditions);
        this.mostThreads = mostThreads;
    }

    /** All of these deaths. */
    public static Counting of(Deaths deaths) {
        return new Counting(deaths, List.of(), Runtime.getRuntime().availableProcessors());
    }

    /** Only deaths that were known on a day, see {@link Deaths#asKnownOn}. */
    public Counting asKnownOn(LocalDate day) {
        return new Counting(deaths.asKnownOn(day), conditions, mostThreads);
    }

    /**
     * Only deaths between two days, both included.
     *
     * @throws IllegalArgumentException if the first is after the last
     */
    public Counting between(LocalDate from, LocalDate to) {
        return with(Condition.between(from, to));
    }

    /**
     * Only deaths at an age between two ages, both included.
     *
     * @throws IllegalArgumentException if the first is above the last
     */
    public Counting aged(int from, int to) {
        return with(Condition.aged(from, to));
    }

    /** The coordinates that all of these deaths have on an axis, in order, whichever of them are selected; it counts them. */
    public <T extends Comparable<? super T>> List<T> coordinates(Axis<T> axis) {
        return new Counting(deaths, List.of(), mostThreads).along(axis).coordinates(axis);
    }

    /** Whether any of these deaths has a coordinate on an axis, be it selected or not; it looks no further than the first. */
    public <T extends Comparable<? super T>> boolean has(Axis<T> axis, T coordinate) {
        CodedAxis<T> coded = axis.in(deaths);
        int place = coded.coordinates.indexOf(coordinate);
        return place >= 0
                && IntStream.range(0, deaths.size())
                        .anyMatch(row -> coded.placeOfCode[coded.column.codeAt(row)] == place);
    }

    /** Only deaths at one coordinate of an axis. */
    public <T extends Comparable<? super T>> Counting where(Axis<T> axis, T coordinate) {
        axis.checked(coordinate);
        return where(axis, coordinate::equals, coordinate.toString());
    }

    /**
     * Only deaths whose coordinate on an axis passes a test, which is asked at most once for each value of the column that the axis
     * reads.
     *
     * @param what the test in words, for the lineage
     */
    public <T extends Comparable<? super T>> Counting where(Axis<T> axis, Predicate<? super T> test, String what) {
        return with(Condition.where(axis, test, what));
    }

    /**
     * The same counting on at most so many threads; the default is one for each processor. The answer does not depend on it.
     *
     * @throws IllegalArgumentException unless there is at least one
     */
    public Counting onThreads(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("counting needs at least one thread, got " + most);
        }
        return new Counting(deaths, conditions, most);
    }

    private Counting with(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new Counting(deaths, more, mostThreads);
    }

    /** Counts along axes, see {@link #along(List)}. */
    public Tally along(Axis<?>... axes) {
        return along(List.of(axes));
    }

    /**
     * Counts along axes.
     *
     * @throws IllegalArgumentException if the deaths lack what an axis reads, two axes have the same name, or the product of
     *     their coordinates is above the range of long
     */
    public Tally along(List<? extends Axis<?>> axes) {
        List<CodedAxis<?>> coded = new ArrayList<>();
        Grid.withNamesOfTheirOwn(axes).forEach(axis -> coded.add(axis.in(deaths)));
        Grid grid = new Grid(axes, coded.stream().map(axis -> axis.coordinates).toList());
        Counter counted = count(counters(coded, grid));
        return Reshaping.observed(grid, counted.cells(), lineage(counted));
    }

    private Supplier<Counter> counters(List<CodedAxis<?>> axes, Grid grid) {
        if (conditions.isEmpty() && PairCounter.fits(axes, deaths.size())) {
            return () -> new PairCounter(axes, grid);
        }
        List<Condition.Coded> asked = conditions.stream()
                .map(condition -> condition.in().apply(deaths))
                .toList();
        BlockCounter.Plan plan =
                BlockCounter.Plan.of(axes, asked, grid, BlockCounter.Plan.isDense(grid, deaths.size()));
        return () -> new BlockCounter(plan);
    }

    private Counter count(Supplier<Counter> counters) {
        int rows = deaths.size();
        int parts = Math.max(1, Math.min(mostThreads, rows / DEATHS_PER_THREAD));
        if (parts == 1) {
            return counters.get().count(0, rows);
        }
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> counters.get()
                        .count((int) ((long) rows * part / parts), (int) ((long) rows * (part + 1) / parts)))
                .reduce(Counter::plus)
                .orElseThrow();
    }

    private Lineage lineage(Counter counted) {
        Lineage lineage = deaths.lineage();
        long before = deaths.size();
        for (int i = 0; i < conditions.size(); i++) {
            long kept = counted.kept(i);
            long undecidable = counted.undecidable(i);
            lineage = lineage.with(
                    new Selection(conditions.get(i).what(), kept, before - kept - undecidable, undecidable));
            before = kept;
        }
        return lineage;
    }
}
