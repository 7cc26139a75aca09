package org.cenotaph.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a source file, from which sentences of code are taken, so that what is shown is what was compiled.
 *
 * <p>A sentence is the body of the lambda that follows an id: {@code "id", () -> body)} or {@code "id", values, each -> body)}.
 * Of the second form the name of each value is replaced by the value.
 */
record SentenceText(String file, String text) {
    /** The source file of a class, which the build puts beside the compiled class. */
    static SentenceText of(Class<?> type) {
        String file = type.getSimpleName() + ".java";
        try (InputStream in = type.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the source " + file + " does not lie beside its class; see the resources in examples/pom.xml");
            }
            return new SentenceText(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence that follows an id. */
    String of(String id) {
        return laidOut(body(text.substring(arrow(id) + 2)));
    }

    /** The sentence that follows an id, for one of its values. */
    String of(String id, String value) {
        String before = text.substring(0, arrow(id)).stripTrailing();
        String name = before.substring(before.lastIndexOf(' ') + 1);
        String body = body(text.substring(arrow(id) + 2));
        return laidOut(body.replaceAll("(?<![\\w.\"])" + Pattern.quote(name) + "(?![\\w(\"])", value));
    }

    private int arrow(String id) {
        int start = text.indexOf('"' + id + "\",");
        int arrow = start < 0 ? -1 : text.indexOf("->", start);
        if (arrow < 0) {
            throw new IllegalStateException("no sentence follows \"" + id + "\" in " + file);
        }
        return arrow;
    }

    /** Up to the bracket that closes what was opened before. */
    private static String body(String from) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < from.length(); i++) {
            char at = from.charAt(i);
            quoted ^= at == '"';
            depth += quoted ? 0 : at == '(' ? 1 : at == ')' ? -1 : 0;
            if (depth < 0) {
                return from.substring(0, i).strip();
            }
        }
        throw new IllegalStateException(
                "a bracket is never closed after " + from.lines().findFirst().orElse(""));
    }

    /** As in the file, but with half its indentation, below the name of the file. */
    private String laidOut(String body) {
        List<String> more = body.lines().skip(1).toList();
        int least = more.stream().mapToInt(SentenceText::indentation).min().orElse(0);
        Stream<String> indented =
                more.stream().map(line -> " ".repeat(4 + (indentation(line) - least) / 2) + line.strip());
        return Stream.concat(Stream.of("// " + file, body.lines().findFirst().orElse("")), indented)
                .collect(Collectors.joining("\n"));
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }
}
