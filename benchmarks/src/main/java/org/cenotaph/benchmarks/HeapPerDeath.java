package org.cenotaph.benchmarks;

import org.cenotaph.records.Deaths;

/** How many bytes of heap a death takes, with its date and five small columns. */
final class HeapPerDeath {
    /** Under which its score is kept. */
    static final Run RUN = Run.of("heap");

    /** As large arrays take whole regions of the heap, a number whose columns nearly fill theirs. */
    private static final int DEATHS = (1 << 25) - 1024;

    private HeapPerDeath() {}

    static Score measured() {
        long before = used();
        Deaths deaths = Input.USUAL.deaths(DEATHS);
        Deaths wide = deaths.withCategory(
                "second region", Input.USUAL.generator(DEATHS).deaths().category(DeathGenerator.REGION));
        long bytes = used() - before;
        return new Score(Double.NaN, bytes / (double) wide.size());
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
