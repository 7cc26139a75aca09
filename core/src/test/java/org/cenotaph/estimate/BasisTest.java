package org.cenotaph.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.cenotaph.records.Lineage;
import org.cenotaph.records.Origin;
import org.cenotaph.records.Selection;
import org.cenotaph.records.Source;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;

class BasisTest {
    private static final Method METHOD = Method.of("coverage ratio", "Author 2020, Title", "Author 2021, Title");
    private static final Axis<String> REGION = Axis.category("region");

    @Test
    void refusesToBeWithoutAnAssumption() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Basis(Lineage.none(), 1, METHOD, List.of(), List.of()))
                .withMessageContaining("at least one assumption")
                .withMessageContaining("coverage ratio");
    }

    @Test
    void refusesABlankAssumption() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Basis.of(Tally.ofTotal(1, Lineage.none()), METHOD, " "))
                .withMessageContaining("assumption");
    }

    @Test
    void refusesABlankCaution() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Given.basis(1).cautioning(""))
                .withMessageContaining("caution");
    }

    @Test
    void keepsWhatATallyKnows() {
        Lineage lineage = Lineage.of(new Origin(Source.titled("list", "A list"), 100, 5));
        Basis basis = Basis.of(Tally.ofTotal(5, lineage), METHOD, "first", "second");
        assertThat(basis.counted()).isEqualTo(5);
        assertThat(basis.lineage()).isEqualTo(lineage);
        assertThat(basis.assumptions()).containsExactly(new Assumption("first"), new Assumption("second"));
        assertThat(basis.cautions()).isEmpty();
    }

    @Test
    void cautionsOfDeathsThatAreUnplacedOnAnAxis() {
        Tally tally = Tally.along(REGION, Axis.MONTH)
                .add(1200, null, null)
                .add(1, "Tuva", null)
                .build();
        assertThat(Basis.of(tally, METHOD, "any").cautions())
                .containsExactly(
                        new Caution("unplaced on the axis region: 1,200 recorded deaths, of which too little is known"),
                        new Caution("unplaced on the axis month: 1,201 recorded deaths, of which too little is known"));
    }

    @Test
    void speaksOfOneDeathInTheSingular() {
        Tally tally = Tally.along(REGION).add(1, (Object) null).build();
        Basis basis = Basis.of(tally, METHOD, "any");
        assertThat(basis.cautions())
                .containsExactly(
                        new Caution("unplaced on the axis region: 1 recorded death, of which too little is known"));
        assertThat(basis.explain()).contains("Counted: 1 death\n");
    }

    @Test
    void saysEachAssumptionAndCautionOnce() {
        Basis basis = Given.basis(1).assuming("b").assuming("b").cautioning("c").cautioning("c");
        assertThat(basis.assumptions()).containsExactly(new Assumption("the counts are complete"), new Assumption("b"));
        assertThat(basis.cautions()).containsExactly(new Caution("c"));
    }

    @Test
    void explainsOneStatementALine() {
        Lineage lineage = Lineage.of(new Origin(new Source("list", "A list", LocalDate.of(2024, 5, 1)), 1007, 7))
                .with(new Selection("died between 2022-02-24 and 2022-12-31", 900, 80, 20))
                .with("the series fell twice");
        Basis basis = new Basis(
                lineage, 900, METHOD, List.of(new Assumption("an assumption")), List.of(new Caution("a caution")));
        assertThat(basis.explain())
                .isEqualTo(String.join(
                        "\n",
                        "Method: coverage ratio",
                        "Reference: Author 2020, Title",
                        "Reference: Author 2021, Title",
                        "Counted: 900 deaths",
                        "Source: A list (read on 2024-05-01); 1,007 rows read, 7 rejected",
                        "Selection: died between 2022-02-24 and 2022-12-31; kept 900, left out 80, cannot be told 20",
                        "Remark: the series fell twice",
                        "Assumption: an assumption",
                        "Caution: a caution"));
    }

    @Test
    void endsTheMethodWithoutTheCommaThatASentenceNeeds() {
        Method method = Method.of("a ratio, plus others,", "Author 2020, Title");
        assertThat(Basis.of(Tally.ofTotal(1, Lineage.none()), method, "so it is")
                        .explain())
                .startsWith("Method: a ratio, plus others\n");
    }

    @Test
    void keepsAStatementOnItsLineEvenIfItsTextHasSeveral() {
        assertThat(Given.basis(1).cautioning("one\r\ntwo\nthree").explain()).endsWith("\nCaution: one two three");
    }

    @Test
    void cautionsWhereManyRowsOfAnOriginWereRejected() {
        Lineage lineage = Lineage.of(new Origin(Source.titled("list", "A list"), 40, 38))
                .plus(Lineage.of(new Origin(Source.titled("register", "A register"), 1_000_000, 50_000)))
                .plus(Lineage.of(new Origin(Source.titled("stone", "A stone"), 1, 1)));
        assertThat(Basis.of(Tally.ofTotal(2, lineage), METHOD, "any").cautions())
                .containsExactly(
                        new Caution("38 of 40 rows of list were rejected"),
                        new Caution("1 of 1 row of stone was rejected"));
    }

    /** 5 of 100 that may belong are not more than 5 %; 6 of 101 are. */
    @Test
    void cautionsWhereASelectionLeavesOutManyOfWhichItCannotBeTold() {
        Lineage lineage = Lineage.none()
                .with(new Selection("died between 2022-02-24 and 2022-12-31", 95, 1000, 5))
                .with(new Selection("sex is male", 95, 0, 6))
                .with(new Selection("age from 15 to 49", 0, 5, 0))
                .with(new Selection("region is north", 95, 0, 1));
        assertThat(Basis.of(Tally.ofTotal(95, lineage), METHOD, "any").cautions())
                .containsExactly(new Caution(
                        "of 6 recorded deaths too little is known to tell: sex is male; left out, beside 95 counted"));
    }

    /** Of the 40 without a day any may belong to the 10 that are left in the end: 40 of 50 that may. */
    @Test
    void cautionsOfUndecidableDeathsThatAreManyBesideWhatIsKeptInTheEnd() {
        Lineage lineage = Lineage.none()
                .with(new Selection("died between 2022-02-24 and 2022-12-31", 1000, 0, 40))
                .with(new Selection("region is north", 10, 990, 0));
        assertThat(Basis.of(Tally.ofTotal(10, lineage), METHOD, "any").cautions())
                .containsExactly(
                        new Caution("of 40 recorded deaths too little is known to tell: died between 2022-02-24 and"
                                + " 2022-12-31; left out, beside 10 counted"));
    }
}
