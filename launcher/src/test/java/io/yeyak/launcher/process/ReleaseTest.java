package io.yeyak.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {

    private static final String MAIN = "io.yeyak.launcher.Main";

    @TempDir
    private Path folder;

    @Test
    void isFoundByItsJarAndByTheFolderThatItWasBuiltIn() throws IOException {
        var jar = jar("launcher/target/yeyak.jar", MAIN, "lib/common.jar lib/other.jar");
        Files.createDirectory(jar.resolveSibling("lib"));
        Files.createFile(jar.resolveSibling("lib/common.jar"));
        Files.createFile(jar.resolveSibling("lib/other.jar"));

        for (var place : List.of(jar, jar.getParent(), folder.resolve("launcher"), folder)) {
            assertThat(Release.at(place)).isEqualTo(new Release("1.2.3", jar, jar.toString()));
        }
        assertThat(Release.at(folder)).hasToString("1.2.3 of " + jar);
    }

    @Test
    void isNotTakenWithoutItsLibraries() throws IOException {
        var jar = jar("yeyak.jar", MAIN, "lib/common.jar");

        assertThatThrownBy(() -> Release.at(jar)).hasMessageContaining("lib/common.jar is missing");
    }

    @Test
    void isNotTakenForAnother() throws IOException {
        var other = jar("other.jar", "org.example.Main", "");

        assertThatThrownBy(() -> Release.at(other)).hasMessageContaining("is no Yeyak");
        assertThatThrownBy(() -> Release.at(folder)).hasMessageContaining("There is no built Yeyak in");
    }

    @Test
    void startsWithItsOwnClasses() {
        var jar = new Release("1.2.3", folder, "a.jar");

        assertThat(OwnJava.command(jar, 64, List.of(), List.of("version")))
                .containsSubsequence("-jar", "a.jar", "version");
        assertThat(OwnJava.command(64, List.of(), List.of()))
                .contains(Release.own().classPath());
        assertThat(Release.own().place()).exists();
    }

    private Path jar(String name, String main, String libraries) throws IOException {
        var attributes = Map.of(
                Attributes.Name.MANIFEST_VERSION,
                "1.0",
                Attributes.Name.MAIN_CLASS,
                main,
                Attributes.Name.CLASS_PATH,
                libraries,
                Attributes.Name.IMPLEMENTATION_VERSION,
                "1.2.3");
        var manifest = new Manifest();
        attributes.forEach((key, value) -> manifest.getMainAttributes().put(key, value));
        var jar = folder.resolve(name);
        Files.createDirectories(jar.getParent());
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }
}
