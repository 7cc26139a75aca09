package org.cenotaph.coverage;

import java.util.Optional;
import org.cenotaph.estimate.Kind;

/** What is known of the coverage: limits, or a whole distribution. */
sealed interface Share permits LimitedShare, DistributedShare {
    /** The knowledge, as it continues a sentence after "coverage ratio". */
    String words();

    /** What must hold for it to be right. */
    String assumption();

    /** The source of the method, beside that of the ratio itself. */
    Optional<String> reference();

    /** What kind of range follows. */
    Kind kind(double level);
}
