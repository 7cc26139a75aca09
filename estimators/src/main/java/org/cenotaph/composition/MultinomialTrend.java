package org.cenotaph.composition;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * A multinomial logit of category on time, by maximum likelihood.
 *
 * <pre>
 *   log(p[i,j] / p[i,0]) = a[j] + b[j] s[i]       p[i,j]   share of category j in period i
 *   step = (information)⁻¹ gradient               s[i]     score of period i
 *   information = sum of n[i] (diag p[i] - p[i] p[i]') x (1, s[i])(1, s[i])'
 *   n[i]   deaths in period i                     a[0] = b[0] = 0, of the reference category
 * </pre>
 *
 * <p>Newton's steps on scores that are centred and scaled first, until no coefficient moves by more than 1e-9; what then is left
 * is about the square of that. A step that would move the logarithm of any odds by more than one is shortened to that: so far the
 * information changes by a factor of e at most, and the likelihood rises. The maximum does not exist where the categories
 * are {@link TrendSeparation separated} in time.
 */
final class MultinomialTrend {
    private static final int MOST_STEPS = 200;
    private static final double CONVERGED = 1e-9;

    private final double[][] deaths;
    private final double[] totals;
    private final double[] times;
    private final double centre;
    private final double scale;
    private final int free;
    private RealVector coefficients;
    private RealMatrix covariance;

    private MultinomialTrend(double[][] deaths, double[] scores) {
        this.deaths = deaths;
        this.totals = Arrays.stream(deaths)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        this.centre = mean(scores);
        this.scale = Math.sqrt(
                mean(Arrays.stream(scores).map(s -> (s - centre) * (s - centre)).toArray()));
        this.times = Arrays.stream(scores).map(s -> (s - centre) / scale).toArray();
        this.free = deaths[0].length - 1;
        this.coefficients = start();
        this.covariance = MatrixUtils.createRealIdentityMatrix(2 * free);
    }

    private double mean(double[] values) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < values.length; i++) {
            sum += totals[i] * values[i];
            weights += totals[i];
        }
        return sum / weights;
    }

    /**
     * The fit, or nothing where the steps do not settle.
     *
     * @param deaths by period, then category; the first category is the reference, and none is without deaths
     * @param scores of the periods, at least two different ones
     */
    static Optional<MultinomialTrend> fitted(double[][] deaths, double[] scores) {
        MultinomialTrend trend = new MultinomialTrend(deaths, scores);
        try {
            return trend.settles() ? Optional.of(trend) : Optional.empty();
        } catch (NonPositiveDefiniteMatrixException e) {
            return Optional.empty();
        }
    }

    private RealVector start() {
        double[] start = new double[2 * free];
        for (int j = 0; j < free; j++) {
            start[2 * j] = Math.log(total(j + 1) / total(0));
        }
        return MatrixUtils.createRealVector(start);
    }

    private double total(int category) {
        return Arrays.stream(deaths).mapToDouble(row -> row[category]).sum();
    }

    private boolean settles() {
        for (int step = 0; step < MOST_STEPS; step++) {
            RealVector move = inverseInformation().operate(gradient());
            if (move.getLInfNorm() < CONVERGED) {
                coefficients = coefficients.add(move);
                covariance = inverseInformation(); // of where the last step led, not of where it began
                return true;
            }
            coefficients = coefficients.add(move.mapDivide(Math.max(1, mostMoved(move))));
        }
        return false;
    }

    /** By how much a step moves the logarithm of the odds of any two categories in any period. */
    private double mostMoved(RealVector move) {
        double most = 0;
        for (double time : times) {
            double lowest = 0;
            double highest = 0;
            for (int j = 0; j < free; j++) {
                double moved = move.getEntry(2 * j) + move.getEntry(2 * j + 1) * time;
                lowest = Math.min(lowest, moved);
                highest = Math.max(highest, moved);
            }
            most = Math.max(most, highest - lowest);
        }
        return most;
    }

    private RealMatrix inverseInformation() {
        return new CholeskyDecomposition(information(), 1e-10, 0).getSolver().getInverse();
    }

    private double[] logShares(RealVector at, int period) {
        double[] logs = new double[free + 1];
        for (int j = 0; j < free; j++) {
            logs[j + 1] = at.getEntry(2 * j) + at.getEntry(2 * j + 1) * times[period];
        }
        double largest = Arrays.stream(logs).max().orElse(0);
        double whole = Arrays.stream(logs).map(log -> Math.exp(log - largest)).sum();
        double logWhole = largest + Math.log(whole);
        return Arrays.stream(logs).map(log -> log - logWhole).toArray();
    }

    /** The fitted shares of one period. */
    double[] shares(int period) {
        return Arrays.stream(logShares(coefficients, period)).map(Math::exp).toArray();
    }

    private RealVector gradient() {
        double[] gradient = new double[2 * free];
        for (int i = 0; i < deaths.length; i++) {
            double[] shares = shares(i);
            for (int j = 0; j < free; j++) {
                double off = deaths[i][j + 1] * others(shares, j + 1) - others(deaths[i], j + 1) * shares[j + 1];
                gradient[2 * j] += off;
                gradient[2 * j + 1] += off * times[i];
            }
        }
        return MatrixUtils.createRealVector(gradient);
    }

    /** The sum of all but one, which a difference from the sum of all would leave without digits where that one is most of it. */
    private static double others(double[] values, int one) {
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            sum += j == one ? 0 : values[j];
        }
        return sum;
    }

    private RealMatrix information() {
        double[][] sums = new double[2 * free][2 * free];
        for (int i = 0; i < deaths.length; i++) {
            double[] shares = shares(i);
            for (int j = 0; j < free; j++) {
                for (int l = 0; l < free; l++) {
                    addInformation(sums, j, l, times[i], totals[i] * covariance(shares, j + 1, l + 1));
                }
            }
        }
        return MatrixUtils.createRealMatrix(sums);
    }

    private static void addInformation(double[][] sums, int j, int l, double time, double weight) {
        sums[2 * j][2 * l] += weight;
        sums[2 * j][2 * l + 1] += weight * time;
        sums[2 * j + 1][2 * l] += weight * time;
        sums[2 * j + 1][2 * l + 1] += weight * time * time;
    }

    /** Of one death's being of one category and of another. */
    private static double covariance(double[] shares, int one, int other) {
        return shares[one] * (one == other ? others(shares, one) : -shares[other]);
    }

    /** b[j], of a category after the reference, 1 to the last. */
    double slope(int category) {
        return coefficients.getEntry(2 * category - 1) / scale;
    }

    /** The standard error of b[j] by chance alone. */
    double slopeError(int category) {
        return Math.sqrt(covariance.getEntry(2 * category - 1, 2 * category - 1)) / scale;
    }

    /** a[j], the log odds where the score is zero. */
    double intercept(int category) {
        return coefficients.getEntry(2 * category - 2) - slope(category) * centre;
    }

    /** The standard error of a[j] by chance alone. */
    double interceptError(int category) {
        int at = 2 * category - 2;
        double away = centre / scale;
        double variance = covariance.getEntry(at, at)
                - 2 * away * covariance.getEntry(at, at + 1)
                + away * away * covariance.getEntry(at + 1, at + 1);
        return Math.sqrt(variance);
    }

    /** Twice the gain in log likelihood over shares that stay the same. */
    double likelihoodRatio() {
        double all = Arrays.stream(totals).sum();
        double gain = 0;
        for (int i = 0; i < deaths.length; i++) {
            double[] logs = logShares(coefficients, i);
            for (int j = 0; j <= free; j++) {
                gain += deaths[i][j] * (logs[j] - Math.log(total(j) / all));
            }
        }
        return Math.max(0, 2 * gain);
    }

    /** Pearson's statistic of the departures from the fit. */
    double pearson() {
        double sum = 0;
        for (int i = 0; i < deaths.length; i++) {
            double[] shares = shares(i);
            for (int j = 0; j <= free; j++) {
                double expected = totals[i] * shares[j];
                sum += (deaths[i][j] - expected) * (deaths[i][j] - expected) / expected;
            }
        }
        return sum;
    }

    /** The statistic of the trend and of the departures from it. */
    TrendTest test() {
        return new TrendTest(likelihoodRatio(), free, pearson(), free * (deaths.length - 2));
    }
}
