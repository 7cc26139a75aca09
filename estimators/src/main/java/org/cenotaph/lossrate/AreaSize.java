package org.cenotaph.lossrate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Wording;

/** What is known of the size of an area taken, in km², and how deaths are divided by it. */
sealed interface AreaSize permits AreaSize.Exact, AreaSize.Bounded, AreaSize.Unknown, AreaWithError {
    /** A smaller area, of a thousandth of a square metre, counts as zero. */
    double LEAST = 1e-9;

    /** A larger area is a mistake: the surface of the Earth is 5.1 10^8 km². */
    double MOST = 1e12;

    /** The size, or the middle of what is known of it. */
    OptionalDouble middle();

    /** What must hold for the size to be right. */
    String assumption();

    /** The deaths divided by this area, or why they cannot be. */
    Outcome dividing(AreaQuotient deaths);

    /** An area to at most eight figures and nine decimals, thousands grouped. */
    static String km2(double area) {
        BigDecimal figures = new BigDecimal(area).round(new MathContext(8));
        return Wording.grouped(figures.setScale(Math.min(9, figures.scale()), RoundingMode.HALF_EVEN)) + " km²";
    }

    /** A size that is known. */
    record Exact(double squareKilometres) implements AreaSize {
        /** Refuses what is no size. */
        public Exact {
            requireFinite(squareKilometres);
        }

        @Override
        public OptionalDouble middle() {
            return OptionalDouble.of(squareKilometres);
        }

        @Override
        public String assumption() {
            return "the area is known without error";
        }

        @Override
        public Outcome dividing(AreaQuotient deaths) {
            return squareKilometres >= LEAST
                    ? deaths.over(squareKilometres)
                    : deaths.overNoGain(squareKilometres, squareKilometres);
        }

        @Override
        public String toString() {
            return km2(squareKilometres);
        }
    }

    /** A size between two bounds, of which no more is known. */
    record Bounded(double low, double high) implements AreaSize {
        /** Refuses what is no size. */
        public Bounded {
            requireFinite(low);
            requireFinite(high);
            if (low > high) {
                throw new IllegalArgumentException(
                        "the bounds of an area are given the smaller first, got " + low + " to " + high);
            }
        }

        @Override
        public OptionalDouble middle() {
            return OptionalDouble.of(low + (high - low) / 2);
        }

        @Override
        public String assumption() {
            return "the area lies between its bounds, and nothing more is known of it; the central value is the central number of deaths over the middle of the area, and no value within the range is likelier";
        }

        @Override
        public Outcome dividing(AreaQuotient deaths) {
            return low >= LEAST
                    ? deaths.between(deaths.range().low() / high, deaths.range().high() / low, Kind.scenario())
                    : deaths.overNoGain(low, high);
        }

        @Override
        public String toString() {
            return km2(low).replace(" km²", "") + " to " + km2(high);
        }
    }

    /** A size that cannot be told. */
    record Unknown(String why) implements AreaSize {
        @Override
        public OptionalDouble middle() {
            return OptionalDouble.empty();
        }

        @Override
        public String assumption() {
            return "the area can be told";
        }

        @Override
        public Outcome dividing(AreaQuotient deaths) {
            return deaths.refusal(Reason.MISSING, why);
        }

        @Override
        public String toString() {
            return "area unknown";
        }
    }

    /** Refuses what is no size. */
    static void requireFinite(double area) {
        if (!(Math.abs(area) <= MOST)) {
            throw new IllegalArgumentException("an area is a number of km² up to 10^12, got " + area);
        }
    }
}
