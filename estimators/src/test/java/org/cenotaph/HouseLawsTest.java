package org.cenotaph;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws on what may import what, on names and on sizes, for everything that is not a test. */
class HouseLawsTest {
    private static final String OURS = "org.cenotaph..";
    private static final String TOLL = "org.cenotaph";
    private static final String RECORDS = "org.cenotaph.records..";
    private static final String TALLY = "org.cenotaph.tally..";
    private static final String ESTIMATE = "org.cenotaph.estimate..";
    private static final String CSV = "org.cenotaph.csv..";
    private static final String QUANTILES = "org.cenotaph.quantiles..";
    private static final String[] CORE = {TOLL, RECORDS, TALLY, ESTIMATE, CSV};

    private static final Set<String> EMPTY_WORDS =
            Set.of("util", "utils", "common", "helper", "helpers", "impl", "manager", "base");

    private static final int LONG = 250;
    private static final int TOO_LONG = 400;

    /** Files of more than {@value #LONG} lines, named from the root, each with the reason why it is not split. */
    private static final Map<String, String> LONG_FOR_A_REASON = Map.of(
            "core/src/main/java/org/cenotaph/tally/Tally.java",
            "the one public face of the waist, half of it Javadoc; the work is in Reshaping, Grid and Cells",
            "estimators/src/main/java/org/cenotaph/excess/SexRatioExcess.java",
            "the stages of one sentence, and the formulas and simulated coverage in its Javadoc");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.cenotaph");

    private static final JavaClasses CORE_CLASSES = CLASSES.that(resideInAnyPackage(CORE));

    /** Every package that is not of the core, so that a new estimator is under the laws from its first day. */
    private static final JavaClasses ESTIMATORS = CLASSES.that(resideOutsideOfPackages(CORE));

    private static final Path ROOT = root();

    @ParameterizedTest
    @ValueSource(strings = {"records", "tally", "estimate", "csv", "coverage", "excess", "lossrate", "composition"})
    void seesTheClassesThatItJudges(String name) {
        assertThat(CLASSES.that(resideInAPackage("org.cenotaph." + name)))
                .anyMatch(type -> !type.getSimpleName().equals("package-info"));
    }

    @Test
    void recordsDependOnNothingOfOurs() {
        ofOursOnly(RECORDS);
    }

    @Test
    void tallyDependsOnRecords() {
        ofOursOnly(TALLY, RECORDS);
    }

    @Test
    void estimateDependsOnTally() {
        ofOursOnly(ESTIMATE, RECORDS, TALLY);
    }

    @Test
    void csvDependsOnWhatItReadsAndWrites() {
        ofOursOnly(CSV, RECORDS, TALLY, ESTIMATE);
    }

    @Test
    void nothingDependsOnToll() {
        noClasses()
                .that()
                .resideOutsideOfPackage(TOLL)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(TOLL)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void estimatorsDoNotKnowEachOther() {
        slices().matching("org.cenotaph.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAnyPackage(CORE))
                .ignoreDependency(alwaysTrue(), resideInAPackage(QUANTILES))
                .allowEmptyShould(true)
                .check(ESTIMATORS);
    }

    @Test
    void quantilesDependOnNothingOfOurs() {
        ofOursOnly(QUANTILES);
    }

    @Test
    void noPackageIsInACycle() {
        slices().matching("org.cenotaph.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void coreDependsOnCsvAndNullnessOnly() {
        dependOnlyOn(CORE_CLASSES, "java..", "org.apache.commons.csv..", "org.jspecify..", OURS);
    }

    @Test
    void estimatorsAddNumericalLibrariesOnly() {
        dependOnlyOn(
                ESTIMATORS,
                "java..",
                "org.apache.commons.math3..",
                "org.apache.commons.numbers..",
                "org.apache.commons.rng..",
                "org.apache.commons.statistics..",
                "org.jspecify..",
                OURS);
    }

    /** Their digits are wrong in the tails; Commons Statistics and Commons Numbers have right ones. */
    @Test
    void inaccuratePartsOfCommonsMathStayOut() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.commons.math3.distribution..",
                        "org.apache.commons.math3.stat.inference..",
                        "org.apache.commons.math3.special..")
                .check(CLASSES);
    }

    @Test
    void signaturesNameNoThirdParty() {
        classes()
                .that(describe("a caller can see", HouseLawsTest::isVisible))
                .should(nameNoThirdParty())
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES)
                .extracting(JavaClass::getPackage)
                .allSatisfy(its -> assertThat(its.isAnnotatedWith(NullMarked.class))
                        .as("%s has a package-info with @NullMarked", its.getName())
                        .isTrue());
    }

