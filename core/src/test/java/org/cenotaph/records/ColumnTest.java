package org.cenotaph.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A column of codes, of every width. */
class ColumnTest {
    /** Around the numbers of distinct values at which a code needs another byte, or two. */
    @ParameterizedTest
    @ValueSource(ints = {1, 64, 65, 255, 256, 257, 300, 65_535, 65_536, 65_537, 70_000})
    void givesBackEveryValueAtEveryWidth(int distinct) {
        List<Integer> values =
                new ArrayList<>(IntStream.range(0, distinct).boxed().toList());
        values.addAll(values.subList(0, distinct / 2));
        Collections.shuffle(values, new Random(distinct));

        Column<Integer> column = Column.of(values);

        assertThat(column.size()).isEqualTo(values.size());
        assertThat(column.codeCount()).isEqualTo(distinct);
        assertThat(IntStream.range(0, column.size()).mapToObj(column::at)).isEqualTo(values);
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 257, 65_536, 65_537})
    void looksUpRunsAndChosenRowsAtEveryWidth(int distinct) {
        Column<Integer> column = Column.of(IntStream.range(0, distinct).boxed().toList());
        int[] table = IntStream.range(0, distinct).map(code -> 3 * code + 1).toArray();

        int[] run = new int[100];
        column.add(table, distinct - 100, run, 100);
        assertThat(run)
                .isEqualTo(IntStream.range(distinct - 100, distinct)
                        .map(row -> 3 * row + 1)
                        .toArray());

        int[] rows = {distinct - 1, 0, 7, 7};
        int[] sums = {10, 20, 30, 40};
        column.add(table, rows, sums, 3);
        assertThat(sums).containsExactly(10 + 3 * distinct - 2, 20 + 1, 30 + 22, 40);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 256, 257, 65_537})
    void countsBesideANarrowColumnAtEveryWidth(int distinct) {
        List<Integer> values =
                IntStream.range(0, distinct + 3).map(i -> i % distinct).boxed().toList();
        Column<Integer> wide = Column.of(values);
        Column<Integer> narrow = Column.of(IntStream.range(0, values.size())
                .map(i -> i % Column.NARROW)
                .boxed()
                .toList());
        assertThat(narrow.isNarrow()).isTrue();

        int[] cells = new int[distinct * Column.NARROW];
        wide.countBeside(narrow, 1, values.size(), cells);

        int[] expected = new int[cells.length];
        for (int row = 1; row < values.size(); row++) {
            expected[wide.codeAt(row) * Column.NARROW + narrow.codeAt(row)]++;
        }
        assertThat(cells).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 256, 257, 65_537})
    void selectsRowsThatPassAndCountsThoseThatCannotBeTold(int distinct) {
        Column<Integer> column = Column.of(IntStream.range(0, distinct).boxed().toList());
        int[] passes = IntStream.range(0, distinct)
                .map(code -> code % 3 == 0 ? Column.YES : code % 3 == 1 ? Column.UNTOLD : 0)
                .toArray();

        int[] rows = new int[3];
        assertThat(column.select(passes, distinct - 3, rows, 3)).isEqualTo(Column.YES + Column.UNTOLD);
        assertThat(rows[0] % 3).isZero();

        int[] chosen = {2, 0, 1, 0, 1};
        assertThat(column.select(passes, chosen, 5)).isEqualTo(2 * Column.YES + 2 * Column.UNTOLD);
        assertThat(chosen).startsWith(0, 0);
    }

    @Test
    void isNarrowUpToSixteenValues() {
        assertThat(Column.of(IntStream.range(0, 16).boxed().toList()).isNarrow())
                .isTrue();
        assertThat(Column.of(IntStream.range(0, 17).boxed().toList()).isNarrow())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 256, 257, 65_537})
    void picksRowsInTheOrderGiven(int distinct) {
        Column<Integer> column = Column.of(IntStream.range(0, distinct).boxed().toList());
        Column<Integer> picked = column.pick(new int[] {distinct - 1, 0, distinct - 1});
        assertThat(IntStream.range(0, picked.size()).mapToObj(picked::at))
                .containsExactly(distinct - 1, 0, distinct - 1);
    }

    @Test
    void holdsNullAsAValue() {
        Column<String> column = Column.of(Arrays.asList("a", null, "a", null));
        assertThat(column.at(1)).isNull();
        assertThat(column.codeCount()).isEqualTo(2);
        assertThat(column.codeAt(3)).isEqualTo(column.codeAt(1));
    }

    @Test
    void isEmptyWithoutRows() {
        Column<String> column = Column.of(List.of());
        assertThat(column.size()).isZero();
        assertThat(column.codeCount()).isZero();
    }

    @Test
    void replacesAValueOncePerCode() {
        List<Integer> asked = new ArrayList<>();
        Column<Integer> doubled = Column.of(List.of(1, 2, 1, 1)).replaced(value -> {
            asked.add(value);
            return 2 * value;
        });
        assertThat(IntStream.range(0, 4).mapToObj(doubled::at)).containsExactly(2, 4, 2, 2);
        assertThat(asked).containsExactly(1, 2);
    }

    @Test
    void builderGoesOnAfterItBuilt() {
        Column.Builder<String> builder = new Column.Builder<String>().add("a");
        Column<String> first = builder.build();
        builder.add("b");
        assertThat(first.size()).isEqualTo(1);
        assertThat(first.codeCount()).isEqualTo(1);
        assertThat(builder.build().at(1)).isEqualTo("b");
        assertThat(builder.valueOf(1)).isEqualTo("b");
        assertThat(builder.size()).isEqualTo(2);
    }

    @Test
    void builderRefusesCodesThatStandForNothing() {
        Column.Builder<String> builder = new Column.Builder<>();
        int code = builder.codeOf("a");
        builder.addCode(code);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.addCode(1))
                .withMessageContaining("code 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.addCode(-1))
                .withMessageContaining("code -1");
    }
}
