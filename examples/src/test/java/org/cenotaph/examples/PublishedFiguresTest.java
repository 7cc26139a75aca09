package org.cenotaph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Every published figure that belongs to the examples comes out. */
class PublishedFiguresTest {
    @Test
    void allFiguresComeOut() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int differing = PublishedFigures.print(new PrintStream(text, true, StandardCharsets.UTF_8));
        assertThat(differing).as(text.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(text.toString(StandardCharsets.UTF_8))
                .contains("76 figures the same, 1 different and explained, 0 different");
    }

    @Test
    void aNumberOffByMoreThanRoundingDiffers() {
        assertThat(Figure.difference(OptionalDouble.of(164_223.49), "164223")).isEmpty();
        assertThat(Figure.difference(OptionalDouble.of(164_223.51), "164223")).isPresent();
        assertThat(Figure.difference(OptionalDouble.of(27.1651), "27.16")).isPresent();
        assertThat(Figure.difference(OptionalDouble.empty(), "27.16")).isPresent();
        assertThat(Figure.difference(OptionalDouble.empty(), "")).isEmpty();
    }
}
