package org.cenotaph.estimate;

/**
 * What is known of the spread of an estimate beyond its range: at least a standard deviation, at best the whole distribution.
 */
public sealed interface Uncertainty permits Uncertainty.Spread, Distribution {
    /** The standard deviation; infinite where it does not exist. */
    double standardDeviation();

    /** The same in another unit: times a factor that is positive. */
    Uncertainty times(double factor);

    /**
     * A standard deviation and no more.
     *
     * @param standardDeviation not negative; infinite where it does not exist
     */
    record Spread(double standardDeviation) implements Uncertainty {
        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is negative or NaN
         */
        public Spread {
            if (!(standardDeviation >= 0)) {
                throw new IllegalArgumentException(
                        "a standard deviation must not be negative, got " + standardDeviation);
            }
        }

        @Override
        public Spread times(double factor) {
            return new Spread(standardDeviation * factor);
        }
    }
}
