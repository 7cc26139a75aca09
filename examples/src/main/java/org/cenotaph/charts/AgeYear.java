package org.cenotaph.charts;

import java.awt.Color;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.tally.AgeBand;

/**
 * Deaths of men and women of one age group in one year.
 *
 * @param ages the age group
 * @param year the year
 * @param men deaths of men
 * @param women deaths of women
 * @param role what the year is there for
 * @param excess deaths of men beyond those expected; nothing in a baseline year
 */
record AgeYear(AgeBand ages, int year, long men, long women, Role role, Optional<Outcome> excess) {
    /** What a year is there for. */
    enum Role {
        BASELINE(Palette.BLACK),
        UNUSED(Palette.SKY_BLUE),
        ESTIMATED(Palette.VERMILLION);

        private final Color colour;

        Role(Color colour) {
            this.colour = colour;
        }

        Color colour() {
            return colour;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Deaths of men for each death of a woman. */
    double ratio() {
        return (double) men / women;
    }

    boolean isEstimated() {
        return excess.isPresent();
    }

    Estimate estimate() {
        return excess.orElseThrow().orThrow();
    }

    /** The ratio that was expected. */
    double expected() {
        return (men - estimate().central()) / women;
    }

    /** Its range: the excess subtracted, so the ends change places. */
    Range range() {
        Range range = estimate().range();
        return new Range((men - range.high()) / women, (men - range.low()) / women, range.kind());
    }

    /** The year, the excess and its range. */
    static String words(int year, Estimate excess) {
        return year + ": " + Words.whole(excess.central()) + " ("
                + Words.whole(excess.range().low()) + " to "
                + Words.whole(excess.range().high()) + ")";
    }

    static Table table() {
        return Table.of("ages,year,men,women,ratio,role,expected_ratio,expected_low,expected_high,excess,low,high,kind"
                .split(","));
    }

    void write(Table table) {
        Stream<Object> observed = Stream.of(ages, year, men, women, ratio(), role);
        Stream<Object> estimated = isEstimated()
                ? Stream.concat(Stream.of(expected(), range().low(), range().high()), Words.cells(estimate()))
                : Stream.of("", "", "", "", "", "", "");
        table.row(Stream.concat(observed, estimated).toArray());
    }
}
