package org.cenotaph.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the Java snippets of the README, and compares what they print with what it says they print. */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern CLASS_NAME = Pattern.compile("public final class (\\w+)");

    record Block(String language, String text) {}

    private static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = FENCE.matcher(Files.readString(README).replace("\r\n", "\n"));
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group(2)));
        }
        return blocks;
    }

    @Test
    void snippetsCompileAndPrintWhatTheReadmeSays(@TempDir Path directory) throws Exception {
        List<Block> blocks = blocks();
        List<String> runnable = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (!blocks.get(i).language().equals("java")) {
                continue;
            }
            String text = blocks.get(i).text();
            Matcher name = CLASS_NAME.matcher(text);
            String className = name.find() ? name.group(1) : "Snippet" + i;
            boolean statements = className.startsWith("Snippet");
            Path source = directory.resolve(className + ".java");
            Files.writeString(source, statements ? wrapped(className, text) : text);
            sources.add(source.toString());
            if (statements) {
                runnable.add(className);
                boolean shown =
                        i + 1 < blocks.size() && blocks.get(i + 1).language().equals("text");
                printed.add(shown ? blocks.get(i + 1).text() : "");
            }
        }
        compile(directory, sources);
        assertThat(runnable).hasSizeGreaterThanOrEqualTo(4);
        for (int i = 0; i < runnable.size(); i++) {
            assertThat(output(directory, runnable.get(i))).isEqualTo(printed.get(i));
        }
    }

    private static String wrapped(String className, String statements) {
        StringBuilder imports = new StringBuilder();
        StringBuilder body = new StringBuilder();
        statements
                .lines()
                .forEach(line -> (line.startsWith("import ") ? imports : body)
                        .append(line)
                        .append('\n'));
        return imports + "public class " + className
                + " {\n  public static void main(String[] none) throws Exception {\n" + body + "  }\n}\n";
    }

    private static void compile(Path directory, List<String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", directory.toString()));
        arguments.addAll(sources);
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int result = compiler.run(null, null, errors, arguments.toArray(String[]::new));
        assertThat(result).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static String output(Path directory, String className) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
            System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
            loader.loadClass(className).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return text.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void theTwoCommandsStandAlone() throws IOException {
        String readme = Files.readString(README);
        assertThat(command(readme, "Run")).startsWith("mvn ");
        assertThat(command(readme, "Test")).startsWith("mvn ");
    }

    private static String command(String readme, String heading) {
        Matcher section =
                Pattern.compile("(?ms)^## " + heading + "$(.*?)(?=^## )").matcher(readme);
        assertThat(section.find()).as("a section " + heading).isTrue();
        Matcher fence = FENCE.matcher(section.group(1));
        assertThat(fence.find()).as("a command under " + heading).isTrue();
        String command = fence.group(2).strip();
        assertThat(command.lines()).hasSize(1);
        assertThat(fence.find()).as("one command only").isFalse();
        return command;
    }
}
