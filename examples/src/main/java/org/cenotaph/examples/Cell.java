package org.cenotaph.examples;

/**
 * One cell of a notebook.
 *
 * @param kind what a notebook takes it for
 * @param text its lines
 */
record Cell(Kind kind, String text) {
    /** What a cell holds. */
    enum Kind {
        /** Text to be read. */
        MARKDOWN,
        /** Java to be run. */
        CODE
    }

    static Cell markdown(String text) {
        return new Cell(Kind.MARKDOWN, text.strip());
    }

    static Cell code(String text) {
        return new Cell(Kind.CODE, text.strip());
    }
}
