package org.cenotaph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Distribution;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.OutcomeJson;

/** The outcomes of any answer, what must hold of each, and all that they say. */
final class Answers {
    private static final double[] PROBABILITIES = {0.001, 0.025, 0.25, 0.5, 0.75, 0.975, 0.999};

    private Answers() {}

    /** All outcomes of an answer, by name. */
    static Map<String, Outcome> outcomes(Object answer) {
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

    static void requireSound(Map<String, Outcome> answer) {
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
    static String words(Map<String, Outcome> answer) {
        StringBuilder words = new StringBuilder();
        answer.forEach((name, outcome) -> words.append(name)
                .append('\n')
                .append(outcome.explain())
                .append('\n')
                .append(json(outcome))
                .append('\n'));
        return words.toString();
    }
}
