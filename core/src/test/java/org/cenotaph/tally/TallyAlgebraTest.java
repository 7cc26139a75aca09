package org.cenotaph.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/** The algebra of tallies of any counts, corrections among them: what may be exchanged, taken apart and put together again. */
class TallyAlgebraTest {
    private static final Axis<String> REGION = Axis.category("region");
    private static final Axis<String> UNIT = Axis.category("unit");
    private static final Axis<?>[] AXES = {REGION, UNIT, Axis.MONTH};
    private static final List<String> REGIONS = List.of("Buryatia", "Pskov", "Tuva");
    private static final Predicate<String> SHORT = name -> name.length() < 6;

    /** Any counts. */
    @Provide
    Arbitrary<Tally> tallies() {
        return counted(-1_000_000_000L);
    }

    /** Counts that are not negative, below which nothing can be taken away. */
    @Provide
    Arbitrary<Tally> deaths() {
        return counted(0);
    }

    private static Arbitrary<Tally> counted(long least) {
        return Combinators.combine(
                        Arbitraries.longs().between(least, 1_000_000_000_000L),
                        Arbitraries.of(REGIONS).injectNull(0.2),
                        Arbitraries.of("infantry", "marines").injectNull(0.2),
                        Arbitraries.integers()
                                .between(1, 12)
                                .map(month -> YearMonth.of(2022, month))
                                .injectNull(0.2))
                .as((count, region, unit, month) -> new Entry(count, new @Nullable Object[] {region, unit, month}))
                .list()
                .ofMaxSize(15)
                .withoutEdgeCases()
                .map(TallyAlgebraTest::tally);
    }

    private record Entry(long count, @Nullable Object[] cell) {}

    private static Tally tally(List<Entry> entries) {
        TallyBuilder builder = Tally.along(AXES).allowingCorrections();
        entries.forEach(entry -> builder.add(entry.count, entry.cell));
        return builder.build();
    }

    private static Tally nothing() {
        return Tally.along(AXES).build();
    }

