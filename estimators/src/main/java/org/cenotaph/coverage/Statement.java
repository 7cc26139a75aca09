package org.cenotaph.coverage;

import java.util.Optional;

/**
 * What is claimed of a coverage, in words.
 *
 * @param words the knowledge, as it continues a sentence after "coverage ratio"
 * @param assumption what must hold for it to be right
 * @param reference the source of the method, beside that of the ratio itself
 */
record Statement(String words, String assumption, Optional<String> reference) {}
