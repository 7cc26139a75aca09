package org.cenotaph.hostile;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;

/**
 * Makes millions of calls of everything public in the library, with hostile arguments, which are made by other calls: nothing may
 * be thrown but what is documented, nothing may give NaN, and no call may take long. The first that fails ends the program; the
 * message names its seed and all that was called.
 *
 * <p>The command is in the README, under "Hostile input". {@code -Dhostile.arguments="1000000 5"} makes a million calls from the
 * seed 5 on; {@code "1 5"} makes a few seeds from 5 on.
 */
final class HostileCalls {
    private static final long CALLS = 10_000_000;
    private static final int SEEDS_AT_ONCE = 1000;
    private static final double MOST_SECONDS = 5; // of one processor, with all calls that make its arguments
    private static final double HANGING = 120;
    private static final double NANOSECONDS = 1e9;

    /** A call that is being made. */
    private record Started(long seed, long at) {}

    private final PublicCalls calls = new PublicCalls();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final LongAdder made = new LongAdder();
    private final Map<Thread, Started> started = new ConcurrentHashMap<>();
    private final AtomicReference<Double> slowest = new AtomicReference<>(0.0);

    private HostileCalls() {}

    /** Makes them. */
    public static void main(String... arguments) {
        long many = arguments.length > 0 ? Long.parseLong(arguments[0]) : CALLS;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 0;
        new HostileCalls().callAll(first, many);
    }

    private void callAll(long first, long many) {
        watch();
        long start = System.nanoTime();
        long seed = first;
        while (made.sum() < many) {
            LongStream.range(seed, seed + SEEDS_AT_ONCE).parallel().forEach(this::call);
            seed += SEEDS_AT_ONCE;
        }
        double seconds = secondsSince(start);
        System.out.printf(
                Locale.ROOT,
                "%,d hostile calls by %,d seeds in %.0f s, %,.0f a second, within %d MB; of %d methods %d answered at least once; the slowest seed took %.1f s of a processor%n",
                made.sum(),
                seed - first,
                seconds,
                made.sum() / seconds,
                Runtime.getRuntime().maxMemory() >> 20,
                calls.all().size(),
                answered.size(),
                slowest.get());
    }

    private void call(long seed) {
        long start = processorTime();
        started.put(Thread.currentThread(), new Started(seed, System.nanoTime()));
        HostileCall.Went went = HostileCall.of(calls, seed);
        started.remove(Thread.currentThread());
        double seconds = (processorTime() - start) / NANOSECONDS;
        if (seconds > MOST_SECONDS) {
            throw new AssertionError("hostile call " + seed + " takes " + seconds + " s: " + went.call());
        }
        slowest.accumulateAndGet(seconds, Math::max);
        made.add(went.made());
        if (went.answered()) {
            answered.add(went.call());
        }
    }

    /** Of this thread, so that a machine busy with other things does no harm. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Ends the program where a call never ends. */
    private void watch() {
        Thread watch = new Thread(() -> {
            while (true) {
                started.forEach((thread, call) -> {
                    if (secondsSince(call.at) > HANGING) {
                        System.err.println("hostile call " + call.seed + " hangs");
                        for (StackTraceElement frame : thread.getStackTrace()) {
                            System.err.println("\tat " + frame);
                        }
                        Runtime.getRuntime().halt(1);
                    }
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
