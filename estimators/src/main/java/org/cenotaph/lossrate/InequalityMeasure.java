package org.cenotaph.lossrate;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The indices of inequality; formulas stand at {@link RateInequality}. */
enum InequalityMeasure {
    /** Twice the area between the Lorenz curve of deaths against people, in the order of the rates, and the diagonal. */
    GINI(
            "Gini coefficient",
            "Gastwirth 1972, The estimation of the Lorenz curve and Gini index, Review of Economics and Statistics 54:306-316, doi 10.2307/1937992") {
        @Override
        double of(double[] rates, double[] people) {
            Integer[] order = IntStream.range(0, rates.length).boxed().toArray(Integer[]::new);
            Arrays.sort(order, (i, j) -> Double.compare(rates[i], rates[j]));
            double everybody = sum(people);
            double deaths = sum(products(rates, people));
            double below = 0;
            double area = 0;
            for (int i : order) {
                double share = rates[i] * people[i] / deaths;
                area += people[i] / everybody * (2 * below + share);
                below += share;
            }
            return Math.max(0, 1 - area);
        }
    },
    /** The relative entropy of the shares of deaths to the shares of people. */
    THEIL(
            "Theil index",
            "Theil 1967, Economics and Information Theory, North-Holland; Shorrocks 1980, The class of additively decomposable inequality measures, Econometrica 48:613-625, doi 10.2307/1913126") {
        @Override
        double of(double[] rates, double[] people) {
            double whole = sum(products(rates, people)) / sum(people);
            double everybody = sum(people);
            double index = 0;
            for (int i = 0; i < rates.length; i++) {
                double ratio = rates[i] / whole;
                index += ratio > 0 ? people[i] / everybody * ratio * Math.log(ratio) : 0;
            }
            return Math.max(0, index);
        }
    };

    private final String named;
    private final String reference;

    InequalityMeasure(String named, String reference) {
        this.named = named;
        this.reference = reference;
    }

    /**
     * The index.
     *
     * @param rates not negative, one of them positive
     * @param people at each rate, positive
     */
    abstract double of(double[] rates, double[] people);

    String reference() {
        return reference;
    }

    /** The name of the index. */
    @Override
    public String toString() {
        return named;
    }

    private static double[] products(double[] rates, double[] people) {
        double[] products = new double[rates.length];
        for (int i = 0; i < rates.length; i++) {
            products[i] = rates[i] * people[i];
        }
        return products;
    }

    /** One by one: how a stream adds differs from one JDK to the next. */
    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
