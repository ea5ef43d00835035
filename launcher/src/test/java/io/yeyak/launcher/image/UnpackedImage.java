package io.yeyak.launcher.image;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.yeyak.launcher.pages.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An image as a runtime sees it: its files, who it runs as, and how it is started. */
final class UnpackedImage {

    /**
     * Runs something as somebody, in a root that nobody can write to but at /tmp, with processes of its own.
     * Its words are the root, the user, and the command.
     */
    private static final String IN_THE_ROOT = """
            set -e
            mount --bind "$1" "$1"
            mount -t tmpfs tmpfs "$1/tmp"
            mount -t proc proc "$1/proc"
            mount --rbind /dev "$1/dev"
            mount -o remount,bind,ro "$1"
            chmod 1777 "$1/tmp"
            root=$1
            user=$2
            shift 2
            exec chroot --userspec="$user" "$root" "$@"
            """;

    private final Path root;
    private final Path said;
    private final JsonObject config;

    private UnpackedImage(Path root, Path said, JsonObject config) {
        this.root = root;
        this.said = said;
        this.config = config;
    }

    /** Whether this machine lets us do what a runtime does. */
    static boolean canRun() throws IOException, InterruptedException {
        if (Programs.named("unshare").isEmpty()) {
            return false;
        }
        var tried = new ProcessBuilder("unshare", "--mount", "--pid", "--fork", "true")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return tried.waitFor() == 0;
    }

    /** Unpacks an archive in the format of OCI into a folder. */
    static UnpackedImage of(Path archive, Path folder) throws IOException, InterruptedException {
        var parts = Files.createDirectory(folder.resolve("parts"));
        var root = Files.createDirectory(folder.resolve("root"));
        unpack(archive, parts);
        var index = json(parts.resolve("index.json"));
        var manifest = json(blob(parts, index.getJsonArray("manifests").getJsonObject(0)));
        for (var layer : objects(manifest.getJsonArray("layers"))) {
            unpack(blob(parts, layer), root);
        }
        for (var place : List.of("proc", "dev", "tmp")) {
            Files.createDirectories(root.resolve(place));
        }
        var config = json(blob(parts, manifest.getJsonObject("config"))).getJsonObject("config");
        return new UnpackedImage(root, folder.resolve("said.txt"), config);
    }

    Path root() {
        return root;
    }

    String user() {
        return config.getString("User");
    }

    /** Starts the image with words for its program, as its user, in its own root. */
    Process start(String... words) throws IOException {
        var command = new ArrayList<String>();
        command.addAll(List.of("unshare", "--mount", "--pid", "--fork", "--kill-child"));
        command.addAll(List.of("sh", "-c", IN_THE_ROOT, "sh", root.toString(), user()));
        command.addAll(texts(config.getJsonArray("Entrypoint")));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        var path = builder.environment().get("PATH");
        builder.environment().clear();
        for (var variable : texts(config.getJsonArray("Env"))) {
            var split = variable.indexOf('=');
            builder.environment().put(variable.substring(0, split), variable.substring(split + 1));
        }
        // The programs that lead there are outside of it.
        builder.environment().merge("PATH", path, (inside, outside) -> inside + ":" + outside);
        return builder.start();
    }

    /** What the one that was started last has said. */
    String said() throws IOException {
        return Files.readString(said);
    }

    private static Path blob(Path parts, JsonObject descriptor) {
        return parts.resolve("blobs").resolve(descriptor.getString("digest").replace(':', '/'));
    }

    private static JsonObject json(Path file) throws IOException {
        return new JsonObject(Files.readString(file));
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.stream().map(JsonObject.class::cast).toList();
    }

    private static List<String> texts(JsonArray array) {
        return array.stream().map(String.class::cast).toList();
    }

    private static void unpack(Path archive, Path folder) throws IOException, InterruptedException {
        var tar = new ProcessBuilder("tar", "-xf", archive.toString(), "-C", folder.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(tar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (tar.waitFor() != 0) {
            throw new IOException(said);
        }
    }
}
