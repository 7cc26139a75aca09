package org.cenotaph.coverage;

import java.util.List;
import java.util.random.RandomGenerator;
import org.cenotaph.Drawing;
import org.cenotaph.estimate.Distribution;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Tally;

/**
 * How deaths come to be recorded.
 *
 * @param words that say so
 * @param together so many deaths are recorded or missed
 * @param factor of the true coverage to that which it is thought to be
 * @param twice the share of records that are of deaths recorded before
 */
record RecordingWorld(String words, int together, double factor, double twice) {
    static final RecordingWorld SOUND = new RecordingWorld("deaths recorded one by one", 1, 1, 0);
    static final RecordingWorld TEN_AT_A_TIME = new RecordingWorld("deaths recorded ten at a time, or none", 10, 1, 0);
    static final RecordingWorld LESS = new RecordingWorld("coverage a fifth lower than it is thought", 1, 0.8, 0);
    static final RecordingWorld TWICE =
            new RecordingWorld("one record in five is of a death recorded before", 1, 1, 0.2);
    static final List<RecordingWorld> BROKEN = List.of(TEN_AT_A_TIME, LESS, TWICE);

    long count(long deaths, double coverage, RandomGenerator random) {
        long recorded = together * Drawing.binomial(deaths / together, factor * coverage, random);
        return Math.round(recorded / (1 - twice));
    }

    Tally tally(long deaths, double coverage, RandomGenerator random) {
        return Tally.ofTotal(count(deaths, coverage, random), Lineage.none());
    }

    /** True coverages, drawn from what is known of them. */
    record Coverages(Distribution perRecord) {
        static Coverages of(CoverageRatio knowledge) {
            return new Coverages(knowledge
                    .estimate(Tally.ofTotal(1, Lineage.none()))
                    .orThrow()
                    .distribution()
                    .orElseThrow());
        }

        double next(RandomGenerator random) {
            return at(random.nextDouble());
        }

        double at(double probability) {
            return 1 / perRecord.quantile(probability);
        }
    }
}
