package org.cenotaph.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.cenotaph.records.Answer;
import org.cenotaph.records.Death;
import org.cenotaph.records.RandomDeaths;
import org.cenotaph.records.Selection;

/** Laws that hold for any deaths, along any axes; what is counted is compared with counting deaths one by one. */
class TallyLawsTest {
    private static final Axis<String> REGION = Axis.category("region");
    private static final Axis<String> UNIT = Axis.category("unit");

    @Provide
    Arbitrary<List<Axis<?>>> axes() {
        List<Axis<?>> all = List.of(
                Axis.DAY,
                Axis.ISO_WEEK,
                Axis.MONTH,
                Axis.YEAR,
                REGION,
                UNIT,
                Axis.age(),
                Axis.ageBand(15, 30, 50),
                Axis.delay("a", ChronoUnit.WEEKS),
                Axis.heldBy("a", "b"),
                REGION.mapped("initial", region -> region.startsWith("T") ? null : region.substring(0, 1)));
        return Arbitraries.subsetOf(all).ofMaxSize(4).map(List::copyOf);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return RandomDeaths.days();
    }

    private static Tally count(List<Death> deaths, List<Axis<?>> axes) {
        return Counting.of(RandomDeaths.set(deaths)).along(axes);
    }

    private static Map<List<Object>, Long> cells(Tally tally) {
        Map<List<Object>, Long> cells = new LinkedHashMap<>();
        tally.cells().forEach(cell -> cells.put(new ArrayList<>(cell.coordinates()), cell.count()));
        return cells;
    }

    private static Map<List<Object>, Long> oneByOne(List<Death> deaths, List<Axis<?>> axes) {
        Map<List<Object>, Long> cells = new HashMap<>();
        for (Death death : deaths) {
            List<Object> cell = new ArrayList<>();
            axes.forEach(axis -> cell.add(axis.of(death).orElse(null)));
            cells.merge(cell, 1L, Long::sum);
        }
        return cells;
    }

    @Property
    void countingAgreesWithCountingOneByOne(
            @ForAll(supplier = RandomDeaths.class) List<Death> deaths, @ForAll("axes") List<Axis<?>> axes) {
        Tally counted = count(deaths, axes);
        TallyBuilder added = Tally.along(axes.toArray(Axis<?>[]::new));
        deaths.forEach(added::add);

        assertThat(cells(counted)).isEqualTo(oneByOne(deaths, axes));
        assertThat(counted).isEqualTo(added.build()).hasSameHashCodeAs(added.build());
        assertThat(counted.total()).isEqualTo(deaths.size());
    }

    @Property
    void sumOfThePartsIsTheWholeForAnySplitInAnyOrder(
            @ForAll(supplier = RandomDeaths.class) List<Death> deaths,
            @ForAll("axes") List<Axis<?>> axes,
            @ForAll long seed) {
        Random random = new Random(seed);
        Map<Integer, List<Death>> parts = deaths.stream().collect(Collectors.groupingBy(death -> random.nextInt(3)));
        Tally a = count(parts.getOrDefault(0, List.of()), axes);
        Tally b = count(parts.getOrDefault(1, List.of()), axes);
        Tally c = count(parts.getOrDefault(2, List.of()), axes);
        Tally whole = count(deaths, axes);

        assertThat(a.plus(b).plus(c)).isEqualTo(whole);
        assertThat(a.plus(b.plus(c))).isEqualTo(whole);
        assertThat(c.plus(b).plus(a)).isEqualTo(whole);
        assertThat(whole.minus(a).minus(b).cells().toList()).isEqualTo(c.cells().toList());
    }

    @Property
    void marginalsAndPartsKeepEveryDeath(
            @ForAll(supplier = RandomDeaths.class) List<Death> deaths, @ForAll("axes") List<Axis<?>> axes) {
        Tally tally = count(deaths, axes);
        for (Axis<?> axis : axes) {
            assertThat(tally.onto(axis)).isEqualTo(count(deaths, List.of(axis)));
            assertThatPartsAddUp(tally, axis);
        }
        assertThat(tally.onto()).isEqualTo(count(deaths, List.of()));
        long placed = deaths.stream()
                .filter(death -> axes.stream().allMatch(axis -> axis.of(death).isPresent()))
                .count();
        assertThat(tally.placed()).isEqualTo(placed);
    }

    private static <T extends Comparable<? super T>> void assertThatPartsAddUp(Tally tally, Axis<T> axis) {
        long placed =
                tally.counts(axis).values().stream().mapToLong(count -> count).sum();
        assertThat(placed + tally.unplaced(axis)).isEqualTo(tally.total());
        List<Axis<?>> others = new ArrayList<>(tally.axes());
        others.remove(axis);
        tally.by(axis).forEach((coordinate, part) -> {
            Tally selected = tally.where(axis, coordinate).onto(others);
            assertThat(part).isEqualTo(selected);
            assertThat(part.lineage()).isEqualTo(selected.lineage());
            assertThat(part.total()).isEqualTo(tally.counts(axis).get(coordinate));
        });
        long last = 0;
        for (var sum : tally.cumulative(axis).entrySet()) {
            last += tally.counts(axis).get(sum.getKey());
            assertThat(sum.getValue()).isEqualTo(last);
        }
    }

