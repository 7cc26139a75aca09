package org.cenotaph.lossrate;

import java.util.List;
import java.util.OptionalDouble;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Origin;
import org.cenotaph.records.Source;

/**
 * An area taken in a period, in km²: how large it is, how well that is known, what it is, and who says so. Immutable.
 *
 * <p>It may be zero, or negative where territory was lost; a rate is then refused, not this.
 */
public final class AreaTaken {
    private final AreaSize size;
    private final String what;
    private final Lineage lineage;
    private final List<String> cautions;

    private AreaTaken(AreaSize size, String what, Lineage lineage, List<String> cautions) {
        if (what.isBlank()) {
            throw new IllegalArgumentException("say what the area is, got no words");
        }
        this.size = size;
        this.what = what;
        this.lineage = lineage;
        this.cautions = List.copyOf(cautions);
    }

    private static AreaTaken of(AreaSize size, String what, Source source) {
        return new AreaTaken(size, what, Lineage.of(new Origin(source, 0, 0)), List.of());
    }

    /**
     * An area that is taken to be known.
     *
     * @param squareKilometres negative where territory was lost; nearer to zero than 10^-9 counts as zero
     * @param what the area in words: {@code taken in Ukraine in 2024}
     * @param source who says so
     * @throws IllegalArgumentException if the number is not within 10^12 km² of zero or the words are blank
     */
    public static AreaTaken exactly(double squareKilometres, String what, Source source) {
        return of(new AreaSize.Exact(squareKilometres), what, source);
    }

    /**
     * An area between two bounds, of which nothing more is known: every rate is then a scenario.
     *
     * @param low in km²
     * @param high in km², not below the other
     * @param what the area in words
     * @param source who says so
     * @throws IllegalArgumentException if a bound is not within 10^12 km² of zero, they are reversed or the words are blank
     */
    public static AreaTaken between(double low, double high, String what, Source source) {
        return of(new AreaSize.Bounded(low, high), what, source);
    }

    /**
     * An area that was measured with a normal error.
     *
     * @param squareKilometres as measured
     * @param standardError in km², positive
     * @param what the area in words
     * @param source who says so
     * @throws IllegalArgumentException if a number is not within 10^12 km² of zero, the standard error is not positive or the words are blank
     */
    public static AreaTaken withStandardError(
            double squareKilometres, double standardError, String what, Source source) {
        return of(new AreaWithError(squareKilometres, standardError), what, source);
    }

    /** An area that was reckoned from a series of areas held. */
    static AreaTaken reckoned(AreaSize size, String what, Lineage lineage, List<String> cautions) {
        return new AreaTaken(size, what, lineage, cautions);
    }

    /** The size in km², the middle of its bounds where it has some; nothing where the area cannot be told. */
    public OptionalDouble squareKilometres() {
        return size.middle();
    }

    /** What the area is, in words. */
    public String what() {
        return what;
    }

    /** Who says so, and from which readings it was reckoned. */
    public Lineage lineage() {
        return lineage;
    }

    /** What a reader should know of it: revisions, readings that are missing. */
    public List<String> cautions() {
        return cautions;
    }

    AreaSize size() {
        return size;
    }

    /** The size and what it is: {@code 4,168 km² (taken in Ukraine in 2024)}. */
    @Override
    public String toString() {
        return size + " (" + what + ")";
    }
}
