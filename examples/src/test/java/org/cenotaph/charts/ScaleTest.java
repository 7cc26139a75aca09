package org.cenotaph.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.cenotaph.tally.Axis;
import org.junit.jupiter.api.Test;

class ScaleTest {
    @Property
    void holdsBothValuesWithAFewMarks(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double one,
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double other) {
        double low = Math.min(one, other);
        double high = Math.max(one, other);
        Scale scale = Scale.holding("", low, high);
        assertThat(scale.from()).isLessThanOrEqualTo(low);
        assertThat(scale.to()).isGreaterThanOrEqualTo(high);
        assertThat(scale.marks()).hasSizeBetween(2, 12);
    }

    @Test
    void beginsNoLaterThanALowestValueThatIsAMark() {
        assertThat(531 * 0.01).isGreaterThan(5.31);
        assertThat(Scale.holding("", 5.31, 5.33).from()).isEqualTo(5.31);
        assertThat(Scale.holding("", 6.1, 6.15).from()).isLessThanOrEqualTo(6.1);
    }

    @Test
    void marksAreRound() {
        assertThat(Scale.holding("", 0, 2588).marks())
                .extracting(Scale.Mark::words)
                .containsExactly("0", "500", "1,000", "1,500", "2,000", "2,500");
        assertThat(Scale.holding("", 0, 0.17).marks())
                .extracting(Scale.Mark::words)
                .containsExactly("0.00", "0.05", "0.10", "0.15");
        assertThat(Scale.holding("", 0, 0).to()).isEqualTo(1);
    }

    @Test
    void longTimesAreMarkedByYearAndShortOnesByMonth() {
        Moments<LocalDate> weeks = new Moments<>(Axis.weekStarting(DayOfWeek.MONDAY));
        assertThat(weeks.name()).isEqualTo("week");
        assertThat(weeks.scale(LocalDate.of(2022, 2, 21), LocalDate.of(2024, 1, 1))
                        .marks())
                .extracting(Scale.Mark::words)
                .containsExactly("2022", "2023", "");
        assertThat(weeks.scale(LocalDate.of(2022, 11, 28), LocalDate.of(2023, 1, 2))
                        .marks())
                .extracting(Scale.Mark::words)
                .containsExactly("Nov", "Dec", "Jan");
    }

    @Test
    void otherAxesAreNotTimes() {
        Moments<String> regions = new Moments<>(Axis.category("region"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regions.startOf("North"))
                .withMessageContaining("needs an axis of time, got region with North");
    }
}
