package org.cenotaph.coverage;

import java.util.List;
import java.util.Locale;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Sum;
import org.cenotaph.tally.Tally;

/**
 * Deaths that the records cannot hold, as a range that somebody states.
 *
 * @param name what the deaths are
 * @param low at least so many
 * @param high at most so many
 */
record StatedDeaths(String name, double low, double high) {
    private static final String RECORDED = "recorded deaths over coverage";

    StatedDeaths {
        if (!(low >= 0 && low <= high && high <= UnseenDeaths.MOST)) {
            throw new IllegalArgumentException(
                    "deaths added must be a range within 0 and 10^15, the smaller first, got " + low + " to " + high);
        }
        if (name.isBlank() || name.equals(RECORDED)) {
            throw new IllegalArgumentException("deaths added need a name of their own, got \"" + name + "\"");
        }
    }

    /** The scenario of an estimate and all that is stated beside it: the ends add. */
    static Estimate added(Estimate recorded, List<StatedDeaths> stated) {
        Sum sum = Sum.of(RECORDED, recorded);
        Basis basis = recorded.basis();
        StringBuilder name = new StringBuilder(basis.method().name());
        for (StatedDeaths one : stated) {
            sum = sum.plus(one.name, one.estimate());
            name.append(", plus ").append(one).append(',');
            basis = basis.assuming(one.assumption());
        }
        basis = basis.assuming("the ends of the ranges add; with what is stated, the whole is a scenario");
        Estimate whole = sum.fullyDependent().orThrow();
        Basis named = new Basis(
                basis.lineage(),
                basis.counted(),
                new Method(name.toString(), basis.method().references()),
                basis.assumptions(),
                basis.cautions());
        return Estimate.of(whole.central(), whole.range(), named).withParts(whole.parts());
    }

    private Estimate estimate() {
        Method method =
                Method.of("a stated range, " + this + ',', "stated by the user of the method, without a source");
        Basis basis = Basis.of(Tally.along().build(), method, assumption());
        return Estimate.of(low + (high - low) / 2, new Range(low, high, Kind.scenario()), basis);
    }

    private String assumption() {
        return "the deaths of " + name + " are in none of the records and lie in the range stated for them";
    }

    /** For example {@code proxy forces 21,000 to 23,500}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %,.0f to %,.0f", name, low, high);
    }
}
