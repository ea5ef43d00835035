package io.yeyak.launcher.embedded;

import io.yeyak.common.embedded.Trees;
import io.yeyak.launcher.process.Stage;
import io.yeyak.launcher.process.StopOrder;
import java.nio.file.Path;

/** A data folder that is deleted at the end. */
public final class TemporaryFolder {

    private TemporaryFolder() {}

    /** A new one, which {@code stops} deletes. */
    public static Path make(StopOrder stops) {
        var folder = Trees.temporary("run");
        stops.add(Stage.FOLDER, "temporary folder", () -> Trees.delete(folder));
        return folder;
    }
}
