package org.cenotaph.benchmarks;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.cenotaph.records.Column;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Deaths;

/** Shapes of made-up deaths: the usual one, and those that might be slow to count. */
public enum Input {
    /** As {@link DeathGenerator#of} makes them. */
    USUAL,

    /** One date in ten is not known to the day. */
    TENTH_IMPRECISE {
        @Override
        DeathGenerator generator(int deaths) {
            return super.generator(deaths).withImpreciseDates(0.1);
        }
    },

    /** Every other date is not known to the day. */
    HALF_IMPRECISE {
        @Override
        DeathGenerator generator(int deaths) {
            return super.generator(deaths).withImpreciseDates(0.5);
        }
    },

    /** In the order of their dates, so that neighbouring rows have the same day. */
    SORTED {
        @Override
        Deaths rearranged(Deaths deaths) {
            int[] codes = codes(deaths);
            Arrays.sort(codes);
            return withDates(deaths, codes);
        }
    },

    /** In no order of dates at all. */
    SHUFFLED {
        @Override
        Deaths rearranged(Deaths deaths) {
            int[] codes = codes(deaths);
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
            for (int row = codes.length - 1; row > 0; row--) {
                int other = random.nextInt(row + 1);
                int code = codes[row];
                codes[row] = codes[other];
                codes[other] = code;
            }
            return withDates(deaths, codes);
        }
    },

    /** In the order of their dates and all of one category, so that one counter after another takes a whole day. */
    SORTED_OF_ONE_CATEGORY {
        @Override
        DeathGenerator generator(int deaths) {
            return super.generator(deaths).withCategories(1);
        }

        @Override
        Deaths rearranged(Deaths deaths) {
            return SORTED.rearranged(deaths);
        }
    },

    /** A century of dates. */
    CENTURY {
        @Override
        DeathGenerator generator(int deaths) {
            return super.generator(deaths).withPeriod(LocalDate.of(1926, 1, 1), LocalDate.of(2025, 12, 31));
        }
    },

    /** Categories that do not fit into a byte. */
    THREE_HUNDRED_CATEGORIES {
        @Override
        DeathGenerator generator(int deaths) {
            return super.generator(deaths).withCategories(300);
        }
    },

    /** As many regions as a country has communes. */
    FIFTY_THOUSAND_REGIONS {
        @Override
        DeathGenerator generator(int deaths) {
            return super.generator(deaths).withRegions(50_000);
        }
    };

    private static final long SEED = 20220224;

    /** The deaths; the same every time. */
    public Deaths deaths(int number) {
        return rearranged(generator(number).deaths());
    }

    DeathGenerator generator(int deaths) {
        return DeathGenerator.of(deaths, SEED);
    }

    Deaths rearranged(Deaths deaths) {
        return deaths;
    }

    private static int[] codes(Deaths deaths) {
        return IntStream.range(0, deaths.size()).map(deaths.dates()::codeAt).toArray();
    }

    private static Deaths withDates(Deaths deaths, int[] codes) {
        Column.Builder<DeathDate> dates = new Column.Builder<>();
        IntStream.range(0, deaths.dates().codeCount())
                .forEach(code -> dates.codeOf(deaths.dates().valueOf(code)));
        Arrays.stream(codes).forEach(dates::addCode);
        Deaths rearranged = Deaths.dated(dates.build()).withAges(deaths.ages());
        for (String name : deaths.categories()) {
            rearranged = rearranged.withCategory(name, deaths.category(name));
        }
        return rearranged;
    }
}
