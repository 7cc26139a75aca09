package org.cenotaph.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes take the bytes that the largest of them needs, and no more. */
class GrowingCodesTest {
    /** As many as fit before the arrays grow for the first time. */
    private static final int FULL = 64;

    @ParameterizedTest
    @CsvSource({"255, Bytes", "256, Chars", "65535, Chars", "65536, Ints"})
    void takesTheNarrowestWidthThatHoldsTheLargestCode(int code, String width) {
        GrowingCodes codes = new GrowingCodes();
        codes.add(code);
        assertThat(codes.build().getClass().getSimpleName()).isEqualTo(width);
        assertThat(codes.build().at(0)).isEqualTo(code);
    }

    @Test
    void widensFullArrays() {
        int[] expected = IntStream.range(0, FULL + 1).toArray();
        expected[FULL - 1] = 256;
        expected[FULL] = 65_536;

        GrowingCodes codes = new GrowingCodes();
        IntStream.of(expected).forEach(codes::add);
        assertThat(given(codes)).isEqualTo(expected);
        codes = new GrowingCodes();
        expected[FULL - 1] = 255;
        expected[FULL] = 256;
        IntStream.of(expected).forEach(codes::add);
        assertThat(given(codes)).isEqualTo(expected);
    }

    private static int[] given(GrowingCodes codes) {
        Codes built = codes.build();
        return IntStream.range(0, codes.size()).map(built::at).toArray();
    }
}
