package org.cenotaph.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An estimated number with the range around it and everything it rests on.
 *
 * @param central the central value in the unit; which one (mean, middle of a scenario, ...) is said by the method
 * @param range the range around it, which holds it
 * @param unit what is measured: {@code deaths}, {@code deaths per km²}
 * @param uncertainty the standard deviation or distribution, where the method has one
 * @param parts named estimates that the whole was made of, in the way that the basis states; empty if it has none
 * @param basis what the estimate rests on
 */
public record Estimate(
        double central,
        Range range,
        String unit,
        Optional<Uncertainty> uncertainty,
        Map<String, Estimate> parts,
        Basis basis)
        implements Outcome {
    /** The unit of a number of deaths. */
    public static final String DEATHS = "deaths";

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the central value is NaN or lies outside the range, or the unit is blank
     */
    public Estimate {
        if (!range.contains(central)) {
            throw new IllegalArgumentException(
                    "the central value must lie in the range, got " + central + " beside " + range);
        }
        if (unit.isBlank()) {
            throw new IllegalArgumentException("an estimate needs a unit, got a blank one");
        }
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** An estimated number of deaths. */
    public static Estimate of(double central, Range range, Basis basis) {
        return new Estimate(central, range, DEATHS, Optional.empty(), Map.of(), basis);
    }

    /** The same with its standard deviation or distribution. */
    public Estimate with(Uncertainty known) {
        return new Estimate(central, range, unit, Optional.of(known), parts, basis);
    }

    /** The same with the named parts that it was made of. */
    public Estimate withParts(Map<String, Estimate> named) {
        return new Estimate(central, range, unit, uncertainty, named, basis);
    }

    /** The same with one more caution. */
    public Estimate cautioning(String caution) {
        return new Estimate(central, range, unit, uncertainty, parts, basis.cautioning(caution));
    }

    /** The standard deviation, where the method has one. */
    public OptionalDouble standardDeviation() {
        return uncertainty.stream().mapToDouble(Uncertainty::standardDeviation).findFirst();
    }

    /** The distribution, where the method has one. */
    public Optional<Distribution> distribution() {
        return uncertainty.filter(Distribution.class::isInstance).map(Distribution.class::cast);
    }

    /**
     * The estimate, and each of its parts, divided by a quantity that is known exactly: an area, a number of days.
     *
     * @param quantity positive and finite
     * @param per what the quantity is, as it continues the unit after "per": {@code km²}
     * @throws IllegalArgumentException if the quantity is not positive and finite
     */
    public Estimate dividedBy(double quantity, String per) {
        if (!(quantity > 0) || Double.isInfinite(quantity)) {
            throw new IllegalArgumentException("an estimate is divided by a positive number, got " + quantity);
        }
        Map<String, Estimate> divided = new LinkedHashMap<>();
        parts.forEach((name, part) -> divided.put(name, part.dividedBy(quantity, per)));
        return new Estimate(
                central / quantity,
                new Range(range.low() / quantity, range.high() / quantity, range.kind()),
                unit + " per " + per,
                uncertainty.map(u -> u.times(1 / quantity)),
                divided,
                basis.assuming("per " + per + ": the divisor, " + Wording.inFull(quantity) + ", is known exactly"));
    }

    @Override
    public Estimate orThrow() {
        return this;
    }

    /** The estimate as a sentence, the range before the centre, to three significant figures; how many cautions it carries. */
    @Override
    public String toString() {
        Kind kind = range.kind();
        boolean centreSaysMore = !(kind instanceof Kind.Scenario || kind instanceof Kind.Counted);
        return range.numbers()
                + (unit.equals(DEATHS) ? "" : " " + unit)
                + " (" + kind + ")"
                + (centreSaysMore ? ", central " + Wording.central(central) : "")
                + ", by " + basis.method() + " of " + Wording.many(basis.counted(), "recorded death")
                + basis.cautionsInBrackets();
    }

    /** The sentence, the parts, and below them everything that the estimate rests on, one statement a line. */
    @Override
    public String explain() {
        List<String> lines = new ArrayList<>(List.of(toString()));
        tellParts("", lines);
        return Wording.lines(lines) + "\n" + basis.explain();
    }

    /** A line for each part and the parts of parts, and one for each selection that was made for the part alone. */
    private void tellParts(String whole, List<String> lines) {
        parts.forEach((name, part) -> {
            lines.add("Part: " + whole + name + ": " + part);
            part.basis.lineage().selections().stream()
                    .filter(selection -> !basis.lineage().selections().contains(selection))
                    .forEach(selection -> lines.add("Selection of " + whole + name + ": " + Basis.line(selection)));
            part.tellParts(whole + name + " / ", lines);
        });
    }
}
