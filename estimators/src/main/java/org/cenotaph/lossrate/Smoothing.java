package org.cenotaph.lossrate;

import java.util.List;
import org.cenotaph.lossrate.AreaByArea.Area;
import org.cenotaph.lossrate.GammaPrior.Weighted;

/**
 * How it is learned from the areas together how much their rates differ. Each takes the rates for draws from a Gamma
 * distribution.
 */
public enum Smoothing {
    /**
     * Every Gamma distribution is weighted by its probability given the deaths of all areas, so that the ranges allow for how
     * little a few areas tell of it: Christiansen and Morris 1997, with their prior, uniform in the weight that the mean has in
     * an area of median size.
     */
    HIERARCHICAL(
            "hierarchical Gamma-Poisson smoothing",
            "Christiansen, Morris 1997, Hierarchical Poisson regression modeling, Journal of the American Statistical Association 92:618-632, doi 10.1080/01621459.1997.10474013"),
    /**
     * The Gamma distribution that solves the equations of Clayton and Kaldor 1987, taken as known; agrees with
     * {@code DCluster::empbaysmooth} of R run to convergence.
     */
    CLAYTON_KALDOR(
            "Clayton-Kaldor smoothing",
            "Clayton, Kaldor 1987, Empirical Bayes estimates of age-standardized relative risks for use in disease mapping, Biometrics 43:671-681, doi 10.2307/2532003"),
    /** The Gamma distribution under which the deaths are likeliest (negative binomial), taken as known. */
    MAXIMUM_LIKELIHOOD(
            "Gamma-Poisson smoothing by maximum likelihood",
            "Clayton, Kaldor 1987, Empirical Bayes estimates of age-standardized relative risks for use in disease mapping, Biometrics 43:671-681, doi 10.2307/2532003"),
    /**
     * The global estimator of Marshall 1991. It needs only a mean b and a variance a; the Gamma distribution that has them, taken
     * as known, gives the same central values and a range beside, which the paper does not have.
     */
    MARSHALL(
            "Marshall's global smoothing",
            "Marshall 1991, Mapping disease and mortality rates using empirical Bayes estimators, Applied Statistics 40:283-294, doi 10.2307/2347593");

    private final String words;
    private final String reference;

    Smoothing(String words, String reference) {
        this.words = words;
        this.reference = reference;
    }

    /** The distributions that the rates may follow; none where areas differ no more than chance would make them. */
    List<Weighted> priors(List<? extends Area<?>> areas) {
        if (this == HIERARCHICAL) {
            return GammaPoissonPriors.of(areas);
        }
        GammaPoissonFit fit = GammaPoissonFit.to(areas);
        return (switch (this) {
                    case CLAYTON_KALDOR -> fit.claytonKaldor();
                    case MAXIMUM_LIKELIHOOD -> fit.maximumLikelihood();
                    default -> fit.marshall();
                })
                .map(prior -> List.of(new Weighted(prior, 1)))
                .orElse(List.of());
    }

    String words() {
        return words;
    }

    String reference() {
        return reference;
    }
}
