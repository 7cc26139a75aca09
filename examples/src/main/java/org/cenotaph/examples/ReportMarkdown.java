package org.cenotaph.examples;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cenotaph.charts.Picture;

/** The replication report as Markdown, with its pictures in a folder beside it. */
final class ReportMarkdown {
    private final StringBuilder text = new StringBuilder();
    private final Report report;

    private ReportMarkdown(Report report) {
        this.report = report;
    }

    static String of(Report report) {
        ReportMarkdown page = new ReportMarkdown(report);
        page.summary();
        report.byQuestion().forEach(page::question);
        if (!report.pictures().isEmpty()) {
            page.paragraph("## Pictures");
            report.pictures().forEach(page::picture);
        }
        return page.text.toString().stripTrailing() + "\n";
    }

    private void summary() {
        paragraph("# " + Report.TITLE);
        paragraph(plain(Report.SUBJECT));
        paragraph("**" + report.summary() + ".**");
        paragraph(plain(Report.HOW_TO_READ));
        paragraph(plain(Report.CAUTION));
        reasons("## Which differ, and why", report.differing());
        reasons("## Slips and gaps of the publications", report.slips());
    }

    private void reasons(String heading, Map<String, List<Replication>> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        paragraph(heading);
        reasons.forEach((reason, figures) -> {
            line("- " + plain(publication(figures) + ": " + reason) + ".");
            for (Replication figure : figures) {
                String right =
                        figure.putRightText().map(its -> "; put right " + its).orElse("");
                line("  - [" + plain(figure.published().claim()) + "](#"
                        + figure.published().id() + "): published " + figure.printedText() + ", computed "
                        + figure.computedText() + right);
            }
        });
        line("");
    }

    private void question(String question, List<Replication> figures) {
        paragraph("## " + plain(question));
        if (report.remarks().containsKey(question)) {
            paragraph(plain(report.remarks().get(question)));
        }
        figures.forEach(this::figure);
    }

    private void figure(Replication figure) {
        PublishedFigure published = figure.published();
        line("<a id=\"" + published.id() + "\"></a>\n");
        paragraph("### " + plain(capital(published.claim())));
        paragraph("**" + capital(figure.verdict().toString()) + ".** " + plain(sourceOf(published)));
        line("| | published | computed | difference |\n| --- | ---: | ---: | ---: |");
        for (ReplicatedNumber number : figure.numbers()) {
            line("| " + number.name() + " | " + number.printedText() + " | " + number.computedText() + " | "
                    + number.difference() + " |");
        }
        line("");
        paragraph(plain(BasisLine.answer(figure.computed())) + ".");
        if (!published.note().isEmpty()) {
            paragraph("Note: " + plain(published.note()) + ".");
        }
        if (!published.discrepancy().isEmpty()) {
            paragraph("Of the publication: " + plain(published.discrepancy()) + ".");
        }
        code(figure.sentence());
        figure.putRight().ifPresent(right -> {
            paragraph("Put right: " + figure.putRightText().orElseThrow());
            code(right.sentence());
        });
        paragraph("<details><summary>What it rests on</summary>");
        paragraph(BasisLine.of(figure.computed()).stream()
                .map(line -> "- " + line.label() + ": " + plain(line.text()))
                .collect(Collectors.joining("\n")));
        paragraph("</details>");
    }

    private void picture(Picture picture) {
        paragraph("### " + plain(picture.title()));
        paragraph("![" + plain(picture.title()) + "](pictures/" + picture.name() + ".png)");
        paragraph(plain(picture.caption()) + " [The numbers](pictures/" + picture.name() + ".csv)");
    }

    static String sourceOf(PublishedFigure published) {
        String kind = published.kind().isEmpty() ? "" : " (" + published.kind() + ")";
        String source =
                published.source().equals("derived") ? "derived from other published figures" : published.source();
        return capital(source) + kind;
    }

    /** Who published some figures with the same discrepancy. */
    static String publication(List<Replication> figures) {
        return capital(figures.get(0).published().source());
    }

    static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private void code(String sentence) {
        paragraph("```java\n" + sentence + "\n```");
    }

    private void paragraph(String lines) {
        line(lines + "\n");
    }

    private void line(String its) {
        text.append(its).append('\n');
    }

    private static String plain(String words) {
        return words.replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1");
    }
}
