package org.cenotaph.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** Where counts come from, and what becomes of that when counts are put together. */
class LineageTest {
    private static final Origin LIST = new Origin(Source.titled("list", "A list"), 100, 3);
    private static final Origin REGISTER = new Origin(Source.titled("register", "A register"), 50, 2);
    private static final Selection FIRST = new Selection("died in 2022", 10, 5, 1);
    private static final Selection SECOND = new Selection("died in 2022", 7, 2, 1);

    @Test
    void keepsWhatWasDoneInOrder() {
        Selection other = new Selection("in Tuva", 4, 6, 0);
        Lineage lineage = Lineage.of(LIST).with(FIRST).with(other).with("a remark");

        assertThat(lineage.origins()).containsExactly(LIST);
        assertThat(lineage.selections()).containsExactly(FIRST, other);
        assertThat(lineage.remarks()).containsExactly("a remark");
    }

    @Test
    void countsTheSameReadingOnceAndDifferentReadingsTogether() {
        Lineage both = Lineage.of(LIST).plus(Lineage.of(REGISTER)).plus(Lineage.of(LIST));
        assertThat(both.origins()).containsExactly(LIST, REGISTER);
        assertThat(both.rejected()).isEqualTo(5);
    }

    @Test
    void addsSelectionsOfTheSameWords() {
        Lineage sum = Lineage.none().with(FIRST).plus(Lineage.none().with(SECOND));
        assertThat(sum.selections()).containsExactly(new Selection("died in 2022", 17, 7, 2));
    }

    @Test
    void keepsSelectionsOfOtherWordsApart() {
        Selection other = new Selection("in Tuva", 4, 6, 0);
        assertThat(Lineage.none().with(FIRST).plus(Lineage.none().with(other)).selections())
                .containsExactly(FIRST, other);
    }

    @Test
    void keepsTwoSelectionsOfTheSameWordsThatFollowOneAnother() {
        Lineage twice = Lineage.none().with(FIRST).with(SECOND);

        assertThat(twice.plus(Lineage.none())).isEqualTo(twice);
        assertThat(Lineage.none().plus(twice)).isEqualTo(twice);
        assertThat(twice.plus(twice).selections())
                .containsExactly(new Selection("died in 2022", 20, 10, 2), new Selection("died in 2022", 14, 4, 2));
        assertThat(twice.plus(Lineage.none().with(SECOND)).selections())
                .containsExactly(new Selection("died in 2022", 17, 7, 2), SECOND);
    }

    @Test
    void saysTheSameRemarkOnce() {
        Lineage remark = Lineage.none().with("falls");
        assertThat(remark.plus(remark).remarks()).containsExactly("falls");
    }

    @Test
    void overflowIsAnError() {
        Origin huge = new Origin(Source.titled("huge", "Huge"), Long.MAX_VALUE, Long.MAX_VALUE);
        Lineage lineage = Lineage.of(huge).plus(Lineage.of(LIST));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(lineage::rejected);
        Lineage selected = Lineage.none().with(new Selection("all", Long.MAX_VALUE, 0, 0));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> selected.plus(selected));
    }

    @Test
    void originRefusesImpossibleCountsAndNamesThem() {
        Source source = Source.titled("list", "A list");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Origin(source, 5, 6))
                .withMessageContaining("6 of 5");
        assertThatIllegalArgumentException().isThrownBy(() -> new Origin(source, 5, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Origin(source, -1, 0));
    }

    @Test
    void printsOneLineEach() {
        assertThat(Lineage.of(LIST).with(FIRST).with("falls")).hasToString("""
                        A list: 100 rows read, 3 rejected
                        died in 2022: kept 10, left out 5, cannot be told 1
                        falls""");
        assertThat(Lineage.of(new Origin(Source.titled("sum", "A sum"), 0, 0))).hasToString("A sum");
        assertThat(Lineage.none()).hasToString("nothing is known of where the counts come from");
    }
}
