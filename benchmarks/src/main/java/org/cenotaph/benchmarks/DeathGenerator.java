package org.cenotaph.benchmarks;

import java.time.LocalDate;
import java.util.Optional;
import org.cenotaph.records.Deaths;

/**
 * Makes up deaths for benchmarks and tests: any number, in the order in which they are reported, the same on any machine for
 * the same seed. Immutable.
 *
 * <p>Dates follow a wave and reporting delays ({@link Reporting}), so neighbouring rows have different days. The k-th
 * category has a share in proportion to 1/k, the k-th region to 1/sqrt(k); the sexes are nearly even, which is the hardest
 * case for a processor that guesses branches. Nothing depends on anything else, and every column has random numbers of its
 * own: changing one setting leaves the other columns as they were.
 *
 * @param seed the same seed gives the same deaths on any JDK
 * @param count how many deaths
 * @param first the first day on which a death can happen
 * @param last the last day on which a death can happen or be reported
 * @param categories how many categories
 * @param regions how many regions
 * @param imprecise the share of dates that are not known to the day
 * @param reporter the source whose days of report are kept, if any
 */
public record DeathGenerator(
        long seed,
        int count,
        LocalDate first,
        LocalDate last,
        int categories,
        int regions,
        double imprecise,
        Optional<String> reporter) {
    /** The name of the category {@code c1}, {@code c2}, ... */
    public static final String CATEGORY = "category";

    /** The name of the category {@code region 1}, {@code region 2}, ... */
    public static final String REGION = "region";

    /** The name of the category {@code female} or {@code male}. */
    public static final String SEX = "sex";

    /** Checks. */
    public DeathGenerator {
        require(count >= 0, "the number of deaths must not be negative, got " + count);
        require(!first.isAfter(last), "the first day must not be after the last, got " + first + " and " + last);
        require(categories >= 1, "there must be at least one category, got " + categories);
        require(regions >= 1, "there must be at least one region, got " + regions);
        require(imprecise >= 0 && imprecise <= 1, "a share must lie within 0 to 1, got " + imprecise);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Deaths between 2022-02-24 and 2025-12-04, in 10 categories and 90 regions, all with precise dates. */
    public static DeathGenerator of(int count, long seed) {
        LocalDate first = LocalDate.of(2022, 2, 24);
        LocalDate last = LocalDate.of(2025, 12, 4);
        return new DeathGenerator(seed, count, first, last, 10, 90, 0, Optional.empty());
    }

    /** The same with another period, in which every death happens and is reported; both days are included. */
    public DeathGenerator withPeriod(LocalDate from, LocalDate to) {
        return new DeathGenerator(seed, count, from, to, categories, regions, imprecise, reporter);
    }

    /** The same with another number of categories. */
    public DeathGenerator withCategories(int number) {
        return new DeathGenerator(seed, count, first, last, number, regions, imprecise, reporter);
    }

    /** The same with another number of regions. */
    public DeathGenerator withRegions(int number) {
        return new DeathGenerator(seed, count, first, last, categories, number, imprecise, reporter);
    }

    /**
     * The same with a share of dates that are not known to the day: of these, 7 in 10 to the month, 2 to the year, 1 not at all.
     */
    public DeathGenerator withImpreciseDates(double share) {
        return new DeathGenerator(seed, count, first, last, categories, regions, share, reporter);
    }

    /** The same with the day on which a source reported each death. */
    public DeathGenerator withReportsBy(String source) {
        return new DeathGenerator(seed, count, first, last, categories, regions, imprecise, Optional.of(source));
    }

    /** The deaths, with date, age band, category, region and sex, and with reports where a source was named. */
    public Deaths deaths() {
        DrawnColumns columns = new DrawnColumns(this);
        Deaths deaths = dateCategoryAndRegion().withAges(columns.ages()).withCategory(SEX, columns.sexes());
        return reporter.map(source -> deaths.withReports(source, columns.reports(source)))
                .orElse(deaths);
    }

    /** The same deaths with date, category and region alone. */
    public Deaths dateCategoryAndRegion() {
        DrawnColumns columns = new DrawnColumns(this);
        return Deaths.dated(columns.dates())
                .withCategory(CATEGORY, columns.categories())
                .withCategory(REGION, columns.regions());
    }
}
