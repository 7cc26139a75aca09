package org.cenotaph.estimate;

import java.util.List;
import java.util.stream.Stream;

/**
 * A method and where it is published.
 *
 * @param name the method with its settings, as it continues a sentence after "by": {@code coverage ratio 45 % to 65 %}
 * @param references the literature: authors, year, title, journal, DOI; at least one
 */
public record Method(String name, List<String> references) {
    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if the name or a reference is blank, or there is no reference
     */
    public Method {
        references = List.copyOf(references);
        if (name.isBlank() || references.isEmpty() || references.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "a method needs a name and a reference, got \"" + name + "\" and " + references);
        }
    }

    /** A method and its literature. */
    public static Method of(String name, String reference, String... more) {
        return new Method(
                name, Stream.concat(Stream.of(reference), Stream.of(more)).toList());
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
