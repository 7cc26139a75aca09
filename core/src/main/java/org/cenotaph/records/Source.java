package org.cenotaph.records;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where figures come from: a list, a register, a publication.
 *
 * @param id a short name by which the source is called
 * @param title the full title, with author and date as one would cite it
 * @param retrieved the day on which it was read, or null if that is not known
 */
public record Source(String id, String title, @Nullable LocalDate retrieved) {
    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if the id or the title is blank
     */
    public Source {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        if (id.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException(
                    "a source needs an id and a title, got \"" + id + "\" and \"" + title + "\"");
        }
    }

    /** A source of which the day of reading is not known. */
    public static Source titled(String id, String title) {
        return new Source(id, title, null);
    }

    /** The title, with the day of reading where it is known. */
    @Override
    public String toString() {
        return retrieved == null ? title : title + " (read on " + retrieved + ")";
    }
}
