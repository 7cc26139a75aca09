package org.cenotaph.csv;

/**
 * Whole numbers as they stand in a file, with or without a sign. Only the digits 0 to 9 are read, as in dates and ages: a number
 * in digits of another script, or in both, rejects its row and is there to be looked at.
 */
final class WholeNumber {
    private static final char LAST_OF_ASCII = 0x7F;

    private WholeNumber() {}

    /**
     * Reads a number.
     *
     * @throws NumberFormatException if it is none, or leaves the range of long
     */
    static long parse(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_OF_ASCII) {
                throw new NumberFormatException(text);
            }
        }
        return Long.parseLong(text);
    }
}
