package org.cenotaph.composition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Method;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Tally;

/** The shares of one tally: the arithmetic and the words of {@link Composition}. */
final class CompositionOutcomes<T extends Comparable<? super T>> {
    private static final String SHARE = "share of deaths";
    private static final String SHARE_OF_KNOWN = "share of deaths of known category";
    private static final String INDEPENDENT =
            "deaths fall into the categories independently of each other, all with the same probabilities";
    private static final String MANSKI =
            "Manski 1989, Anatomy of the selection problem, Journal of Human Resources 24:343-360, doi 10.2307/145818";

    private final Composition<T> composition;
    private final Tally tally;
    private final CompositionCounts<T> counts;
    private final UnknownAs unknownAs;
    private final boolean showsUnknown;
    private final long[] shown;
    private final long deaths;

    CompositionOutcomes(Composition<T> composition, Tally tally) {
        this.composition = composition;
        this.tally = tally;
        this.counts = CompositionCounts.of(tally, composition.axis(), composition.labels());
        this.unknownAs = composition.unknownAs();
        this.showsUnknown = unknownAs == UnknownAs.A_CATEGORY && counts.hasUnknown();
        long[] known = counts.deaths();
        this.shown = Arrays.copyOf(known, known.length + (showsUnknown ? 1 : 0));
        if (showsUnknown) {
            shown[known.length] = counts.unknownDeaths();
        }
        this.deaths = unknownAs == UnknownAs.LEFT_OUT ? counts.knownDeaths() : tally.total();
    }

    Shares<T> shares() {
        Basis basis = basis();
        List<? extends Outcome> outcomes = refusal(basis)
                .<List<? extends Outcome>>map(refusal -> Collections.nCopies(shown.length, refusal))
                .orElseGet(() -> unknownAs.isBounds() ? bounds(basis) : estimates(basis));
        List<T> categories = counts.categories();
        SortedMap<T, Outcome> known = new TreeMap<>();
        for (int i = 0; i < categories.size(); i++) {
            known.put(categories.get(i), outcomes.get(i));
        }
        return new Shares<>(
                new Breakdown<>(composition.axis(), known, counts.unknownDeaths()),
                showsUnknown ? Optional.of(outcomes.get(categories.size())) : Optional.empty());
    }

    private Optional<Refusal> refusal(Basis basis) {
        if (counts.hasNegative()) {
            return refused(
                    Reason.NEGATIVE_COUNT,
                    "shares need counts that are not negative, got " + counts.known() + counts.negativeUnknown(),
                    basis);
        }
        if (deaths == 0) {
            return refused(
                    Reason.NOTHING_COUNTED,
                    unknownAs == UnknownAs.LEFT_OUT
                            ? "shares among the known need a death of known category, got none"
                            : "shares need at least one death, got none",
                    basis);
        }
        return unknownAs.isBounds()
                ? Optional.empty()
                : composition.ranges().refusal(deaths).flatMap(why -> refused(Reason.MODEL_FAILS, why, basis));
    }

    private static Optional<Refusal> refused(Reason reason, String message, Basis basis) {
        return Optional.of(new Refusal(reason, message, basis));
    }

    private List<Estimate> estimates(Basis basis) {
        List<Range> ranges = composition.ranges().around(shown);
        return IntStream.range(0, shown.length)
                .mapToObj(i -> share(shown[i] / (double) deaths, ranges.get(i), basis))
                .toList();
    }

    private List<Estimate> bounds(Basis basis) {
        List<Estimate> bounds = new ArrayList<>();
        for (long fewest : shown) {
            long most = fewest + counts.unknownDeaths();
            Range certain = new Range(fewest / (double) deaths, most / (double) deaths, Kind.scenario());
            Range range = unknownAs == UnknownAs.BOUNDS_WITH_SAMPLING && composition.ranges() instanceof Goodman goodman
                    ? goodman.around(fewest, most, deaths, shown.length)
                    : certain;
            bounds.add(share((certain.low() + certain.high()) / 2, range, basis));
        }
        return bounds;
    }

    private Estimate share(double central, Range range, Basis basis) {
        String unit = unknownAs == UnknownAs.LEFT_OUT ? SHARE_OF_KNOWN : SHARE;
        return new Estimate(central, range, unit, Optional.empty(), Map.of(), basis);
    }

    private Basis basis() {
        Basis basis = Basis.of(
                tally,
                method(),
                unknownAs == UnknownAs.BOUNDS ? unknownAs.assumption() : INDEPENDENT,
                "deaths of every category are equally likely to be recorded; otherwise these are shares of the records alone");
        basis = new Basis(basis.lineage(), deaths, basis.method(), basis.assumptions(), basis.cautions());
        if (counts.hasUnknown() || !composition.labels().isEmpty()) {
            basis = basis.assuming(unknownAs.assumption());
        }
        if (counts.unknownDeaths() != 0) {
            basis = basis.cautioning(String.format(
                    Locale.ROOT,
                    "of unknown category: %,d of %,d recorded deaths%s",
                    counts.unknownDeaths(),
                    tally.total(),
                    unknownAs == UnknownAs.LEFT_OUT ? ", left out" : ""));
        }
        for (T label : composition.labels()) {
            if (!tally.coordinates(composition.axis()).contains(label)) {
                basis = basis.cautioning("\"" + label + "\" was named as unknown, and no death has this label");
            }
        }
        Optional<String> caution =
                unknownAs.isBounds() ? Optional.empty() : composition.ranges().caution(shown);
        return caution.map(basis::cautioning).orElse(basis);
    }

    private Method method() {
        SimultaneousRanges ranges = composition.ranges();
        String joint = ranges.name() + " joint ranges of " + shown.length + " shares";
        return switch (unknownAs) {
            case A_CATEGORY, LEFT_OUT -> new Method(joint, ranges.references());
            case BOUNDS -> Method.of("bounds of " + shown.length + " shares over the unknown", MANSKI);
            case BOUNDS_WITH_SAMPLING ->
                Method.of(
                        String.format(Locale.ROOT, "bounds over the unknown of %s at %s", joint, ranges.level()),
                        MANSKI,
                        ranges.references().toArray(new String[0]));
        };
    }
}
