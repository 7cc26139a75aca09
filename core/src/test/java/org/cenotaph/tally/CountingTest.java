package org.cenotaph.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cenotaph.records.Column;
import org.cenotaph.records.Death;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Deaths;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Origin;
import org.cenotaph.records.Report;
import org.cenotaph.records.Selection;
import org.cenotaph.records.Source;
import org.junit.jupiter.api.Test;

/** Counting many deaths: dense and sparse, on one thread and on several, and what it says of itself. */
class CountingTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 2, 24);
    private static final Axis<String> REGION = Axis.category("region");
    private static final Axis<String> UNIT = Axis.category("unit");
    private static final Axis<String> ARM = Axis.category("arm");
    private static final Axis<String> RANK = Axis.category("rank");

    /** Deaths on 1,400 days, in 90 regions, 20 units, of 100 ranks, of 15 arms, some of each not known. */
    private static Deaths deaths(int count, long seed) {
        Random random = new Random(seed);
        Column.Builder<DeathDate> dates = new Column.Builder<>();
        for (int day = 0; day < 1400; day++) {
            dates.codeOf(DeathDate.on(FIRST.plusDays(day)));
        }
        dates.codeOf(DeathDate.unknown());
        for (int i = 0; i < count; i++) {
            dates.addCode(random.nextInt(1401));
        }
        return Deaths.dated(dates.build())
                .withCategory("region", category(90, count, random))
                .withCategory("unit", category(20, count, random))
                .withCategory("rank", category(100, count, random))
                .withCategory("arm", category(15, count, random));
    }

    private static Column<String> category(int values, int count, Random random) {
        Column.Builder<String> column = new Column.Builder<>();
        for (int value = 0; value < values; value++) {
            column.codeOf("value " + value);
        }
        column.codeOf(null);
        for (int i = 0; i < count; i++) {
            column.addCode(random.nextInt(values + 1));
        }
        return column.build();
    }

    private static Map<List<Object>, Long> cells(Tally tally) {
        Map<List<Object>, Long> cells = new HashMap<>();
        tally.cells().forEach(cell -> cells.put(cell.coordinates(), cell.count()));
        return cells;
    }

    @Test
    void namesTheCoordinatesOfAllDeathsWhicheverAreSelected() {
        Deaths deaths = Deaths.along("region")
                .add(Death.on(FIRST).with("region", "b"))
                .add(Death.on(FIRST).with("region", "a"))
                .build();
        assertThat(Counting.of(deaths).where(REGION, "b").coordinates(REGION)).containsExactly("a", "b");
    }

    @Test
    void countsSparseProductsWithoutAllocatingThem() {
        int count = 100_000;
        Deaths deaths = deaths(count, 1);
        Counting counting = Counting.of(deaths).onThreads(1);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();

        long before = threads.getThreadAllocatedBytes(thread);
        Tally tally = counting.along(Axis.DAY, REGION, UNIT, RANK);
        long allocated = threads.getThreadAllocatedBytes(thread) - before;

        // 1,401 x 91 x 21 x 101 cells of four bytes would be more than a thousand megabytes
        assertThat(allocated).isLessThan(50_000_000);
        Map<List<Object>, Long> oneByOne = new HashMap<>();
        for (int row = 0; row < count; row++) {
            LocalDate day =
                    deaths.dates().at(row).isExact() ? deaths.dates().at(row).earliest() : null;
            oneByOne.merge(
                    Arrays.asList(
                            day,
                            deaths.category("region").at(row),
                            deaths.category("unit").at(row),
                            deaths.category("rank").at(row)),
                    1L,
                    Long::sum);
        }
        assertThat(cells(tally)).isEqualTo(oneByOne);
        assertThat(tally.onto(REGION, UNIT)).isEqualTo(counting.along(REGION, UNIT));
        assertThat(tally.onto(Axis.DAY)).isEqualTo(counting.along(Axis.DAY));
    }

    @Test
    void countsTheSameDenseAndSparse() {
        Deaths deaths = deaths(20_000, 2);
        List<CodedAxis<?>> axes = List.of(Axis.MONTH.in(deaths), REGION.in(deaths), UNIT.in(deaths));
        Grid grid = new Grid(
                List.of(Axis.MONTH, REGION, UNIT),
                axes.stream().map(axis -> axis.coordinates).toList());
        List<Condition.Coded> conditions = List.of(
                Condition.between(FIRST, FIRST.plusDays(700)).in().apply(deaths),
                Condition.where(RANK, rank -> rank.hashCode() % 3 != 0, "some")
                        .in()
                        .apply(deaths));
        for (List<Condition.Coded> some : List.of(List.<Condition.Coded>of(), conditions)) {
            BlockCounter dense = new BlockCounter(plan(axes, some, grid, true)).count(0, 20_000);
            BlockCounter sparse = new BlockCounter(plan(axes, some, grid, false)).count(0, 20_000);
            assertThat(dense.cells().sameAs(sparse.cells())).isTrue();
            assertThat(inParts(plan(axes, some, grid, true)).sameAs(sparse.cells()))
                    .isTrue();
            assertThat(inParts(plan(axes, some, grid, false)).sameAs(sparse.cells()))
                    .isTrue();
            assertThat(dense.cells().hash()).isEqualTo(sparse.cells().hash());
            for (int condition = 0; condition < some.size(); condition++) {
                assertThat(dense.kept(condition)).isEqualTo(sparse.kept(condition));
                assertThat(dense.undecidable(condition)).isEqualTo(sparse.undecidable(condition));
            }
        }
    }

    private static BlockCounter.Plan plan(
            List<CodedAxis<?>> axes, List<Condition.Coded> conditions, Grid grid, boolean dense) {
        return BlockCounter.Plan.of(axes, conditions, grid, dense);
    }

    private static Cells inParts(BlockCounter.Plan plan) {
        return new BlockCounter(plan)
                .count(0, 5_001)
                .plus(new BlockCounter(plan).count(5_001, 5_001))
                .plus(new BlockCounter(plan).count(5_001, 20_000))
                .cells();
    }

    @Test
    void countsTheSameByPairsOfCodes() {
        Deaths deaths = deaths(20_000, 5);
        Axis<String> some = ARM.mapped("some arms", arm -> arm.length() > 7 ? null : arm);
        for (List<Axis<?>> axes : List.<List<Axis<?>>>of(
                List.of(Axis.MONTH, ARM), List.of(ARM, Axis.MONTH), List.of(UNIT, some), List.of(some, ARM))) {
            List<CodedAxis<?>> coded =
                    axes.stream().<CodedAxis<?>>map(axis -> axis.in(deaths)).toList();
            Grid grid =
                    new Grid(axes, coded.stream().map(axis -> axis.coordinates).toList());
            Cells pairs = new PairCounter(coded, grid)
                    .count(0, 5_001)
                    .plus(new PairCounter(coded, grid).count(5_001, 20_000))
                    .cells();
            assertThat(pairs.sameAs(new BlockCounter(plan(coded, List.of(), grid, true))
                            .count(0, 20_000)
                            .cells()))
                    .isTrue();
        }
    }

    @Test
    void givesTheSameAnswerOnAnyNumberOfThreads() {
        Deaths deaths = deaths((7 << 19) + 12_345, 3);
        Counting all = Counting.of(deaths);
        Counting some = all.between(FIRST.plusDays(100), FIRST.plusDays(900)).where(UNIT, "value 3");
        Tally dense = all.onThreads(1).along(Axis.MONTH, REGION);
        Tally sparse = all.onThreads(1).along(Axis.DAY, REGION, UNIT);
        Tally selected = some.onThreads(1).along(Axis.ISO_WEEK, RANK);
        assertThat(dense.total()).isEqualTo(deaths.size());
        for (int threads : new int[] {2, 7}) {
            assertThat(all.onThreads(threads).along(Axis.MONTH, REGION)).isEqualTo(dense);
            assertThat(all.onThreads(threads).along(Axis.DAY, REGION, UNIT)).isEqualTo(sparse);
            Tally again = some.onThreads(threads).along(Axis.ISO_WEEK, RANK);
            assertThat(again).isEqualTo(selected);
            assertThat(again.lineage()).isEqualTo(selected.lineage());
        }
        assertThat(all.along(Axis.MONTH, REGION)).isEqualTo(dense);
        assertThatIllegalArgumentException().isThrownBy(() -> all.onThreads(0)).withMessageContaining("got 0");
    }

    @Test
    void countsNoDeathsAndNoAxes() {
        Deaths none = Deaths.along("region").build();
        Tally empty = Counting.of(none).along(Axis.MONTH, REGION);
        assertThat(empty.total()).isZero();
        assertThat(empty.coordinates(Axis.MONTH)).isEmpty();
        assertThat(empty).isEqualTo(Tally.along(Axis.MONTH, REGION).build());
        assertThat(empty.by(REGION)).isEmpty();
        assertThat(empty.filled(Axis.MONTH)).isEqualTo(empty);
        assertThat(empty).hasToString("month  region  deaths\ntotal  0");
        assertThat(Counting.of(none).along().total()).isZero();
        assertThat(Counting.of(deaths(1000, 4)).along()).isEqualTo(Tally.ofTotal(1000, Lineage.none()));
    }

    @Test
    void hasNoCoordinatesThatASelectionLeftBehind() {
        Tally tally = Counting.of(deaths(5_000, 5))
                .where(Axis.MONTH, YearMonth.of(2023, 5))
                .along(Axis.MONTH, REGION);
        assertThat(tally.coordinates(Axis.MONTH)).containsExactly(YearMonth.of(2023, 5));
        tally.coordinates(REGION)
                .forEach(region ->
                        assertThat(tally.at(YearMonth.of(2023, 5), region)).isPositive());
    }

    @Test
    void selectsTheSameAmongDeathsAndAmongCounts() {
        Deaths deaths = deaths(5_000, 6);
        LocalDate from = FIRST.plusDays(300);
        LocalDate to = FIRST.plusDays(800);
        Tally before =
                Counting.of(deaths).between(from, to).where(UNIT, "value 1").along(Axis.DAY, UNIT);
        Tally after =
                Counting.of(deaths).along(Axis.DAY, UNIT).between(from, to).where(UNIT, "value 1");
        assertThat(after.cells().toList()).isEqualTo(before.cells().toList());
        assertThat(after.lineage()).isEqualTo(before.lineage());
    }

    @Test
    void knowsWhatWasKnownOnADay() {
        LocalDate day = FIRST.plusDays(10);
        Deaths deaths = Deaths.along("region")
                .from(Lineage.of(new Origin(Source.titled("list", "A list"), 4, 1)))
                .add(Death.on(FIRST).reported(new Report("list", day)))
                .add(Death.on(FIRST).reported(new Report("list", day.plusDays(1))))
                .add(Death.on(FIRST))
                .build();
        Tally tally = Counting.of(deaths).between(FIRST, day).asKnownOn(day).along(Axis.DAY);
        assertThat(tally.total()).isEqualTo(1);
        assertThat(tally.lineage().rejected()).isEqualTo(1);
        assertThat(tally.lineage().selections())
                .containsExactly(
                        new Selection("known on 2022-03-06", 1, 1, 1),
                        new Selection("died between 2022-02-24 and 2022-03-06", 1, 0, 0));
    }

    @Test
    void refusesWhatTheDeathsDoNotHaveAndNamesWhatTheyHave() {
        Deaths deaths = deaths(10, 7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Counting.of(deaths).along(Axis.category("oblast")))
                .withMessageContainingAll("oblast", "[arm, rank, region, unit]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Counting.of(deaths).along(Axis.heldBy("list")))
                .withMessageContaining("list");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Counting.of(deaths).along(REGION, REGION))
                .withMessageContaining("[region, region]");
    }

    @Test
    void refusesReversedPeriodsAndAgesAtOnce() {
        Counting counting = Counting.of(deaths(10, 8));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counting.between(FIRST, FIRST.minusDays(1)))
                .withMessageContainingAll("2022-02-24", "2022-02-23");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counting.aged(50, 15))
                .withMessageContainingAll("50", "15");
        assertThatIllegalArgumentException().isThrownBy(() -> counting.where(REGION, " "));
    }

    @Test
    void refusesMoreCellsThanCanBeNumbered() {
        Column.Builder<DeathDate> dates = new Column.Builder<>();
        Column.Builder<String> values = new Column.Builder<>();
        for (int i = 0; i < 300; i++) {
            dates.add(DeathDate.on(FIRST));
            values.add("value " + i);
        }
        Deaths deaths = Deaths.dated(dates.build());
        Axis<?>[] axes = new Axis<?>[8];
        for (int i = 0; i < axes.length; i++) {
            deaths = deaths.withCategory("category " + i, values.build());
            axes[i] = Axis.category("category " + i);
        }
        Counting counting = Counting.of(deaths);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counting.along(axes))
                .withMessageContainingAll("category 7", "more cells than can be numbered");
        assertThat(counting.along(Arrays.copyOf(axes, 7)).total()).isEqualTo(300);
    }
}
