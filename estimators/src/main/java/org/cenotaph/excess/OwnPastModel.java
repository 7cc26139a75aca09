package org.cenotaph.excess;

import java.util.List;
import org.cenotaph.excess.RatioModel.Unfit;

/** A way to carry the deaths of baseline years into other years. */
interface OwnPastModel {
    /** The model, as it continues a sentence after "by". */
    String words();

    /** What must hold of the expected deaths. */
    String assumption();

    /** What must hold of the deaths about their expectation. */
    String scatter();

    /**
     * Fits.
     *
     * @param baseline the periods that were counted in the baseline years, without weeks 53; at least one
     * @throws Unfit if the model cannot be fitted to them
     */
    Fit fit(List<? extends OwnPastPeriod<?>> baseline) throws Unfit;

    /** Expected deaths fitted to the baseline years. */
    interface Fit {
        /** The deaths expected in a period. */
        double expected(OwnPastPeriod<?> period);

        /**
         * The variance of observed less expected deaths, added up over some periods: the scatter of each, and the error of the
         * fit, which the periods share. Only where {@link #degreesOfFreedom} is positive.
         */
        double variance(List<? extends OwnPastPeriod<?>> periods);

        /** Degrees of freedom of the scatter; zero where the baseline leaves none, so that no variance exists. */
        int degreesOfFreedom();
    }
}
