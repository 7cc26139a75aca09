package org.cenotaph;

import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.cenotaph.estimate.Outcome;

/**
 * How often ranges held a known truth. What is not known is NaN.
 *
 * @param nominal how often they say that they do; scenarios say nothing
 * @param actual how often they did
 * @param trials independent ones that would leave as much to chance; infinite where probabilities were summed
 * @param bias mean error of the central value over the mean truth
 * @param width mean width over the mean truth; infinite if a range was
 * @param refused the share that was refused, and is in no other figure
 */
public record CalibrationResult(
        double nominal, double actual, double trials, double bias, double width, double refused) {
    private static final double LEVEL = 0.95;
    private static final long SEED = 20_261_122;

    /** Of ranges or tests at 95 % of which no more is known. */
    public static CalibrationResult of(double actual, double trials) {
        return stated(LEVEL, actual, trials);
    }

    /** Of probabilities that were stated, by their mean. */
    public static CalibrationResult stated(double mean, double right, double trials) {
        return new CalibrationResult(mean, right, trials, Double.NaN, Double.NaN, 0);
    }

    /** Of ranges at 95 %, by a sum over all that can happen. */
    public static CalibrationResult summed(double actual) {
        return of(actual, Double.POSITIVE_INFINITY);
    }

    /** The answer to one register, and the truth behind it. */
    public record Answer(double truth, Outcome outcome) {}

    /** Of so many registers, drawn with a fixed seed. */
    public static CalibrationResult ofEach(int registers, Function<RandomGenerator, Answer> register) {
        return ofAll(registers, (random, held) -> {
            Answer answer = register.apply(random);
            held.add(answer.truth(), answer.outcome());
        });
    }

    /** The same where the truth is always the same. */
    public static CalibrationResult of(int registers, double truth, Function<RandomGenerator, Outcome> register) {
        return ofAll(registers, (random, held) -> held.add(truth, register.apply(random)));
    }

    /** Draws a register, and adds what was estimated. */
    public interface Register {
        /** Draws with the numbers given. */
        void drawInto(RandomGenerator random, HeldTruths held);
    }

    /** Of registers with several ranges each. */
    public static CalibrationResult ofAll(int registers, Register register) {
        RandomGenerator random = Drawing.seeded(SEED);
        HeldTruths held = new HeldTruths();
        for (int i = 0; i < registers; i++) {
            register.drawInto(random, held);
            held.endRegister();
        }
        return held.result();
    }

    /** The same of tests at 5 %, which have no range to say so. */
    public CalibrationResult atLevel() {
        return new CalibrationResult(LEVEL, actual, trials, bias, width, refused);
    }

    /** The standard error that chance leaves in the actual share. */
    public double error() {
        return Math.sqrt(actual * (1 - actual) / trials);
    }
}
