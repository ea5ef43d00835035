package io.yeyak.launcher.process;

import java.util.List;

/** Addresses that cannot be listened at; the message says all of them, one line each. */
public final class ListeningProblems extends RuntimeException {

    ListeningProblems(List<String> problems) {
        super(problems.stream().reduce("This process cannot listen:", (all, problem) -> all + "\n  " + problem));
    }
}
