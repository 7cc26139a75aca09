package org.cenotaph.hostile;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that users of the library can call, and what each takes at the least to be called. */
final class PublicCalls {
    /** Records that hold what an estimator or a reader answered. Users are given them, and make none. */
    private static final Set<String> ANSWERS = Set.of(
            "Cell",
            "CsvReading",
            "Excess",
            "Inequality",
            "Leader",
            "LeaderChange",
            "Leaders",
            "NameMatch",
            "PeakPeriod",
            "Peaks",
            "RankedArea",
            "RateRanking",
            "ReadingChange",
            "ReadingPeaks",
            "RejectedRow",
            "Shares",
            "SharesByPeriod",
            "TrendCoefficients",
            "TrendOfComposition",
            "TrendOfShare",
            "TrendTest");

    private static final Set<String> HOLDING = Set.of("List", "Stream", "SortedMap", "Optional");

    /** What takes milliseconds, and is therefore called more rarely. */
    private static final Set<String> SLOW = Set.of(
            "Inequality",
            "RateInequality.estimate",
            "RateRanking",
            "RateRanks.estimate",
            "RegistryExcess.estimate",
            "RegistrySimulation.draw",
            "RegistryTable",
            "SimulatedRegistry",
            "SmoothedRate.estimate",
            "SmoothedRatio.estimate",
            "Sum.drawnIndependently");

    /** Higher than the number of calls that any call needs before it. */
    static final int UNREACHABLE = 1000;

    private final List<PublicCall> all = new ArrayList<>();
    private final Map<Class<?>, Integer> depths = new HashMap<>();
    private final Map<PublicCall, Integer> depthOf = new IdentityHashMap<>();
    private final Map<TypeTerm, List<Giver>> giving = new ConcurrentHashMap<>();

    /**
     * A call that gives a value of some type.
     *
     * @param call it
     * @param depth how many calls deep it is
     * @param bound what its variables must be for it to give that type
     * @param among whether it gives several such values, or perhaps one, and not the value itself
     */
    record Giver(PublicCall call, int depth, Map<TypeVariable<?>, TypeTerm> bound, boolean among) {}

    PublicCalls() {
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.cenotaph").stream()
                        // the quantiles are public for the estimators alone
                        .filter(type -> !type.getPackageName().equals("org.cenotaph.quantiles"))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .map(JavaClass::reflect)
                        .filter(PublicCalls::isVisible)
                        .flatMap(type -> PublicCall.of(type).stream())
                        .filter(call -> !(call.what() instanceof Constructor<?> constructor
                                && ANSWERS.contains(
                                        constructor.getDeclaringClass().getSimpleName())))
                        .forEach(all::add);
        findDepths();
        all.forEach(call -> depthOf.put(call, shortest(call)));
    }

    private void findDepths() {
        boolean changing = true;
        while (changing) {
            changing = false;
            for (PublicCall call : all) {
                Class<?> type = held(call.result()).orElse(call.result()).raw();
                int depth = shortest(call);
                if (isOurs(type) && depth < depths.getOrDefault(type, UNREACHABLE)) {
                    depths.put(type, depth);
                    changing = true;
                }
            }
        }
    }

    private static boolean isVisible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }

    static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("org.cenotaph.");
    }

    /** Whether a call takes long. */
    static boolean isSlow(PublicCall call) {
        String owner = call.what().getDeclaringClass().getSimpleName();
        return SLOW.contains(owner) || SLOW.contains(owner + "." + call.what().getName());
    }

    List<PublicCall> all() {
        return all;
    }

    /** How many calls deep the shortest way to a call is. */
    int depth(PublicCall call) {
        return depthOf.get(call);
    }

    private int shortest(PublicCall call) {
        int deepest = 0;
        for (TypeTerm input : call.inputs()) {
            deepest = Math.max(deepest, depth(input));
        }
        return deepest + 1;
    }

    private int depth(TypeTerm term) {
        int depth = 0;
        for (TypeTerm part : term.of()) {
            depth = Math.max(depth, depth(part));
        }
        if (term.variable() != null
                || !isOurs(term.raw())
                || term.raw().getSimpleName().equals("CsvProgress")) {
            return depth;
        }
        return depths.entrySet().stream()
                .filter(known -> term.raw().isAssignableFrom(known.getKey()))
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(UNREACHABLE);
    }

    /** The calls that give a value of a type without variables, those that need the fewest before them first. */
    List<Giver> giving(TypeTerm type) {
        return giving.computeIfAbsent(type, this::findGiving);
    }

    private List<Giver> findGiving(TypeTerm type) {
        List<Giver> givers = new ArrayList<>();
        for (PublicCall call : all) {
            if (depth(call) < UNREACHABLE) {
                addGiver(givers, call, call.result(), type, false);
                held(call.result()).ifPresent(element -> addGiver(givers, call, element, type, true));
            }
        }
        givers.sort(Comparator.comparingInt(Giver::depth));
        return givers;
    }

    private void addGiver(List<Giver> givers, PublicCall call, TypeTerm given, TypeTerm wanted, boolean among) {
        Map<TypeVariable<?>, TypeTerm> bound = new HashMap<>();
        if (given.variable() == null && given.gives(wanted, bound)) {
            givers.add(new Giver(call, depth(call), bound, among));
        }
    }

    /** The type of what a list, a stream, a map or an optional of values of the library holds. */
    private static Optional<TypeTerm> held(TypeTerm type) {
        boolean holds = HOLDING.contains(type.raw().getSimpleName());
        return Optional.of(type)
                .filter(any -> holds)
                .map(any -> any.of().get(any.of().size() - 1))
                .filter(element -> isOurs(element.raw()));
    }
}
