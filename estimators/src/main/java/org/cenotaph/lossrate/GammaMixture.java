package org.cenotaph.lossrate;

import java.util.List;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.cenotaph.estimate.Distribution;
import org.cenotaph.lossrate.AreaByArea.Area;
import org.cenotaph.lossrate.GammaPrior.Weighted;
import org.cenotaph.quantiles.GammaQuantile;

/**
 * What is known of the rate of an area after its deaths: of each prior Gamma(ν, α) there remains Gamma(ν + x, α + n), and these
 * are mixed by the probabilities of the priors.
 */
final class GammaMixture implements Distribution {
    private static final double RELATIVE = 1e-12;
    private static final int MOST_STEPS = 200;

    private final double[] probabilities;
    private final double[] shapes;
    private final double[] rates;
    private final GammaDistribution[] standards;

    private GammaMixture(double[] probabilities, double[] shapes, double[] rates) {
        this.probabilities = probabilities;
        this.shapes = shapes;
        this.rates = rates;
        this.standards = new GammaDistribution[shapes.length];
        for (int i = 0; i < shapes.length; i++) {
            standards[i] = GammaDistribution.of(shapes[i], 1);
        }
    }

    static GammaMixture after(Area<?> area, List<Weighted> priors) {
        return new GammaMixture(
                priors.stream().mapToDouble(Weighted::probability).toArray(),
                priors.stream()
                        .mapToDouble(each -> each.prior().shape() + area.deaths())
                        .toArray(),
                priors.stream()
                        .mapToDouble(each -> each.prior().rate() + area.atRisk())
                        .toArray());
    }

    @Override
    public double mean() {
        double sum = 0;
        for (int i = 0; i < shapes.length; i++) {
            sum += probabilities[i] * shapes[i] / rates[i];
        }
        return sum;
    }

    @Override
    public double standardDeviation() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < shapes.length; i++) {
            double off = shapes[i] / rates[i] - mean;
            sum += probabilities[i] * (shapes[i] / rates[i] / rates[i] + off * off);
        }
        return Math.sqrt(sum);
    }

    @Override
    public double probabilityUpTo(double x) {
        double sum = 0;
        for (int i = 0; i < shapes.length; i++) {
            sum += probabilities[i] * (x > 0 ? standards[i].cumulativeProbability(x * rates[i]) : 0);
        }
        return Math.min(1, sum);
    }

    private double probabilityAbove(double x) {
        double sum = 0;
        for (int i = 0; i < shapes.length; i++) {
            sum += probabilities[i] * (x > 0 ? standards[i].survivalProbability(x * rates[i]) : 1);
        }
        return Math.min(1, sum);
    }

    private double density(double x) {
        double sum = 0;
        for (int i = 0; i < shapes.length; i++) {
            sum += probabilities[i] * rates[i] * standards[i].density(x * rates[i]);
        }
        return sum;
    }

    @Override
    public double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a probability lies within 0 and 1, got " + p);
        }
        if (p == 0 || p == 1) {
            return p == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        if (shapes.length == 1) {
            return (p < 0.5 ? GammaQuantile.lower(p, shapes[0]) : GammaQuantile.upper(1 - p, shapes[0])) / rates[0];
        }
        return searched(p);
    }

    /** Newton's steps between logarithms; where one leaves what is known to hold the quantile, that is halved instead. */
    private double searched(double p) {
        double below = 0;
        double above = Double.MAX_VALUE;
        double x = mean();
        for (int step = 0; step < MOST_STEPS; step++) {
            double part = p < 0.5 ? probabilityUpTo(x) : probabilityAbove(x);
            double excess = p < 0.5 ? Math.log(part / p) : Math.log((1 - p) / part);
            below = excess < 0 ? x : below;
            above = excess < 0 ? above : x;
            double next = x * Math.exp(-excess * part / (x * density(x)));
            if (!(next > below && next < above)) {
                next = between(below, above);
            }
            if (Math.abs(next - x) <= RELATIVE * x) {
                return next;
            }
            x = next;
        }
        return x;
    }

    /** Half way in the order of all positive numbers, which is that of their bits. */
    private static double between(double below, double above) {
        long low = Double.doubleToLongBits(below);
        return Double.longBitsToDouble(low + (Double.doubleToLongBits(above) - low) / 2);
    }

    /** Its mean and standard deviation. */
    @Override
    public String toString() {
        return "Gamma mixture, mean " + mean() + ", standard deviation " + standardDeviation();
    }
}
