package org.cenotaph.estimate;

import java.util.OptionalDouble;

/** What a range means. Ranges of different kinds are never merged in silence. */
public sealed interface Kind {
    /** The probability that the range claims, where it claims one. */
    default OptionalDouble probability() {
        return OptionalDouble.empty();
    }

    /**
     * Holds the true value in this share of repetitions of the sampling.
     *
     * @param level for example 0.95
     */
    record Confidence(double level) implements Kind {
        /** Checks the level. */
        public Confidence {
            requireLevel(level);
        }

        @Override
        public OptionalDouble probability() {
            return OptionalDouble.of(level);
        }

        @Override
        public String toString() {
            return Wording.percent(level) + " confidence";
        }
    }

    /**
     * Holds the true value with this probability, given the prior knowledge that was stated.
     *
     * @param level for example 0.95
     */
    record Credible(double level) implements Kind {
        /** Checks the level. */
        public Credible {
            requireLevel(level);
        }

        @Override
        public OptionalDouble probability() {
            return OptionalDouble.of(level);
        }

        @Override
        public String toString() {
            return Wording.percent(level) + " credible";
        }
    }

    /**
     * Holds a value that is itself random (what would have been observed) with this probability.
     *
     * @param level for example 0.95
     */
    record Prediction(double level) implements Kind {
        /** Checks the level. */
        public Prediction {
            requireLevel(level);
        }

        @Override
        public OptionalDouble probability() {
            return OptionalDouble.of(level);
        }

        @Override
        public String toString() {
            return Wording.percent(level) + " prediction";
        }
    }

    /**
     * So many standard deviations to either side of the central value, as publications print it; no probability is claimed.
     *
     * @param multiple for example 1 or 2
     */
    record Deviations(double multiple) implements Kind {
        /** Checks the multiple. */
        public Deviations {
            if (!(multiple > 0) || Double.isInfinite(multiple)) {
                throw new IllegalArgumentException(
                        "a range of standard deviations needs a positive multiple, got " + multiple);
            }
        }

        @Override
        public String toString() {
            return "±" + Wording.threeFigures(multiple) + " sd";
        }
    }

    /** What follows from the bounds that were assumed; no probability is claimed and no value within is likelier. */
    record Scenario() implements Kind {
        @Override
        public String toString() {
            return "scenario";
        }
    }

    /** A number that was counted and is taken as it is; both ends are the same. */
    record Counted() implements Kind {
        @Override
        public String toString() {
            return "counted";
        }
    }

    /** A confidence range. */
    static Kind confidence(double level) {
        return new Confidence(level);
    }

    /** A credible range. */
    static Kind credible(double level) {
        return new Credible(level);
    }

    /** A prediction range. */
    static Kind prediction(double level) {
        return new Prediction(level);
    }

    /** A range of standard deviations. */
    static Kind deviations(double multiple) {
        return new Deviations(multiple);
    }

    /** A scenario. */
    static Kind scenario() {
        return new Scenario();
    }

    /** A count taken as it is. */
    static Kind counted() {
        return new Counted();
    }

    private static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level lies between 0 and 1 (95 % is 0.95), got " + level);
        }
    }
}
