package nl.verzuimregie.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// A class that breaks a rule on purpose: it is compiled for one test and thrown away, so no offender stands on any
/// class path.
///
/// @param packageName where it pretends to belong
/// @param members     what stands between its braces
public record Overtreder(String packageName, String members) {

    /// Each of these compiled, all in one go, and read by itself; in the same order.
    ///
    /// @param folder an empty folder to compile in
    public static List<JavaClasses> compile(List<Overtreder> offenders, Path folder) throws IOException {
        List<Path> sources = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Overtreder offender : offenders) {
            String name = "Overtreder" + sources.size();
            sources.add(Files.writeString(folder.resolve(name + ".java"),
                    "package %s;%nclass %s {%n%s%n}%n".formatted(offender.packageName, name, offender.members)));
            names.add(offender.packageName + "." + name);
        }
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "the tests need a JDK");
        StringWriter messages = new StringWriter();
        boolean done = compiler.getTask(messages, null, null, List.of("-d", folder.toString(), "-proc:none",
                "-cp", System.getProperty("java.class.path")), null,
                compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(sources)).call();
        if (!done) {
            throw new IllegalArgumentException("An offender does not compile: " + messages);
        }
        JavaClasses all = new ClassFileImporter().importPath(folder);
        return names.stream().map(name -> all.that(describe(name, one -> one.getName().equals(name)))).toList();
    }
}
