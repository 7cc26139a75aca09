package org.cenotaph.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "164223; 164,000",
                "0; 0",
                "-0.0; 0",
                "0.05522; 0.0552",
                "0.000012345; 0.0000123",
                "-164223; -164,000",
                "999.6; 1,000",
                "9.996; 10",
                "12.5; 12.5",
                "1234567890; 1,230,000,000",
                "1.005; 1",
                "2.675; 2.68",
                "-0.05522; -0.0552"
            })
    void roundsToThreeSignificantFigures(double value, String text) {
        assertThat(Wording.threeFigures(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "4831; 4,831",
                "0.25; 0.25",
                "1000000; 1,000,000",
                "365.2425; 365.2425",
                "52304.89739099999; 52,304.897391",
                "1; 1"
            })
    void writesExactNumbersInFull(double value, String text) {
        assertThat(Wording.inFull(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0",
                "0.00; 0",
                "999; 999",
                "-999; -999",
                "1000; 1,000",
                "-1000; -1,000",
                "123456; 123,456",
                "-123456.50; -123,456.5",
                "1E+6; 1,000,000",
                "1234.5678; 1,234.5678",
                "0.000001; 0.000001",
                "9223372036854775807; 9,223,372,036,854,775,807"
            })
    void groupsThousands(BigDecimal number, String text) {
        assertThat(Wording.grouped(number)).isEqualTo(text);
    }

    @Test
    void writesEveryDoubleAndNoLongerNumberInFull() {
        assertThat(Wording.grouped(new BigDecimal(Double.MIN_VALUE))).hasSize(1076);
        assertThat(Wording.grouped(new BigDecimal(-Double.MAX_VALUE))).hasSize(1 + 309 + 102);
        assertThatIllegalArgumentException().isThrownBy(() -> Wording.grouped(new BigDecimal("1E+2147483647")));
        assertThatIllegalArgumentException().isThrownBy(() -> Wording.grouped(new BigDecimal("1E-2147483647")));
    }
}
