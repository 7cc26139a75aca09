package org.cenotaph.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Computes every published figure again and writes what came out, for reading ({@code index.html}, {@code report.md}) and for
 * reckoning ({@code report.csv}). It fails if the verdict on a figure is another one than is stored with the figure.
 *
 * <p>The argument is the folder to write to; without one it is {@code report} in the working directory.
 */
public final class ReplicationReport {
    private ReplicationReport() {}

    /** Computes, shows its progress, and writes the report. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments.length == 0 ? "report" : arguments[0]);
        Page page = Page.onto(System.out);
        Report report = new Report(compute(page), remarks(), Pictures.all());
        write(report, folder);
        page.line("");
        page.line(report.summary());
        page.line("written to " + folder.resolve("index.html").toAbsolutePath()
                + ", with report.md and report.csv beside it");
        requireExpectedVerdicts(report);
    }

    /** Computes every figure, one line each. */
    static List<Replication> compute(Page page) {
        PublishedFigures figures = new PublishedFigures();
        List<Replication> replications = new ArrayList<>();
        int all = figures.published().size();
        for (PublishedFigure published : figures.published()) {
            Replication figure = figures.replicate(published);
            replications.add(figure);
            page.line(String.format(
                    Locale.ROOT,
                    "%2d of %d  %-36s %-36s %s",
                    replications.size(),
                    all,
                    published.id(),
                    figure.computedText(),
                    figure.verdict()));
        }
        return replications;
    }

    /** What else is known about the figures of a question. */
    static Map<String, String> remarks() {
        return Map.of(
                "Excess deaths of men",
                "Models are named by the number of baseline years to 2019 and by the shape of the ratio of men to women: lin is a"
                        + " line, exp an exponential that nears one. " + ExcessMaleDeaths.agreement() + ".",
                "The inheritance registry",
                "The registry is not public: what its publishers gave out are estimates by week, which are added up here.",
                "Deaths per person at risk",
                RegionalLossRates.agreement() + ".");
    }

    /** Writes the report in three forms, and the pictures beside it. */
    static void write(Report report, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("index.html"), ReportHtml.of(report));
            Files.writeString(folder.resolve("report.md"), ReportMarkdown.of(report));
            Files.writeString(folder.resolve("report.csv"), ReportCsv.of(report));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report into " + folder + ": " + e, e);
        }
        report.pictures().forEach(picture -> picture.writeTo(folder.resolve("pictures")));
    }

    /**
     * Checks that every verdict is the one stored with its figure.
     *
     * @throws IllegalStateException if one is not
     */
    static void requireExpectedVerdicts(Report report) {
        List<String> changed = report.unexpected().stream()
                .map(figure -> figure.published().id() + " is " + figure.verdict() + ", expected was "
                        + figure.published().expected())
                .toList();
        if (!changed.isEmpty()) {
            throw new IllegalStateException("verdicts have changed: " + String.join("; ", changed));
        }
    }
}
