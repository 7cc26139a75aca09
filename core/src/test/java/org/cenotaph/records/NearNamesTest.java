package org.cenotaph.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that a misspelt one may stand for are found, and others are not. */
class NearNamesTest {
    private static final List<String> REGIONS = List.of("Moscow", "Moscow region", "Tula", "Tuva", "Tver", "Île");

    @Test
    void findsNamesWithLettersAddedDroppedChangedOrSwapped() {
        assertThat(NearNames.of("Tva", REGIONS)).containsExactly("Tuva");
        assertThat(NearNames.of("Tuvaa", REGIONS)).containsExactly("Tuva");
        assertThat(NearNames.of("Tuka", REGIONS)).containsExactly("Tula", "Tuva");
        assertThat(NearNames.of("Utva", REGIONS)).containsExactly("Tuva");
    }

    @Test
    void caseAccentsAndSpacesDoNotCount() {
        assertThat(NearNames.of(" TUVA ", REGIONS)).first().isEqualTo("Tuva");
        assertThat(NearNames.of("ile", REGIONS)).containsExactly("Île");
    }

    @Test
    void findsNamesThatHoldOneAnotherTheNearestFirst() {
        assertThat(NearNames.of("moscow city", REGIONS)).containsExactly("Moscow");
        assertThat(NearNames.of("moscow reg.", REGIONS)).containsExactly("Moscow region", "Moscow");
    }

    @Test
    void findsNothingWhereNothingIsNear() {
        assertThat(NearNames.of("Kyiv", REGIONS)).isEmpty();
        assertThat(NearNames.of("", REGIONS)).isEmpty();
        assertThat(NearNames.of("Tuva", List.of())).isEmpty();
        assertThat(NearNames.of("Tuva", List.of(""))).isEmpty();
    }

    /** Comparing takes the product of both lengths. */
    @Test
    void namesOfMoreThanTwoHundredLettersAreLikeNoOther() {
        assertThat(NearNames.of("a".repeat(200), List.of("a".repeat(199)))).hasSize(1);
        assertThat(NearNames.of("a".repeat(200), List.of("a".repeat(201)))).isEmpty();
        assertThat(NearNames.of("a".repeat(201), List.of("a".repeat(200)))).isEmpty();
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
