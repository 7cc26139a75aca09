package org.cenotaph.excess;

import org.cenotaph.estimate.Reason;

/** A way to carry the ratio of men to women from baseline years into later ones. */
interface RatioModel {
    /** The model, as it continues a sentence after "by". */
    String words();

    /** What must hold of the expected ratio. */
    String assumption();

    /** What must hold of the ratio about its expectation. */
    String scatter();

    /**
     * Fits.
     *
     * @param targets the years that will be estimated
     * @throws Unfit if the model cannot be fitted to these years
     */
    RatioFit fit(Baseline baseline, Years targets) throws Unfit;

    /**
     * The deaths of men and women of one age group in the baseline years; women are never zero.
     *
     * @param years the years
     * @param men deaths of men in each
     * @param women deaths of women in each
     */
    record Baseline(double[] years, double[] men, double[] women) {
        double[] ratios() {
            double[] ratios = new double[years.length];
            for (int i = 0; i < ratios.length; i++) {
                ratios[i] = men[i] / women[i];
            }
            return ratios;
        }

        /** The year in the middle, from which years are counted so that the regressors stay small. */
        double middle() {
            return Math.rint((years[0] + years[years.length - 1]) / 2);
        }
    }

    /** That a model cannot be fitted, and why. */
    final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        private final Reason reason;

        Unfit(Reason reason, String message) {
            super(message, null, false, false);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }

        String message() {
            return getMessage() == null ? "" : getMessage();
        }
    }
}
