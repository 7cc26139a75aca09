package org.cenotaph.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.cenotaph.charts.Picture;

/** The replication report as one HTML page that needs nothing beside it: no network, no script, pictures within. */
final class ReportHtml {
    private static final String PICTURES = "Pictures";

    private final StringBuilder html = new StringBuilder();
    private final Report report;

    private ReportHtml(Report report) {
        this.report = report;
    }

    static String of(Report report) {
        ReportHtml page = new ReportHtml(report);
        page.head();
        page.summary();
        report.byQuestion().forEach(page::question);
        page.pictures();
        page.add("</main>\n</body>\n</html>\n");
        return page.html.toString();
    }

    private void head() {
        add("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <a class="skip" href="#summary">To the summary</a>
                """, text(Report.TITLE), style());
    }

    private void summary() {
        add(
                "<header>\n<h1>%s</h1>\n<p class=\"lead\">%s</p>\n</header>\n<main>\n",
                text(Report.TITLE), text(Report.SUBJECT));
        add("<section id=\"summary\">\n<h2>Summary</h2>\n<p class=\"counts\">");
        for (Verdict verdict : Verdict.values()) {
            add("<span class=\"count %s\"><b>%d</b> %s</span> ", style(verdict), report.count(verdict), text(verdict));
        }
        add(
                "</p>\n<p>%s.</p>\n<p>%s</p>\n<p>%s</p>\n",
                text(report.summary()), text(Report.HOW_TO_READ), text(Report.CAUTION));
        contents();
        reasons("Which differ, and why", report.differing());
        reasons("Slips and gaps of the publications", report.slips());
        add("</section>\n");
    }

    private void contents() {
        add("<nav aria-label=\"Questions\">\n<ul>\n");
        report.byQuestion()
                .forEach((question, figures) -> add(
                        "<li><a href=\"#%s\">%s</a> (%d)</li>\n", anchor(question), text(question), figures.size()));
        if (!report.pictures().isEmpty()) {
            add(
                    "<li><a href=\"#%s\">%s</a> (%d)</li>\n",
                    anchor(PICTURES), PICTURES, report.pictures().size());
        }
        add("</ul>\n</nav>\n");
    }

    private void reasons(String heading, Map<String, List<Replication>> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        add("<h3>%s</h3>\n", text(heading));
        reasons.forEach((reason, figures) -> {
            add("<p>%s: %s.</p>\n<ul>\n", text(ReportMarkdown.publication(figures)), text(reason));
            for (Replication figure : figures) {
                add(
                        "<li><a href=\"#%s\">%s</a>: published %s, computed %s%s</li>\n",
                        figure.published().id(),
                        text(figure.published().claim()),
                        text(figure.printedText()),
                        text(figure.computedText()),
                        text(figure.putRightText()
                                .map(its -> "; put right " + its)
                                .orElse("")));
            }
            add("</ul>\n");
        });
    }

    private void question(String question, List<Replication> figures) {
        add("<section id=\"%s\">\n<h2>%s</h2>\n", anchor(question), text(question));
        if (report.remarks().containsKey(question)) {
            add("<p>%s</p>\n", text(report.remarks().get(question)));
        }
        add("<table class=\"glance\">\n<thead><tr><th scope=\"col\">claim</th><th scope=\"col\">published</th>"
                + "<th scope=\"col\">computed</th><th scope=\"col\">verdict</th></tr></thead>\n<tbody>\n");
        for (Replication figure : figures) {
            add(
                    "<tr><th scope=\"row\"><a href=\"#%s\">%s</a></th><td data-label=\"published\">%s</td>"
                            + "<td data-label=\"computed\">%s</td><td data-label=\"verdict\">%s</td></tr>\n",
                    figure.published().id(),
                    text(figure.published().claim()),
                    text(figure.printedText()),
                    text(figure.computedText()),
                    verdict(figure));
        }
        add("</tbody>\n</table>\n");
        figures.forEach(figure -> add("%s", ReportHtmlFigure.of(figure)));
        add("</section>\n");
    }

    private void pictures() {
        if (report.pictures().isEmpty()) {
            return;
        }
        add("<section id=\"%s\">\n<h2>%s</h2>\n", anchor(PICTURES), PICTURES);
        for (Picture picture : report.pictures()) {
            add(
                    "<figure>\n<h3>%s</h3>\n<img alt=\"%s\" src=\"data:image/png;base64,%s\">\n<figcaption>%s</figcaption>\n",
                    text(picture.title()),
                    text(picture.title()),
                    Base64.getEncoder().encodeToString(picture.png()),
                    text(picture.caption()));
            add(
                    "<details><summary>The numbers that are drawn</summary>\n<pre class=\"numbers\">%s</pre></details>\n</figure>\n",
                    text(picture.csv()));
        }
        add("</section>\n");
    }

    static String verdict(Replication figure) {
        return "<span class=\"verdict " + style(figure.verdict()) + "\">" + text(figure.verdict()) + "</span>";
    }

    private static String style(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String anchor(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static String style() {
        try (InputStream in =
                Objects.requireNonNull(ReportHtml.class.getResourceAsStream("report.css"), "report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String template, Object... values) {
        html.append(String.format(Locale.ROOT, template, values));
    }

    /** Words as they stand in HTML, in text and in attributes. */
    static String text(Object words) {
        return words.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
