package org.cenotaph.hostile;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.lang.reflect.TypeVariable;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cenotaph.estimate.Breakdown;
import org.cenotaph.estimate.Estimator;
import org.cenotaph.estimate.Outcome;
import org.cenotaph.lossrate.Exposure;
import org.cenotaph.records.Age;
import org.cenotaph.records.DeathDate;
import org.cenotaph.records.Report;
import org.cenotaph.tally.AgeBand;
import org.cenotaph.tally.Axis;
import org.cenotaph.tally.Holders;
import org.cenotaph.tally.IsoWeek;
import org.cenotaph.tally.Quarter;
import org.cenotaph.tally.Tally;

/**
 * One public call, by a seed, with arguments that are made by other public calls, hostile or not; each of these calls is judged
 * too. The same seed makes the same calls.
 */
final class HostileCall {
    /** Thrown where a call was refused as it should be, so that what needed its answer cannot go on. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super(null, null, false, false);
        }
    }

    /** A call that was made, for the message. */
    private record Made(PublicCall call, Object[] inputs) {
        @Override
        public String toString() {
            return call + " of " + Verdict.shown(inputs);
        }
    }

    /**
     * How a call went.
     *
     * @param call in words
     * @param answered whether it was answered, not refused
     * @param made how many public calls were made and judged, those for its arguments among them
     */
    record Went(String call, boolean answered, int made) {}

    private static final int DEEPER = 4;
    private static final int TRIES = 4;
    private static final int MOST_TAKEN = 100;
    private static final int MOST_MADE = 1000;
    private static final int SLOW = 20; // one slow call in so many is made
    private static final int NULLS = 10; // one seed in so many gives nulls, and then one argument in so many is one
    private static final List<Class<?>> COORDINATES = List.of(
            String.class,
            String.class,
            String.class,
            String.class,
            Integer.class,
            LocalDate.class,
            YearMonth.class,
            Year.class,
            AgeBand.class,
            IsoWeek.class,
            Quarter.class,
            Holders.class);
    private static final List<Class<?>> VALUES = List.of(String.class, DeathDate.class, Age.class, Report.class);

    private final PublicCalls calls;
    private final SplittableRandom random;
    private final HostileLiterals literals;
    private final Verdict verdict;
    private final Map<Axis<?>, Class<?>> types = new IdentityHashMap<>();
    private final List<Made> made = new ArrayList<>();
    private final boolean nulls;

    private HostileCall(PublicCalls calls, long seed) {
        this.calls = calls;
        this.random = new SplittableRandom(seed);
        this.literals = new HostileLiterals(random);
        this.nulls = random.nextInt(NULLS) == 0;
        this.verdict = new Verdict(nulls);
    }

    /**
     * Makes the call of a seed.
     *
     * @throws AssertionError if it threw what it must not, or gave what it must not; the message says all that was called
     */
    static Went of(PublicCalls calls, long seed) {
        HostileCall call = new HostileCall(calls, seed);
        PublicCall what = call.any();
        try {
            call.answer(what, new HashMap<>());
            return new Went(what.toString(), true, call.made.size());
        } catch (Refused e) {
            return new Went(what.toString(), false, call.made.size());
        } catch (Throwable e) {
            throw new AssertionError(
                    "hostile call " + seed + ": " + what + "\n  "
                            + call.made.stream().map(Made::toString).collect(Collectors.joining("\n  ")),
                    e);
        }
    }

    private PublicCall any() {
        PublicCall any = literals.among(calls.all());
        return isTooSlow(any) ? any() : any;
    }

    private boolean isTooSlow(PublicCall call) {
        return PublicCalls.isSlow(call) && random.nextInt(SLOW) > 0;
    }

