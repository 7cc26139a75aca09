package org.cenotaph.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cenotaph.records.Lineage;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Tally;
import org.junit.jupiter.api.Test;

class EstimatorTest {
    private static final Axis<String> REGION = Axis.category("region");

    /** Counts what it gets, and needs the regions. */
    private record Total() implements Estimator<Long> {
        @Override
        public List<Axis<?>> axes() {
            return List.of(REGION);
        }

        @Override
        public Long estimate(Tally tally) {
            return tally.total();
        }
    }

    @Test
    void answersWithAPartOfItsAnswerFromTheSameAxes() {
        Estimator<String> inWords = new Total().answering(total -> total + " deaths");
        assertThat(inWords.axes()).containsExactly(REGION);
        assertThat(inWords.estimate(Tally.ofTotal(7, Lineage.none()))).isEqualTo("7 deaths");
    }
}
