package org.cenotaph.records;

/**
 * Age at death in completed years as far as the source knows it: an interval, both ends included.
 *
 * <p>An exact age, a band such as 30 to 34, an open band such as 85 and over, and an unknown age are all of this shape.
 * The highest age is {@value #HIGHEST}; an open band ends there.
 *
 * @param youngest the lowest possible age, 0 to {@value #HIGHEST}
 * @param oldest the highest possible age, not below {@code youngest}
 */
public record Age(int youngest, int oldest) implements Comparable<Age> {
    /** The highest age that a record may state. */
    public static final int HIGHEST = 130;

    private static final Age UNKNOWN = new Age(0, HIGHEST);

    /**
     * Checks the interval.
     *
     * @throws IllegalArgumentException if it is reversed or leaves 0 to {@value #HIGHEST}
     */
    public Age {
        if (youngest < 0 || oldest > HIGHEST || youngest > oldest) {
            throw new IllegalArgumentException(
                    "an age must be an interval within 0 to " + HIGHEST + ", got " + youngest + " to " + oldest);
        }
    }

    /** An age known to the year. */
    public static Age exactly(int years) {
        return new Age(years, years);
    }

    /** An age between two ages, both included. */
    public static Age between(int youngest, int oldest) {
        return new Age(youngest, oldest);
    }

    /** An age of so many years or more. */
    public static Age atLeast(int years) {
        return new Age(years, HIGHEST);
    }

    /** An age of which nothing is known. */
    public static Age unknown() {
        return UNKNOWN;
    }

    /**
     * Reads {@code 34}, {@code 30-34} or {@code 85+}.
     *
     * @throws IllegalArgumentException if the text has none of these forms
     */
    public static Age parse(String text) {
        String digits = text.strip();
        try {
            if (digits.endsWith("+")) {
                return atLeast(years(digits.substring(0, digits.length() - 1)));
            }
            int dash = digits.indexOf('-');
            if (dash > 0) {
                return between(years(digits.substring(0, dash)), years(digits.substring(dash + 1)));
            }
            return exactly(years(digits));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("an age is written 34, 30-34 or 85+, got \"" + text + "\"", e);
        }
    }

    private static int years(String text) {
        String digits = text.strip();
        boolean plain = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!plain) {
            throw new NumberFormatException(text);
        }
        return Integer.parseInt(digits);
    }

    /** Whether the age is known to the year. */
    public boolean isExact() {
        return youngest == oldest;
    }

    /** Whether anything is known. */
    public boolean isKnown() {
        return !equals(UNKNOWN);
    }

    /**
     * Whether the age lies between two ages, both included.
     *
     * @throws IllegalArgumentException if {@code from} is above {@code to}
     */
    public Answer isBetween(int from, int to) {
        if (from > to) {
            throw new IllegalArgumentException("from must not be above to, got from " + from + " to " + to);
        }
        if (oldest < from || youngest > to) {
            return Answer.NO;
        }
        return youngest < from || oldest > to ? Answer.UNDECIDABLE : Answer.YES;
    }

    /** Orders by the lowest possible age, then by the highest. */
    @Override
    public int compareTo(Age other) {
        int byYoungest = Integer.compare(youngest, other.youngest);
        return byYoungest != 0 ? byYoungest : Integer.compare(oldest, other.oldest);
    }

    /** {@code 34}, {@code 30-34}, {@code 85+} or {@code unknown}. */
    @Override
    public String toString() {
        if (!isKnown()) {
            return "unknown";
        }
        if (isExact()) {
            return Integer.toString(youngest);
        }
        return oldest == HIGHEST ? youngest + "+" : youngest + "-" + oldest;
    }
}
