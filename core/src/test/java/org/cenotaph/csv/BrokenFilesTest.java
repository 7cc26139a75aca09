package org.cenotaph.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Files broken in every way that a seeded generator comes upon: nothing is thrown but what is documented, and every row is
 * accounted for. {@link HostileInput} reads millions of them.
 */
class BrokenFilesTest {
    private static final int FILES = 20_000;
    private static final String LETTERS = "\"\"\"\",,;\n\n\r\t #0123456789-.'=ab\u0416\0\uFEFF\uFFFD";

    @Test
    void areReadWithEveryRowAccountedForOrRefusedWithAReason() {
        Map<String, Integer> went = new TreeMap<>();
        LongStream.range(0, FILES).forEach(seed -> went.merge(HostileReading.of(seed), 1, Integer::sum));
        assertThat(went)
                .containsOnlyKeys(
                        "read",
                        "read, with rows rejected",
                        "refused by ArithmeticException",
                        "refused by CsvException",
                        "refused by UncheckedIOException");
        assertThat(went.get("read")).isGreaterThan(FILES / 20);
        assertThat(went.get("read, with rows rejected")).isGreaterThan(FILES / 4);
    }

    @Test
    void neverTakeALaterGoodRowWithThem() {
        for (int seed = 0; seed < 20_000; seed++) {
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
}
