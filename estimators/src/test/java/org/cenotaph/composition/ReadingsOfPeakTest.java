package org.cenotaph.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.cenotaph.Toll;
import org.cenotaph.estimate.Reason;
import org.cenotaph.estimate.Refusal;
import org.cenotaph.records.Age;
import org.cenotaph.records.Death;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Deaths;
import org.cenotaph.records.DeathsBuilder;
import org.cenotaph.records.Report;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Counting;
import org.cenotaph.tally.Tally;
import org.cenotaph.tally.TallyBuilder;
import org.junit.jupiter.api.Test;

/** The peak of a list that grows, at each of its readings and as known on a day. */
class ReadingsOfPeakTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate SPRING = LocalDate.of(2024, 4, 1);
    private static final LocalDate SUMMER = LocalDate.of(2024, 7, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2024, 10, 1);
    private static final Axis<LocalDate> READING = Axis.category("reading").mapped("reading", LocalDate::parse);

    /** Added in spring, summer and autumn, for each of ten days. */
    private static final long[][] ADDED = {
        {1, 2, 1, 6, 2, 1, 0, 1, 0, 0}, {1, 1, 2, -1, 1, 1, 3, 1, 2, 0}, {0, 1, 1, 0, 1, 0, 4, 1, 1, 1}
    };

    private static TallyBuilder readings() {
        TallyBuilder deaths = Tally.along(Axis.DAY, READING).allowingCorrections();
        for (int i = 0; i < 10; i++) {
            deaths.add(ADDED[0][i], START.plusDays(i), SPRING);
            deaths.add(ADDED[1][i], START.plusDays(i), SUMMER);
            deaths.add(ADDED[2][i], START.plusDays(i), AUTUMN);
        }
        return deaths;
    }

    private static ReadingPeaks<LocalDate, LocalDate> peaks(Tally deaths) {
        return Toll.of(deaths).estimatedBy(Peak.along(Axis.DAY).readAlong(READING));
    }

    @Test
    void givesThePeakOfAllThatHadBeenReadByThen() {
        ReadingPeaks<LocalDate, LocalDate> peaks = peaks(readings().build());
        assertThat(peaks.at(SPRING).periods()).containsExactly(START.plusDays(3));
        assertThat(peaks.at(SPRING).table().get(0).deaths()).isEqualTo(6);
        assertThat(peaks.at(SUMMER).table().get(0).deaths()).isEqualTo(5);
        assertThat(peaks.at(AUTUMN).periods()).containsExactly(START.plusDays(6));
        assertThat(peaks.at(AUTUMN).table().get(0).deaths()).isEqualTo(7);
    }

    @Test
    void saysWhereTheAnswerChanged() {
        List<ReadingChange<LocalDate, LocalDate>> changes =
                peaks(readings().build()).changes();
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).before()).isEqualTo(SUMMER);
        assertThat(changes.get(0).after()).isEqualTo(AUTUMN);
        assertThat(changes.get(0).toString()).contains("2024-01-04: 5 deaths", "2024-01-07: 7 deaths", "P of so many");
    }

    @Test
    void looksNoFurtherThanTheLastDeathThatWasKnown() {
        ReadingPeaks<LocalDate, LocalDate> peaks = peaks(readings().build());
        assertThat(peaks.at(SPRING).compared()).isEqualTo(8);
        assertThat(peaks.at(SUMMER).compared()).isEqualTo(9);
        assertThat(peaks.at(AUTUMN).compared()).isEqualTo(10);
    }

    @Test
    void theLastReadingIsThePeakOfTheWholeTally() {
        Tally deaths = readings().build();
        assertThat(peaks(deaths).at(AUTUMN).table())
                .isEqualTo(Toll.of(deaths).estimatedBy(Peak.along(Axis.DAY)).table());
    }

    @Test
    void deathsOfUnknownReadingOrDayAreCountedBesideIt() {
        Tally deaths = readings().add(8, START, null).add(5, null, SPRING).build();
        ReadingPeaks<LocalDate, LocalDate> peaks = peaks(deaths);
        assertThat(peaks.unplaced()).isEqualTo(8);
        assertThat(peaks.at(AUTUMN).unplaced()).isEqualTo(5);
        assertThat(peaks.at(AUTUMN).periods()).containsExactly(START.plusDays(6));
    }

    @Test
    void refusesAReadingThatTakesMoreThanThereWas() {
        Tally deaths = readings().add(-9, START, SUMMER).build();
        Refusal refusal = (Refusal) peaks(deaths).at(SUMMER).highest();
        assertThat(refusal.reason()).isEqualTo(Reason.NEGATIVE_COUNT);
        assertThat(refusal.message()).contains("-7 in 2024-01-01");
        assertThat(peaks(deaths).changes()).isEmpty();
    }

    @Test
    void saysWhichReadingsThereWere() {
        assertThatThrownBy(() -> peaks(readings().build()).at(START))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "there was no reading 2024-01-01; there were [2024-04-01, 2024-07-01, 2024-10-01]");
    }

    @Test
    void deathsWithReportsGiveTheSameAsKnownOnADay() {
        DeathsBuilder builder = Deaths.along();
        LocalDate[] days = {SPRING, SUMMER, AUTUMN};
        TallyBuilder counts = Tally.along(Axis.DAY, READING);
        for (int reading = 0; reading < 3; reading++) {
            for (int i = 0; i < 10; i++) {
                for (int death = 0; death < Math.max(0, ADDED[reading][i]); death++) {
                    LocalDate day = START.plusDays(i);
                    builder.add(new Death(
                            DeathDate.on(day),
                            Age.unknown(),
                            new TreeMap<>(),
                            List.of(new Report("list", days[reading]))));
                    counts.add(1, day, days[reading]);
                }
            }
        }
        Deaths deaths = builder.build();
        ReadingPeaks<LocalDate, LocalDate> readings = peaks(counts.build());
        for (LocalDate day : days) {
            Peaks<LocalDate> known = Toll.of(Counting.of(deaths).asKnownOn(day)).estimatedBy(Peak.along(Axis.DAY));
            assertThat(known.table()).isEqualTo(readings.at(day).table());
        }
    }
}