    private Object answer(PublicCall call, Map<TypeVariable<?>, TypeTerm> bound) {
        List<Axis<?>> axes = new ArrayList<>();
        Object[] inputs = new Object[call.inputs().size()];
        for (int i = 0; i < inputs.length; i++) {
            TypeTerm type = ground(call.inputs().get(i), bound);
            boolean object =
                    i == 0 && call.what() instanceof Method method && !Modifier.isStatic(method.getModifiers());
            inputs[i] = !object && isNull(type) ? null : value(type, axes);
            noteAxes(inputs[i], type, axes);
        }
        made.add(new Made(call, inputs));
        Object answer;
        try {
            answer = call.with(inputs);
        } catch (InvocationTargetException e) {
            verdict.judge(call, e.getCause());
            throw new Refused();
        }
        try {
            verdict.judgeAnswer(call, answer);
            noteAxes(answer, ground(call.result(), bound), new ArrayList<>());
        } catch (NullPointerException e) {
            verdict.judge(call, e); // a null that was kept shows late
            throw new Refused();
        }
        return answer;
    }

    private boolean isNull(TypeTerm type) {
        return nulls && !type.raw().isPrimitive() && random.nextInt(NULLS) == 0;
    }

    private void noteAxes(Object value, TypeTerm type, List<Axis<?>> axes) {
        if (value instanceof Axis<?> axis) {
            axes.add(axis);
            if (type.raw() == Axis.class) {
                types.put(axis, type.of().get(0).raw());
            }
        } else if (value instanceof Exposure<?> exposure) {
            axes.add(exposure.axis());
        } else if (value instanceof Estimator<?> estimator) {
            axes.addAll(estimator.axes());
        }
    }

    /** The type with something chosen for each variable. */
    private TypeTerm ground(TypeTerm type, Map<TypeVariable<?>, TypeTerm> bound) {
        for (TypeTerm variable : type.variables()) {
            bound.computeIfAbsent(variable.variable(), any -> chosen(variable));
        }
        return type.with(bound);
    }

    private TypeTerm chosen(TypeTerm variable) {
        if (variable.raw() == Comparable.class) {
            return TypeTerm.of(literals.among(COORDINATES));
        }
        if (variable.variable().getGenericDeclaration() instanceof Class<?> owner
                && owner.getName().contains("Column")) {
            return TypeTerm.of(literals.among(VALUES));
        }
        return random.nextBoolean()
                ? TypeTerm.of(Outcome.class)
                : TypeTerm.of(Breakdown.class, TypeTerm.of(literals.among(COORDINATES)));
    }

    private Object value(TypeTerm type, List<Axis<?>> axes) {
        Class<?> raw = type.raw();
        if (raw == Tally.class && random.nextInt(8) > 0) {
            return tally(axes);
        }
        if (raw == Object.class || raw == Comparable.class) {
            return literals.coordinate();
        }
        Object literal = literals.of(raw);
        if (literal != null) {
            return literal;
        }
        if (PublicCalls.isOurs(raw)) {
            boolean listens = raw.isInterface() && calls.giving(type).stream().allMatch(PublicCalls.Giver::among);
            return listens ? function(type, axes) : made(type);
        }
        return structure(type, axes);
    }

    private Object tally(List<Axis<?>> axes) {
        List<Axis<?>> along = new ArrayList<>(
                random.nextInt(20) == 0 ? List.of() : axes.stream().distinct().toList());
        if (along.isEmpty() || random.nextInt(10) == 0) {
            along.add(Axis.category(literals.among(List.of("a", "area", "sex"))));
        }
        try {
            return HostileTally.along(along, types, random);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new Refused(); // two axes of one name, most likely
        }
    }

    /** A value that some public call gives. */
    private Object made(TypeTerm type) {
        List<PublicCalls.Giver> giving = calls.giving(type);
        for (int i = 0; i < TRIES && !giving.isEmpty() && made.size() < MOST_MADE; i++) {
            // the shortest ways more often than long ones, or one call would take hundreds before it
            int deepest = giving.get(0).depth() + (random.nextInt(4) == 0 ? random.nextInt(DEEPER) : 0);
            PublicCalls.Giver giver = literals.among(
                    giving.stream().filter(each -> each.depth() <= deepest).toList());
            if (isTooSlow(giver.call())) {
                continue;
            }
            try {
                Object value = answer(giver.call(), new HashMap<>(giver.bound()));
                value = giver.among() ? oneOf(value) : value;
                if (value != null) {
                    return value;
                }
            } catch (Refused e) {
                // another may be answered
            }
        }
        throw new Refused();
    }

