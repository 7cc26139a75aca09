package org.cenotaph.estimate;

/**
 * Something that must hold for an estimate to be right, in words that a reader can doubt.
 *
 * @param text a sentence without its full stop
 */
public record Assumption(String text) {
    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Assumption {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an assumption must be put into words, got a blank one");
        }
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
