package org.cenotaph.quantiles;

/**
 * Finds quantiles, in two to four steps from a good start.
 *
 * <pre>
 *   g(t)  = ln(P / p)                              P  the smaller tail at x      p  what it is to be
 *   s     = -g / g'                                Newton's step
 *   t    &lt;- t + s / (1 + s g'' / (2 g'))           Halley's
 *   g'    = h / P below x, -h / P above            h, h'  density and slope of the {@link Law}, and its t
 *   g''   = g' (h'/h - g')
 * </pre>
 *
 * <p>Of Gamma and Beta distributions g is concave in t, so that Newton's steps arrive from wherever they begin; near the end
 * Halley's are the better. Where a step leaves what is known to hold the quantile, and every eighth time, that is halved instead,
 * in the order of the bits, which is that of all positive numbers: so no distribution is slow. A step leaves an error of the
 * third power of what is small in it, so where all is small it was the last. A quantile too small for a number is zero.
 *
 * <p>Reference: Traub 1964, Iterative Methods for the Solution of Equations, Prentice-Hall, for the steps and their order.
 */
public final class TailSearch {
    private static final double NEAR = 1e-5; // of g, and of s g''/2g'
    private static final double SHORT = 1e-3; // of s
    private static final double MOST_BENT = 2; // times Newton's step, or its half
    private static final int HALVE_EVERY = 8;
    private static final int MOST_STEPS = 64 * HALVE_EVERY;

    private final Law law;
    private final boolean below;
    private final double p;

    private TailSearch(Law law, boolean below, double p) {
        this.law = law;
        this.below = below;
        this.p = p;
    }

    /** The x below which a distribution lies with probability p, sought from somewhere near. */
    public static double lower(Law law, double p, double start) {
        if (!(p > 0 && p < 1)) {
            return p >= 1 ? law.end() : 0;
        }
        return new TailSearch(law, p <= 0.5, p <= 0.5 ? p : 1 - p).from(start);
    }

    /** The x above which a distribution lies with probability p, sought from somewhere near. */
    public static double upper(Law law, double p, double start) {
        if (!(p > 0 && p < 1)) {
            return p >= 1 ? 0 : law.end();
        }
        return new TailSearch(law, p > 0.5, p > 0.5 ? 1 - p : p).from(start);
    }

    private double from(double start) {
        double low = 0;
        double high = law.end();
        double x = start > low && start < high ? start : between(low, high);
        for (int steps = 1; steps <= MOST_STEPS && x > low; steps++) {
            double tail = below ? law.below(x) : law.above(x);
            double excess = Math.log(tail / p);
            double density = law.density(x);
            double rise = (below ? density : -density) / tail;
            double newton = -excess / rise;
            double bent = newton * (law.slope(x) / density - rise) / 2;
            double next = moved(x, newton / Math.max(1 / MOST_BENT, Math.min(MOST_BENT, 1 + bent)));
            if (Math.abs(excess) <= NEAR && Math.abs(bent) <= NEAR && Math.abs(newton) <= SHORT) {
                return next;
            }
            boolean beyond = below == excess > 0;
            low = beyond ? low : x;
            high = beyond ? x : high;
            x = steps % HALVE_EVERY != 0 && next > low && next < high ? next : between(low, high);
        }
        return x;
    }

    private double moved(double x, double step) {
        return x * Math.exp(step) / (1 + x / law.end() * Math.expm1(step));
    }

    private static double between(double low, double high) {
        long bits = Double.doubleToLongBits(low);
        return Double.longBitsToDouble(bits + (Double.doubleToLongBits(high) - bits) / 2);
    }
}
