package org.cenotaph.csv;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;

/**
 * Reads millions of small hostile files, then a few large ones: nothing may be thrown but what is documented, every row must be
 * accounted for, and no small file may take a second. The first file that fails ends the program; the message names its seed.
 *
 * <p>The command is in the README, under "Hostile input". {@code -Dhostile.arguments="1000000 5"} reads a million files from the
 * seed 5 on; {@code "1 5"} reads the file of the seed 5.
 */
final class HostileInput {
    private static final long FILES = 10_000_000;
    private static final double MOST_SECONDS = 1; // of one processor
    private static final double HANGING = 60;
    private static final double NANOSECONDS = 1e9;

    /** A file that is being read. */
    private record Started(long seed, long at) {}

    private final Map<String, LongAdder> went = new ConcurrentHashMap<>();
    private final Map<Thread, Started> started = new ConcurrentHashMap<>();
    private final AtomicReference<Double> slowest = new AtomicReference<>(0.0);

    private HostileInput() {}

    /** Reads them. */
    public static void main(String... arguments) throws Exception {
        long files = arguments.length > 0 ? Long.parseLong(arguments[0]) : FILES;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        new HostileInput().readSmall(first, files);
        for (LargeFile file : LargeFile.values()) {
            System.out.println(file.readApart());
        }
    }

    private void readSmall(long first, long files) {
        watch();
        long start = System.nanoTime();
        LongStream.range(first, first + files).parallel().forEach(this::read);
        double seconds = secondsSince(start);
        System.out.printf(
                Locale.ROOT,
                "%,d hostile files in %.0f s, %,.0f a second, within %d MB; the slowest took %.2f s of a processor%n",
                files,
                seconds,
                files / seconds,
                Runtime.getRuntime().maxMemory() >> 20,
                slowest.get());
        new TreeMap<>(went).forEach((how, many) -> System.out.printf(Locale.ROOT, "%,12d %s%n", many.sum(), how));
    }

    private void read(long seed) {
        long start = processorTime();
        started.put(Thread.currentThread(), new Started(seed, System.nanoTime()));
        String how = HostileReading.of(seed);
        started.remove(Thread.currentThread());
        double seconds = (processorTime() - start) / NANOSECONDS;
        if (seconds > MOST_SECONDS) {
            throw new AssertionError("hostile file " + seed + " takes " + seconds + " s");
        }
        slowest.accumulateAndGet(seconds, Math::max);
        went.computeIfAbsent(how, word -> new LongAdder()).increment();
    }

    /** Of this thread, so that a machine busy with other things does no harm. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Ends the program where a file is never read to its end. */
    private void watch() {
        Thread watch = new Thread(() -> {
            while (true) {
                started.values().stream()
                        .filter(file -> secondsSince(file.at) > HANGING)
                        .findFirst()
                        .ifPresent(file -> {
                            System.err.println("hostile file " + file.seed + " hangs");
                            Runtime.getRuntime().halt(1);
                        });
                pause();
            }
        });
        watch.setDaemon(true);
        watch.start();
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / NANOSECONDS;
    }
}
