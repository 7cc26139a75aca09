package org.cenotaph.estimate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The parts of a sum, each with its sign, and the arithmetic of adding them; the formulas stand in {@link Sum}.
 *
 * @param terms the parts with their signs, in order
 * @param kind the kind of the whole
 */
record Addends(List<Term> terms, Kind kind) {
    static Addends of(Map<String, Estimate> parts, Set<String> subtracted, Kind kind) {
        List<Term> terms = parts.entrySet().stream()
                .map(part -> new Term(part.getValue(), subtracted.contains(part.getKey()) ? -1 : 1))
                .toList();
        return new Addends(terms, kind);
    }

    /** A part of a sum as it enters the whole: what is subtracted enters with its ends exchanged. */
    record Term(Estimate part, int sign) {
        double central() {
            return sign * part.central();
        }

        double low() {
            return sign > 0 ? part.range().low() : -part.range().high();
        }

        double high() {
            return sign > 0 ? part.range().high() : -part.range().low();
        }

        boolean isCounted() {
            return part.range().kind() instanceof Kind.Counted;
        }

        /** The standard deviation; nothing where it is not known. */
        Optional<Double> deviation() {
            return isCounted() ? Optional.of(0.0) : part.uncertainty().map(Uncertainty::standardDeviation);
        }
    }

    double central() {
        return sum(Term::central);
    }

    Whole independent() {
        double below = root(term -> term.central() - term.low());
        double above = root(term -> term.high() - term.central());
        return new Whole(
                central(), central() - below, central() + above, kind, spread(root(Addends::deviationOrNothing)));
    }

    Whole fullyDependent() {
        double oneEnd = sum(term -> term.sign() * term.part().range().low());
        double otherEnd = sum(term -> term.sign() * term.part().range().high());
        double central = central();
        double deviation = Math.abs(sum(term -> term.sign() * deviationOrNothing(term)));
        return new Whole(
                central,
                Math.min(central, Math.min(oneEnd, otherEnd)),
                Math.max(central, Math.max(oneEnd, otherEnd)),
                kind,
                spread(deviation));
    }

    Whole endToEnd() {
        double central = central();
        return new Whole(
                central, Math.min(central, sum(Term::low)), Math.max(central, sum(Term::high)), kind, Optional.empty());
    }

    private static double deviationOrNothing(Term term) {
        return term.deviation().orElse(0.0);
    }

    /** The spread of the whole, where that of every part is known and the parts are not all counted. */
    private Optional<Uncertainty> spread(double deviation) {
        boolean known = terms.stream().allMatch(term -> term.deviation().isPresent());
        boolean counted = terms.stream().allMatch(Term::isCounted);
        return known && !counted && deviation >= 0 ? Optional.of(new Uncertainty.Spread(deviation)) : Optional.empty();
    }

    private double sum(ToDoubleFunction<Term> number) {
        double sum = 0;
        for (Term term : terms) {
            sum += number.applyAsDouble(term);
        }
        return sum;
    }

    private double root(ToDoubleFunction<Term> number) {
        double root = 0;
        for (Term term : terms) {
            root = Math.hypot(root, number.applyAsDouble(term));
        }
        return root;
    }
}
