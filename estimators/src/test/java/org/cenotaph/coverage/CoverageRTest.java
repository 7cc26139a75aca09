package org.cenotaph.coverage;

import java.util.stream.Stream;
import org.cenotaph.RGolden;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recorded deaths over a coverage against qbeta, binom.test and qnbinom of R. */
class CoverageRTest {
    private static final double RELATIVE = 1e-13;

    static Stream<CsvTable.Row> rows() {
        return RGolden.rows(CoverageRTest.class, "coverage-ratio-r.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void limitsOfAllDeathsAreThoseOfR(CsvTable.Row row) {
        String[] form = row.text("case").split(" of ");
        Estimate estimate = CoverageRatioGoldenTest.ratio(form[0])
                .estimate(Tally.ofTotal(Long.parseLong(form[1]), Lineage.none()))
                .orThrow();
        double value = CoverageRatioGoldenTest.computed(estimate, row.text("quantity"));
        RGolden.requireClose(row, "value", value, RELATIVE);
    }
}
