package org.cenotaph.composition;

import java.util.List;
import java.util.Optional;
import org.cenotaph.estimate.Kind;
import org.cenotaph.estimate.Range;

/** A way to put ranges around all shares of a composition so that together they hold with the probability stated. */
interface SimultaneousRanges {
    /** A range for each count, in their order. */
    List<Range> around(long... counts);

    /** Why so many deaths cannot be answered for, if they cannot. */
    default Optional<String> refusal(long deaths) {
        return Optional.empty();
    }

    /** What a reader should know about the ranges of these counts. */
    default Optional<String> caution(long... counts) {
        return Optional.empty();
    }

    double level();

    /** The same at another level. */
    SimultaneousRanges at(double level);

    /** The kind of each range. */
    default Kind kind() {
        return Kind.confidence(level());
    }

    /** The name, as it stands before "ranges". */
    String name();

    List<String> references();
}
