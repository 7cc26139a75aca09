package org.cenotaph;

import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;

/**
 * Adds up how often ranges held their truths, how wide they were and how far their central values were off.
 *
 * <p>The ranges of one register may share their errors, so the standard error is that between registers:
 *
 * <pre>
 *   p         = sum of h[i] / sum of m[i]
 *   se(p)²    = sum of (h[i] - p m[i])² / (sum of m[i])²
 *   trials    = p (1 - p) / se(p)²
 *   h[i]  truths that were held in register i      m[i]  ranges of it
 * </pre>
 */
public final class HeldTruths {
    private static final double NOTHING = 1e-12;

    private double nominal = Double.NaN;
    private double ranges;
    private double refused;
    private double held;
    private double truths;
    private double errors;
    private double widths;
    private double rangesHere;
    private double heldHere;
    private double rangesSquared;
    private double heldSquared;
    private double products;

    /** Adds an answer; a refusal is counted apart. */
    public void add(double truth, Outcome outcome) {
        if (outcome instanceof Estimate estimate) {
            add(estimate.range().contains(truth));
            addSizes(truth, estimate.central(), estimate.range());
        } else {
            refused++;
        }
    }

    /** Adds a range, or several that must hold together, of which only this is known. */
    public void add(boolean holds) {
        rangesHere++;
        heldHere += holds ? 1 : 0;
    }

    /** Adds the error and the width of a range. */
    public void addSizes(double truth, double central, Range range) {
        nominal = range.kind().probability().orElse(nominal);
        truths += truth;
        errors += central - truth;
        widths += range.width();
    }

    /** Says that what comes next has errors of its own. */
    public void endRegister() {
        ranges += rangesHere;
        held += heldHere;
        rangesSquared += rangesHere * rangesHere;
        heldSquared += heldHere * heldHere;
        products += rangesHere * heldHere;
        rangesHere = 0;
        heldHere = 0;
    }

    /** The shares and means. */
    public CalibrationResult result() {
        if (ranges == 0) {
            throw new IllegalStateException("every register was refused");
        }
        double actual = held / ranges;
        double squares = heldSquared - 2 * actual * products + actual * actual * rangesSquared;
        double trials = squares > 0 ? actual * (1 - actual) * ranges * ranges / squares : ranges;
        return new CalibrationResult(
                nominal, actual, trials, relative(errors), relative(widths), refused / (refused + ranges));
    }

    /** Nothing is relative to a truth that is zero. */
    private double relative(double sum) {
        return Math.abs(truths) < NOTHING * ranges ? Double.NaN : sum / truths;
    }
}
