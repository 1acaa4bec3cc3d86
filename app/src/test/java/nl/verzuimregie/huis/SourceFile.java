package nl.verzuimregie.huis;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// One Java source as the house rules see it: its lines, and what it declares, as the compiler itself parses it.
///
/// @param path         from the root of the project, with slashes
/// @param lines        the text
/// @param code         the text with comments and the contents of literals blanked; the same number of lines
/// @param declarations types, methods and variables in order of place
record SourceFile(String path, List<String> lines, List<String> code, List<Declaration> declarations) {

    /// What a declaration is.
    enum Kind { TYPE, METHOD, VARIABLE }

    /// Something with a name.
    ///
    /// @param name      simple; of a nested type with the names around it (`Maat.Tel`)
    /// @param line      where it begins, from 1
    /// @param length    how many lines it takes
    /// @param exposed   a public type that stands by itself
    /// @param described it has a doc comment
    record Declaration(Kind kind, String name, int line, int length, boolean exposed, boolean described) {
        String simpleName() {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }

    private static final Pattern COMMENTS_AND_LITERALS = Pattern.compile(
            "//[^\n]*|/\\*.*?\\*/|\"\"\".*?(?<!\\\\)\"\"\""
                    + "|\"(?:\\\\.|[^\"\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\n])*+'", Pattern.DOTALL);

    boolean isMain() {
        return path.contains("/src/main/");
    }

    /// The folder it stands in.
    String folder() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    List<Declaration> declarations(Kind kind) {
        return declarations.stream().filter(declaration -> declaration.kind() == kind).toList();
    }

    static SourceFile of(String path, String text) {
        return parse(Map.of(path, text)).getFirst();
    }

    /// All these sources, by path; in the order of the map. Parsed together, which is much faster than one by one.
    static List<SourceFile> parse(Map<String, String> texts) {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "the tests need a JDK");
        List<Text> sources = texts.entrySet().stream().map(one -> new Text(one.getKey(), one.getValue())).toList();
        JavacTask task = (JavacTask) compiler.getTask(null, null, fault -> {
            throw new IllegalArgumentException(fault.toString());
        }, null, null, sources);
        try {
            Collector collector = new Collector(DocTrees.instance(task));
            List<SourceFile> files = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                List<Declaration> found = new ArrayList<>();
                collector.scan(unit, found);
                String path = unit.getSourceFile().toUri().getPath().substring(1);
                String text = Objects.requireNonNull(texts.get(path));
                String blanked = COMMENTS_AND_LITERALS.matcher(text)
                        .replaceAll(literal -> literal.group().replaceAll("[^\n]", " "));
                files.add(new SourceFile(path, text.lines().toList(), blanked.lines().toList(), List.copyOf(found)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String path, String text) {
            super(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Collector extends TreePathScanner<Void, List<Declaration>> {
        private final DocTrees trees;

        Collector(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree node, List<Declaration> found) {
            if (!node.getSimpleName().isEmpty()) {
                boolean exposed = node.getModifiers().getFlags().contains(Modifier.PUBLIC)
                        && getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree;
                add(found, Kind.TYPE, nested(node), node, exposed);
            }
            return super.visitClass(node, found);
        }

        @Override
        public Void visitMethod(MethodTree node, List<Declaration> found) {
            add(found, Kind.METHOD, node.getName().toString(), node, false);
            return super.visitMethod(node, found);
        }

        @Override
        public Void visitVariable(VariableTree node, List<Declaration> found) {
            add(found, Kind.VARIABLE, node.getName().toString(), node, false);
            return super.visitVariable(node, found);
        }

        private String nested(ClassTree node) {
            String name = node.getSimpleName().toString();
            for (TreePath around = getCurrentPath().getParentPath(); around != null; around = around.getParentPath()) {
                if (around.getLeaf() instanceof ClassTree outer && !outer.getSimpleName().isEmpty()) {
                    name = outer.getSimpleName() + "." + name;
                }
            }
            return name;
        }

        private void add(List<Declaration> found, Kind kind, String name, Tree tree, boolean exposed) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            long start = trees.getSourcePositions().getStartPosition(unit, tree);
            long end = trees.getSourcePositions().getEndPosition(unit, tree);
            if (start < 0 || end < start) {
                return; // made up by the compiler, such as the constructor of a record
            }
            int first = (int) unit.getLineMap().getLineNumber(start);
            int last = (int) unit.getLineMap().getLineNumber(end);
            found.add(new Declaration(kind, name, first, last - first + 1, exposed,
                    trees.getDocCommentTree(getCurrentPath()) != null));
        }
    }
}
