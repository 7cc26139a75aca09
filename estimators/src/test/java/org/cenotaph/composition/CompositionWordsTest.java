package org.cenotaph.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Year;
import java.util.List;
import org.cenotaph.estimate.Assumption;
import org.cenotaph.estimate.Basis;
import org.cenotaph.estimate.Caution;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.estimate.Range;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a reader is told of shares: by which method, under which assumptions, with which cautions. */
class CompositionWordsTest {
    private static final Axis<String> CATEGORY = Axis.category("category");
    private static final Composition<String> SHARES = Composition.of(CATEGORY);
    private static final Composition<String> WITH_LABEL = SHARES.unknown("nd");
    private static final String INDEPENDENT =
            "deaths fall into the categories independently of each other, all with the same probabilities";

    private static Tally deaths() {
        return Tally.along(CATEGORY).add(1200, "a").add(700, "b").add(100, "nd").build();
    }

    private static Tally known() {
        return Tally.along(CATEGORY).add(12, "a").add(7, "b").build();
    }

    private static Basis basis(Composition<String> composition, Tally tally) {
        return composition.estimate(tally).of("a").basis();
    }

    private static List<String> assumptions(Basis basis) {
        return basis.assumptions().stream().map(Assumption::text).toList();
    }

    private static List<String> cautions(Basis basis) {
        return basis.cautions().stream().map(Caution::text).toList();
    }

    @Test
    void theMethodNamesItsRangesAndHowManyHoldTogether() {
        assertThat(basis(WITH_LABEL, deaths()).method().name()).isEqualTo("Goodman's joint ranges of 3 shares");
        assertThat(basis(WITH_LABEL.withSisonGlazRanges().withoutUnknown(), deaths())
                        .method()
                        .name())
                .isEqualTo("Sison and Glaz' joint ranges of 2 shares");
        assertThat(basis(WITH_LABEL.resolvingUnknown(), deaths()).method().name())
                .isEqualTo("bounds of 2 shares over the unknown");
        assertThat(basis(WITH_LABEL.resolvingUnknownWithSampling(), deaths())
                        .method()
                        .name())
                .isEqualTo("bounds over the unknown of Goodman's joint ranges of 2 shares at 0.95");
        assertThat(basis(WITH_LABEL.resolvingUnknownWithSampling(), deaths())
                        .method()
                        .references())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Manski");
        assertThat(basis(SHARES.withSisonGlazRanges(), known()).method().references())
                .hasSize(2);
    }

    @Test
    void whatIsAssumedOfTheUnknownIsSaidWhereTheyAreAsked() {
        String own =
                "deaths of unknown category are a category of their own, and the share of no other counts any of them";
        assertThat(assumptions(basis(WITH_LABEL, deaths()))).contains(INDEPENDENT, own);
        assertThat(assumptions(basis(SHARES, known()))).contains(INDEPENDENT).doesNotContain(own);
        assertThat(assumptions(basis(WITH_LABEL, known()))).contains(own); // a label was named
        assertThat(assumptions(basis(
                        SHARES,
                        known().plus(Tally.along(CATEGORY)
                                .add(1, new Object[] {null})
                                .build()))))
                .contains(own);
        assertThat(assumptions(basis(WITH_LABEL.resolvingUnknown(), deaths())))
                .contains("each death of unknown category belongs to one of the categories shown, no matter to which")
                .doesNotContain(INDEPENDENT);
        assertThat(assumptions(basis(WITH_LABEL.resolvingUnknownWithSampling(), deaths())))
                .contains(
                        INDEPENDENT,
                        "each death of unknown category belongs to one of the categories shown, no matter to which");
    }

    @Test
    void howManyAreUnknownIsACaution() {
        assertThat(cautions(basis(WITH_LABEL, deaths())))
                .containsExactly("of unknown category: 100 of 2,000 recorded deaths");
        assertThat(cautions(basis(WITH_LABEL.withoutUnknown(), deaths())))
                .containsExactly("of unknown category: 100 of 2,000 recorded deaths, left out");
        assertThat(cautions(basis(SHARES, known()))).isEmpty();
        assertThat(cautions(basis(WITH_LABEL, known())))
                .containsExactly("\"nd\" was named as unknown, and no death has this label");
        assertThat(basis(WITH_LABEL.withoutUnknown(), deaths()).counted()).isEqualTo(1900);
        assertThat(basis(WITH_LABEL, deaths()).counted()).isEqualTo(2000);
    }

