package io.yeyak.launcher.command;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Which Yeyak this is. */
@Command(name = "version", description = "Prints the version of Yeyak and of the Java it runs on.")
final class VersionCommand implements Callable<Integer> {

    private final PrintWriter out;

    VersionCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        out.println("Yeyak " + yeyak() + " on Java " + Runtime.version());
        return 0;
    }

    /** As the jar says it; classes that are in none have no version. */
    static String yeyak() {
        return Optional.ofNullable(VersionCommand.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
