package org.cenotaph.examples;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An example as a notebook: one cell for each section that its run calls, after the section's comment as text, with whatever it
 * needs that no cell before it has declared.
 */
final class Notebook {
    /** What takes the place of the constructor. */
    private static final Map<String, String> FRAME = new LinkedHashMap<>();

    static {
        FRAME.put("page", "Page page = Page.onto(System.out);");
        FRAME.put("withBasis", "boolean withBasis = false; // true: figures are followed by all that they rest on");
    }

    private final ExampleSource source;
    private final Set<Tree> declared = new LinkedHashSet<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<String> code = new ArrayList<>();
    private @Nullable Tree section;

    private Notebook(ExampleSource source) {
        this.source = source;
    }

    /** The cells of an example, in order. */
    static List<Cell> of(ExampleSource source) {
        Notebook notebook = new Notebook(source);
        notebook.start();
        source.statements().forEach(notebook::add);
        notebook.endCell();
        return notebook.cells;
    }

    private void start() {
        cells.add(Cell.markdown("# " + source.title() + "\n\n" + source.purpose() + "\n\nMade from `" + source.name()
                + ".java` by the build. Start the Java kernel with the class path of the examples, see README.md."));
        code.add(source.imports() + "\nimport org.cenotaph.examples.*;\n");
        FRAME.forEach((name, statement) -> source.members(name).forEach(field -> {
            declared.add(field);
            code.add(statement);
        }));
        endCell();
    }

    private void add(StatementTree statement) {
        section = sectionOf(statement);
        if (section != null) {
            endCell();
        }
        if (section != null && !declared.contains(section)) {
            cells.add(Cell.markdown(
                    "## " + ExampleSource.words(ExampleSource.nameOf(section)) + "\n\n" + source.comment(section)));
        }
        declareAllFor(statement);
        code.add(source.statement(statement));
        if (section != null) {
            endCell();
        }
    }

    /** The method of the example that a statement calls, if that is all it does. */
    private @Nullable Tree sectionOf(StatementTree statement) {
        return statement instanceof ExpressionStatementTree expression
                        && expression.getExpression() instanceof MethodInvocationTree call
                        && call.getMethodSelect() instanceof IdentifierTree name
                ? source.members(name.getName().toString()).stream().findFirst().orElse(null)
                : null;
    }

    /** Declares what a piece of code mentions, each after what it mentions itself. */
    private void declareAllFor(Tree statement) {
        for (String name : ExampleSource.mentioned(statement)) {
            for (Tree member : source.members(name)) {
                if (declared.add(member)) {
                    declareAllFor(member);
                    code.add(withComment(member));
                }
            }
        }
    }

    /** A declaration after its comment; that of a section stands above the cell. */
    private String withComment(Tree member) {
        String comment = member == section ? "" : source.comment(member);
        String commented = comment.lines().map(line -> "// " + line + "\n").collect(Collectors.joining())
                + source.declaration(member);
        return member instanceof VariableTree ? commented : "\n" + commented + "\n";
    }

    private void endCell() {
        if (!code.isEmpty()) {
            cells.add(Cell.code(String.join("\n", code).replaceAll("\n{3,}", "\n\n")));
            code.clear();
        }
    }
}
