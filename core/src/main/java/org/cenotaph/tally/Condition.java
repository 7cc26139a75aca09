package org.cenotaph.tally;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cenotaph.records.Age;
import org.cenotaph.records.Answer;
import org.cenotaph.records.Column;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Deaths;

/**
 * A question about a death that is answered once per distinct value of the column it reads.
 *
 * @param what the question in words
 * @param in finds the column and the answers in a set of deaths
 */
record Condition(String what, Function<Deaths, Coded> in) {
    /** The column that a condition reads and the ordinal of the {@link Answer} for each of its codes. */
    record Coded(Column<?> column, int[] answerOfCode) {}

    static String diedBetween(LocalDate from, LocalDate to) {
        return "died between " + from + " and " + to;
    }

    static Condition between(LocalDate from, LocalDate to) {
        DeathDate.unknown().isBetween(from, to); // refuses a reversed period now, not when the deaths are counted
        return new Condition(diedBetween(from, to), deaths -> coded(deaths.dates(), date -> date.isBetween(from, to)));
    }

    static Condition aged(int from, int to) {
        Age.unknown().isBetween(from, to);
        return new Condition(
                "aged " + from + " to " + to, deaths -> coded(deaths.ages(), age -> age.isBetween(from, to)));
    }

    static <T extends Comparable<? super T>> Condition where(Axis<T> axis, Predicate<? super T> test, String what) {
        return new Condition(axis + " is " + what, deaths -> {
            CodedAxis<T> coded = axis.in(deaths);
            int[] answers = new int[coded.placeOfCode.length];
            for (int code = 0; code < answers.length; code++) {
                int place = coded.placeOfCode[code];
                answers[code] = place == coded.coordinates.size()
                        ? Answer.UNDECIDABLE.ordinal()
                        : answer(test.test(coded.coordinates.get(place))).ordinal();
            }
            return new Coded(coded.column, answers);
        });
    }

    private static Answer answer(boolean holds) {
        return holds ? Answer.YES : Answer.NO;
    }

    private static <S> Coded coded(Column<S> column, Function<S, Answer> question) {
        int[] answers = new int[column.codeCount()];
        for (int code = 0; code < answers.length; code++) {
            answers[code] = question.apply(column.valueOf(code)).ordinal();
        }
        return new Coded(column, answers);
    }
}
