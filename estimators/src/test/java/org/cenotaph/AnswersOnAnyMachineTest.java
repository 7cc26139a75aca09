package org.cenotaph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same answers, to the last bit, on any JDK, under any default locale, time zone and charset, on any number of threads.
 *
 * <p>The digests that are compared with say nothing about whether an answer is right: they hold one run against another, above
 * all that on JDK 17 against that on JDK 25. A change of a number is allowed to change them; write them anew then, and commit
 * them with the change:
 *
 * <pre>{@code
 * mvn -B -pl core,estimators test -Dtest=AnswersOnAnyMachineTest -Dsurefire.failIfNoSpecifiedTests=false -DargLine=-Dcenotaph.digests=src/test/resources/org/cenotaph/answers.sha256
 * }</pre>
 *
 * <p>Processors: {@code Math.exp}, {@code log}, {@code pow} and {@code sin} may differ by a unit in the last place between
 * families of processors, as the JDK allows; the stored digests are those of x86-64. With the JDK's other implementation of these
 * functions ({@code -XX:-UseLibmIntrinsic}) a third of the topics differ, most of them by one or two units in the last place, what
 * is solved for by iteration by up to 4e-13.
 */
class AnswersOnAnyMachineTest {
    private static final String STORED = "answers.sha256";
    private static final SortedMap<String, String> DIGESTS = AnswersOnAnyMachine.digests(AnswersOnAnyMachine.texts());

    @TempDir
    private Path folder;

    @Test
    void theAnswersAreThoseOfEveryOtherJdk() throws IOException {
        Assumptions.assumeTrue(Set.of("amd64", "x86_64").contains(System.getProperty("os.arch")));
        String anew = System.getProperty("cenotaph.digests");
        if (anew != null) {
            Files.writeString(Path.of(anew), AnswersOnAnyMachine.lines(DIGESTS));
        } else {
            assertThat(DIGESTS).isEqualTo(stored());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, Pacific/Kiritimati",
        "de-DE, America/New_York",
        "ar-EG-u-nu-arab, UTC",
        "hi-IN-u-nu-deva, Asia/Kolkata"
    })
    void theDefaultsOfTheMachineDoNotMatter(String locale, String zone) {
        Locale usualLocale = Locale.getDefault();
        TimeZone usualZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(AnswersOnAnyMachine.digests(AnswersOnAnyMachine.texts())).isEqualTo(DIGESTS);
        } finally {
            Locale.setDefault(usualLocale);
            TimeZone.setDefault(usualZone);
        }
    }

    @Test
    void otherThreadsDoNotMatter() {
        ForkJoinPool two = new ForkJoinPool(2);
        try {
            List<SortedMap<String, String>> both = two.submit(() -> List.of(0, 1).parallelStream()
                            .map(each -> AnswersOnAnyMachine.digests(AnswersOnAnyMachine.texts()))
                            .toList())
                    .join();
            assertThat(both).containsOnly(DIGESTS);
        } finally {
            two.shutdown();
        }
    }

    /** What a machine is started with takes hold earlier than what a test can set. */
    @ParameterizedTest
    @CsvSource({
        "-Duser.language=tr -Duser.country=TR -Dfile.encoding=ISO-8859-1 -Duser.timezone=Pacific/Kiritimati"
                + " -Djava.util.concurrent.ForkJoinPool.common.parallelism=1",
        "-Duser.language=ar -Duser.country=EG -Duser.extensions=u-nu-arab -Dfile.encoding=UTF-16"
                + " -Dstdout.encoding=US-ASCII -Duser.timezone=America/New_York"
                + " -Djava.util.concurrent.ForkJoinPool.common.parallelism=2"
    })
    void whatTheMachineIsStartedWithDoesNotMatter(String options) throws IOException, InterruptedException {
        Path file = folder.resolve("digests");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of("-cp", classPath(), AnswersOnAnyMachine.class.getName(), file.toString()));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(file)).isEqualTo(AnswersOnAnyMachine.lines(DIGESTS));
    }

    /** Surefire starts with a jar that names the class path; the class path itself is in a property of its own. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static SortedMap<String, String> stored() throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        try (InputStream in = AnswersOnAnyMachineTest.class.getResourceAsStream(STORED)) {
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> digests.put(line.substring(66), line.substring(0, 64)));
        }
        return digests;
    }
}
