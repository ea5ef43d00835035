package io.yeyak.launcher.bench.micro;

import io.yeyak.launcher.gateway.identity.TokenSpeed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.generators.core.BenchmarkGenerator;
import org.openjdk.jmh.generators.core.FileSystemDestination;
import org.openjdk.jmh.generators.reflection.RFGeneratorSource;

/**
 * Runs the micro-benchmarks; what is typed after its name is JMH's, such as a part of a name, or {@code -prof gc}.
 *
 * <p>What JMH generates is made here and not by the compiler: it is nobody's code, and would have to stand up to all
 * that is asked of ours.
 */
public final class Micro {

    private static final Class<?>[] ALL = {DecisionSpeed.class, EnvelopeSpeed.class, TokenSpeed.class};

    private Micro() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("yeyak-micro-");
        var classes = Files.createDirectories(folder.resolve("classes"));
        var classPath = System.getProperty("java.class.path");
        compile(generate(folder.resolve("sources"), classes), classes, classPath);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes + File.pathSeparator + classPath,
                Main.class.getName()));
        command.addAll(List.of(words));
        System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    private static List<String> generate(Path sources, Path classes) throws IOException {
        var destination = new FileSystemDestination(classes.toFile(), sources.toFile());
        var source = new RFGeneratorSource();
        for (var benchmark : ALL) {
            source.processClasses(benchmark);
        }
        var generator = new BenchmarkGenerator();
        generator.generate(source, destination);
        generator.complete(source, destination);
        if (destination.hasErrors()) {
            throw new IllegalStateException("JMH cannot use them: " + destination.getErrors());
        }
        try (var files = Files.walk(sources)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .toList();
        }
    }

    private static void compile(List<String> sources, Path classes, String classPath) {
        var words = new ArrayList<>(List.of("-proc:none", "-d", classes.toString(), "-cp", classPath));
        words.addAll(sources);
        var status = ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("What JMH has generated does not compile.");
        }
    }
}
