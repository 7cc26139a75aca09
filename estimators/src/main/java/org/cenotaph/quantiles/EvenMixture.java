package org.cenotaph.quantiles;

/**
 * One distribution or another of the same end, each with probability one half.
 *
 * @param one the one
 * @param other the other
 */
record EvenMixture(Law one, Law other) implements Law {
    @Override
    public double end() {
        return one.end();
    }

    @Override
    public double below(double x) {
        return (one.below(x) + other.below(x)) / 2;
    }

    @Override
    public double above(double x) {
        return (one.above(x) + other.above(x)) / 2;
    }

    @Override
    public double density(double x) {
        return (one.density(x) + other.density(x)) / 2;
    }

    @Override
    public double slope(double x) {
        return (one.slope(x) + other.slope(x)) / 2;
    }
}
