package org.cenotaph.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Counting;
import org.cenotaph.tally.Tally;

/** What holds of dates and ages that are known only within bounds: what is answered about them is true of every possibility. */
class DeathDateLawsTest {
    @Provide
    Arbitrary<DeathDate> dates() {
        return RandomDeaths.dates();
    }

    @Provide
    Arbitrary<Age> ages() {
        return RandomDeaths.ages();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return RandomDeaths.days();
    }

    /** The possible days, where there are finitely many. */
    private static Stream<LocalDate> possible(DeathDate date) {
        return date.earliest().datesUntil(date.latest().plusDays(1));
    }

    @Property
    void theAnswerIsThatOfAllPossibleDaysOrUndecidable(
            @ForAll("dates") DeathDate date, @ForAll("days") LocalDate from, @ForAll @IntRange(max = 60) int days) {
        LocalDate to = from.plusDays(days);
        if (date.isBounded()) {
            Set<Answer> answers = possible(date)
                    .map(day -> DeathDate.on(day).isBetween(from, to))
                    .collect(Collectors.toSet());
            Answer expected = answers.size() == 1 ? answers.iterator().next() : Answer.UNDECIDABLE;
            assertThat(date.isBetween(from, to)).isEqualTo(expected);
        }
    }

    @Property
    void aNarrowerDateNeverTurnsAnAnswerRound(
            @ForAll("dates") DeathDate date,
            @ForAll("dates") DeathDate other,
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(max = 60) int days) {
        LocalDate to = from.plusDays(days);
        narrowed(date, other).ifPresent(narrower -> {
            Answer before = date.isBetween(from, to);
            Answer after = narrower.isBetween(from, to);
            assertThat(after).isIn(before == Answer.UNDECIDABLE ? Set.of(Answer.values()) : Set.of(before));
        });
    }

    @Property
    void aWiderWindowNeverTurnsYesIntoNo(
            @ForAll("dates") DeathDate date,
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(max = 60) int days,
            @ForAll @IntRange(max = 30) int more) {
        Answer narrow = date.isBetween(from, from.plusDays(days));
        Answer wide = date.isBetween(from.minusDays(more), from.plusDays(days).plusDays(more));
        assertThat(wide)
                .isIn(
                        switch (narrow) {
                            case YES -> Set.of(Answer.YES);
                            case UNDECIDABLE -> Set.of(Answer.UNDECIDABLE, Answer.YES);
                            case NO -> Set.of(Answer.values());
                        });
    }

    @Property
    void aCoordinateIsThatOfEveryPossibleDay(@ForAll("dates") DeathDate date) {
        for (Axis<?> axis : List.of(Axis.DAY, Axis.ISO_WEEK, Axis.MONTH, Axis.QUARTER, Axis.YEAR)) {
            Optional<?> coordinate = axis.of(on(date));
            if (date.isBounded()) {
                Set<?> each = possible(date)
                        .map(day -> axis.of(on(DeathDate.on(day))).orElseThrow())
                        .collect(Collectors.toSet());
                assertThat(coordinate.isPresent()).isEqualTo(each.size() == 1);
                coordinate.ifPresent(its -> assertThat(each.iterator().next()).isEqualTo(its));
            } else {
                assertThat(coordinate).isEmpty();
            }
        }
    }

    @Property
    void anAgeIsAnsweredAsAllPossibleAges(
            @ForAll("ages") Age age, @ForAll @IntRange(max = 100) int youngest, @ForAll @IntRange(max = 40) int more) {
        Set<Answer> answers = Stream.iterate(0, years -> years <= Age.HIGHEST, years -> years + 1)
                .filter(years -> age.isBetween(years, years) != Answer.NO)
                .map(years -> Age.exactly(years).isBetween(youngest, youngest + more))
                .collect(Collectors.toSet());
        Answer expected = answers.size() == 1 ? answers.iterator().next() : Answer.UNDECIDABLE;
        assertThat(age.isBetween(youngest, youngest + more)).isEqualTo(expected);
    }

    @Property
    void yesAndNoAndUndecidableAreAllDeaths(
            @ForAll(supplier = RandomDeaths.class) List<Death> deaths, @ForAll("days") LocalDate from) {
        Tally tally = Counting.of(RandomDeaths.set(deaths))
                .between(from, from.plusDays(20))
                .along(Axis.MONTH);
        Selection selection = tally.lineage().selections().get(0);
        assertThat(selection.kept()).isEqualTo(tally.total());
        assertThat(selection.kept() + selection.leftOut() + selection.undecidable())
                .isEqualTo(deaths.size());
    }

    /** To know more of each death makes fewer selections undecidable and more coordinates known, and loses none. */
    @Property
    void moreKnowledgeKeepsWhatWasKept(
            @ForAll(supplier = RandomDeaths.class) List<Death> deaths,
            @ForAll("dates") DeathDate known,
            @ForAll("days") LocalDate from) {
        List<Death> narrower = deaths.stream()
                .map(death -> narrowed(death.date(), known)
                        .map(date -> new Death(date, death.age(), death.categories(), death.reports()))
                        .orElse(death))
                .toList();
        Tally before = along(deaths, from);
        Tally after = along(narrower, from);
        Selection one = before.lineage().selections().get(0);
        Selection other = after.lineage().selections().get(0);
        assertThat(other.kept()).isGreaterThanOrEqualTo(one.kept());
        assertThat(other.leftOut()).isGreaterThanOrEqualTo(one.leftOut());
        assertThat(other.undecidable()).isLessThanOrEqualTo(one.undecidable());
        before.counts(Axis.MONTH)
                .forEach((month, count) -> assertThat(after.counts(Axis.MONTH).getOrDefault(month, 0L))
                        .isGreaterThanOrEqualTo(count));
    }

    private static Tally along(List<Death> deaths, LocalDate from) {
        return Counting.of(RandomDeaths.set(deaths))
                .between(from, from.plusDays(40))
                .along(Axis.MONTH);
    }

    /** The days that both dates allow. */
    private static Optional<DeathDate> narrowed(DeathDate one, DeathDate other) {
        LocalDate earliest = one.earliest().isAfter(other.earliest()) ? one.earliest() : other.earliest();
        LocalDate latest = one.latest().isBefore(other.latest()) ? one.latest() : other.latest();
        return earliest.isAfter(latest) ? Optional.empty() : Optional.of(DeathDate.between(earliest, latest));
    }

    private static Death on(DeathDate date) {
        return new Death(date, Age.unknown(), new java.util.TreeMap<>(), List.of());
    }

    @Property
    void aMonthIsTheIntervalOfItsDays(@ForAll("days") LocalDate day) {
        YearMonth month = YearMonth.from(day);
        assertThat(DeathDate.in(month)).isEqualTo(DeathDate.between(month.atDay(1), month.atEndOfMonth()));
        assertThat(Axis.MONTH.periodOf(month)).contains(DeathDate.in(month));
    }
}
