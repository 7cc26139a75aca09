package org.cenotaph.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Probabilities of peaks against 30-digit quadrature. */
class PeakGoldenTest {
    private static final double RELATIVE = 1e-9;
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private static List<CsvTable.Row> read(String file) {
        CsvInput input = CsvInput.resource(PeakGoldenTest.class, file);
        return CsvTable.read(input, CsvFormat.standard().withComments('#').strict())
                .result();
    }

    static Stream<CsvTable.Row> goldens() {
        return read("peak-mpmath.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void givesTheGoldenProbability(CsvTable.Row golden) {
        TallyBuilder deaths = Tally.along(Axis.DAY);
        int sides = 0;
        for (CsvTable.Row row : read("peak-series.csv")) {
            if (row.text("series").equals(golden.text("series"))) {
                deaths.add(row.whole("deaths"), START.plusDays(row.whole("place")));
                sides = (int) row.whole("sides");
            }
        }
        PeakPeriod<LocalDate> peak = Peak.along(Axis.DAY)
                .withSurroundings(sides)
                .estimate(deaths.build())
                .table()
                .get(0);
        assertThat(peak.period()).isEqualTo(START.plusDays(golden.whole("place")));
        assertThat(peak.deaths()).isEqualTo(golden.whole("deaths"));
        assertThat(peak.surroundings()).isEqualTo((int) golden.whole("surroundings"));
        close(peak.level(), golden.number("level"));
        close(peak.dispersion(), golden.number("dispersion"));
        close(peak.probability(), golden.number("probability"));
        close(peak.probabilityAmongAll(), golden.number("any"));
    }

    private static void close(double computed, double expected) {
        assertThat(computed).isCloseTo(expected, within(RELATIVE * expected));
    }
}
