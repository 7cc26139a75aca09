package org.cenotaph.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks in rounds and prints one table: every figure beside what was asked of it. A figure is made from runs of the
 * same round, each in a fork of its own; the table has the median of the rounds, and the least and the most.
 *
 * <p>Arguments: nothing for everything, {@code quick} for one short round on fewer deaths, {@code inputs} for other shapes of
 * deaths against the usual one.
 */
public final class RatioTable {
    private static final int ROUNDS = 3;
    private static final String LINE = "%-44s %9s %17s %7s %9s  %s";

    private RatioTable() {}

    /** Runs and prints. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        List<String> asked = List.of(arguments);
        if (!List.of("quick", "inputs").containsAll(asked)) {
            throw new IllegalArgumentException("the table takes quick, inputs or nothing, got " + asked);
        }
        boolean isQuick = asked.contains("quick");
        Goals goals = isQuick ? Goals.quick() : Goals.full();
        TimeValue iteration = TimeValue.milliseconds(isQuick ? 100 : 400);
        if (asked.contains("inputs")) {
            print(goals.ofInputs(), Map.of(), isQuick ? 1 : ROUNDS, iteration);
        } else {
            print(goals.promised(), known(goals.deaths()), isQuick ? 1 : ROUNDS, iteration);
        }
    }

    private static Map<Run, Score> known(int deaths) throws IOException, InterruptedException {
        Map<Run, Score> known = new HashMap<>();
        known.put(HeapPerDeath.RUN, HeapPerDeath.measured());
        if (Scores.hasPeers()) {
            known.putAll(OtherPrograms.scores(deaths));
        }
        return known;
    }

    private static void print(List<Goal> goals, Map<Run, Score> known, int rounds, TimeValue iteration) {
        List<List<Double>> values = new ArrayList<>();
        goals.forEach(goal -> values.add(new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            Scores scores = new Scores(known, iteration);
            for (int i = 0; i < goals.size(); i++) {
                goals.get(i).figure().from(scores::of).ifPresent(values.get(i)::add);
            }
        }
        System.out.println(String.format(LINE, "", "measured", "from to", "must", "moonshot", "reached"));
        for (int i = 0; i < goals.size(); i++) {
            System.out.println(line(goals.get(i), values.get(i)));
        }
    }

    private static String line(Goal goal, List<Double> values) {
        Goal.Aim aim = goal.aim();
        String sign = aim.direction() == Goal.Direction.AT_MOST ? "<= " : ">= ";
        Optional<Double> median = median(values);
        String spread = values.isEmpty() ? "" : number(Collections.min(values)) + " " + number(Collections.max(values));
        return String.format(
                LINE,
                goal.what(),
                median.map(RatioTable::number).orElse("not run"),
                spread,
                bound(sign, aim.must()),
                bound(sign, aim.moonshot()),
                median.map(aim::reachedBy).orElse(""));
    }

    private static Optional<Double> median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst();
    }

    private static String bound(String sign, double bound) {
        return Double.isNaN(bound) ? "" : sign + number(bound);
    }

    private static String number(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.3g", value);
    }
}
