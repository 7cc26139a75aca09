package org.cenotaph.benchmarks;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A figure and how far it should go.
 *
 * @param what the figure in words
 * @param figure its value, if everything that it needs was run
 * @param aim what is asked of it
 */
record Goal(String what, Figure figure, Aim aim) {
    /** A number made from scores; nothing if one of them is missing. */
    interface Figure {
        Optional<Double> from(Function<Run, Optional<Score>> scores);
    }

    /**
     * What is asked of a figure.
     *
     * @param direction whether less is better
     * @param must NaN where nothing is asked
     * @param moonshot NaN where nothing is asked
     */
    record Aim(Direction direction, double must, double moonshot) {
        static Aim atMost(double must, double moonshot) {
            return new Aim(Direction.AT_MOST, must, moonshot);
        }

        static Aim atLeast(double must, double moonshot) {
            return new Aim(Direction.AT_LEAST, must, moonshot);
        }

        /** For figures that are shown and no more. */
        static Aim none() {
            return atLeast(Double.NaN, Double.NaN);
        }

        /** What a value reaches, in a word. */
        String reachedBy(double value) {
            if (reaches(value, moonshot)) {
                return "moonshot";
            }
            if (reaches(value, must)) {
                return "must";
            }
            return Double.isNaN(must) && Double.isNaN(moonshot) ? "" : "missed";
        }

        private boolean reaches(double value, double bound) {
            return direction == Direction.AT_MOST ? value <= bound : value >= bound;
        }
    }

    /** Which way is better. */
    enum Direction {
        AT_MOST,
        AT_LEAST
    }

    /** How many times the milliseconds of one run those of another are. */
    static Goal times(String what, Run dividend, Run divisor, Aim aim) {
        return new Goal(
                what,
                scores -> scores.apply(divisor)
                        .flatMap(under ->
                                scores.apply(dividend).map(over -> over.milliseconds() / under.milliseconds())),
                aim);
    }

    /** One property of the score of one run. */
    static Goal of(String what, Run run, ToDoubleFunction<Score> property, Aim aim) {
        return new Goal(what, scores -> scores.apply(run).map(property::applyAsDouble), aim);
    }

    /** By which power of its size the time of a run grows, from one size to a larger. */
    static Goal growth(String what, Run small, Run large, Aim aim, double sizes) {
        return new Goal(
                what,
                scores -> scores.apply(small)
                        .flatMap(under -> scores.apply(large)
                                .map(over -> Math.log(over.milliseconds() / under.milliseconds()) / Math.log(sizes))),
                aim);
    }
}
