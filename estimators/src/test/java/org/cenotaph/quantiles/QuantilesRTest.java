package org.cenotaph.quantiles;

import java.util.stream.Stream;
import org.cenotaph.RGolden;
import org.cenotaph.csv.CsvTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Quantiles against qgamma and qbeta of R. */
class QuantilesRTest {
    private static final double RELATIVE = 1e-14;

    static Stream<CsvTable.Row> rows() {
        return RGolden.rows(QuantilesRTest.class, "quantiles-r.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void areThoseOfR(CsvTable.Row row) {
        RGolden.requireClose(row, "x", QuantilesGoldenTest.quantile(row), RELATIVE);
    }
}
