package io.yeyak.launcher.settings;

import java.util.List;

/** Settings that cannot be used; the message says all that is wrong with them, one line each, and tells no secret. */
public final class SettingsProblems extends RuntimeException {

    private final List<String> problems;

    SettingsProblems(List<String> problems) {
        super(problems.stream().reduce("The settings cannot be used:", (all, problem) -> all + "\n  " + problem));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
