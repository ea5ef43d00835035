package io.yeyak.launcher.process;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How another Yeyak is started beside this one, on the same Java. */
public final class OwnJava {

    /** The class that a program begins with, which no other package may know. */
    static final String MAIN = "io.yeyak.launcher.Main";

    // What the manifest of the jar says; it is not read when the class path names the jar.
    private static final List<String> AS_IN_THE_MANIFEST = List.of(
            "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-opens=java.management/sun.management=ALL-UNNAMED",
            "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** What its JVM is best at. */
    public enum Tuning {
        /** Many of them share a machine, and each is to be there soon. */
        SMALL_AND_SOON,
        /** As the start script has it: slower at first, and faster then. */
        AS_USUAL;

        private List<String> flags() {
            return switch (this) {
                case SMALL_AND_SOON -> List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
                case AS_USUAL -> List.of("-XX:+UseParallelGC");
            };
        }
    }

    private OwnJava() {}

    /** The command that starts one from the same classes, as {@link #command(Release, int, List, List)}. */
    public static List<String> command(int heapMegabytes, List<String> flags, List<String> words) {
        return command(Release.own(), heapMegabytes, flags, words);
    }

    /**
     * The command that starts one.
     *
     * @param heapMegabytes its largest heap
     * @param flags what its JVM is told besides
     * @param words what is typed after the name of the program
     */
    public static List<String> command(Release release, int heapMegabytes, List<String> flags, List<String> words) {
        return command(Tuning.SMALL_AND_SOON, release, heapMegabytes, flags, words);
    }

    /** As {@link #command(Release, int, List, List)}, tuned in that way. */
    public static List<String> command(
            Tuning tuning, Release release, int heapMegabytes, List<String> flags, List<String> words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // It tells what it would tell in earnest, not what tests are told.
        command.add("-Dlogback.configurationFile=logback.xml");
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(tuning.flags());
        command.add("-XX:+UseCompactObjectHeaders");
        command.addAll(flags);
        command.addAll(program(release.classPath()));
        command.addAll(words);
        return command;
    }

    private static List<String> program(String classPath) {
        var program = new ArrayList<String>();
        if (isOneJar(classPath)) {
            program.add("--sun-misc-unsafe-memory-access=allow");
            program.addAll(loadedBefore(classPath));
            program.addAll(List.of("-jar", classPath));
        } else {
            program.addAll(AS_IN_THE_MANIFEST);
            program.addAll(List.of("-cp", classPath, MAIN));
        }
        return program;
    }

    private static boolean isOneJar(String classPath) {
        return classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator);
    }

    // What a rehearsal has loaded for this one is good for the other as well, if both come from the same jar.
    private static List<String> loadedBefore(String jar) {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> jar.equals(Release.own().classPath()))
                .filter(argument -> argument.startsWith("-XX:AOTCache=") || argument.startsWith("-Xlog:aot"))
                .toList();
    }
}
