package org.cenotaph.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that a misspelt one may stand for are found, and others are not. */
class NearNamesTest {
    private static final List<String> REGIONS = List.of("Moscow", "Moscow region", "Tula", "Tuva", "Tver", "Île");

    @Test
    void findsNamesWithLettersAddedDroppedChangedOrSwapped() {
        assertThat(NearNames.among(REGIONS).to("Tva")).containsExactly("Tuva");
        assertThat(NearNames.among(REGIONS).to("Tuvaa")).containsExactly("Tuva");
        assertThat(NearNames.among(REGIONS).to("Tuka")).containsExactly("Tula", "Tuva");
        assertThat(NearNames.among(REGIONS).to("Utva")).containsExactly("Tuva");
    }

    @Test
    void caseAccentsAndSpacesDoNotCount() {
        assertThat(NearNames.among(REGIONS).to(" TUVA ")).first().isEqualTo("Tuva");
        assertThat(NearNames.among(REGIONS).to("ile")).containsExactly("Île");
    }

    @Test
    void findsNamesThatHoldOneAnotherTheNearestFirst() {
        assertThat(NearNames.among(REGIONS).to("moscow city")).containsExactly("Moscow");
        assertThat(NearNames.among(REGIONS).to("moscow reg.")).containsExactly("Moscow region", "Moscow");
    }

    @Test
    void equallyNearNamesStayInTheirOrder() {
        assertThat(NearNames.among(List.of("Tuva", "Tula", "Tuva")).to("Tuka")).containsExactly("Tuva", "Tula");
    }

    @Test
    void findsNothingWhereNothingIsNear() {
        assertThat(NearNames.among(REGIONS).to("Kyiv")).isEmpty();
        assertThat(NearNames.among(REGIONS).to("")).isEmpty();
        assertThat(NearNames.among(List.of()).to("Tuva")).isEmpty();
        assertThat(NearNames.among(List.of("")).to("Tuva")).isEmpty();
    }

    /** Comparing takes the product of both lengths. */
    @Test
    void namesOfMoreThanTwoHundredLettersAreLikeNoOther() {
        assertThat(NearNames.among(List.of("a".repeat(199))).to("a".repeat(200)))
                .hasSize(1);
        assertThat(NearNames.among(List.of("a".repeat(201))).to("a".repeat(200)))
                .isEmpty();
        assertThat(NearNames.among(List.of("a".repeat(200))).to("a".repeat(201)))
                .isEmpty();
        assertThat(NearNames.hint("a".repeat(1_000_000), List.of("a".repeat(1_000_001))))
                .isEmpty();
    }

    @Test
    void saysThemAsTheEndOfASentence() {
        assertThat(NearNames.hint("Tva", REGIONS)).isEqualTo("; the nearest is Tuva");
        assertThat(NearNames.hint("Tuka", REGIONS)).isEqualTo("; the nearest are Tula, Tuva");
        assertThat(NearNames.hint("Kyiv", REGIONS)).isEmpty();
    }
}