    /** One of the values that a list, a stream, a map or an optional holds; null if it holds none. */
    private Object oneOf(Object holding) {
        List<?> all = List.of();
        if (holding instanceof Collection<?> list) {
            all = new ArrayList<>(list);
        } else if (holding instanceof Stream<?> stream) {
            all = stream.limit(MOST_TAKEN).toList();
        } else if (holding instanceof Map<?, ?> map) {
            all = new ArrayList<>(map.values());
        } else if (holding instanceof Optional<?> optional) {
            all = optional.stream().toList();
        }
        return all.isEmpty() ? null : literals.among(all);
    }

    /** A collection, an array, a function. */
    private Object structure(TypeTerm type, List<Axis<?>> axes) {
        Class<?> raw = type.raw();
        if (raw.isArray()) {
            List<Object> elements = several(type.of().get(0), axes);
            Object array = Array.newInstance(raw.getComponentType(), elements.size());
            for (int i = 0; i < elements.size(); i++) {
                Array.set(array, i, elements.get(i));
            }
            return array;
        }
        return switch (raw.getSimpleName()) {
            case "List", "Collection", "Iterable" -> several(type.of().get(0), axes);
            case "Set" -> new HashSet<>(several(type.of().get(0), axes));
            case "SortedSet" -> {
                TreeSet<Object> sorted = new TreeSet<>();
                several(type.of().get(0), axes).stream().filter(e -> e != null).forEach(sorted::add);
                yield sorted;
            }
            case "Map", "SortedMap" -> {
                TreeMap<Object, Object> sorted = new TreeMap<>();
                for (Object key : several(type.of().get(0), axes)) {
                    if (key != null) {
                        sorted.put(key, valueOrNull(type.of().get(1), axes));
                    }
                }
                yield sorted;
            }
            case "Optional" ->
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(value(type.of().get(0), axes));
            case "Stream" -> several(type.of().get(0), axes).stream();
            case "Comparator" -> Comparator.naturalOrder();
            default -> function(type, axes);
        };
    }

    private List<Object> several(TypeTerm type, List<Axis<?>> axes) {
        List<Object> several = new ArrayList<>();
        for (int i = literals.hostile() ? 0 : 1 + random.nextInt(4); i > 0; i--) {
            Object value = valueOrNull(type, axes);
            several.add(value);
            noteAxes(value, type, axes);
        }
        return several;
    }

    private Object valueOrNull(TypeTerm type, List<Axis<?>> axes) {
        return isNull(type) ? null : value(type, axes);
    }

    /** A function that always gives the same. */
    private Object function(TypeTerm type, List<Axis<?>> axes) {
        if (!type.raw().isInterface()) {
            throw new AssertionError("no value is known of the type " + type);
        }
        Method method = Stream.of(type.raw().getMethods())
                .filter(each -> Modifier.isAbstract(each.getModifiers()))
                .findFirst()
                .orElseThrow();
        Map<TypeVariable<?>, TypeTerm> own = new HashMap<>();
        for (int i = 0; i < type.of().size(); i++) {
            own.put(type.raw().getTypeParameters()[i], type.of().get(i));
        }
        TypeTerm result = TypeTerm.of(method.getGenericReturnType()).with(own);
        Object same = result.raw() == void.class ? null : value(result, axes);
        return Proxy.newProxyInstance(
                type.raw().getClassLoader() == null
                        ? HostileCall.class.getClassLoader()
                        : type.raw().getClassLoader(),
                new Class<?>[] {type.raw()},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "toString" -> "a function";
                    case "hashCode" -> 1;
                    case "equals" -> proxy == arguments[0];
                    default -> same;
                });
    }
}
