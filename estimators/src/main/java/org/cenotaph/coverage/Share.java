package org.cenotaph.coverage;

import org.cenotaph.estimate.Kind;

/** What is known of the coverage: limits, or a whole distribution. */
sealed interface Share permits LimitedShare, DistributedShare {
    /** The knowledge in words. */
    Statement statement();

    /** What kind of range follows. */
    Kind kind(double level);
}
