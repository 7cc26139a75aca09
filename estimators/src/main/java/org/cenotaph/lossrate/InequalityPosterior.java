package org.cenotaph.lossrate;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.cenotaph.lossrate.AreaByArea.Area;
import org.cenotaph.lossrate.GammaPrior.Weighted;

/**
 * The rates of areas drawn together, given their deaths: first the Gamma distribution that they follow, by its probability in
 * {@link GammaPoissonPriors}, then the rate of each area from its posterior under it. The model stands at {@link RateInequality}.
 */
final class InequalityPosterior {
    private final List<? extends Area<?>> areas;
    private final List<Weighted> priors;
    private final double[] cumulative;

    /** Of areas of which at least one has deaths. */
    InequalityPosterior(List<? extends Area<?>> areas) {
        this.areas = List.copyOf(areas);
        this.priors = GammaPoissonPriors.of(areas);
        this.cumulative = new double[priors.size()];
        double sum = 0;
        for (int i = 0; i < cumulative.length; i++) {
            sum += priors.get(i).probability();
            cumulative[i] = sum;
        }
    }

    /** One draw of the rates of all areas. */
    double[] draw(RandomGenerator random) {
        int found = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[cumulative.length - 1]);
        GammaPrior prior = priors.get(found < 0 ? -found - 1 : found).prior();
        UniformRandomProvider bits = random::nextLong;
        double[] rates = new double[areas.size()];
        for (int i = 0; i < rates.length; i++) {
            Area<?> area = areas.get(i);
            double shape = prior.shape() + area.deaths();
            double scale = 1 / (prior.rate() + area.atRisk());
            rates[i] = AhrensDieterMarsagliaTsangGammaSampler.of(bits, shape, scale)
                    .sample();
        }
        return rates;
    }
}
