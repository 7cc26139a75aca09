package org.cenotaph.hostile;

import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.cenotaph.csv.CsvException;
import org.cenotaph.csv.CsvReading;
import org.cenotaph.estimate.NoEstimateException;
import org.cenotaph.estimate.Outcome;

/** What a public call may throw, and what it may give. */
final class Verdict {
    /** Beside bad arguments, refused estimates and files that cannot be read: what some classes document. */
    private static final Map<String, Class<? extends Throwable>> DOCUMENTED = Map.ofEntries(
            Map.entry("CsvCounts.read", IllegalStateException.class), // no counts named, or a stream read twice
            Map.entry("CsvDeaths.read", IllegalStateException.class),
            Map.entry("CsvTable.read", IllegalStateException.class),
            Map.entry("TallyCsv.read", IllegalStateException.class),
            Map.entry("Draws.get", IndexOutOfBoundsException.class),
            Map.entry("Deaths.get", IndexOutOfBoundsException.class),
            Map.entry("PoissonResamples.cell", IndexOutOfBoundsException.class),
            // an axis mapped by a function of these calls has coordinates of any type; a compiler would know which
            Map.entry("Breakdown.at", ClassCastException.class),
            Map.entry("Leaders.in", ClassCastException.class),
            Map.entry("ReadingPeaks.at", ClassCastException.class));

    /** The bottom of the counting path, which checks no index by itself. */
    private static final List<String> UNCHECKED = List.of("Column", "Builder");

    /** The deaths that they add up may leave the range of long. */
    private static final List<String> EXACT = List.of("Tally", "TallyBuilder", "Sum");

    private static final int LONGEST = 200;
    private static final int DEEPEST = 5;

    private final boolean nulls;

    /** With or without nulls among the arguments. */
    Verdict(boolean nulls) {
        this.nulls = nulls;
    }

    /** Judges what a call threw. */
    void judge(PublicCall call, Throwable thrown) {
        String owner = call.what().getDeclaringClass().getSimpleName();
        boolean allowed = thrown.getClass() == IllegalArgumentException.class
                || thrown instanceof NoEstimateException
                || thrown instanceof CsvException
                || thrown instanceof UncheckedIOException
                || nulls && thrown instanceof NullPointerException
                || thrown instanceof IndexOutOfBoundsException && UNCHECKED.contains(owner)
                || thrown instanceof ArithmeticException && EXACT.contains(owner)
                || DOCUMENTED
                        .getOrDefault(owner + "." + call.what().getName(), NoEstimateException.class)
                        .isInstance(thrown);
        if (!allowed) {
            throw new AssertionError(call + " threw " + thrown, thrown);
        }
        if (!(thrown instanceof NullPointerException)
                && (thrown.getMessage() == null || thrown.getMessage().isBlank())) {
            throw new AssertionError(call + " does not say why", thrown);
        }
    }

    /** Judges what a call gave. */
    void judgeAnswer(PublicCall call, Object answer) {
        String what = call.toString();
        requireNumbers(what, answer, DEEPEST);
        if (answer != null && PublicCalls.isOurs(answer.getClass())) {
            if (!(answer instanceof CsvReading)) { // it quotes what stood in the file
                requireNoNaN(what, answer.toString());
            }
            answer.hashCode();
            if (!answer.equals(answer)) {
                throw new AssertionError(what + " gave what does not equal itself: " + answer);
            }
            if (answer instanceof Outcome outcome) {
                requireNoNaN(what, outcome.explain());
            }
        }
    }

    private static void requireNoNaN(String what, String text) {
        if (text.contains("NaN")) {
            throw new AssertionError(what + " gave " + text);
        }
    }

    private static void requireNumbers(String what, Object value, int depth) {
        if (value instanceof Double number && Double.isNaN(number)) {
            throw new AssertionError(what + " gave NaN");
        }
        Stream<?> parts = Stream.empty();
        if (value instanceof double[] numbers) {
            parts = Arrays.stream(numbers).boxed();
        } else if (value instanceof List<?> list) {
            parts = list.stream();
        } else if (value instanceof Map<?, ?> map) {
            parts = map.values().stream();
        } else if (value instanceof Optional<?> optional) {
            parts = optional.stream();
        } else if (value instanceof OptionalDouble optional && optional.isPresent()) {
            parts = Stream.of(optional.getAsDouble());
        } else if (value instanceof Record record && PublicCalls.isOurs(record.getClass())) {
            parts = Arrays.stream(record.getClass().getRecordComponents())
                    .map(component -> component(record, component));
        }
        if (depth > 0) {
            parts.forEach(part -> requireNumbers(what, part, depth - 1));
        }
    }

    private static Object component(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }

    /** Arguments as a message shows them. */
    static String shown(Object[] inputs) {
        return Arrays.stream(inputs).map(Verdict::shown).toList().toString();
    }

    private static String shown(Object input) {
        String text = input instanceof Object[] array
                ? Arrays.deepToString(array)
                : input instanceof double[] numbers
                        ? Arrays.toString(numbers)
                        : input instanceof int[] numbers ? Arrays.toString(numbers) : String.valueOf(input);
        String line = text.replace("\n", "\\n");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + ".." : line;
    }
}
