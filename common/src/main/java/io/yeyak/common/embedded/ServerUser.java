package io.yeyak.common.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom the programs of PostgreSQL run, which refuse to run as root: as ourselves; else as nobody in a user namespace
 * of its own, where the files stay root's; else, where namespaces are forbidden, as the user {@code nobody}.
 */
record ServerUser(List<String> prefix, boolean ownsFiles) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path ANYWHERE = Path.of("/");
    private static final int NOBODY = 65_534;

    static final ServerUser OURSELVES = new ServerUser(List.of(), false);
    static final ServerUser NAMESPACE = new ServerUser(List.of("unshare", "-U"), false);
    static final ServerUser SOMEBODY_ELSE =
            new ServerUser(List.of("setpriv", "--reuid", "" + NOBODY, "--regid", "" + NOBODY, "--clear-groups"), true);

    static ServerUser find() {
        return Stream.of(OURSELVES, NAMESPACE, SOMEBODY_ELSE)
                .filter(ServerUser::isNotRoot)
                .findFirst()
                .orElseThrow(() -> new EmbeddedFailure(
                        "PostgreSQL does not run as root, and neither unshare nor setpriv works here."));
    }

    private boolean isNotRoot() {
        var asked = Command.run(ANYWHERE, PATIENCE, command("id", List.of("-u")));
        return asked.status() == 0 && !asked.output().equals("0");
    }

    List<String> command(String program, List<String> arguments) {
        var words = new ArrayList<>(prefix);
        words.add(program);
        words.addAll(arguments);
        return words;
    }

    /** Lets the programs pass through {@code folder}, which stays ours. */
    void mayPass(Path folder) throws IOException {
        if (ownsFiles) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    /** Makes a file or folder theirs. */
    void give(Path path) throws IOException {
        if (ownsFiles) {
            Files.setAttribute(path, "unix:uid", NOBODY);
            Files.setAttribute(path, "unix:gid", NOBODY);
        }
    }
}
