package org.cenotaph.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The notebooks are valid, follow their examples from top to bottom, and their cells run in order and print the same. */
class NotebooksTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "cenotaph", "examples");

    static List<String> examples() {
        return Notebooks.EXAMPLES;
    }

    @ParameterizedTest
    @MethodSource("examples")
    @SuppressWarnings("unchecked") // the format says what is a list and what a map
    void isValidNotebookJsonWithItsCellsInOrder(String example) throws IOException {
        List<Cell> cells = Notebooks.cells(SOURCES, example);
        Map<String, Object> notebook = (Map<String, Object>) JsonText.read(Notebooks.json(cells));
        assertThat(notebook)
                .containsOnlyKeys("cells", "metadata", "nbformat", "nbformat_minor")
                .containsEntry("nbformat", 4L)
                .containsEntry("nbformat_minor", 5L);
        List<Map<String, Object>> written = (List<Map<String, Object>>) notebook.get("cells");
        assertThat(written).extracting(cell -> cell.get("id")).doesNotHaveDuplicates();
        assertThat(written).allSatisfy(NotebooksTest::hasTheKeysOfItsType);
        assertThat(written)
                .extracting(cell -> String.join("", (List<String>) cell.get("source")))
                .isEqualTo(cells.stream().map(Cell::text).toList());
    }

    private static void hasTheKeysOfItsType(Map<String, Object> cell) {
        assertThat(cell.get("cell_type")).isIn("markdown", "code");
        if (cell.get("cell_type").equals("code")) {
            assertThat(cell)
                    .containsOnlyKeys("cell_type", "execution_count", "id", "metadata", "outputs", "source")
                    .containsEntry("execution_count", null)
                    .containsEntry("outputs", List.of());
        } else {
            assertThat(cell).containsOnlyKeys("cell_type", "id", "metadata", "source");
        }
    }

    @Test
    void followsTheExampleFromTopToBottom() throws IOException {
        List<String> texts = Notebooks.cells(SOURCES, "RussianLossesInUkraine").stream()
                .map(Cell::text)
                .toList();
        assertThat(texts.get(0)).startsWith("# Russian Losses In Ukraine\n\nHow many Russian soldiers died");
        assertThat(texts.get(1)).contains("import org.cenotaph.Toll;", "Page page = Page.onto(System.out);");
        assertThat(texts.get(2)).isEqualTo("""
                CsvReading<Tally> reading = Facts.namedList();
                Tally list = reading.result();""");
        assertThat(texts)
                .filteredOn(text -> text.startsWith("## "))
                .extracting(text -> text.lines().findFirst().orElseThrow())
                .containsExactly("## What was read", "## By month", "## By unit type", "## By region", "## All deaths");
        assertThat(texts.get(texts.size() - 1)).endsWith("allDeaths(list);");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itsCellsRunInOrderAndPrintWhatTheExamplePrints(String example) throws IOException {
        List<String> problems = new ArrayList<>();
        String printed = run(Notebooks.cells(SOURCES, example), problems);
        assertThat(problems).isEmpty();
        assertThat(ExamplesPrintTest.firstDifference(
                        ExamplesPrintTest.stored(example), printed.lines().toList()))
                .isEmpty();
    }

    private static String run(List<Cell> cells, List<String> problems) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (JShell shell = JShell.builder()
                .out(new PrintStream(printed, true, StandardCharsets.UTF_8))
                .compilerOptions("-proc:none")
                .remoteVMOptions("-Dfile.encoding=UTF-8", "-Xshare:auto")
                .build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            for (Cell cell : cells) {
                if (cell.kind() == Cell.Kind.CODE) {
                    problems.addAll(evaluate(shell, cell.text()));
                }
            }
        }
        return ExamplesPrintTest.withLineFeeds(printed.toString(StandardCharsets.UTF_8));
    }

    /** Runs a cell and tells what was refused, thrown or left undefined. */
    private static List<String> evaluate(JShell shell, String cell) {
        List<String> problems = new ArrayList<>();
        String rest = cell;
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            for (SnippetEvent event : shell.eval(next.source())) {
                if (event.status() != Snippet.Status.VALID || event.exception() != null) {
                    problems.add(event + " "
                            + shell.diagnostics(event.snippet())
                                    .map(diagnostic -> diagnostic.getMessage(null))
                                    .collect(Collectors.joining("; ")));
                }
            }
            rest = next.remaining();
        }
        return problems;
    }

    @Test
    void writesNotebookAndScriptOfEachAndTheClassPath(@TempDir Path folder) throws IOException {
        Notebooks.main(new String[] {SOURCES.toString(), folder.toString()});
        for (String example : Notebooks.EXAMPLES) {
            assertThat(folder.resolve(example + ".ipynb")).isNotEmptyFile();
            assertThat(Files.readString(folder.resolve(example + ".jsh")))
                    .startsWith("// # ")
                    .endsWith("/exit\n");
        }
        assertThat(folder.resolve("class-path")).hasContent(System.getProperty("java.class.path"));
        assertThatIllegalArgumentException().isThrownBy(() -> Notebooks.main(new String[0]));
    }
}
