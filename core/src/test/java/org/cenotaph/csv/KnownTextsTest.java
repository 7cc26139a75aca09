package org.cenotaph.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownTextsTest {
    @ParameterizedTest
    @CsvSource({
        "'', '\u0000'",
        "'\u0000', '\u0000\u0000'",
        "a, '\u0000a'",
        "male, Male",
        "2022-02-24, 2022-02-25",
        "123456789012345, 12345678901234",
        "123456789012345, 1234567890123456",
        "x23456789012345, y23456789012345",
        "\u00E9, e",
        "\u0141, A", // the lower halves of their codes are the same
        "\u0141\u0142, \u0141\u0143"
    })
    void tellsTextsApart(String one, String other) {
        KnownTexts known = new KnownTexts();
        known.learn(one, 7);
        assertThat(known.codeOf(one)).isEqualTo(7);
        assertThat(known.codeOf(other)).isEqualTo(KnownTexts.NEW);
        known.learn(other, 8);
        assertThat(known.codeOf(one)).isEqualTo(7);
        assertThat(known.codeOf(other)).isEqualTo(8);
    }

    /** "Aa" and "BB" have one hash, so texts that end in them and else are the same have one as well. */
    @ParameterizedTest
    @CsvSource({"123456789012345Aa, 123456789012345BB", "\u0141Aa, \u0141BB"})
    void tellsTextsOfTheSameHashApart(String one, String other) {
        assertThat(one.hashCode()).isEqualTo(other.hashCode());
        tellsTextsApart(one, other);
    }

    @Test
    void findsAnEqualTextThatIsAnotherObject() {
        KnownTexts known = new KnownTexts();
        for (String text : List.of("male", "a name of more than fifteen letters", "\u0436")) {
            known.learn(text, text.length());
            assertThat(known.codeOf(new StringBuilder(text).toString())).isEqualTo(text.length());
        }
    }

    @Property
    void knowsWhatAMapKnows(
            @ForAll
                    List<
                                    @StringLength(max = 18) @CharRange(from = 'a', to = 'b')
                                    @CharRange(from = '\u0141', to = '\u0142') String>
                            texts) {
        KnownTexts known = new KnownTexts();
        Map<String, Integer> map = new HashMap<>();
        for (String text : texts) {
            assertThat(known.codeOf(text)).isEqualTo(map.getOrDefault(text, KnownTexts.NEW));
            if (map.putIfAbsent(text, map.size()) == null) {
                known.learn(text, map.get(text));
            }
        }
        map.forEach((text, code) -> assertThat(known.codeOf(text)).isEqualTo(code));
    }

    @Test
    void growsAsTextsAreLearned() {
        KnownTexts known = new KnownTexts();
        for (int i = 0; i < 100_000; i++) {
            assertThat(known.codeOf("region " + i)).isEqualTo(KnownTexts.NEW);
            known.learn("region " + i, i);
        }
        for (int i = 0; i < 100_000; i++) {
            assertThat(known.codeOf("region " + i)).isEqualTo(i);
        }
    }
}
