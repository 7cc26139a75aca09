package org.cenotaph.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyCounterTest {
    private static final int BLOCK = 4096;

    @ParameterizedTest
    @CsvSource({
        "0, 10",
        "1, 1",
        "2, 1",
        "100, 7",
        "2047, 9000000000000000000",
        "2048, 9000000000000000000",
        "50000, 3",
        "50000, 2048",
        "50000, 2049",
        "300000, 700000000",
        "1048576, 1000",
        "1048577, 4000000000",
        "2600000, 2000000",
        "1100000, 9223372036854775807"
    })
    void countsLikeASortedMap(int count, long bound) {
        SplittableRandom random = new SplittableRandom(count);
        SortedMap<Long, Long> expected = new TreeMap<>();
        KeyCounter counter = new KeyCounter(count);
        long[] block = new long[BLOCK];
        for (int done = 0; done < count; done += BLOCK) {
            int here = Math.min(BLOCK, count - done);
            for (int i = 0; i < here; i++) {
                block[i] = random.nextLong(bound);
                expected.merge(block[i], 1L, Long::sum);
            }
            counter.add(block, here);
        }
        Cells cells = counter.cells();
        long[] keys = expected.keySet().stream().mapToLong(key -> key).toArray();
        long[] counts = expected.values().stream().mapToLong(times -> times).toArray();
        assertThat(Arrays.equals(cells.keys, keys)).isTrue(); // AssertJ compares a million of them for minutes
        assertThat(Arrays.equals(cells.counts, counts)).isTrue();
    }

    /** What is gathered at a time is no multiple of 3001, so that some blocks are counted in two pieces. */
    @Test
    void countsBlocksThatDoNotFitIntoWhatIsGathered() {
        int keys = 400;
        KeyCounter counter = new KeyCounter(Integer.MAX_VALUE);
        long[] block = new long[3001 + 1];
        for (int done = 0; done < keys * 3001; done += 3001) {
            for (int i = 0; i < 3001; i++) {
                block[i] = (done + i) % keys;
            }
            block[3001] = keys; // behind the last that counts
            counter.add(block, 3001);
        }
        Cells cells = counter.cells();
        assertThat(cells.keys).hasSize(keys);
        assertThat(cells.counts).containsOnly(3001);
    }

    @Test
    void addsCellsInOrder() {
        Cells one = Cells.ofRuns(new long[] {1, 1, 5, 9}, 4);
        Cells other = Cells.ofRuns(new long[] {0, 5, 5, 9, 12}, 4);
        Cells sum = one.plus(other);
        assertThat(sum.keys).containsExactly(0, 1, 5, 9);
        assertThat(sum.counts).containsExactly(1, 2, 3, 2);
        assertThat(other.plus(one).sameAs(sum)).isTrue();
        assertThat(one.plus(Cells.none())).isSameAs(one);
        assertThat(Cells.none().plus(one)).isSameAs(one);
    }
}
