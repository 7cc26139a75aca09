package org.cenotaph.excess;

import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cenotaph.estimate.Reason;
import org.cenotaph.excess.RatioModel.Baseline;
import org.cenotaph.excess.RatioModel.Unfit;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Tally;

/** One estimation of excess deaths of men from a tally: finds the age groups, fits each, and has them added up. */
final class ExcessByAge {
    private final SexRatioExcess.Settings settings;
    private final SexRatioExcess.Question question;
    private final Tally tally;
    private final List<Year> targets;

    ExcessByAge(SexRatioExcess.Settings settings, Tally tally) {
        this.settings = settings;
        this.question = settings.question();
        this.tally = tally;
        this.targets = question.targets().asList();
    }

    ExcessTable table() {
        List<AgeGroup> all = new ArrayList<>();
        bands().forEach(band -> all.add(group(band)));
        List<AgeGroup> summed = all.stream()
                .filter(group -> within(group.band(), question.summed()))
                .toList();
        List<AgeGroup> whole = new ArrayList<>(summed);
        missing(summed)
                .forEach(ages -> whole.add(
                        new AgeGroup.Unfitted(ages, Reason.MISSING, "no deaths were counted at the ages " + ages)));
        ExcessSum sum = new ExcessSum(settings, tally);
        SortedMap<AgeBand, SortedMap<Year, Excess>> cells = new TreeMap<>();
        SortedMap<AgeBand, Excess> ages = new TreeMap<>();
        for (AgeGroup group : all) {
            SortedMap<Year, Excess> row = new TreeMap<>();
            for (int i = 0; i < targets.size(); i++) {
                row.put(targets.get(i), sum.of(List.of(group), new int[] {i}));
            }
            cells.put(group.band(), row);
            ages.put(group.band(), sum.of(List.of(group), everyTarget()));
        }
        SortedMap<Year, Excess> years = new TreeMap<>();
        for (int i = 0; i < targets.size(); i++) {
            years.put(targets.get(i), sum.of(whole, new int[] {i}));
        }
        return new ExcessTable(
                question.ageAxis().orElse(SexRatioExcess.FIVE_YEAR_AGES),
                cells,
                years,
                ages,
                sum.of(whole, everyTarget()));
    }

    private int[] everyTarget() {
        return IntStream.range(0, targets.size()).toArray();
    }

    private List<AgeBand> bands() {
        if (question.ageAxis().isEmpty()) {
            return List.of(question.summed());
        }
        List<AgeBand> bands = new ArrayList<>();
        for (AgeBand band : tally.coordinates(question.ageAxis().get())) {
            requireWholly(band, question.summed());
            requireWholly(band, settings.shown());
            if (within(band, settings.shown())) {
                bands.add(band);
            }
        }
        return bands;
    }

    private static boolean within(AgeBand band, AgeBand limits) {
        return band.from() >= limits.from() && band.to() <= limits.to();
    }

    private static void requireWholly(AgeBand band, AgeBand limits) {
        boolean apart = band.to() < limits.from() || band.from() > limits.to();
        if (!apart && !within(band, limits)) {
            throw new IllegalArgumentException("the ages " + limits
                    + " must be whole bands of the deaths, but the band " + band + " lies only partly in them");
        }
    }

    /** The ages that are to be summed and of which the deaths have no band. */
    private List<AgeBand> missing(List<AgeGroup> summed) {
        List<AgeBand> missing = new ArrayList<>();
        int next = question.summed().from();
        for (AgeGroup group : summed) {
            if (group.band().from() > next) {
                missing.add(new AgeBand(next, group.band().from() - 1));
            }
            next = group.band().to() + 1;
        }
        if (next <= question.summed().to()) {
            missing.add(new AgeBand(next, question.summed().to()));
        }
        return missing;
    }

    private AgeGroup group(AgeBand band) {
        List<String> sexes = tally.coordinates(settings.sexes().axis());
        if (!sexes.contains(settings.sexes().men())
                || !sexes.contains(settings.sexes().women())) {
            return new AgeGroup.Unfitted(
                    band,
                    Reason.MISSING,
                    "the axis " + settings.sexes().axis() + " has " + sexes + ", not "
                            + settings.sexes().men() + " and "
                            + settings.sexes().women() + "; say which they are by sexes(...)");
        }
        List<Year> baseline = question.baseline().asList();
        double[] men = new double[baseline.size()];
        double[] women = new double[baseline.size()];
        long deaths = 0;
        for (int i = 0; i < men.length; i++) {
            long m = count(baseline.get(i), settings.sexes().men(), band);
            long f = count(baseline.get(i), settings.sexes().women(), band);
            if (m < 0 || f < 0) {
                return new AgeGroup.Unfitted(
                        band,
                        Reason.NEGATIVE_COUNT,
                        "corrections outweigh the deaths at the ages " + band + " in the baseline year "
                                + baseline.get(i));
            }
            if (m == 0 && f == 0) {
                return new AgeGroup.Unfitted(
                        band,
                        Reason.MISSING,
                        "no deaths at the ages " + band + " were counted in the baseline year " + baseline.get(i)
                                + ExcessSum.yearsOf(tally));
            }
            men[i] = m;
            women[i] = (double) f + settings.published().womenAdded();
            if (!(women[i] > 0)) {
                return new AgeGroup.Unfitted(
                        band,
                        Reason.UNDEFINED,
                        "the ratio does not exist at the ages " + band + ": " + m + " men and " + f
                                + " women were counted in the baseline year " + baseline.get(i));
            }
            deaths = Math.addExact(deaths, Math.addExact(m, f));
        }
        Optional<String> gap = gap(band, men, settings.sexes().men());
        if (gap.isPresent()) {
            return new AgeGroup.Unfitted(band, Reason.MISSING, gap.get());
        }
        try {
            RatioFit fit =
                    settings.model().fit(new Baseline(question.baseline().asNumbers(), men, women), question.targets());
            return fitted(band, fit, deaths);
        } catch (Unfit e) {
            return new AgeGroup.Unfitted(band, e.reason(), "at the ages " + band + ", " + e.message());
        }
    }

    /** Says which year has no deaths of men though the other years lead one to expect more than chance can take away. */
    private Optional<String> gap(AgeBand band, double[] men, String whose) {
        for (int i = 0; i < men.length; i++) {
            double expected = Arrays.stream(men).sum() / Math.max(1, men.length - 1);
            if (men[i] == 0 && expected > AgeGroup.TOO_MANY_TO_BE_NONE) {
                return Optional.of(
                        "no deaths of \"" + whose + "\" at the ages " + band + " were counted in the baseline year "
                                + question.baseline().asList().get(i) + ", though other years lead one to expect "
                                + Math.round(expected) + "; where a number is not known, leave the year out");
            }
        }
        return Optional.empty();
    }

    private AgeGroup fitted(AgeBand band, RatioFit fit, long baselineDeaths) {
        long[] men = new long[targets.size()];
        long[] women = new long[targets.size()];
        for (int i = 0; i < men.length; i++) {
            men[i] = count(targets.get(i), settings.sexes().men(), band);
            women[i] = count(targets.get(i), settings.sexes().women(), band);
        }
        return new AgeGroup.Fitted(band, fit, men, women, baselineDeaths);
    }

    private long count(Year year, String sex, AgeBand band) {
        return question.ageAxis().isPresent() ? tally.at(year, sex, band) : tally.at(year, sex);
    }
}
