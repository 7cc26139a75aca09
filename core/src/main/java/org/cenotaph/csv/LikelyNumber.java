package org.cenotaph.csv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The usual ways of writing numbers that are not read, tried on one that was not. */
final class LikelyNumber {
    private static final Pattern THOUSANDS =
            Pattern.compile("[+-]?\\d{1,3}(?:([.,'\\u2019 \\u00A0\\u2009\\u202F])\\d{3})(?:\\1\\d{3})*+");
    private static final Pattern NO_DECIMALS = Pattern.compile("([+-]?\\d+)[.,]0+");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("([+-]?\\d+),(\\d+)");

    private LikelyNumber() {}

    /** How a count should have been written, as the end of a sentence; empty if it is no number in another form. */
    static String hintOfWhole(String text) {
        Matcher whole = NO_DECIMALS.matcher(text);
        if (THOUSANDS.matcher(text).matches()) {
            return " (thousands are not set apart: " + text.replaceAll("[^0-9+-]", "") + ")";
        }
        return whole.matches() ? " (a whole number has no decimals: " + whole.group(1) + ")" : "";
    }

    /** The same of a number that may have decimals. */
    static String hint(String text) {
        Matcher comma = DECIMAL_COMMA.matcher(text);
        String decimals = comma.matches() ? "decimals follow a point: " + comma.group(1) + "." + comma.group(2) : "";
        String thousands = THOUSANDS.matcher(text).matches()
                ? "thousands are not set apart: " + text.replaceAll("[^0-9+-]", "")
                : "";
        String both = decimals.isEmpty() || thousands.isEmpty() ? decimals + thousands : thousands + "; " + decimals;
        return both.isEmpty() ? "" : " (" + both + ")";
    }
}
