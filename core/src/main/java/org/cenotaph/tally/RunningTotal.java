package org.cenotaph.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A published running total taken apart into increments. Where the axis goes in steps and totals are missing, the next
 * increment covers several steps and has no coordinate.
 */
final class RunningTotal {
    /**
     * The deaths since the total before.
     *
     * @param coordinate where they belong, or null if that cannot be told
     * @param count negative where the total falls
     */
    record Increment(@Nullable Object coordinate, long count) {}

    private final List<Increment> increments = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<Object> falls = new ArrayList<>();
    private final int points;
    private long fallen;
    private String firstGap = "";
    private int gaps;
    private long unplaced;

    private RunningTotal(int points) {
        this.points = points;
    }

    /**
     * Takes a running total apart.
     *
     * @param before the total before the first, where it is known
     * @throws IllegalArgumentException if a total is negative, or one stands at what is no coordinate of the axis
     */
    static <T extends Comparable<? super T>> RunningTotal of(
            Axis<?> axis, OptionalLong before, SortedMap<T, Long> totals) {
        RunningTotal apart = new RunningTotal(totals.size());
        long last = before.orElse(0);
        requireTotal(last, "its beginning");
        Object previous = null;
        for (Map.Entry<T, Long> total : inOrder(totals).entrySet()) {
            requireTotal(total.getValue(), total.getKey());
            axis.checked(total.getKey());
            if (previous == null && before.isEmpty() && total.getValue() > 0) {
                apart.remarks.add("the running total starts with " + total.getValue() + " deaths at " + total.getKey()
                        + ": all deaths up to then are counted there");
            }
            apart.add(axis, previous, total.getKey(), total.getValue() - last);
            previous = total.getKey();
            last = total.getValue();
        }
        return apart;
    }

    private static void requireTotal(long total, Object where) {
        if (total < 0) {
            throw new IllegalArgumentException("a running total must not be negative, got " + total + " at " + where);
        }
    }

    private static <T extends Comparable<? super T>> SortedMap<T, Long> inOrder(Map<T, Long> totals) {
        return new TreeMap<>(totals); // of a plain map: a sorted one would hand on its own order
    }

    private void add(Axis<?> axis, @Nullable Object previous, Object coordinate, long count) {
        Object missing = previous == null ? null : firstMissing(axis, previous, coordinate);
        boolean open = missing != null && count != 0;
        increments.add(new Increment(open ? null : coordinate, count));
        if (open) {
            if (gaps++ == 0) {
                firstGap = "no running total at " + missing + ": the deaths since " + previous + ", " + count
                        + ", cannot be placed";
            }
            unplaced = Math.addExact(unplaced, count);
        }
        if (count < 0) {
            falls.add(coordinate);
            fallen = Math.addExact(fallen, -count);
        }
    }

    /** The coordinate after one, where the axis has steps and it is not yet the other. */
    private static <A extends Comparable<? super A>> @Nullable Object firstMissing(
            Axis<A> axis, Object previous, Object coordinate) {
        return axis.next(axis.checked(previous))
                .filter(next -> !next.equals(coordinate))
                .orElse(null);
    }

    /** The increments, in order. */
    List<Increment> increments() {
        return increments;
    }

    /** What a reader must know of how they came about. */
    List<String> remarks() {
        List<String> all = new ArrayList<>(remarks);
        if (gaps > 0) {
            all.add(firstGap + (gaps == 1 ? "" : "; there are " + gaps + " such gaps, " + unplaced + " deaths in all"));
        }
        if (!falls.isEmpty()) {
            all.add("the running total falls at " + falls.size() + " of " + points + " points, first at " + falls.get(0)
                    + ", by " + fallen + " deaths in all");
        }
        return all;
    }
}
