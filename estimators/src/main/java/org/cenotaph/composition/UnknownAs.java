package org.cenotaph.composition;

/** What becomes of deaths of unknown category. */
enum UnknownAs {
    /** They are a category of their own. */
    A_CATEGORY("deaths of unknown category are a category of their own, and the share of no other counts any of them"),

    /** The shares are those among the known. */
    LEFT_OUT("deaths of unknown category divide into categories as those of known category do"),

    /** The shares are bounds over every way in which the unknown could be known. */
    BOUNDS("each death of unknown category belongs to one of the categories shown, no matter to which"),

    /** The same, each bound with its sampling range. */
    BOUNDS_WITH_SAMPLING(BOUNDS.assumption);

    private final String assumption;

    UnknownAs(String assumption) {
        this.assumption = assumption;
    }

    String assumption() {
        return assumption;
    }

    boolean isBounds() {
        return this == BOUNDS || this == BOUNDS_WITH_SAMPLING;
    }
}