    @Property
    void selectingAndAddingUpAreExchangeable(
            @ForAll(supplier = RandomDeaths.class) List<Death> deaths, @ForAll("days") LocalDate day) {
        Tally tally = count(deaths, List.of(Axis.DAY, REGION, UNIT));
        assertThat(tally.where(REGION, "Tuva").onto(REGION))
                .isEqualTo(tally.onto(REGION).where(REGION, "Tuva"));
        assertThat(tally.where(REGION, "Tuva").onto(UNIT, REGION))
                .isEqualTo(tally.onto(UNIT, REGION).where(REGION, "Tuva"));
        assertThat(tally.between(day, day.plusDays(20)).onto(Axis.DAY))
                .isEqualTo(tally.onto(Axis.DAY).between(day, day.plusDays(20)));
    }

    @Property
    void regroupingATallyIsCountingAlongTheRegroupedAxis(@ForAll(supplier = RandomDeaths.class) List<Death> deaths) {
        Axis<String> initial =
                REGION.mapped("initial", region -> region.startsWith("T") ? null : region.substring(0, 1));
        Tally regrouped = count(deaths, List.of(REGION, UNIT))
                .mapped(REGION, "initial", region -> region.startsWith("T") ? null : region.substring(0, 1));
        assertThat(regrouped).isEqualTo(count(deaths, List.of(initial, UNIT)));
    }

    @Property
    void selectionsAnswerInThreeWaysOneAfterTheOther(
            @ForAll(supplier = RandomDeaths.class) List<Death> deaths,
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(max = 60) int days,
            @ForAll @IntRange(max = 100) int youngest) {
        LocalDate to = from.plusDays(days);
        int oldest = youngest + 25;
        Tally tally = Counting.of(RandomDeaths.set(deaths))
                .between(from, to)
                .where(REGION, "Tuva")
                .aged(youngest, oldest)
                .where(UNIT, unit -> unit.startsWith("m"), "with m")
                .along(Axis.DAY, UNIT);

        List<Selection> expected = new ArrayList<>();
        List<Death> left = deaths;
        left = select(left, death -> death.date().isBetween(from, to), "died between " + from + " and " + to, expected);
        left = select(left, death -> known(death, "region", "Tuva"::equals), "region is Tuva", expected);
        left = select(
                left, death -> death.age().isBetween(youngest, oldest), "aged " + youngest + " to " + oldest, expected);
        left = select(left, death -> known(death, "unit", unit -> unit.startsWith("m")), "unit is with m", expected);

        assertThat(cells(tally)).isEqualTo(oneByOne(left, List.of(Axis.DAY, UNIT)));
        assertThat(tally).isEqualTo(count(left, List.of(Axis.DAY, UNIT)));
        assertThat(tally.lineage().selections()).isEqualTo(expected);
        long reached = deaths.size();
        for (Selection selection : tally.lineage().selections()) {
            assertThat(selection.kept() + selection.leftOut() + selection.undecidable())
                    .isEqualTo(reached);
            reached = selection.kept();
        }
    }

    private static Answer known(Death death, String category, Predicate<String> test) {
        String value = death.categories().get(category);
        return value == null ? Answer.UNDECIDABLE : test.test(value) ? Answer.YES : Answer.NO;
    }

    private static List<Death> select(
            List<Death> deaths, Function<Death, Answer> question, String what, List<Selection> selections) {
        Map<Answer, List<Death>> answers = deaths.stream().collect(Collectors.groupingBy(question));
        selections.add(new Selection(
                what,
                answers.getOrDefault(Answer.YES, List.of()).size(),
                answers.getOrDefault(Answer.NO, List.of()).size(),
                answers.getOrDefault(Answer.UNDECIDABLE, List.of()).size()));
        return answers.getOrDefault(Answer.YES, List.of());
    }

    @Property
    void fillingGapsChangesNoCount(@ForAll(supplier = RandomDeaths.class) List<Death> deaths) {
        Tally tally = count(deaths, List.of(Axis.ISO_WEEK, UNIT));
        Tally filled = tally.filled(Axis.ISO_WEEK);
        assertThat(cells(filled)).isEqualTo(cells(tally));
        assertThat(filled.unplaced(Axis.ISO_WEEK)).isEqualTo(tally.unplaced(Axis.ISO_WEEK));
        List<IsoWeek> weeks = filled.coordinates(Axis.ISO_WEEK);
        for (int i = 1; i < weeks.size(); i++) {
            assertThat(weeks.get(i)).isEqualTo(weeks.get(i - 1).next());
        }
    }
}