    @Test
    void onlyOneCategoryWithDeathsIsCautionedAboutBySisonAndGlaz() {
        Tally one = Tally.along(CATEGORY).add(10, "a").add(0, "b").build();
        assertThat(cautions(basis(SHARES.withSisonGlazRanges(), one))).hasSize(1);
        assertThat(cautions(basis(SHARES.withSisonGlazRanges(), known()))).isEmpty();
        assertThat(cautions(basis(SHARES.withSisonGlazRanges().resolvingUnknown(), one)))
                .isEmpty(); // bounds have no such range
        assertThat(SHARES.withSisonGlazRanges()
                        .estimate(one)
                        .of("a")
                        .orThrow()
                        .range()
                        .width())
                .isZero();
    }

    @Test
    void boundsHaveTheirMiddleAsCentre() {
        Estimate b = WITH_LABEL.resolvingUnknown().estimate(deaths()).of("b").orThrow();
        assertThat(b.range().low()).isEqualTo(0.35);
        assertThat(b.range().high()).isEqualTo(0.4);
        assertThat(b.central()).isEqualTo(0.375);
        assertThat(b.unit()).isEqualTo("share of deaths");
        assertThat(WITH_LABEL.resolvingUnknown().estimate(deaths()).unknown()).isEmpty();
    }

    @Test
    void refusalsSayWhatWasGot() {
        Tally none = Tally.along(CATEGORY).add(0, "a").add(5, "nd").build();
        assertThat(((Refusal) WITH_LABEL.withoutUnknown().estimate(none).of("a")).message())
                .isEqualTo("shares among the known need a death of known category, got none");
        Tally nothing = Tally.along(CATEGORY).add(0, "a").build();
        assertThat(((Refusal) SHARES.estimate(nothing).of("a")).message())
                .isEqualTo("shares need at least one death, got none");
        assertThat(negative(-1, "nd"))
                .isEqualTo("shares need counts that are not negative, got {a=9}, of labels that stand for unknown -1,"
                        + " unplaced 0");
        assertThat(negative(-2, null)).endsWith("got {a=9}, of labels that stand for unknown 0, unplaced -2");
        assertThat(negative(-3, "b")).endsWith("got {a=9, b=-3}");
        Tally most = Tally.along(CATEGORY).add(1_000_000_000_001L, "a").build();
        assertThat(((Refusal) SHARES.withSisonGlazRanges().estimate(most).of("a")).message())
                .isEqualTo("ranges of Sison and Glaz are searched for up to 10^12 deaths, got 1000000000001");
        assertThatThrownBy(() -> SHARES.estimate(known()).of("z"))
                .hasMessage("\"z\" is not a known category of the axis category; known are [a, b]");
        assertThatThrownBy(() -> SHARES.withSisonGlazRanges().resolvingUnknownWithSampling())
                .hasMessageEndingWith("got Sison and Glaz' ranges");
    }

    private static String negative(long count, @Nullable String category) {
        Tally negative = Tally.along(CATEGORY)
                .allowingCorrections()
                .add(9, "a")
                .add(count, new Object[] {category})
                .build();
        Refusal refusal = (Refusal) WITH_LABEL.estimate(negative).of("a");
        assertThat(refusal.reason()).isEqualTo(Reason.NEGATIVE_COUNT);
        return refusal.message();
    }

    @Test
    void sharesArePrintedOneALine() {
        Shares<String> shares = WITH_LABEL.estimate(deaths());
        assertThat(shares.toString().lines().toList())
                .anyMatch(line -> line.startsWith("category a: "))
                .last()
                .asString()
                .startsWith("category unknown: ");
        assertThat(SHARES.estimate(known()).toString()).doesNotContain("unknown");
        Tally years = Tally.along(Axis.YEAR, CATEGORY)
                .add(3, Year.of(2022), "a")
                .add(4, Year.of(2022), "b")
                .build();
        assertThat(SHARES.by(Axis.YEAR).estimate(years).toString())
                .startsWith("year 2022\ncategory a: ")
                .doesNotContain("unplaced");
        assertThat(SHARES.by(Axis.YEAR).axes()).containsExactly(Axis.YEAR, CATEGORY);
        assertThat(SHARES.axes()).containsExactly(CATEGORY);
        assertThat(SHARES.ofKnown().estimate(known()).outcomes()).containsOnlyKeys("a", "b");
    }

    @Test
    void aShareOfAllOrNoneStaysWithinItsLimits() {
        Tally all = Tally.along(CATEGORY).add(10, "a").add(0, "b").build();
        Range whole = SHARES.estimate(all).of("a").orThrow().range();
        Range none = SHARES.estimate(all).of("b").orThrow().range();
        assertThat(whole.high()).isEqualTo(1);
        assertThat(none.low()).isZero();
        // q / (n + q) with q = 5.023886187314888, scipy 1.17.1: scipy.stats.chi2.ppf(0.975, 1)
        assertThat(none.high()).isCloseTo(5.023886187314888 / 15.023886187314888, within(1e-12));
        assertThat(whole.low()).isCloseTo(1 - none.high(), within(1e-12));
    }
}
