package org.cenotaph.estimate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.cenotaph.records.Lineage;

/** What the tests of this package start from: estimates of every kind, and the rows of golden files. */
final class Given {
    static final Kind CONFIDENCE = Kind.confidence(0.95);
    static final Kind CREDIBLE = Kind.credible(0.95);

    private Given() {}

    static Basis basis(long counted) {
        return basis(counted, "a method");
    }

    static Basis basis(long counted, String method) {
        return new Basis(
                Lineage.none(),
                counted,
                Method.of(method, "Author 2020, Title, Journal"),
                List.of(new Assumption("the counts are complete")),
                List.of());
    }

    static Estimate estimate(double central, double low, double high, Kind kind) {
        return Estimate.of(central, new Range(low, high, kind), basis(10));
    }

    static Estimate counted(double value) {
        return estimate(value, value, value, Kind.counted());
    }

    static Estimate scenario(double low, double high) {
        return estimate(low + (high - low) / 2, low, high, Kind.scenario());
    }

    /** A normal estimate with its distribution and its range of 95 %. */
    static Estimate normal(double mean, double sd) {
        Distribution distribution = new Textbook(NormalDistribution.of(mean, sd));
        return Estimate.of(mean, distribution.range(CREDIBLE), basis(10)).with(distribution);
    }

    static Refusal refusal(String message) {
        return new Refusal(Reason.TOO_FEW, message, basis(1));
    }

    /** The rows of a golden file below its head lines and its line of names. */
    static List<String[]> golden(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Given.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
