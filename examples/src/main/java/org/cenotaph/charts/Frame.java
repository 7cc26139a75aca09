package org.cenotaph.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cenotaph.estimate.Breakdown;

/**
 * What stands around a picture: the caller's words.
 *
 * @param name for the names of files: small letters, digits and hyphens
 * @param title what is shown, and whose; drawn above the picture
 * @param note how to read the picture: what the ranges are, what is incomplete
 * @param source who counted and who published; drawn below the picture
 */
public record Frame(String name, String title, String note, String source) {
    /**
     * Checks that there are words.
     *
     * @throws IllegalArgumentException if the name cannot be that of a file, or a text is blank
     */
    public Frame {
        if (!name.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException(
                    "a picture needs a name of small letters, digits and hyphens, got \"" + name + "\"");
        }
        if (title.isBlank() || note.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("a picture needs a title, a note and a source, got \"" + title + "\", \""
                    + note + "\" and \"" + source + "\"");
        }
    }

    /** The note, what was left out of the picture, and the source, each a sentence. */
    String caption(List<String> leftOut) {
        List<String> sentences = new ArrayList<>(List.of(note));
        leftOut.stream().distinct().forEach(sentences::add);
        sentences.add("Source: " + source);
        return sentences.stream()
                .map(sentence -> sentence.endsWith(".") ? sentence : sentence + ".")
                .collect(Collectors.joining(" "));
    }

    /** A sentence on the refused answers of a breakdown and one on what is unplaced; none where there are none. */
    static List<String> leftOut(String of, Breakdown<?> breakdown) {
        List<String> sentences = new ArrayList<>();
        if (!breakdown.refusals().isEmpty()) {
            sentences.add("Not drawn, because there is no estimate" + of + ": "
                    + breakdown.refusals().entrySet().stream()
                            .map(refused ->
                                    refused.getKey() + " (" + refused.getValue().message() + ")")
                            .collect(Collectors.joining("; ")));
        }
        if (breakdown.unplaced() != 0) {
            sentences.add(Words.whole(breakdown.unplaced()) + " deaths without a known " + breakdown.axis()
                    + " are not drawn");
        }
        return sentences;
    }
}
