package org.cenotaph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Distribution;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.OutcomeJson;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Origin;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every estimator keeps to, whatever its method: extend this in the estimator's test and name the {@link #subjects}.
 *
 * <p>It serves estimators that answer with an {@link Outcome} and those that answer with a {@link Breakdown}, of which every
 * outcome is checked.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 20, unit = TimeUnit.SECONDS)
public abstract class EstimatorContract {
    private static final Lineage ORIGIN =
            Lineage.of(new Origin(Source.titled("contract", "a list made up for a test"), 1000, 7));
    private static final long MILLION = 1_000_000;
    private static final double[] PROBABILITIES = {0.001, 0.025, 0.25, 0.5, 0.75, 0.975, 0.999};

    /**
     * An estimator under one setting, with counts that it can answer from.
     *
     * @param name the setting, for the report
     * @param estimator the estimator
     * @param tally counts along its axes, at least one of them not zero, none negative
     */
    public record Subject(String name, Estimator<?> estimator, Tally tally) {
        Map<String, Outcome> answer() {
            return answer(tally.withLineage(ORIGIN));
        }

        Map<String, Outcome> answer(Tally other) {
            return outcomes(estimator.estimate(other));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** The estimator under its several settings. */
    protected abstract Stream<Subject> subjects();

    /** How many times larger the central values are, to a factor of two, when all counts are a million times larger. */
    protected double growthByMillion() {
        return MILLION;
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void answersFromItsOwnCounts(Subject subject) {
        Map<String, Outcome> answer = subject.answer();
        requireSound(answer);
        assertThat(answer.values()).hasAtLeastOneElementOfType(Estimate.class);
        assertThat(answer.values())
                .allSatisfy(outcome ->
                        assertThat(outcome.basis().lineage().origins()).containsAll(ORIGIN.origins()));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void answersAnEmptyTally(Subject subject) {
        requireSound(subject.answer(builder(subject).build()));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void answersEachCellAlone(Subject subject) {
        subject.tally().cells().limit(20).forEach(cell -> {
            Tally alone = builder(subject)
                    .add(cell.count(), cell.coordinates().toArray())
                    .build();
            requireSound(subject.answer(alone));
        });
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void namesAnAxisThatIsMissing(Subject subject) {
        List<Axis<?>> axes = subject.estimator().axes();
        if (!axes.isEmpty()) {
            assertThatThrownBy(() -> subject.answer(Tally.ofTotal(100, ORIGIN)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(error ->
                            assertThat(axes).anyMatch(axis -> error.getMessage().contains(axis.name())));
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void doesNotSeeTheOrderOfItsInput(Subject subject) {
        List<Tally.Cell> cells = new ArrayList<>(subject.tally().cells().toList());
        Collections.shuffle(cells, new Random(11));
        TallyBuilder shuffled = builder(subject);
        cells.forEach(cell -> shuffled.add(cell.count(), cell.coordinates().toArray()));
        addCoordinates(subject, shuffled);
        assertThat(words(subject.answer(shuffled.build()))).isEqualTo(words(subject.answer()));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void doesNotSeeThatItsInputWasSplit(Subject subject) {
        Random random = new Random(12);
        TallyBuilder one = builder(subject);
        TallyBuilder other = builder(subject);
        subject.tally().cells().forEach(cell -> {
            long here = random.nextLong(cell.count() + 1);
            one.add(here, cell.coordinates().toArray());
            other.add(cell.count() - here, cell.coordinates().toArray());
        });
        addCoordinates(subject, other);
        String whole = words(subject.answer());
        assertThat(words(subject.answer(one.build().plus(other.build())))).isEqualTo(whole);
        assertThat(words(subject.answer(other.build().plus(one.build())))).isEqualTo(whole);
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void answersTheSameOnAnyThreadAndInAnyLocale(Subject subject) {
        String first = words(subject.answer());
        assertThat(IntStream.range(0, 4).parallel().mapToObj(i -> words(subject.answer())))
                .containsOnly(first);
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(words(subject.answer())).isEqualTo(first);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void growsWithAMillionfoldCount(Subject subject) {
        Map<String, Outcome> small = subject.answer();
        Map<String, Outcome> large = subject.answer(recounted(subject, count -> Math.multiplyExact(count, MILLION)));
        requireSound(large);
        assertThat(large.keySet()).isEqualTo(small.keySet());
        large.forEach((name, outcome) -> {
            Outcome before = small.get(name);
            assertThat(outcome.basis().counted()).isEqualTo(before.basis().counted() * MILLION);
            if (outcome instanceof Estimate after && before instanceof Estimate one && one.central() != 0) {
                double growth = after.central() / one.central() / growthByMillion();
                assertThat(growth).as(name).isBetween(0.5, 2.0);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void answersOrRefusesHugeCountsAndNeverWraps(Subject subject) {
        long cells = subject.tally().cells().count();
        for (long huge : new long[] {Long.MAX_VALUE / cells / 1000, Long.MAX_VALUE / cells, Long.MAX_VALUE}) {
            Tally tally = recounted(subject, count -> huge);
            try {
                Map<String, Outcome> answer = subject.answer(tally);
                requireSound(answer);
                assertThat(answer.values())
                        .allSatisfy(
                                outcome -> assertThat(outcome.basis().counted()).isNotNegative());
            } catch (ArithmeticException overflow) {
                assertThatThrownBy(tally::total).isInstanceOf(ArithmeticException.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void refusesNegativeCounts(Subject subject) {
        Map<String, Outcome> answer = subject.answer(recounted(subject, Math::negateExact));
        requireSound(answer);
        assertThat(answer.values()).hasOnlyElementsOfType(Refusal.class);
    }

    /** All outcomes of an answer, by name. */
    private static Map<String, Outcome> outcomes(Object answer) {
        Map<String, Outcome> all = new LinkedHashMap<>();
        if (answer instanceof Outcome outcome) {
            all.put("whole", outcome);
        } else if (answer instanceof Breakdown<?> breakdown) {
            breakdown.outcomes().forEach((coordinate, outcome) -> all.put(coordinate.toString(), outcome));
        } else {
            throw new AssertionError("an estimator answers with an Outcome or a Breakdown, got " + answer);
        }
        return all;
    }

    private static void requireSound(Map<String, Outcome> answer) {
        answer.forEach((name, outcome) -> {
            assertThat(outcome.basis().assumptions()).as(name).isNotEmpty();
            assertThat(outcome.basis().method().references())
                    .as(name)
                    .isNotEmpty()
                    .noneMatch(String::isBlank);
            assertThat(outcome + outcome.explain() + json(outcome)).as(name).doesNotContain("NaN", "Infinity");
            if (outcome instanceof Estimate estimate) {
                requireSound(name, estimate);
            }
        });
    }

    private static String json(Outcome outcome) {
        return OutcomeJson.write(outcome);
    }

    private static void requireSound(String name, Estimate estimate) {
        assertThat(estimate.central()).as(name).isFinite();
        assertThat(estimate.range().contains(estimate.central())).as(name).isTrue();
        if (Double.isInfinite(estimate.range().width())) {
            assertThat(estimate.basis().cautions())
                    .as("an end that does not exist is named")
                    .isNotEmpty();
        }
        estimate.standardDeviation()
                .ifPresent(sd -> assertThat(sd).as(name).isNotNaN().isNotNegative());
        estimate.distribution().ifPresent(distribution -> requireSound(name, distribution));
        estimate.parts().forEach((part, its) -> requireSound(name + ", " + part, its));
    }

    /** Quantiles rise, and lead back to their probability, or to a step of the distribution that holds it. */
    private static void requireSound(String name, Distribution distribution) {
        assertThat(distribution.mean()).as(name).isNotNaN();
        double before = Double.NEGATIVE_INFINITY;
        for (double p : PROBABILITIES) {
            double quantile = distribution.quantile(p);
            assertThat(quantile).as("%s, quantile %s", name, p).isGreaterThanOrEqualTo(before);
            if (Double.isFinite(quantile)) {
                assertThat(distribution.probabilityUpTo(quantile)).as(name).isGreaterThan(p - 0.01);
                assertThat(distribution.probabilityUpTo(Math.nextDown(quantile)))
                        .as(name)
                        .isLessThan(p + 0.01);
            }
            before = quantile;
        }
    }

    /** Everything that an answer says, to the last bit of its numbers. */
    private static String words(Map<String, Outcome> answer) {
        StringBuilder words = new StringBuilder();
        answer.forEach((name, outcome) -> words.append(name)
                .append('\n')
                .append(outcome.explain())
                .append('\n')
                .append(json(outcome))
                .append('\n'));
        return words.toString();
    }

    private static TallyBuilder builder(Subject subject) {
        return Tally.along(subject.estimator().axes().toArray(new Axis<?>[0])).from(ORIGIN);
    }

    private static Tally recounted(Subject subject, LongUnaryOperator recount) {
        TallyBuilder builder = builder(subject).allowingCorrections();
        subject.tally()
                .cells()
                .forEach(cell -> builder.add(
                        recount.applyAsLong(cell.count()), cell.coordinates().toArray()));
        addCoordinates(subject, builder);
        return builder.build();
    }

    /** Coordinates with no deaths belong to a tally too. */
    private static void addCoordinates(Subject subject, TallyBuilder builder) {
        List<Axis<?>> axes = subject.tally().axes();
        for (int axis = 0; axis < axes.size(); axis++) {
            for (Object coordinate : subject.tally().coordinates(axes.get(axis))) {
                Object[] cell = new Object[axes.size()];
                cell[axis] = coordinate;
                builder.add(0, cell);
            }
        }
    }
}
