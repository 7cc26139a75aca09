package org.cenotaph.benchmarks;

import static org.cenotaph.tally.Axis.category;

import java.time.YearMonth;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Counting;
import org.cenotaph.tally.Tally;

/** What is counted in the benchmarks, as a user of the library would write it. */
public enum Question {
    /** T1: month of death by category; the month is read from the date. */
    MONTH_BY_CATEGORY {
        @Override
        public Tally of(Counting deaths) {
            return deaths.along(Axis.MONTH, category(DeathGenerator.CATEGORY));
        }
    },

    /** T2: day of death by category by region, about 1.2 million cells. */
    DAY_BY_CATEGORY_BY_REGION {
        @Override
        public Tally of(Counting deaths) {
            return deaths.along(Axis.DAY, category(DeathGenerator.CATEGORY), category(DeathGenerator.REGION));
        }
    },

    /** T3: ISO week of death by category, of the women in every third region. */
    WEEK_BY_CATEGORY_OF_SOME {
        @Override
        public Tally of(Counting deaths) {
            return deaths.where(category(DeathGenerator.REGION), Question::isEveryThird, "every third")
                    .where(category(DeathGenerator.SEX), "female")
                    .along(Axis.ISO_WEEK, category(DeathGenerator.CATEGORY));
        }
    },

    /** T1 along an axis that the user has made of another: half-years instead of months. */
    MAPPED_MONTH_BY_CATEGORY {
        @Override
        public Tally of(Counting deaths) {
            return deaths.along(Axis.MONTH.mapped("half-year", Question::halfYear), category(DeathGenerator.CATEGORY));
        }
    },

    /** T1 along bands of age instead of months. */
    AGE_BAND_BY_CATEGORY {
        @Override
        public Tally of(Counting deaths) {
            return deaths.along(Axis.ageBand(15, 30, 45, 60), category(DeathGenerator.CATEGORY));
        }
    };

    private static final int MONTHS_IN_HALF = 6;

    /** The answer of the library. */
    public abstract Tally of(Counting deaths);

    /** Whether a region is one of the third that T3 selects. */
    static boolean isEveryThird(String region) {
        return Integer.parseInt(region.substring(region.indexOf(' ') + 1)) % 3 == 2;
    }

    private static String halfYear(YearMonth month) {
        return month.getYear() + (month.getMonthValue() <= MONTHS_IN_HALF ? "-H1" : "-H2");
    }
}
