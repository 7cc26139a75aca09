package org.cenotaph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Outcome;
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
            return Answers.outcomes(estimator.estimate(other));
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
        Answers.requireSound(answer);
        assertThat(answer.values()).hasAtLeastOneElementOfType(Estimate.class);
        assertThat(answer.values())
                .allSatisfy(outcome ->
                        assertThat(outcome.basis().lineage().origins()).containsAll(ORIGIN.origins()));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void answersAnEmptyTally(Subject subject) {
        Answers.requireSound(subject.answer(builder(subject).build()));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void answersEachCellAlone(Subject subject) {
        subject.tally().cells().limit(20).forEach(cell -> {
            Tally alone = builder(subject)
                    .add(cell.count(), cell.coordinates().toArray())
                    .build();
            Answers.requireSound(subject.answer(alone));
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
        assertThat(Answers.words(subject.answer(shuffled.build()))).isEqualTo(Answers.words(subject.answer()));
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
        String whole = Answers.words(subject.answer());
        assertThat(Answers.words(subject.answer(one.build().plus(other.build()))))
                .isEqualTo(whole);
        assertThat(Answers.words(subject.answer(other.build().plus(one.build()))))
                .isEqualTo(whole);
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void answersTheSameOnAnyThreadAndInAnyLocale(Subject subject) {
        String first = Answers.words(subject.answer());
        assertThat(IntStream.range(0, 4).parallel().mapToObj(i -> Answers.words(subject.answer())))
                .containsOnly(first);
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Answers.words(subject.answer())).isEqualTo(first);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void growsWithAMillionfoldCount(Subject subject) {
        Map<String, Outcome> small = subject.answer();
        Map<String, Outcome> large = subject.answer(recounted(subject, count -> Math.multiplyExact(count, MILLION)));
        Answers.requireSound(large);
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
                Answers.requireSound(answer);
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
        Answers.requireSound(answer);
        assertThat(answer.values()).hasOnlyElementsOfType(Refusal.class);
    }

    /** Whether no answer ever falls when a death is added to any cell. */
    protected boolean risesWithDeaths() {
        return false;
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void risesWithEachDeathWhereTheMethodDoes(Subject subject) {
        if (risesWithDeaths()) {
            Map<String, Outcome> before = subject.answer();
            subject.tally().cells().limit(20).forEach(cell -> {
                for (long more : new long[] {1, 50}) {
                    TallyBuilder added =
                            builder(subject).add(more, cell.coordinates().toArray());
                    Map<String, Outcome> after = subject.answer(subject.tally().plus(added.build()));
                    before.forEach((name, outcome) -> requireNotLower(name + ", " + cell, outcome, after.get(name)));
                }
            });
        }
    }

    private static void requireNotLower(String what, Outcome before, Outcome after) {
        if (before instanceof Estimate less && after instanceof Estimate more) {
            assertThat(more.central()).as(what).isGreaterThanOrEqualTo(less.central());
            assertThat(more.range().low())
                    .as(what)
                    .isGreaterThanOrEqualTo(less.range().low());
            assertThat(more.range().high())
                    .as(what)
                    .isGreaterThanOrEqualTo(less.range().high());
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void namesTheSameAxesEachTimeAndEachOnce(Subject subject) {
        assertThat(subject.estimator().axes())
                .isEqualTo(subject.estimator().axes())
                .doesNotHaveDuplicates();
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
