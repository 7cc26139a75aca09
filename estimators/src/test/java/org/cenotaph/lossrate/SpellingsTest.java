package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names with deaths among nobody that may be other spellings of names at risk. */
class SpellingsTest {
    private static final NameMatch<String> MATCH =
            NameMatch.of(List.of("Altay", "Altei", "Tuva", "Tuwa", "Kyiv"), List.of("Altai", "Tuva", "Tver"));

    @Test
    void eachIsASpellingOfTheNearestName() {
        Spellings<String> spellings = Spellings.in(MATCH);
        assertThat(spellings.nearest()).containsOnlyKeys("Altay", "Altei", "Tuwa");
        assertThat(spellings.of().get("Altai")).containsExactly("Altay", "Altei");
        assertThat(spellings.of().get("Tuva")).containsExactly("Tuwa");
    }

    @Test
    void deathsAreMissedOnlyWhereNoneAreCounted() {
        Spellings<String> spellings = Spellings.in(MATCH);
        assertThat(spellings.areMissedAt("Altai")).isTrue();
        assertThat(spellings.areMissedAt("Tuva")).isFalse();
        assertThat(spellings.areMissedAt("Tver")).isFalse();
        assertThat(spellings.missedAt("Altai")).contains("[Altay, Altei]");
    }

    @Test
    void namesThatAllMatchHaveNoOtherSpellings() {
        assertThat(Spellings.in(NameMatch.of(List.of("Tuva"), List.of("Tuva"))).of())
                .isEmpty();
        assertThat(MATCH.nearest(Set.of())).isEmpty();
    }
}
