package org.cenotaph.estimate;

/**
 * Something about these counts or this result that a reader should know before using the figure.
 *
 * @param text a sentence without its full stop
 */
public record Caution(String text) {
    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Caution {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a caution must be put into words, got a blank one");
        }
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
