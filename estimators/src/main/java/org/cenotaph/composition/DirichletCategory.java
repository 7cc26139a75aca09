package org.cenotaph.composition;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * The Gamma variate of one category, in t, the logarithm of the variate divided by a scale that all categories share.
 *
 * <pre>
 *   density        = a^a e^-a / Γ(a) · exp(-a d(s))          s    t + ln(scale / a): the logarithm of the variate over a
 *   distribution   = Φ(η √a) - exp(-a d(s)) C(η) / √(2πa)    d(s) e^s - 1 - s, and η = √(2 d(s)) with the sign of s
 *   C(η)           = -1/3 + η/12 - 2η²/135 + η³/864 + (-1/540 - η/288)/a
 * </pre>
 *
 * <p>The second line is the uniform expansion of Temme, good to 1e-12 for shapes a above 10^4; below, the incomplete gamma function
 * is computed as such. That one loses its digits, and the time of its caller, where a is large.
 *
 * <p>Reference: Temme 1979, The asymptotic expansion of the incomplete gamma functions, SIAM Journal on Mathematical Analysis
 * 10:757-766, doi 10.1137/0510071.
 */
final class DirichletCategory {
    private static final double LARGE = 1e4;
    private static final double NEAR_ZERO = 0.02;
    private static final double LARGEST_EXPONENT = 700;

    private final double shape;
    private final double offset;
    private final double height;

    /** Of a shape that is positive and at most the scale. */
    DirichletCategory(double shape, double scale) {
        this.shape = shape;
        double ratio = Math.min(Double.MAX_VALUE, (scale - shape) / shape); // either way a category without a chance
        this.offset = Math.log1p(ratio);
        this.height = shape * RegularizedGamma.P.derivative(shape, shape);
    }

    double density(double t) {
        return height * Math.exp(-shape * excess(t + offset));
    }

    /** The probability of lying below. */
    double below(double t) {
        double s = t + offset;
        return shape < LARGE ? RegularizedGamma.P.value(shape, shape * Math.exp(s)) : expansion(s);
    }

    private double expansion(double s) {
        double exponent = shape * excess(s);
        if (exponent > LARGEST_EXPONENT) {
            return s > 0 ? 1 : 0;
        }
        double eta = Math.copySign(Math.sqrt(2 * excess(s)), s);
        double c0 = -1.0 / 3 + eta * (1.0 / 12 + eta * (-2.0 / 135 + eta / 864));
        double c1 = -1.0 / 540 - eta / 288;
        double rest = Math.exp(-exponent) / Math.sqrt(2 * Math.PI * shape) * (c0 + c1 / shape);
        return Math.min(1, Math.max(0, Erfc.value(-Math.copySign(Math.sqrt(exponent), s)) / 2 - rest));
    }

    /** e^s - 1 - s, by its series where a difference would lose digits. */
    private static double excess(double s) {
        return Math.abs(s) < NEAR_ZERO
                ? s * s / 2 * (1 + s / 3 * (1 + s / 4 * (1 + s / 5 * (1 + s / 6 * (1 + s / 7)))))
                : Math.expm1(s) - s;
    }
}
