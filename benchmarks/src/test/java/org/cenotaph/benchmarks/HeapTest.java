package org.cenotaph.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cenotaph.records.Deaths;
import org.cenotaph.tally.Counting;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;

/** Ten million deaths with date, age, category, region and sex are built, kept and counted in 200 MB of heap. */
class HeapTest {
    private static final int MANY = 10_000_000;
    private static final String HEAP = "-Xmx200m";
    private static final int MOST_BYTES_PER_DEATH = 8;

    /** What the child runs. */
    static final class Child {
        public static void main(String[] arguments) {
            long before = used();
            Deaths deaths = DeathGenerator.of(MANY, 7).deaths();
            long bytes = used() - before;
            Tally tally = Question.MONTH_BY_CATEGORY.of(Counting.of(deaths));
            System.out.println(
                    tally.total() + " deaths counted in " + tally.cells().count() + " cells");
            System.out.println(Math.round(bytes / (double) deaths.size()) + " bytes a death");
        }

        private static long used() {
            Runtime runtime = Runtime.getRuntime();
            System.gc();
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }

    @Test
    void tenMillionDeathsFitIn200Megabytes() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = List.of(java, HEAP, "-cp", System.getProperty("java.class.path"), Child.class.getName());
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said;
        try (var lines = child.inputReader(UTF_8)) {
            said = lines.lines().toList();
        }
        assertThat(child.waitFor()).as("%s", said).isZero();
        assertThat(said.get(0)).isEqualTo(MANY + " deaths counted in 470 cells");
        assertThat(Integer.parseInt(said.get(1).substring(0, said.get(1).indexOf(' '))))
                .isLessThanOrEqualTo(MOST_BYTES_PER_DEATH);
    }
}
