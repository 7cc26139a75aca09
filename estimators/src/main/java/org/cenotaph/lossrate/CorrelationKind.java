package org.cenotaph.lossrate;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Range;

/** Which coefficient of correlation, and the variance of its Fisher transform. */
enum CorrelationKind {
    PEARSON(
            "Pearson correlation, Fisher-z limits",
            "Fisher 1921, On the probable error of a coefficient of correlation deduced from a small sample, Metron 1:3-32, hdl 2440/15169"),
    PEARSON_BY_PEOPLE(
            "Pearson correlation weighted by people, Fisher-z limits",
            "Fisher 1921, On the probable error of a coefficient of correlation deduced from a small sample, Metron 1:3-32, hdl 2440/15169; Kish 1965, Survey Sampling, Wiley, section 11.7 (the effective number)"),
    SPEARMAN(
            "Spearman rank correlation, Bonett-Wright limits",
            "Bonett and Wright 2000, Sample size requirements for estimating Pearson, Kendall and Spearman correlations, Psychometrika 65:23-28, doi 10.1007/BF02294183") {
        @Override
        double coefficient(double[] rates, double[] characteristic, double[] weights) {
            return Correlation.pearson(Correlation.ranks(rates), Correlation.ranks(characteristic), weights);
        }

        @Override
        double variance(double r, double number) {
            return (1 + r * r / 2) / (number - 3);
        }
    };

    private final String named;
    private final String reference;

    CorrelationKind(String named, String reference) {
        this.named = named;
        this.reference = reference;
    }

    double coefficient(double[] rates, double[] characteristic, double[] weights) {
        return Correlation.pearson(rates, characteristic, weights);
    }

    /** The variance of artanh r, among so many areas. */
    double variance(double r, double number) {
        return 1 / (number - 3);
    }

    /** The limits of a coefficient; all that is possible where it is one or minus one. */
    Range range(double r, double number, double level) {
        if (Math.abs(r) == 1) {
            return new Range(-1, 1, Kind.confidence(level));
        }
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        double transformed = (Math.log1p(r) - Math.log1p(-r)) / 2;
        double reach = z * Math.sqrt(variance(r, number));
        return new Range(
                Math.min(r, Math.tanh(transformed - reach)),
                Math.max(r, Math.tanh(transformed + reach)),
                Kind.confidence(level));
    }

    /** The weight of each area. */
    double[] weights(double[] people) {
        double[] alike = new double[people.length];
        Arrays.fill(alike, 1);
        return this == PEARSON_BY_PEOPLE ? people : alike;
    }

    /** The effective number of areas in words, where it is another than their number. */
    String effective(double number) {
        return this == PEARSON_BY_PEOPLE ? ", worth " + Words.number(number) + " of equal weight" : "";
    }

    String reference() {
        return reference;
    }

    /** The name of the method. */
    @Override
    public String toString() {
        return named;
    }
}
