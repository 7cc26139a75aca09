package org.cenotaph.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cenotaph.tally.Axis;
import org.junit.jupiter.api.Test;

class BreakdownTest {
    private static final Axis<String> REGION = Axis.category("region");

    private static Breakdown<String> of(Map<String, Outcome> outcomes, long unplaced) {
        return new Breakdown<>(REGION, new TreeMap<>(outcomes), unplaced);
    }

    @Test
    void tellsEstimatesFromRefusals() {
        Breakdown<String> breakdown = of(Map.of("a", Given.counted(1), "b", Given.refusal("too few")), 0);
        assertThat(breakdown.estimates()).containsOnlyKeys("a");
        assertThat(breakdown.refusals()).containsOnlyKeys("b");
    }

    @Test
    void givesTheAnswerAtACoordinateOrNamesThoseThatThereAre() {
        Breakdown<String> breakdown = of(Map.of("a", Given.counted(1), "b", Given.refusal("too few")), 0);
        assertThat(breakdown.at("b")).isEqualTo(Given.refusal("too few"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> breakdown.at("c"))
                .withMessage("there is no answer at region c; there are answers at [a, b]");
    }

    @Test
    void keepsItsAnswersWhateverHappensToTheMapItWasGiven() {
        SortedMap<String, Outcome> outcomes = new TreeMap<>(Map.of("a", Given.counted(1)));
        Breakdown<String> breakdown = new Breakdown<>(REGION, outcomes, 0);
        outcomes.clear();
        assertThat(breakdown.outcomes()).containsOnlyKeys("a");
    }

    @Test
    void printsAnAnswerALineAndWhatIsUnplaced() {
        assertThat(of(Map.of("b", Given.refusal("too few"), "a", Given.counted(1)), 1234))
                .hasToString(String.join(
                        "\n",
                        "region a: 1 (counted), by a method of 10 recorded deaths",
                        "region b: No estimate by a method: too few",
                        "unplaced on the axis region: 1,234 recorded deaths, in none of these"));
    }

    @Test
    void addsUpWithTheDependenceNamed() {
        Breakdown<String> breakdown = of(
                Map.of(
                        "a", Given.estimate(10, 7, 15, Given.CONFIDENCE),
                        "b", Given.estimate(20, 16, 32, Given.CONFIDENCE)),
                0);
        Estimate independent = breakdown.sum().independent().orThrow();
        assertThat(independent.range()).isEqualTo(new Range(25, 43, Given.CONFIDENCE));
        assertThat(breakdown.sum().fullyDependent().orThrow().range()).isEqualTo(new Range(23, 47, Given.CONFIDENCE));
        assertThat(independent.basis().cautions()).isEmpty();
    }

    @Test
    void cautionsTheSumOfWhatIsUnplaced() {
        Outcome sum = of(Map.of("a", Given.counted(1)), 5).sum().independent();
        assertThat(sum.basis().cautions())
                .containsExactly(new Caution("unplaced on the axis region: 5 recorded deaths, in none of these"));
    }

    @Test
    void refusesTheSumWhereAnAnswerWasRefused() {
        Outcome sum = of(Map.of("a", Given.counted(1), "b", Given.refusal("too few")), 0)
                .sum()
                .independent();
        assertThat(sum).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.PART_REFUSED);
            assertThat(refusal.message()).contains("b (No estimate by a method: too few)");
        });
    }

    @Test
    void refusesTheSumOfNoAnswers() {
        Breakdown<String> empty = of(Map.of(), 5);
        assertThat(empty.sum().independent()).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.NOTHING_COUNTED);
            assertThat(refusal.basis().cautions()).hasSize(1);
        });
        assertThat(empty).hasToString("unplaced on the axis region: 5 recorded deaths, in none of these");
    }
}
