package org.cenotaph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example prints what it printed when its text was stored. The texts are stored anew by
 * {@code mvn -B -pl examples -am test -Dtest=ExamplesPrintTest -Dsurefire.failIfNoSpecifiedTests=false -Dcenotaph.renew}; read
 * the difference before it is kept.
 */
class ExamplesPrintTest {
    private static final Path STORED = Path.of("src", "test", "resources", "org", "cenotaph", "examples");

    private static final Map<String, Consumer<PrintStream>> EXAMPLES = Map.of(
            "RussianLossesInUkraine", out -> RussianLossesInUkraine.print(out, false),
            "ExcessMaleDeaths", ExcessMaleDeaths::print,
            "InheritanceRegistry", out -> InheritanceRegistry.print(out, false),
            "RegionalLossRates", out -> RegionalLossRates.print(out, false),
            "LossPerSquareKilometre", out -> LossPerSquareKilometre.print(out, false),
            "WhoWereTheDead", out -> WhoWereTheDead.print(out, false),
            "DeadliestDay", out -> DeadliestDay.print(out, false));

    static List<String> examples() {
        return Notebooks.EXAMPLES;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void printsTheStoredText(String example) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EXAMPLES.get(example).accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String text = withLineFeeds(bytes.toString(StandardCharsets.UTF_8));
        Path file = STORED.resolve(example + ".txt");
        if (System.getProperty("cenotaph.renew") != null) {
            Files.writeString(Files.createDirectories(STORED).resolve(file.getFileName()), text);
        }
        assertThat(firstDifference(stored(example), text.lines().toList())).isEmpty();
    }

    @Test
    void everyExampleIsCompared() {
        assertThat(EXAMPLES.keySet()).containsExactlyInAnyOrderElementsOf(Notebooks.EXAMPLES);
    }

    /** The lines that an example printed when its text was stored. */
    static List<String> stored(String example) throws IOException {
        return Files.readAllLines(STORED.resolve(example + ".txt"));
    }

    static String withLineFeeds(String text) {
        return text.replace("\r\n", "\n");
    }

    /** The first line in which two texts differ, with its number; empty if none does. */
    static String firstDifference(List<String> stored, List<String> printed) {
        for (int i = 0; i < Math.max(stored.size(), printed.size()); i++) {
            String before = i < stored.size() ? stored.get(i) : "(no line)";
            String now = i < printed.size() ? printed.get(i) : "(no line)";
            if (!before.equals(now)) {
                return "line " + (i + 1) + " was \"" + before + "\", is \"" + now + "\"";
            }
        }
        return "";
    }
}
