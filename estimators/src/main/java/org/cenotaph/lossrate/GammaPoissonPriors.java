package org.cenotaph.lossrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.gamma.LogBeta;
import org.cenotaph.lossrate.AreaByArea.Area;
import org.cenotaph.lossrate.GammaPrior.Weighted;

/**
 * Every Gamma distribution that the rates of areas may follow, weighted by its probability given their deaths.
 *
 * <pre>
 *   p(ν, m | x)  ~  p(ν) Π Γ(x+ν)/Γ(ν) (α/(E+α))^ν (1/(E+α))^x      α = ν/m
 *   p(ν)          = z / (z+ν)²          the weight ν/(ν+z) of the mean in an area with z expected deaths is uniform
 *   p(ln m)       = 1                   the mean rate may be of any order of magnitude
 *   ν, α  shape and rate of the Gamma distribution        m  its mean
 *   x  deaths of an area        E  deaths expected at the overall rate        z  median of E
 * </pre>
 *
 * <p>Summed over a grid in ln ν and, at each, in ln m, both as far as there is weight. For functions as smooth as these the rule
 * of the trapezoid gives means to 1e-5 and limits to 2e-4, relative; to 1e-2 where one area alone has deaths, which leaves the
 * mean open over many orders of magnitude.
 */
final class GammaPoissonPriors {
    private static final double WIDEST = 40; // of ln(ν/z), beyond which nothing is looked for
    private static final double HIGHEST = 20; // of ln(ν/z), above which the prior holds 2e-9
    private static final double COARSE = 0.5;
    private static final double NEGLIGIBLE = 16; // of a logarithm
    private static final int FINE = 40;
    private static final int FARTHEST = 200; // steps to either side
    private static final double MEAN_STEP = 1; // standard errors
    private static final double GOLDEN = 0.6180339887498949; // its multiples fill the gap between two means evenly
    private static final double RAREST = 1e-7; // of the likeliest

    private final double[] deaths;
    private final double[] expected;
    private final double overall;
    private final double median;

    private GammaPoissonPriors(List<? extends Area<?>> areas) {
        deaths = areas.stream().mapToDouble(Area::deaths).toArray();
        overall = GammaPoissonFit.sum(deaths)
                / GammaPoissonFit.sum(areas.stream().mapToDouble(Area::atRisk).toArray());
        expected = areas.stream().mapToDouble(area -> area.atRisk() * overall).toArray();
        double[] sorted = expected.clone();
        Arrays.sort(sorted);
        median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** The priors that are left by areas of which at least one has deaths, in the unit of their rates. */
    static List<Weighted> of(List<? extends Area<?>> areas) {
        return new GammaPoissonPriors(areas).weighted();
    }

    /** A prior on the grid, with the logarithm of its weight. */
    private record Node(double shape, double mean, double logWeight) {}

    private List<Weighted> weighted() {
        List<Node> coarse = grid(-WIDEST, HIGHEST, COARSE);
        double most = most(coarse);
        double[] kept = coarse.stream()
                .filter(node -> node.logWeight > most - NEGLIGIBLE)
                .mapToDouble(node -> Math.log(node.shape / median))
                .toArray();
        double from = Arrays.stream(kept).min().orElseThrow() - COARSE;
        double to = Arrays.stream(kept).max().orElseThrow() + COARSE;
        return normalised(grid(from, to, (to - from) / FINE));
    }

    private List<Weighted> normalised(List<Node> nodes) {
        double most = most(nodes);
        double sum = 0;
        List<Node> kept = new ArrayList<>();
        for (Node node : nodes) {
            if (node.logWeight > most + Math.log(RAREST)) {
                kept.add(node);
                sum += Math.exp(node.logWeight - most);
            }
        }
        List<Weighted> weighted = new ArrayList<>();
        for (Node node : kept) {
            GammaPrior prior = new GammaPrior(node.shape, node.shape / node.mean / overall);
            weighted.add(new Weighted(prior, Math.exp(node.logWeight - most) / sum));
        }
        return weighted;
    }

    private static double most(List<Node> nodes) {
        return nodes.stream().mapToDouble(Node::logWeight).max().orElseThrow();
    }

    private List<Node> grid(double from, double to, double step) {
        List<Node> nodes = new ArrayList<>();
        int steps = (int) Math.round((to - from) / step);
        for (int i = 0; i <= steps; i++) {
            double t = from + i * step;
            double offset = i * GOLDEN - Math.floor(i * GOLDEN);
            addMeans(median * Math.exp(t), t - 2 * Math.log1p(Math.exp(t)), offset, nodes);
        }
        return nodes;
    }

    /** One shape with means about the likeliest; no two shapes have the same means, so that the mixture has no steps. */
    private void addMeans(double shape, double logPrior, double offset, List<Node> nodes) {
        double likeliest = likeliestMean(shape);
        double[] logBetas = logBetas(shape);
        double step = MEAN_STEP / Math.sqrt(information(shape, likeliest));
        double start = likeliest * Math.exp(offset * step);
        double most = logLikelihood(shape, start, logBetas);
        nodes.add(new Node(shape, start, logPrior + Math.log(step) + most));
        for (int side = -1; side <= 1; side += 2) {
            double each = most;
            for (int j = 1; j <= FARTHEST && each > most - NEGLIGIBLE; j++) {
                double mean = start * Math.exp(side * j * step);
                each = logLikelihood(shape, mean, logBetas);
                nodes.add(new Node(shape, mean, logPrior + Math.log(step) + each));
            }
        }
    }

    private double likeliestMean(double shape) {
        double mean = 0;
        double next = 1;
        for (int iteration = 0; iteration < 20 && next != mean; iteration++) { // each gains digits; a grid needs few
            mean = next;
            double numerator = 0;
            double denominator = 0;
            for (int i = 0; i < deaths.length; i++) {
                double weight = 1 / (expected[i] + shape / mean);
                numerator += weight * deaths[i];
                denominator += weight * expected[i];
            }
            next = numerator / denominator;
        }
        return next;
    }

    /** The expected information on the logarithm of the mean. */
    private double information(double shape, double mean) {
        double sum = 0;
        for (double each : expected) {
            sum += shape * mean * each / (shape + mean * each);
        }
        return sum;
    }

    /** Without the terms that hold deaths alone. */
    private double logLikelihood(double shape, double mean, double[] logBetas) {
        double rate = shape / mean;
        double sum = 0;
        for (int i = 0; i < deaths.length; i++) {
            sum -= shape * Math.log1p(expected[i] / rate);
            if (deaths[i] > 0) {
                sum -= logBetas[i] + deaths[i] * Math.log(expected[i] + rate);
            }
        }
        return sum;
    }

    /** The terms that hold the shape alone, of areas with deaths. */
    private double[] logBetas(double shape) {
        double[] logBetas = new double[deaths.length];
        for (int i = 0; i < deaths.length; i++) {
            logBetas[i] = deaths[i] > 0 ? LogBeta.value(deaths[i], shape) : 0;
        }
        return logBetas;
    }
}
