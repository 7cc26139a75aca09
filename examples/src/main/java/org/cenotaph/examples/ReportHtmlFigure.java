package org.cenotaph.examples;

import static org.cenotaph.examples.ReportHtml.text;

import java.util.Locale;

/** One figure of the replication report in HTML: the claim, the numbers, the sentence of code, and what it rests on, folded. */
final class ReportHtmlFigure {
    private final StringBuilder html = new StringBuilder();
    private final Replication figure;
    private final PublishedFigure published;

    private ReportHtmlFigure(Replication figure) {
        this.figure = figure;
        this.published = figure.published();
    }

    static String of(Replication figure) {
        ReportHtmlFigure its = new ReportHtmlFigure(figure);
        its.claim();
        its.numbers();
        its.remarks();
        its.sentences();
        its.basis();
        its.add("</article>\n");
        return its.html.toString();
    }

    private void claim() {
        add(
                "<article id=\"%s\">\n<h3>%s</h3>\n<p class=\"source\">%s %s</p>\n",
                published.id(),
                text(ReportMarkdown.capital(published.claim())),
                ReportHtml.verdict(figure),
                text(ReportMarkdown.sourceOf(published)));
    }

    private void numbers() {
        add(
                "<table class=\"numbers\">\n<thead><tr><td></td><th scope=\"col\">published</th><th scope=\"col\">computed</th>"
                        + "<th scope=\"col\">difference</th></tr></thead>\n<tbody>\n");
        for (ReplicatedNumber number : figure.numbers()) {
            add(
                    "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s</td></tr>\n",
                    number.name(), number.printedText(), number.computedText(), number.difference());
        }
        add("</tbody>\n</table>\n<p>%s.</p>\n", text(BasisLine.answer(figure.computed())));
    }

    private void remarks() {
        if (!published.note().isEmpty()) {
            add("<p class=\"note\">Note: %s.</p>\n", text(published.note()));
        }
        if (!published.discrepancy().isEmpty()) {
            add("<p class=\"note\">Of the publication: %s.</p>\n", text(published.discrepancy()));
        }
    }

    private void sentences() {
        code(figure.sentence());
        figure.putRight().ifPresent(right -> {
            add(
                    "<p class=\"note\">Put right: %s</p>\n",
                    text(figure.putRightText().orElseThrow()));
            code(right.sentence());
        });
    }

    private void code(String sentence) {
        add("<pre><code>%s</code></pre>\n", text(sentence));
    }

    private void basis() {
        add("<details><summary>What it rests on</summary>\n<dl>\n");
        String last = "";
        for (BasisLine line : BasisLine.of(figure.computed())) {
            add(line.label().equals(last) ? "" : "<dt>%s</dt>", text(line.label()));
            add("<dd>%s</dd>\n", text(line.text()));
            last = line.label();
        }
        add("</dl>\n</details>\n");
    }

    private void add(String template, Object... values) {
        html.append(String.format(Locale.ROOT, template, values));
    }
}
