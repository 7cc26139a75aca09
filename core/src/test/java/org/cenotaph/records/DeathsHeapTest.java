package org.cenotaph.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How much heap a death takes, measured. */
class DeathsHeapTest {
    private static final int DEATHS = 4_000_000;
    private static final int MOST_BYTES = 8;

    @Test
    void deathWithAPreciseDateAndThreeSmallCategoriesTakesAtMostEightBytes() {
        long before = usedHeap();
        Deaths deaths = deaths();
        double bytes = (double) (usedHeap() - before) / DEATHS;

        assertThat(deaths.get(DEATHS - 1).date().isExact()).isTrue();
        // two bytes of date and three of categories cannot be missing, or the measurement is wrong
        assertThat(bytes).isBetween(4.5, (double) MOST_BYTES);
    }

    private static long usedHeap() {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            used = Math.min(
                    used,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return used;
    }

    private static Deaths deaths() {
        Random random = new Random(1);
        Column.Builder<DeathDate> dates = new Column.Builder<>();
        LocalDate first = LocalDate.of(2022, 2, 24);
        for (int day = 0; day < 1400; day++) {
            dates.codeOf(DeathDate.on(first.plusDays(day)));
        }
        for (int i = 0; i < DEATHS; i++) {
            dates.addCode(random.nextInt(1400));
        }
        return Deaths.dated(dates.build())
                .withCategory("region", category(90, random))
                .withCategory("unit", category(20, random))
                .withCategory("source", category(256, random));
    }

    private static Column<String> category(int values, Random random) {
        Column.Builder<String> column = new Column.Builder<>();
        for (int value = 0; value < values; value++) {
            column.codeOf("value " + value);
        }
        for (int i = 0; i < DEATHS; i++) {
            column.addCode(random.nextInt(values));
        }
        return column.build();
    }
}
