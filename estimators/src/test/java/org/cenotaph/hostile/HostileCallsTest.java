package org.cenotaph.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Calls of everything public with hostile arguments; {@link HostileCalls} makes millions of them. */
class HostileCallsTest {
    private static final int SEEDS = 1_200; // each makes some forty calls
    private static final PublicCalls PUBLIC = new PublicCalls();

    @Test
    void areAnsweredOrRefusedAsDocumented() {
        Set<String> answered = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            HostileCall.Went went = HostileCall.of(PUBLIC, seed);
            if (went.answered()) {
                answered.add(went.call());
            }
        }
        // hostile arguments that were refused every time would prove nothing
        assertThat(answered).hasSizeGreaterThan(PUBLIC.all().size() / 3);
    }

    @Test
    void reachEverythingPublic() {
        List<PublicCall> unreachable = PUBLIC.all().stream()
                .filter(call -> PUBLIC.depth(call) >= PublicCalls.UNREACHABLE)
                .toList();
        // rows of tables have tests of their own, shares by period are what an estimator of any type gives, and the
        // exception is thrown
        assertThat(unreachable)
                .extracting(call -> call.what().getDeclaringClass().getSimpleName())
                .containsOnly("Row", "SharesByPeriod", "NoEstimateException");
    }
}
