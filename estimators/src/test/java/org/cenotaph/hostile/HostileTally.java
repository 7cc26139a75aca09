package org.cenotaph.hostile;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Holders;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Quarter;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;

/** Tallies along given axes: empty, sparse or full, with few deaths or more than can be added. */
final class HostileTally {
    /** What coordinates are tried on an axis. */
    private static final List<Object> COORDINATES = Stream.of(
                    Stream.of("men", "women", "a", "b", "c", "Tuva", "Tula", "in", "out", "unknown"),
                    IntStream.range(2012, 2025).mapToObj(Year::of),
                    IntStream.range(0, 14)
                            .mapToObj(month -> YearMonth.of(2021, 11).plusMonths(month)),
                    IntStream.range(0, 9).mapToObj(quarter -> new Quarter(2020 + quarter / 4, 1 + quarter % 4)),
                    IntStream.range(0, 60)
                            .mapToObj(
                                    week -> IsoWeek.of(LocalDate.of(2021, 11, 1).plusWeeks(week))),
                    IntStream.range(0, 15)
                            .mapToObj(day -> LocalDate.of(2022, 2, 24).plusDays(day)),
                    IntStream.range(0, 18).mapToObj(band -> new AgeBand(5 * band, band == 17 ? 130 : 5 * band + 4)),
                    IntStream.range(0, 20).boxed(),
                    Stream.of(
                            new AgeBand(18, 24),
                            new AgeBand(0, 130),
                            Holders.of("a"),
                            Holders.of("a", "b"),
                            Holders.of()))
            .flatMap(each -> each)
            .map(Object.class::cast)
            .toList();

    private static final Map<Axis<?>, List<Object>> FITTING = new ConcurrentHashMap<>();
    private static final int MOST_CELLS = 400;
    private static final int FEW_CELLS = 40;
    private static final int MOST_AXES_KEPT = 10_000;

    private HostileTally() {}

    /**
     * A tally.
     *
     * @param types of the coordinates, which mapped axes do not know of themselves
     */
    static Tally along(List<Axis<?>> axes, Map<Axis<?>, Class<?>> types, SplittableRandom random) {
        TallyBuilder tally = Tally.along(axes.toArray(Axis<?>[]::new)).from(Lineage.none());
        boolean corrected = random.nextInt(20) == 0;
        if (corrected) {
            tally.allowingCorrections();
        }
        long most =
                random.nextInt(10) == 0 ? Long.MAX_VALUE / 1000 : 1 + random.nextInt(random.nextBoolean() ? 5 : 5000);
        for (List<Object> cell : cells(axes, types, random)) {
            long count = random.nextLong(most);
            tally.add(corrected && random.nextBoolean() ? -count : count, cell.toArray());
        }
        return tally.build();
    }

    private static List<List<Object>> cells(List<Axis<?>> axes, Map<Axis<?>, Class<?>> types, SplittableRandom random) {
        int most = random.nextInt(4) == 0 ? MOST_CELLS : FEW_CELLS;
        List<List<Object>> cells = List.of(List.of());
        for (Axis<?> axis : axes) {
            List<Object> some = some(fitting(axis, types.get(axis)), random);
            List<List<Object>> more = new ArrayList<>();
            for (List<Object> cell : cells) {
                for (Object coordinate : some) {
                    List<Object> longer = new ArrayList<>(cell);
                    longer.add(coordinate);
                    more.add(longer);
                }
            }
            cells = more.subList(0, Math.min(more.size(), most));
        }
        int kept = random.nextInt(3);
        return cells.stream().filter(cell -> kept > 0 || random.nextBoolean()).toList();
    }

    /** Some coordinates that follow one another, and now and then none, which is unplaced. */
    private static List<Object> some(List<Object> fitting, SplittableRandom random) {
        int from = random.nextInt(3) == 0 ? random.nextInt(fitting.size() + 1) : 0;
        int to = random.nextInt(3) == 0 ? random.nextInt(from, fitting.size() + 1) : fitting.size();
        List<Object> some = new ArrayList<>(fitting.subList(from, to));
        if (random.nextInt(10) == 0) {
            some.add(null);
        }
        return some;
    }

    private static List<Object> fitting(Axis<?> axis, Class<?> type) {
        List<Object> all = fitting(axis);
        Class<?> one = type != null
                ? type
                : all.stream().findFirst().<Class<?>>map(Object::getClass).orElse(Object.class);
        return all.stream().filter(one::isInstance).toList();
    }

    private static List<Object> fitting(Axis<?> axis) {
        List<Object> known = FITTING.get(axis);
        if (known != null) {
            return known;
        }
        List<Object> fitting = COORDINATES.stream()
                .filter(coordinate -> fits(axis, coordinate))
                .toList();
        if (FITTING.size() < MOST_AXES_KEPT) {
            FITTING.put(axis, fitting);
        }
        return fitting;
    }

    private static boolean fits(Axis<?> axis, Object coordinate) {
        try {
            Tally.along(axis).add(0, coordinate);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
