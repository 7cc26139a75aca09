package org.cenotaph.composition;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * How the peak changed while a list was read again and again: the peak of the list as it stood at each reading.
 *
 * <pre>
 *   x[p,r] = sum over readings up to r of d[p,.]       d   deaths of period p that a reading added, or, negative, took away
 * </pre>
 *
 * <p>At each reading the periods up to the last one with a death are looked at: later ones had not come yet, or nobody was known to
 * have died in them. Deaths of which the reading is not known are in no answer; the lineage and {@link ReadingPeaks#unplaced} count
 * them. A reading at which a period would hold fewer than no deaths is refused.
 *
 * <p>Reference: that of {@link Peak}.
 *
 * @param <P> the type of the periods
 * @param <R> the type of the readings
 */
public final class ReadingsOfPeak<P extends Comparable<? super P>, R extends Comparable<? super R>>
        implements Estimator<ReadingPeaks<P, R>> {
    private final Peak<P> peak;
    private final Axis<R> reading;

    ReadingsOfPeak(Peak<P> peak, Axis<R> reading) {
        this.peak = peak;
        this.reading = reading;
    }

    @Override
    public List<Axis<?>> axes() {
        return List.of(peak.time(), reading);
    }

    @Override
    public ReadingPeaks<P, R> estimate(Tally tally) {
        SortedMap<R, Peaks<P>> peaks = new TreeMap<>();
        for (R until : tally.coordinates(reading)) {
            Tally known = tally.where(reading, at -> at.compareTo(until) <= 0, "up to " + until);
            peaks.put(until, peak.upToLastDeath(known));
        }
        return new ReadingPeaks<>(reading, peaks, tally.unplaced(reading));
    }

    /** The peak and the readings, as they continue "by". */
    @Override
    public String toString() {
        return peak + " at each " + reading.name();
    }
}
