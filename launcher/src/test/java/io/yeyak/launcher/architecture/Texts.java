package io.yeyak.launcher.architecture;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What is looked for in the text of a file. */
final class Texts {

    // Put together from halves, so that this file does not find itself.
    private static final Pattern LATER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");
    private static final Pattern DISABLED = Pattern.compile("@(Dis" + "abled|Ign" + "ore)\\b");
    private static final Pattern TEST = Pattern.compile("@(Test|TestFactory|ParameterizedTest|RepeatedTest)\\b");
    private static final Pattern PARAMETER_IN_LOG = Pattern.compile("\\.log\\(\\s*\"[^\"]*\\{}");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)\\s]*)?\\)");

    private Texts() {}

    static boolean putsOff(String text) {
        return LATER.matcher(text).find();
    }

    static boolean disablesATest(String text) {
        return DISABLED.matcher(text).find();
    }

    /** A test that the build would never run, because of its name. */
    static boolean isAForgottenTest(String fileName, String text) {
        var run = fileName.endsWith("Test.java") || fileName.endsWith("IT.java");
        var forOthers = text.contains("abstract class") || text.contains("\ninterface ");
        return !run && !forOthers && TEST.matcher(text).find();
    }

    /** A log message is a constant; what changes are its keys. */
    static boolean buildsALogMessage(String text) {
        return PARAMETER_IN_LOG.matcher(text).find();
    }

    /** The links of a Markdown file that lead to no file. */
    static List<String> deadLinks(Path file, String text) {
        return LINK.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .filter(link -> !Files.exists(file.resolveSibling(URLDecoder.decode(link, StandardCharsets.UTF_8))))
                .toList();
    }
}
