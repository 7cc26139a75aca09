package org.cenotaph.charts;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.excess.ExcessTable;
import org.cenotaph.excess.SexRatioExcess;
import org.cenotaph.excess.Years;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;

/**
 * Deaths of men for each death of a woman, one plot for each age group: the years observed, what was expected of them, and in
 * words the excess in the years of interest.
 *
 * <pre>
 *   observed  m / f
 *   expected  (m - excess) / f        from (m - high) / f to (m - low) / f
 *   m, f      deaths of men and of women of one age group in one year
 *   excess    with a range from low to high, by {@link SexRatioExcess}
 * </pre>
 *
 * <p>An age group whose excess was refused in an estimated year, or in which no woman died in one of the years, has no plot; the
 * caption names it.
 */
public final class RatioByAge {
    private static final Axis<String> SEX = Axis.category("sex");

    private final Tally register;
    private final Years baseline;
    private final ExcessTable expected;
    private final SortedSet<Year> interest;

    private RatioByAge(Tally register, Years baseline, ExcessTable expected, SortedSet<Year> interest) {
        this.register = register;
        this.baseline = baseline;
        this.expected = expected;
        this.interest = interest;
    }

    /**
     * The register and what was expected of it; every year that was estimated is of interest.
     *
     * @param register deaths along {@link Axis#YEAR}, the category {@code sex} with {@code m} and {@code f}, and {@link
     *     SexRatioExcess#FIVE_YEAR_AGES}
     * @param baseline the years that said what was to be expected
     * @param expected the excess; if years before the baseline were estimated too, the line of what was expected runs through it
     * @throws IllegalArgumentException if the register lacks one of these axes
     */
    public static RatioByAge of(Tally register, Years baseline, ExcessTable expected) {
        Tally counts = register.onto(Axis.YEAR, SEX, SexRatioExcess.FIVE_YEAR_AGES);
        return new RatioByAge(
                counts, baseline, expected, new TreeSet<>(expected.byYear().keySet()));
    }

    /**
     * The same where some of the estimated years are of interest; the others are drawn as not used.
     *
     * @throws IllegalArgumentException if one was not estimated
     */
    public RatioByAge inYears(Years some) {
        SortedSet<Year> years = new TreeSet<>();
        some.years().forEach(year -> years.add(Year.of(year)));
        years.forEach(year -> expected.in(year.getValue()));
        return new RatioByAge(register, baseline, expected, years);
    }

    /**
     * The picture.
     *
     * @throws IllegalArgumentException if there is no age group to be drawn
     */
    public Picture in(Frame frame) {
        List<List<AgeYear>> drawn = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (AgeBand ages : expected.byAge().keySet()) {
            List<AgeYear> group = group(ages);
            obstacle(group)
                    .ifPresentOrElse(
                            why -> leftOut.add("Ages " + ages + " are not drawn: " + why), () -> drawn.add(group));
        }
        if (drawn.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to draw: " + leftOut);
        }
        Table csv = AgeYear.table();
        drawn.forEach(group -> group.forEach(each -> each.write(csv)));
        return new Picture(
                frame.name(),
                frame.title(),
                frame.caption(leftOut),
                sheet(frame, drawn).png(),
                csv.toString());
    }

    private List<AgeYear> group(AgeBand ages) {
        SortedSet<Integer> years = new TreeSet<>(baseline.years());
        expected.byYear().keySet().forEach(year -> years.add(year.getValue()));
        return years.stream().map(year -> ageYear(ages, Year.of(year))).toList();
    }

    private AgeYear ageYear(AgeBand ages, Year year) {
        boolean isEstimated = expected.byYear().containsKey(year);
        AgeYear.Role role = !isEstimated
                ? AgeYear.Role.BASELINE
                : interest.contains(year) ? AgeYear.Role.ESTIMATED : AgeYear.Role.UNUSED;
        return new AgeYear(
                ages,
                year.getValue(),
                register.at(year, "m", ages),
                register.at(year, "f", ages),
                role,
                isEstimated ? Optional.of(expected.at(ages, year.getValue()).outcome()) : Optional.empty());
    }

    /** Why an age group cannot be drawn. */
    private static Optional<String> obstacle(List<AgeYear> group) {
        for (AgeYear each : group) {
            if (each.excess().orElse(null) instanceof Refusal refusal) {
                return Optional.of(refusal.message());
            }
            if (each.women() <= 0) {
                return Optional.of("no death of a woman in " + each.year() + ", so there is no ratio");
            }
        }
        return Optional.empty();
    }

    private Sheet sheet(Frame frame, List<List<AgeYear>> drawn) {
        AgeYear any = drawn.get(0).stream()
                .filter(each -> each.role() == AgeYear.Role.ESTIMATED)
                .findFirst()
                .orElseThrow();
        Key key = new Key()
                .with(AgeYear.Role.BASELINE.colour(), "baseline, " + baseline)
                .with(AgeYear.Role.UNUSED.colour(), "not used")
                .with(AgeYear.Role.ESTIMATED.colour(), "observed in " + joined())
                .with(Palette.BLUE, "expected, with " + any.range().kind() + " range");
        Sheet sheet = new Sheet(frame).below(key);
        new RatioPlots(drawn).onto(sheet, key.height(), sums());
        return sheet;
    }

    private String joined() {
        return String.join(", ", interest.stream().map(Year::toString).toList());
    }

    /** What the numbers above the plots are, and their sums. */
    private Lines sums() {
        List<String> lines = new ArrayList<>();
        for (Year year : interest) {
            if (expected.in(year.getValue()).outcome() instanceof Estimate sum) {
                lines.add(AgeYear.words(year.getValue(), sum));
            }
        }
        lines.add("");
        lines.add("Above each plot, and here over all ages that are summed:");
        lines.add("deaths of men beyond those expected, and their range");
        return new Lines("These ages together", lines);
    }
}
