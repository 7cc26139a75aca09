package org.cenotaph.examples;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The source file of an example, taken apart by the compiler: its imports, its members, and the statements of its run. */
final class ExampleSource {
    private static final String RUN = "run";

    private final String text;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final ClassTree example;

    private ExampleSource(String text, CompilationUnitTree unit, SourcePositions positions) {
        this.text = text;
        this.unit = unit;
        this.positions = positions;
        this.example = (ClassTree) unit.getTypeDecls().get(0);
    }

    static ExampleSource of(Path file) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "this is no JDK");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file));
            CompilationUnitTree unit = task.parse().iterator().next();
            String text = unit.getSourceFile().getCharContent(true).toString().replace("\r\n", "\n");
            return new ExampleSource(text, unit, Trees.instance(task).getSourcePositions());
        }
    }

    /** The name of the class in words: "Deadliest Day". */
    String title() {
        return name().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }

    String name() {
        return example.getSimpleName().toString();
    }

    /** The words that capitals mark off, as a heading: "What was read" of {@code whatWasRead}. */
    static String words(String name) {
        String words = name.replaceAll("(?<=[a-z])(?=[A-Z0-9])", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    String imports() {
        return unit.getImports().stream().map((ImportTree one) -> source(one)).collect(Collectors.joining("\n"));
    }

    /** What the first comment says, as Markdown. */
    String purpose() {
        return markdown(commentBefore(example));
    }

    /** The statements of the method that the example consists of, in order. */
    List<? extends StatementTree> statements() {
        return members(RUN).stream()
                .map(MethodTree.class::cast)
                .filter(method -> method.getParameters().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name() + " has no method " + RUN + "()"))
                .getBody()
                .getStatements();
    }

    /** The fields, methods and nested types of a name; none if the class has none. */
    List<? extends Tree> members(String name) {
        return example.getMembers().stream()
                .filter(member -> name.equals(nameOf(member)))
                .toList();
    }

    static String nameOf(Tree member) {
        if (member instanceof MethodTree method) {
            return method.getName().toString();
        }
        return member instanceof VariableTree field
                ? field.getName().toString()
                : ((ClassTree) member).getSimpleName().toString();
    }

    /** The names that a piece of code mentions without saying whose they are, in order. */
    static Set<String> mentioned(Tree code) {
        Set<String> names = new LinkedHashSet<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree identifier, Void nothing) {
                names.add(identifier.getName().toString());
                return super.visitIdentifier(identifier, nothing);
            }

            @Override
            public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
                names.add(reference.getName().toString());
                return super.visitMemberReference(reference, nothing);
            }
        }.scan(code, null);
        return names;
    }

    /** A member as it stands on its own, without its comment and the modifiers that only a class can give it. */
    String declaration(Tree member) {
        return shifted(source(member).replaceFirst("^(public |private |static |final )+", ""), 4);
    }

    String statement(StatementTree statement) {
        return shifted(source(statement), 8);
    }

    /** The comment before a member, as Markdown; empty if there is none. */
    String comment(Tree member) {
        return markdown(commentBefore(member));
    }

    private String commentBefore(Tree tree) {
        String before =
                text.substring(0, (int) positions.getStartPosition(unit, tree)).stripTrailing();
        return before.endsWith("*/") ? before.substring(before.lastIndexOf("/**")) : "";
    }

    private String source(Tree tree) {
        return text.substring((int) positions.getStartPosition(unit, tree), (int) positions.getEndPosition(unit, tree));
    }

    private static String shifted(String code, int indent) {
        return code.replace("\n" + " ".repeat(indent), "\n");
    }

    private static String markdown(String comment) {
        String plain =
                comment.replaceAll("(?m)^\\s*(/\\*\\*|\\*/|\\*(?!/))\\s?", "").replaceAll("\\s*\\*/$", "");
        String coded = plain.replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`");
        return coded.replaceAll("\\s*<p>\\s*", "\n\n").strip();
    }
}
