package org.cenotaph.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.cenotaph.csv.CsvFormat;
import org.cenotaph.csv.CsvInput;
import org.cenotaph.csv.CsvTable;
import org.cenotaph.estimate.Distribution;
import org.cenotaph.estimate.Estimate;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Coverage ratios against values that other programs and the METHODS page give. */
class CoverageRatioGoldenTest {
    private static final double RELATIVE = 1e-9;

    record Golden(String form, long recorded, String quantity, double value) {}

    static Stream<Golden> goldens() {
        return Stream.of("coverage-ratio-methods.csv", "coverage-ratio-scipy.csv", "coverage-ratio-mpmath.csv")
                .flatMap(CoverageRatioGoldenTest::read);
    }

    private static Stream<Golden> read(String file) {
        CsvInput input = CsvInput.resource(CoverageRatioGoldenTest.class, file);
        List<CsvTable.Row> rows = CsvTable.read(
                        input, CsvFormat.standard().withComments('#').strict())
                .result();
        return rows.stream().map(row -> {
            String[] form = row.text("case").split(" of ");
            return new Golden(form[0], Long.parseLong(form[1]), row.text("quantity"), row.number("value"));
        });
    }

    static CoverageRatio ratio(String form) {
        String[] words = form.split(" ");
        if (words[0].equals("sampled")) {
            return ratio(form.substring("sampled ".length())).withSamplingVariation();
        }
        double[] numbers =
                Stream.of(words).skip(1).mapToDouble(Double::parseDouble).toArray();
        return switch (words[0]) {
            case "uniform" -> CoverageRatio.uniform(numbers[0], numbers[1]);
            case "beta" -> CoverageRatio.beta(numbers[0], numbers[1]);
            case "pert" -> CoverageRatio.pert(numbers[0], numbers[1], numbers[2]);
            case "exactly" -> CoverageRatio.exactly(numbers[0]);
            case "jeffreys" -> CoverageRatio.jeffreys((long) numbers[0], (long) numbers[1]);
            case "clopper_pearson" -> CoverageRatio.clopperPearson((long) numbers[0], (long) numbers[1]);
            default -> throw new IllegalArgumentException(form);
        };
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void givesTheGoldenValue(Golden golden) {
        Estimate estimate = ratio(golden.form())
                .estimate(Tally.ofTotal(golden.recorded(), Lineage.none()))
                .orThrow();
        assertThat(computed(estimate, golden.quantity())).isCloseTo(golden.value(), within(RELATIVE * golden.value()));
    }

    static double computed(Estimate estimate, String quantity) {
        if (quantity.startsWith("q")) {
            double p = Double.parseDouble(quantity.substring(1));
            Distribution distribution = estimate.distribution().orElseThrow();
            assertThat(distribution.probabilityUpTo(distribution.quantile(p))).isCloseTo(p, within(1e-9));
            return distribution.quantile(p);
        }
        return switch (quantity) {
            case "mean" -> estimate.central();
            case "sd" -> estimate.standardDeviation().orElseThrow();
            case "low" -> estimate.range().low();
            case "high" -> estimate.range().high();
            default -> throw new IllegalArgumentException(quantity);
        };
    }
}
