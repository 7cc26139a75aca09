package org.cenotaph.examples;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Outcome;

/**
 * A published figure beside the same figure computed here.
 *
 * @param published the figure as it was published
 * @param computed what the sentence answered
 * @param sentence the sentence of code that computed it
 * @param putRight where the publication has a slip that was followed here: the figure without it
 */
record Replication(PublishedFigure published, Outcome computed, String sentence, Optional<PutRight> putRight) {
    /** The figure without a slip of the publication. */
    record PutRight(Outcome computed, String sentence) {}

    /** The numbers that were printed, each beside the same number computed. */
    List<ReplicatedNumber> numbers() {
        double central = computed instanceof Estimate estimate ? estimate.central() : Double.NaN;
        double low = computed instanceof Estimate estimate ? estimate.range().low() : Double.NaN;
        double high = computed instanceof Estimate estimate ? estimate.range().high() : Double.NaN;
        return numbers(low, central, high);
    }

    private List<ReplicatedNumber> numbers(double low, double central, double high) {
        if (published.isSpread()) {
            BigDecimal value = new BigDecimal(published.central());
            BigDecimal spread = new BigDecimal(published.high()).subtract(value);
            return List.of(
                    new ReplicatedNumber("value", value, central),
                    new ReplicatedNumber("spread", spread, high - central));
        }
        return Stream.of(
                        number("low", published.low(), low),
                        number("value", published.central(), central),
                        number("high", published.high(), high))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ReplicatedNumber> number(String name, String printed, double computed) {
        return printed.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReplicatedNumber(name, new BigDecimal(printed), computed));
    }

    /** The figure as it was printed, in one line. */
    String printedText() {
        return text(numbers(), ReplicatedNumber::printedText);
    }

    /** The figure as it was computed, in one line. */
    String computedText() {
        return text(numbers(), ReplicatedNumber::computedText);
    }

    /** The figure without a slip of the publication, in one line. */
    Optional<String> putRightText() {
        return putRight.map(right -> new Replication(published, right.computed(), right.sentence(), Optional.empty()))
                .map(Replication::computedText);
    }

    private static String text(List<ReplicatedNumber> numbers, Function<ReplicatedNumber, String> text) {
        List<String> its = numbers.stream().map(text).toList();
        return switch (numbers.stream().map(ReplicatedNumber::name).collect(Collectors.joining(" "))) {
            case "low value high" -> its.get(1) + " (" + its.get(0) + " to " + its.get(2) + ")";
            case "low high" -> its.get(0) + " to " + its.get(1);
            case "value spread" -> its.get(0) + " ± " + its.get(1);
            default -> String.join(", ", its);
        };
    }

    /** The verdict on the number that is furthest off. */
    Verdict verdict() {
        return numbers().stream()
                .map(ReplicatedNumber::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.DIFFERS);
    }

    /** Whether the verdict is another one than was expected. */
    boolean isUnexpected() {
        return verdict() != published.expected();
    }
}
