package org.cenotaph.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {
    @Test
    void isRfc4180InUtf8AndLenientUnlessSaidOtherwise() {
        CsvFormat format = CsvFormat.standard();
        assertThat(format.delimiter()).isEqualTo(',');
        assertThat(format.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(format.commentMark()).isEmpty();
        assertThat(format.unknown()).isEmpty();
        assertThat(format.trimming()).isTrue();
        assertThat(format.stopping()).isFalse();
        assertThat(format.progress()).isEmpty();
    }

    @Test
    void changesOneThingAtATime() {
        CsvProgress progress = (rows, bytes) -> {};
        CsvFormat format = CsvFormat.standard()
                .delimitedBy(';')
                .in(StandardCharsets.UTF_16)
                .withComments('#')
                .withUnknown("?")
                .withUnknown("n/a", "?")
                .keepingSpaces()
                .strict()
                .withLongestRow(99)
                .tellingProgressTo(progress);
        assertThat(format.delimiter()).isEqualTo(';');
        assertThat(format.charset()).isEqualTo(StandardCharsets.UTF_16);
        assertThat(format.commentMark()).hasValue('#');
        assertThat(format.unknown()).containsExactlyInAnyOrder("?", "n/a");
        assertThat(format.trimming()).isFalse();
        assertThat(format.stopping()).isTrue();
        assertThat(format.longestRow()).isEqualTo(99);
        assertThat(format.progress()).containsSame(progress);
    }

    @ParameterizedTest
    @ValueSource(chars = {'"', '\n', '\r'})
    void refusesMarksThatMeanSomethingElse(char mark) {
        CsvFormat format = CsvFormat.standard();
        assertThatIllegalArgumentException().isThrownBy(() -> format.delimitedBy(mark));
        assertThatIllegalArgumentException().isThrownBy(() -> format.withComments(mark));
    }

    @Test
    void refusesOneMarkForTwoThings() {
        CsvFormat format = CsvFormat.standard();
        assertThatIllegalArgumentException().isThrownBy(() -> format.withComments(','));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> format.withComments('#').delimitedBy('#'));
        assertThat(format.delimitedBy('#').delimiter()).isEqualTo('#');
    }

    @Test
    void refusesRowsWithoutRoom() {
        CsvFormat format = CsvFormat.standard();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> format.withLongestRow(0))
                .withMessage("a row must be allowed at least one character, and at most 268435456 can be, got 0");
        assertThat(format.withLongestRow(1).longestRow()).isEqualTo(1);
        assertThat(format.longestRow()).isEqualTo(65_536);
        assertThat(format.withLongestRow(CsvFormat.LONGEST_ROW).longestRow()).isEqualTo(1 << 28);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> format.withLongestRow(CsvFormat.LONGEST_ROW + 1))
                .withMessageEndingWith("at most 268435456 can be, got 268435457");
    }
}
