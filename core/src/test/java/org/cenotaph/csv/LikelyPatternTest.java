package org.cenotaph.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A date that was not read is answered with the patterns that would read it. */
class LikelyPatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = (char) 34,
            value = {
                "17/06/2021 | d/M/yyyy",
                "06/17/2021 | M/d/yyyy",
                "3/5/2021 | d/M/yyyy or M/d/yyyy",
                "17.06.2021 | d.M.yyyy",
                "17.06.2021 08:30 | d.M.yyyy HH:mm",
                "2021-06-17T08:30:00 | yyyy-MM-dd'T'HH:mm:ss",
                "17 Jun 2021 | d MMM yyyy",
                "20210617 | yyyyMMdd",
                "06.2021 | M.yyyy",
                "2021 | yyyy"
            })
    void namesThePatternsThatFit(String text, String patterns) {
        assertThat(LikelyPattern.hint(text)).isEqualTo(" (it fits " + patterns + ")");
    }

    @Test
    void isSilentWhereNoneFits() {
        assertThat(LikelyPattern.hint("31.06.2021")).isEmpty();
        assertThat(LikelyPattern.hint("soon")).isEmpty();
        assertThat(LikelyPattern.hint("")).isEmpty();
    }
}
