package org.cenotaph.lossrate;

import java.util.List;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.cenotaph.estimate.Distribution;
import org.cenotaph.lossrate.AreaByArea.Area;
import org.cenotaph.lossrate.GammaPrior.Weighted;
import org.cenotaph.quantiles.GammaQuantile;
import org.cenotaph.quantiles.Law;
import org.cenotaph.quantiles.TailSearch;

/**
 * What is known of the rate of an area after its deaths: of each prior Gamma(ν, α) there remains Gamma(ν + x, α + n), and these
 * are mixed by the probabilities of the priors.
 */
final class GammaMixture implements Distribution, Law {
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
        return x > 0 ? below(x) : 0;
    }

    @Override
    public double end() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double below(double x) {
        double sum = 0;
        for (int i = 0; i < shapes.length; i++) {
            sum += probabilities[i] * standards[i].cumulativeProbability(x * rates[i]);
        }
        return Math.min(1, sum);
    }

    @Override
    public double above(double x) {
        double sum = 0;
        for (int i = 0; i < shapes.length; i++) {
            sum += probabilities[i] * standards[i].survivalProbability(x * rates[i]);
        }
        return Math.min(1, sum);
    }

    @Override
    public double density(double x) {
        double sum = 0;
        for (int i = 0; i < shapes.length; i++) {
            sum += probabilities[i] * density(i, x * rates[i]);
        }
        return sum;
    }

    @Override
    public double slope(double x) {
        double sum = 0;
        for (int i = 0; i < shapes.length; i++) {
            sum += probabilities[i] * density(i, x * rates[i]) * (shapes[i] - x * rates[i]);
        }
        return sum;
    }

    /** Of the logarithm. */
    private double density(int i, double standard) {
        return standard * Math.exp(standards[i].logDensity(standard));
    }

    @Override
    public double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a probability lies within 0 and 1, got " + p);
        }
        if (shapes.length == 1) {
            return gamma(p, shapes[0]) / rates[0];
        }
        return p < 0.5 ? TailSearch.lower(this, p, near(p)) : TailSearch.upper(this, 1 - p, near(p));
    }

    /** The quantile of the Gamma distribution of the same mean and standard deviation; the mean, where that is very skewed. */
    private double near(double p) {
        double mean = mean();
        double deviation = standardDeviation();
        double shape = mean / deviation * (mean / deviation);
        return shape > 1 ? gamma(p, shape) * mean / shape : mean;
    }

    private static double gamma(double p, double shape) {
        return p < 0.5 ? GammaQuantile.lower(p, shape) : GammaQuantile.upper(1 - p, shape);
    }

    /** Its mean and standard deviation. */
    @Override
    public String toString() {
        return "Gamma mixture, mean " + mean() + ", standard deviation " + standardDeviation();
    }
}