    @Test
    void noNameIsEmptyOfMeaning() {
        Stream<String> names = Stream.of(
                        CLASSES.stream().map(JavaClass::getSimpleName),
                        mainSources().stream().map(file -> stem(file)),
                        mainSources().stream().flatMap(file -> packageOf(file).stream()))
                .flatMap(each -> each)
                .distinct();
        assertThat(names).noneMatch(name -> EMPTY_WORDS.contains(lastWord(name)));
    }

    @Test
    void noPackageIsSplitBetweenModules() {
        Map<List<String>, Set<String>> modules = mainSources().stream()
                .collect(groupingBy(
                        HouseLawsTest::packageOf,
                        mapping(file -> file.getName(0).toString(), toCollection(TreeSet::new))));
        assertThat(modules).isNotEmpty().allSatisfy((its, in) -> assertThat(in).hasSize(1));
    }

    @Test
    void noFileIsTooLong() {
        Map<String, Long> lengths = new TreeMap<>();
        for (Path file : mainSources()) {
            lengths.put(file.toString().replace('\\', '/'), lines(file));
        }
        assertThat(lengths).allSatisfy((file, lines) -> assertThat(lines).isLessThanOrEqualTo(TOO_LONG));
        lengths.values().removeIf(lines -> lines <= LONG);
        assertThat(lengths.keySet()).isEqualTo(LONG_FOR_A_REASON.keySet());
    }

    private static void ofOursOnly(String its, String... others) {
        classes()
                .that()
                .resideInAPackage(its)
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage(OURS).or(resideInAPackage(its)).or(resideInAnyPackage(others)))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static void dependOnlyOn(JavaClasses these, String... packages) {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages)
                .allowEmptyShould(true)
                .check(these);
    }

    private static boolean isVisible(JavaClass type) {
        return isVisible(type.getModifiers())
                && type.getEnclosingClass().map(HouseLawsTest::isVisible).orElse(true);
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static ArchCondition<JavaClass> nameNoThirdParty() {
        return new ArchCondition<>("name no type of a third party in a signature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                        .map(JavaType::getAllInvolvedRawTypes)
                        .forEach(named -> judge(type.getFullName(), named.stream(), type, events));
                type.getAllMembers().stream()
                        .filter(member -> isVisible(member.getModifiers()))
                        .forEach(member -> judge(member.getFullName(), namedBy(member), type, events));
            }
        };
    }

    private static Stream<JavaClass> namedBy(JavaMember member) {
        Stream<JavaClass> involved = member.getAllInvolvedRawTypes().stream();
        return member instanceof JavaCodeUnit unit
                ? Stream.concat(involved, unit.getExceptionTypes().stream())
                : involved;
    }

    private static void judge(String where, Stream<JavaClass> named, JavaClass type, ConditionEvents events) {
        named.map(JavaClass::getBaseComponentType)
                .filter(it ->
                        !it.isPrimitive() && !resideInAnyPackage("java..", OURS).test(it))
                .forEach(it -> events.add(SimpleConditionEvent.violated(type, where + " names " + it.getName())));
    }

    /** The last of the words that capitals mark off: "Manager" of "PoolManager", all of "Database". */
    private static String lastWord(String name) {
        String[] words = name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
        return words[words.length - 1].toLowerCase(Locale.ROOT);
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    /** Of {@code core/src/main/java/org/cenotaph/records/Death.java}: org, cenotaph, records. */
    private static List<String> packageOf(Path file) {
        return Arrays.asList(file.subpath(4, file.getNameCount() - 1).toString().split("[/\\\\]"));
    }

    /** Every source file of every module but the tests', relative to the root. */
    private static List<Path> mainSources() {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .flatMap(HouseLawsTest::sourcesUnder)
                    .map(ROOT::relativize)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> sourcesUnder(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(ROOT.resolve(file))) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Surefire says where the module is; other runners start in the module or above it. */
    private static Path root() {
        Path start = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("core/src/main/java"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no folder at or above " + start + " holds core/src/main/java");
    }
}