    @Property
    void additionMayBeExchangedAndGrouped(
            @ForAll("tallies") Tally a, @ForAll("tallies") Tally b, @ForAll("tallies") Tally c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(b).total()).isEqualTo(a.total() + b.total());
    }

    @Property
    void nothingChangesNothing(@ForAll("tallies") Tally tally) {
        assertThat(tally.plus(nothing())).isEqualTo(tally);
        assertThat(nothing().plus(tally)).isEqualTo(tally);
        assertThat(tally.minus(nothing())).isEqualTo(tally);
        assertThat(tally.minus(tally).total()).isZero();
        assertThat(tally.minus(tally).cells()).allMatch(cell -> cell.count() == 0);
    }

    @Property
    void whatIsAddedCanBeTakenAway(@ForAll("deaths") Tally a, @ForAll("deaths") Tally b) {
        assertThat(a.plus(b).minus(b).cells().toList()).isEqualTo(a.cells().toList());
    }

    @Property
    void addingUpAndAddingAreExchangeable(@ForAll("tallies") Tally a, @ForAll("tallies") Tally b) {
        for (Axis<?> axis : AXES) {
            assertThat(a.plus(b).onto(axis)).isEqualTo(a.onto(axis).plus(b.onto(axis)));
            assertThat(a.plus(b).unplaced(axis)).isEqualTo(a.unplaced(axis) + b.unplaced(axis));
        }
        assertThat(a.plus(b).where(REGION, SHORT, "short").cells().toList())
                .isEqualTo(a.where(REGION, SHORT, "short")
                        .plus(b.where(REGION, SHORT, "short"))
                        .cells()
                        .toList());
    }

    @Property
    void placedAndUnplacedAreTheTotal(@ForAll("tallies") Tally tally) {
        for (Axis<?> axis : AXES) {
            Tally marginal = tally.onto(axis);
            assertThat(marginal.total()).isEqualTo(tally.total());
            assertThat(marginal.placed() + marginal.unplaced(axis)).isEqualTo(tally.total());
            assertThat(marginal.unplaced(axis)).isEqualTo(tally.unplaced(axis));
        }
    }

    @Property
    void theWayToAMarginalDoesNotMatter(@ForAll("tallies") Tally tally) {
        Tally direct = tally.onto(UNIT);
        assertThat(tally.onto(REGION, UNIT).onto(UNIT)).isEqualTo(direct);
        assertThat(tally.onto(Axis.MONTH, UNIT).onto(UNIT)).isEqualTo(direct);
        assertThat(tally.onto(Axis.MONTH, REGION, UNIT).onto(AXES)).isEqualTo(tally);
        assertThat(direct.onto(UNIT)).isEqualTo(direct);
    }

    @Property
    void selectionsMayBeExchangedAndRepeated(@ForAll("tallies") Tally tally) {
        Tally one = tally.where(REGION, "Tuva").where(UNIT, "marines");
        Tally other = tally.where(UNIT, "marines").where(REGION, "Tuva");
        assertThat(one.cells().toList()).isEqualTo(other.cells().toList());
        assertThat(one.where(REGION, "Tuva").cells().toList())
                .isEqualTo(one.cells().toList());
        assertThat(tally.where(REGION, SHORT, "short").onto(UNIT).total())
                .isEqualTo(tally.onto(REGION).where(REGION, SHORT, "short").total());
    }

    @Property
    void aSelectionAndItsOppositeAndTheUnplacedAreAll(@ForAll("tallies") Tally tally) {
        long kept = tally.where(REGION, SHORT, "short").total();
        long others = tally.where(REGION, SHORT.negate(), "long").total();
        assertThat(kept + others + tally.unplaced(REGION)).isEqualTo(tally.total());
    }

    @Property
    void thePartsPutTogetherAreTheWhole(@ForAll("tallies") Tally tally) {
        TallyBuilder whole = Tally.along(AXES).allowingCorrections();
        tally.by(REGION)
                .forEach((region, part) -> part.cells()
                        .forEach(cell -> whole.add(
                                cell.count(),
                                region,
                                cell.coordinates().get(0),
                                cell.coordinates().get(1))));
        tally.cells()
                .filter(cell -> cell.coordinates().get(0) == null)
                .forEach(cell -> whole.add(cell.count(), cell.coordinates().toArray()));
        assertThat(whole.build().cells().toList()).isEqualTo(tally.cells().toList());
    }

    @Property
    void splitInPiecesAndMergedInAnyOrderItIsTheSame(@ForAll("tallies") Tally tally, @ForAll Random random) {
        List<TallyBuilder> pieces = List.of(
                Tally.along(AXES).allowingCorrections(),
                Tally.along(AXES).allowingCorrections(),
                Tally.along(AXES).allowingCorrections());
        List<Tally.Cell> cells = new java.util.ArrayList<>(tally.cells().toList());
        Collections.shuffle(cells, random);
        for (Tally.Cell cell : cells) {
            long here = random.nextInt(1000);
            Object[] coordinates = cell.coordinates().toArray();
            pieces.get(random.nextInt(3)).add(here, coordinates);
            pieces.get(random.nextInt(3)).add(cell.count() - here, coordinates);
        }
        TallyBuilder merged = Tally.along(AXES).allowingCorrections();
        pieces.forEach(piece -> merged.merge(piece.build()));
        assertThat(merged.build().cells().toList()).isEqualTo(tally.cells().toList());
    }

    @Property
    void aSumBeyondLongIsAnErrorAndNeverWraps(
            @ForAll @LongRange(min = 1) long one, @ForAll @LongRange(min = 1) long other) {
        Tally a = Tally.along(REGION).add(one, "Tuva").build();
        Tally b = Tally.along(REGION).add(other, "Tuva").build();
        if (one > Long.MAX_VALUE - other) {
            assertThatThrownBy(() -> a.plus(b)).isInstanceOf(ArithmeticException.class);
        } else {
            assertThat(a.plus(b).total()).isEqualTo(one + other);
        }
    }
}
