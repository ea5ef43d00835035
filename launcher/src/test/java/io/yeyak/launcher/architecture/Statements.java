package io.yeyak.launcher.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** SQL in files beside the classes that use it: every file is named once, and every name is a file. */
final class Statements {

    private static final Pattern NAME = Pattern.compile("\"([a-z0-9-]+\\.sql)\"");
    private static final String FILES = "[^/]+/src/main/resources/io/yeyak/.*\\.sql";

    private Statements() {}

    /** What is wrong, package by package. */
    static List<String> problems(Project project) {
        var folders = new TreeMap<String, List<String>>();
        for (var file : project.files(FILES)) {
            folders.computeIfAbsent(sources(project, file), folder -> new ArrayList<>())
                    .add(file.getFileName().toString());
        }
        var problems = new ArrayList<String>();
        folders.forEach((folder, files) -> {
            var sources = project.files(Pattern.quote(folder) + "/[^/]+\\.java").stream()
                    .map(Project::text)
                    .collect(Collectors.joining());
            problems(files, sources).forEach(problem -> problems.add(folder + ": " + problem));
        });
        return problems;
    }

    /** What is wrong in one package. */
    static List<String> problems(Collection<String> files, String sources) {
        var problems = new ArrayList<String>();
        for (var file : new TreeSet<>(files)) {
            var times = sources.split(Pattern.quote("\"" + file + "\""), -1).length - 1;
            if (times != 1) {
                problems.add(file + " is named " + times + " times");
            }
        }
        NAME.matcher(sources)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .filter(name -> !files.contains(name))
                .forEach(name -> problems.add(name + " is no file"));
        return problems;
    }

    private static String sources(Project project, Path file) {
        return project.name(file.getParent()).replace("src/main/resources", "src/main/java");
    }
}
