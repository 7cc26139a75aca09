package org.cenotaph.records;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The names that are spelled most like one that is not there, for the messages that say so. Case and accents do not count; names
 * of more than 200 letters are like no other.
 */
public final class NearNames {
    private static final int MOST = 3;
    private static final int LETTERS_PER_EDIT = 3;
    private static final int LONGEST = 200; // comparing takes the product of both lengths
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    private NearNames() {}

    /** At most three names that are spelled nearly like a name, hold it or are held by it; the nearest first. */
    public static List<String> of(String name, Collection<String> names) {
        if (name.length() > LONGEST) {
            return List.of();
        }
        String asked = plain(name);
        return names.stream()
                .distinct()
                .filter(other -> other.length() <= LONGEST)
                .filter(other -> isNear(asked, plain(other)))
                .sorted(Comparator.<String>comparingInt(other -> edits(asked, plain(other)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** The same as the end of a sentence, {@code "; the nearest is region"}; empty if none is near. */
    public static String hint(String name, Collection<String> names) {
        List<String> near = of(name, names);
        return near.isEmpty()
                ? ""
                : (near.size() == 1 ? "; the nearest is " : "; the nearest are ") + String.join(", ", near);
    }

    private static boolean isNear(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        return one.contains(other)
                || other.contains(one)
                || edits(one, other) <= Math.max(one.length(), other.length()) / LETTERS_PER_EDIT;
    }

    private static String plain(String name) {
        return ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /** How many letters must be added, dropped, changed or swapped with the next to turn one text into another (Damerau 1964). */
    private static int edits(String one, String other) {
        int[][] edits = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                edits[i][j] =
                        Math.min(edits[i - 1][j - 1] + (same ? 0 : 1), Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[one.length()][other.length()];
    }
}
