package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which name is taken for another spelling of one: at most a third of its letters differ, or it holds the other. */
class NameMatchTest {
    private static NameMatch<String> match(String amongDeaths, String... atRisk) {
        return NameMatch.of(List.of(amongDeaths), List.of(atRisk));
    }

    @ParameterizedTest
    @CsvSource({
        "abcdef, abcdxy", // two of six changed
        "abcd, abcdxy", // two of six added
        "cdef, abcdef",
        "Altaï, ALTAI", // case and accents do not count
        "Republic of Altai, Altai", // one holds the other, however long it is
        "Altai, Republic of Altai"
    })
    void isNear(String name, String other) {
        assertThat(match(name, other).nearest(name)).contains(other);
    }

    @ParameterizedTest
    @CsvSource({
        "abcdef, abcxyz", // three of six
        "abcde, abcxy", // two of five
        "altay, zzzzaltai", // five of nine: letters before a name count as much as those within
        "altay, altaizzzz",
        "zzzzaltai, altay",
        "altaizzzz, altay"
    })
    void isAnotherName(String name, String other) {
        assertThat(match(name, other).nearest(name)).isEmpty();
    }

    @Test
    void aBlankNameIsHeldByNone() {
        assertThat(match(" ", "Altai").nearest(" ")).isEmpty();
        assertThat(match("Altai", " ").nearest("Altai")).isEmpty();
    }

    @Test
    void theFewestEditsAreNearest() {
        assertThat(match("abcdef", "abcdex", "abcdxy").nearest("abcdef")).contains("abcdex");
        assertThat(match("abcdef", "aaadef", "abcdez").nearest("abcdef")).contains("abcdez");
    }

    @Test
    void ofTwoEquallyNearTheOneWithoutDeathsIsMeant() {
        NameMatch<String> match = NameMatch.of(List.of("abcdef", "abcdea"), List.of("abcdea", "abcdeb"));
        assertThat(match.nearest("abcdef")).contains("abcdeb");
    }
}
