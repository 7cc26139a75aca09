package org.cenotaph.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What draws say of themselves against quantile, mean and sd of R. */
class DrawsRTest {
    private static final double RELATIVE = 1e-15;

    static Stream<Arguments> goldens() {
        return Given.golden("quantiles-r.csv").stream()
                .map(row -> Arguments.of(row[0], row[1], Double.parseDouble(row[2])));
    }

    @ParameterizedTest(name = "{1} of {0}")
    @MethodSource("goldens")
    void quantilesAndMomentsAreThoseOfR(String draws, String what, double golden) {
        Draws of = Draws.of(Arrays.stream(draws.split("\\|"))
                .mapToDouble(Double::parseDouble)
                .toArray());
        double value = switch (what) {
            case "mean" -> of.mean();
            case "sd" -> of.standardDeviation();
            default -> of.quantile(Double.parseDouble(what));
        };
        assertThat(value).isCloseTo(golden, within(RELATIVE * Math.abs(golden)));
    }
}
