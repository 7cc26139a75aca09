package org.cenotaph.excess;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Tally;

/** The sentence that asks for a registry estimate, while it is unfinished; it begins with {@link RegistryExcess#in}. */
public final class RegistrySentence {
    static final int MOST_WEEKS = 5218;

    private RegistrySentence() {}

    /** The sentence so far: the baseline is missing. */
    public static final class Above {
        private final List<IsoWeek> weeks;

        Above(List<IsoWeek> weeks) {
            RegistryPlan.require(
                    weeks.size() <= MOST_WEEKS,
                    "a registry is estimated over at most " + MOST_WEEKS + " weeks, a hundred years, got "
                            + weeks.size());
            this.weeks = weeks;
        }

        /**
         * The years, as ISO weeks count them, that say what ratio was to be expected.
         *
         * @throws IllegalArgumentException if a week of them is to be estimated
         */
        public Covered above(Years baseline) {
            if (weeks.stream().anyMatch(week -> baseline.years().contains(week.year()))) {
                throw new IllegalArgumentException(
                        "a week cannot be both baseline and estimated, got the baseline " + baseline);
            }
            return new Covered(weeks, baseline);
        }
    }

    /** The sentence so far: the list looked up in the registry is missing. */
    public static final class Covered {
        private final List<IsoWeek> weeks;
        private final Years baseline;

        private Covered(List<IsoWeek> weeks, Years baseline) {
            this.weeks = weeks;
            this.baseline = baseline;
        }

        /** The listed dead by age and the category {@code case}, which is {@code yes} or {@code no}. */
        public Read coveredAs(Tally match) {
            return coveredAs(match, Axis.category("case"), "yes", "no");
        }

        /**
         * The listed dead, old enough that their cases would have been opened, by age and whether they have a case; a case
         * that was opened late does not count as one where late cases are kept apart.
         *
         * @param found the axis that says so
         * @param with its coordinate of those with a case
         * @param without its coordinate of those without
         * @throws IllegalArgumentException if the match has other coordinates on that axis, but lacks one of these
         */
        public Read coveredAs(Tally match, Axis<String> found, String with, String without) {
            return new Read(weeks, baseline, new ListMatch(match, found, with, without));
        }
    }

    /** The sentence so far: the day of reading is missing. */
    public static final class Read {
        private final List<IsoWeek> weeks;
        private final Years baseline;
        private final ListMatch match;

        private Read(List<IsoWeek> weeks, Years baseline, ListMatch match) {
            this.weeks = weeks;
            this.baseline = baseline;
            this.match = match;
        }

        /** The last day on which a case could be opened and still be counted. */
        public Ratio readOn(LocalDate day) {
            return new Ratio(new RegistryPlan.Asked(weeks, baseline, match, day));
        }

        /** The last week, to its Sunday, in which a case could be opened and still be counted. */
        public Ratio readOn(IsoWeek week) {
            return readOn(week.monday().with(DayOfWeek.SUNDAY));
        }
    }

    /** The sentence so far: only the course of the ratio is missing. */
    public static final class Ratio {
        private static final int FEWEST_LISTED = 30;

        private final RegistryPlan.Asked asked;

        private Ratio(RegistryPlan.Asked asked) {
            this.asked = asked;
        }

        /** The ratio of men to women would have stayed as it was in the baseline. */
        public RegistryExcess constantRatio() {
            return new RegistryExcess(RegistryPlan.of(asked, new RegistryPlan.Fitting(false, false, 1, FEWEST_LISTED)));
        }

        /** The log of the ratio would have gone on along the straight line of the baseline; needs two years of it. */
        public RegistryExcess linearRatio() {
            return new RegistryExcess(RegistryPlan.of(asked, new RegistryPlan.Fitting(true, false, 1, FEWEST_LISTED)));
        }
    }
}
