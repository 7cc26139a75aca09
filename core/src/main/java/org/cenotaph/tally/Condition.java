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
    /** The column that a condition reads and the answer for each of its codes, as {@link Column#select} wants it. */
    record Coded(Column<?> column, int[] passes) {}

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
            int[] passes = new int[coded.placeOfCode.length];
            for (int code = 0; code < passes.length; code++) {
                int place = coded.placeOfCode[code];
                boolean placed = place < coded.coordinates.size();
                passes[code] = placed ? pass(test.test(coded.coordinates.get(place))) : Column.UNTOLD;
            }
            return new Coded(coded.column, passes);
        });
    }

    private static int pass(boolean holds) {
        return holds ? Column.YES : 0;
    }

    private static <S> Coded coded(Column<S> column, Function<S, Answer> question) {
        int[] passes = new int[column.codeCount()];
        for (int code = 0; code < passes.length; code++) {
            Answer answer = question.apply(column.valueOf(code));
            passes[code] = answer == Answer.UNDECIDABLE ? Column.UNTOLD : pass(answer == Answer.YES);
        }
        return new Coded(column, passes);
    }
}
