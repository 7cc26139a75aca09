package org.cenotaph.lossrate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in statements: in full where they are whole, to four figures where not, whole from a thousand on. */
class WordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0",
                "7; 7",
                "999; 999",
                "1000; 1,000",
                "1234567; 1,234,567",
                "1e15; 1,000,000,000,000,000",
                "-2500.7; -2,501",
                "1000.4; 1,000",
                "999.4; 999.4",
                "-123.456; -123.5",
                "0.5; 0.5",
                "0.0012345; 0.001235"
            })
    void numbersAreWrittenForReaders(double number, String words) {
        assertThat(Words.number(number)).isEqualTo(words);
    }
}
