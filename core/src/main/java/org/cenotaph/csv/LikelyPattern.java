package org.cenotaph.csv;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The usual patterns of dates, tried on one that fits none of those that were given. */
final class LikelyPattern {
    /** With single letters, which read days and months of one digit or two. */
    private static final List<String> USUAL = List.of(
            "yyyy-MM-dd",
            "d.M.yyyy",
            "d/M/yyyy",
            "M/d/yyyy",
            "M.d.yyyy",
            "d-M-yyyy",
            "M-d-yyyy",
            "yyyy/M/d",
            "yyyy.M.d",
            "yyyyMMdd",
            "d MMM yyyy",
            "MMM d, yyyy",
            "yyyy-MM-dd HH:mm:ss",
            "yyyy-MM-dd'T'HH:mm:ss",
            "d.M.yyyy HH:mm",
            "d/M/yyyy HH:mm",
            "yyyy-MM",
            "M.yyyy",
            "M/yyyy",
            "yyyy");

    /** Day and month in either order, where both are 12 or less. */
    private static final int MOST = 2;

    private static final Map<String, DateTimeFormatter> FORMATS = formats();

    private LikelyPattern() {}

    private static Map<String, DateTimeFormatter> formats() {
        Map<String, DateTimeFormatter> formats = new LinkedHashMap<>();
        USUAL.forEach(pattern -> formats.put(pattern, DatePattern.format(pattern)));
        return formats;
    }

    /** The patterns that a text fits, as the end of a sentence: {@code " (it fits d/M/yyyy)"}; empty if none does. */
    static String hint(String text) {
        String fitting = FORMATS.entrySet().stream()
                .filter(pattern -> fits(text, pattern.getValue()))
                .map(Map.Entry::getKey)
                .limit(MOST)
                .collect(Collectors.joining(" or "));
        return fitting.isEmpty() ? "" : " (it fits " + fitting + ")";
    }

    private static boolean fits(String text, DateTimeFormatter format) {
        try {
            format.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
