package org.cenotaph.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ages at death as intervals, and how they are written. */
class AgeTest {
    @Provide
    Arbitrary<Age> ages() {
        return RandomDeaths.ages();
    }

    @Property
    void answersAsTheEnumerationOfItsPossibleYears(
            @ForAll("ages") Age age,
            @ForAll @IntRange(min = -5, max = 140) int one,
            @ForAll @IntRange(min = -5, max = 140) int other) {
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        List<Boolean> inside = IntStream.rangeClosed(age.youngest(), age.oldest())
                .mapToObj(years -> from <= years && years <= to)
                .distinct()
                .toList();

        Answer expected = inside.size() == 2 ? Answer.UNDECIDABLE : inside.get(0) ? Answer.YES : Answer.NO;
        assertThat(age.isBetween(from, to)).isEqualTo(expected);
    }

    @Property
    void readsWhatItPrints(@ForAll("ages") Age age) {
        Age read = age.isKnown() ? Age.parse(age.toString()) : Age.unknown();
        assertThat(read).isEqualTo(age);
    }

    @Test
    void readsYearsBandsAndOpenBands() {
        assertThat(Age.parse("34")).isEqualTo(Age.exactly(34));
        assertThat(Age.parse(" 30 - 34 ")).isEqualTo(Age.between(30, 34));
        assertThat(Age.parse("85+")).isEqualTo(Age.atLeast(85));
        assertThat(Age.parse("0")).isEqualTo(new Age(0, 0));
        assertThat(Age.parse("130+")).isEqualTo(Age.exactly(130));
        assertThat(Age.parse("0+")).isEqualTo(Age.unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+",
                "-5",
                "+5",
                "30-",
                "-30-34",
                "30-34-36",
                "30+5",
                "30-34+",
                "3.5",
                "NaN",
                "thirty",
                "\u0663\u0664",
                "99999999999",
                "30\u201334"
            })
    void refusesOtherFormsAndNamesThem(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Age.parse(text))
                .withMessage("an age is written 34, 30-34 or 85+, got \"" + text + "\"");
    }

    @Test
    void refusesImpossibleAgesAndNamesThem() {
        assertThatIllegalArgumentException().isThrownBy(() -> Age.exactly(131)).withMessageContaining("131");
        assertThatIllegalArgumentException().isThrownBy(() -> Age.exactly(-1)).withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Age.parse("34-30"))
                .withMessageContaining("34 to 30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Age.unknown().isBetween(50, 15))
                .withMessage("from must not be above to, got from 50 to 15");
    }

    @Test
    void knowsHowMuchIsKnown() {
        assertThat(Age.exactly(34).isExact()).isTrue();
        assertThat(Age.between(30, 34).isExact()).isFalse();
        assertThat(Age.atLeast(85).isKnown()).isTrue();
        assertThat(Age.unknown().isKnown()).isFalse();
        assertThat(Age.unknown()).hasToString("unknown");
    }

    @Test
    void ordersByTheLowestAgeThenByTheHighest() {
        assertThat(Stream.of(Age.exactly(30), Age.unknown(), Age.between(30, 34), Age.exactly(0))
                        .sorted())
                .containsExactly(Age.exactly(0), Age.unknown(), Age.exactly(30), Age.between(30, 34));
    }
}
