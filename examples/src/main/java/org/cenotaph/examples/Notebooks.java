package org.cenotaph.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes every example as a Jupyter notebook for a Java kernel ({@code .ipynb}, format 4.5) and as a script for jshell
 * ({@code .jsh}), both cut from its source file, and the class path that they need. The build runs it; nothing of it is kept by
 * hand.
 */
public final class Notebooks {
    /** The examples that are notebooks, in the order in which the README names them. */
    static final List<String> EXAMPLES = List.of(
            "RussianLossesInUkraine",
            "ExcessMaleDeaths",
            "InheritanceRegistry",
            "RegionalLossRates",
            "LossPerSquareKilometre",
            "WhoWereTheDead",
            "DeadliestDay");

    private static final String HEAD = "{\n \"cells\": [\n";
    private static final String TAIL = """

             ],
             "metadata": {
              "kernelspec": {"display_name": "Java", "language": "java", "name": "java"},
              "language_info": {"file_extension": ".jshell", "mimetype": "text/x-java-source", "name": "java"}
             },
             "nbformat": 4,
             "nbformat_minor": 5
            }
            """.replace("\n            ", "\n");

    private Notebooks() {}

    /**
     * Writes them.
     *
     * @param folders the folder of the sources, then the folder to write into
     */
    public static void main(String[] folders) throws IOException {
        if (folders.length != 2) {
            throw new IllegalArgumentException("name the folder of the sources and the folder to write into");
        }
        Path into = Files.createDirectories(Path.of(folders[1]));
        for (String example : EXAMPLES) {
            List<Cell> cells = cells(Path.of(folders[0]), example);
            Files.writeString(into.resolve(example + ".ipynb"), json(cells));
            Files.writeString(into.resolve(example + ".jsh"), script(cells));
        }
        Files.writeString(into.resolve("class-path"), System.getProperty("java.class.path"));
    }

    static List<Cell> cells(Path sources, String example) throws IOException {
        return Notebook.of(ExampleSource.of(sources.resolve(example + ".java")));
    }

    /** The cells one after the other, the text as comments. */
    static String script(List<Cell> cells) {
        String script = cells.stream()
                .map(cell -> cell.kind() == Cell.Kind.CODE
                        ? cell.text()
                        : cell.text()
                                .lines()
                                .map(line -> ("// " + line).strip())
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
        return script + "\n\n/exit\n";
    }

    static String json(List<Cell> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> json("cell-" + (i + 1), cells.get(i)))
                .collect(Collectors.joining(",\n", HEAD, TAIL));
    }

    private static String json(String id, Cell cell) {
        String lines = cell.text()
                .lines()
                .map(line -> "   " + quoted(line + "\n"))
                .collect(Collectors.joining(",\n"))
                .replaceFirst("\\\\n\"$", "\"");
        boolean isCode = cell.kind() == Cell.Kind.CODE;
        return "  {\n   \"cell_type\": \"" + (isCode ? "code" : "markdown") + "\",\n"
                + (isCode ? "   \"execution_count\": null,\n" : "")
                + "   \"id\": \"" + id + "\",\n   \"metadata\": {},\n"
                + (isCode ? "   \"outputs\": [],\n" : "")
                + "   \"source\": [\n" + lines + "\n   ]\n  }";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append((char) c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
