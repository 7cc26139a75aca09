package org.cenotaph.benchmarks;

import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cenotaph.records.Deaths;
import org.cenotaph.tally.Counting;
import org.cenotaph.tally.IsoWeek;
import org.jspecify.annotations.Nullable;

/** Holds that a peer gives the answer that the library gives: periods by their first day, coordinates parted by blanks. */
final class PeerAnswer {
    private PeerAnswer() {}

    static void requireSame(SortedMap<String, Long> cells, Question question, Deaths deaths) {
        SortedMap<String, Long> ours = new TreeMap<>();
        question.of(Counting.of(deaths))
                .cells()
                .forEach(cell -> ours.put(
                        cell.coordinates().stream().map(PeerAnswer::text).collect(Collectors.joining(" ")),
                        cell.count()));
        if (!cells.equals(ours)) {
            throw new IllegalStateException("the peer answers " + question + " with " + cells.size()
                    + " cells, the library with " + ours.size() + ", and they are not the same");
        }
    }

    private static String text(@Nullable Object coordinate) {
        if (coordinate instanceof YearMonth month) {
            return month.atDay(1).toString();
        }
        return coordinate instanceof IsoWeek week ? week.monday().toString() : String.valueOf(coordinate);
    }
}
