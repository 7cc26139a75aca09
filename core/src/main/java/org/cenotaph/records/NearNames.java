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

    private final List<Name> names;

    private NearNames(List<Name> names) {
        this.names = List.copyOf(names);
    }

    /**
     * A name and how it is compared.
     *
     * @param text as it was given
     * @param plain without case, accents and spaces around it
     * @param letters a bit for each letter that it has, some letters sharing one: it tells most names apart at once
     */
    private record Name(String text, String plain, long letters) {
        static Name of(String text) {
            String plain = NearNames.plain(text);
            return new Name(text, plain, plain.chars().mapToLong(c -> 1L << c).reduce(0, (all, bit) -> all | bit));
        }

        /** Whether this is spelled nearly like another name; both are short enough to compare. */
        boolean isNear(Name other) {
            if (plain.isEmpty() || other.plain.isEmpty()) {
                return false;
            }
            long mine = letters & ~other.letters;
            long theirs = other.letters & ~letters;
            int most = Math.max(plain.length(), other.plain.length()) / LETTERS_PER_EDIT;
            return mine == 0 && other.plain.contains(plain)
                    || theirs == 0 && plain.contains(other.plain)
                    || Math.max(Long.bitCount(mine), Long.bitCount(theirs)) <= most
                            && Math.abs(plain.length() - other.plain.length()) <= most
                            && edits(plain, other.plain) <= most;
        }
    }

    /** The names that others may stand for. */
    public static NearNames among(Collection<String> names) {
        return new NearNames(names.stream()
                .distinct()
                .filter(name -> name.length() <= LONGEST)
                .map(Name::of)
                .toList());
    }

    /**
     * At most three names that are spelled nearly like a name, hold it or are held by it: the nearest first, of equally near ones
     * that which was given first.
     */
    public List<String> to(String name) {
        if (name.length() > LONGEST) {
            return List.of();
        }
        Name asked = Name.of(name);
        return names.stream()
                .filter(asked::isNear)
                .sorted(Comparator.comparingInt(other -> edits(asked.plain, other.plain)))
                .limit(MOST)
                .map(Name::text)
                .toList();
    }

    /** The same as the end of a sentence, {@code "; the nearest is region"}; empty if none is near. */
    public static String hint(String name, Collection<String> names) {
        List<String> near = among(names).to(name);
        return near.isEmpty()
                ? ""
                : (near.size() == 1 ? "; the nearest is " : "; the nearest are ") + String.join(", ", near);
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
