package io.yeyak.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A few pages look as they did when somebody looked at them. With {@code -Dyeyak.pictures=take} they are taken anew, to
 * be looked at and committed. They are of the one browser that comes out the same on every machine, with its own fonts.
 */
@ExtendWith(OnSite.class)
class PicturesIT {

    private static final Path TAKEN = Path.of("src", "test", "resources", "pictures");
    private static final Path NOW = Path.of("target", "pictures");
    private static final boolean IS_TAKING =
            System.getProperty("yeyak.pictures", "").equals("take");
    // One pixel of a thousand.
    private static final int FEW = 1000;

    /** Pages that hold nothing of the day: what they say when all is read. */
    enum Scene {
        NO_MATCH("/?q=nothing-like-this", "Live"),
        SIGN_IN("/reservations", "Please sign in to see this."),
        CONSOLE("/console", "The console is for administrators.");

        private final String path;
        private final String says;

        Scene(String path, String says) {
            this.path = path;
            this.says = says;
        }
    }

    static Stream<Arguments> scenes() {
        List<Look> looks = List.of(Look.USUAL, Look.USUAL.with(ColorScheme.DARK).sized(390, 844));
        return Stream.of(Scene.values()).flatMap(scene -> looks.stream().map(look -> Arguments.of(scene, look)));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void looksAsItDid(Scene scene, Look look, Visitors visitors) throws IOException {
        assumeTrue(visitors.isPinnedBrowser(), "the pictures are of another browser");
        Visitor somebody = visitors.stranger(look);
        somebody.open(scene.path);
        somebody.sees(scene.says);
        byte[] png = picture(somebody.page());
        String name = nameOf(scene, look);
        if (IS_TAKING) {
            write(TAKEN.resolve(name), png);
        }
        write(NOW.resolve(name), png);
        assertThat(TAKEN.resolve(name))
                .as("nobody has taken this picture yet: look at the one in target, and take it")
                .exists();

        Picture before = Picture.read(TAKEN.resolve(name));
        Picture now = Picture.of(png);

        assertThat(now.isAsLargeAs(before)).as(name).isTrue();
        int size = look.width() * look.height();
        assertThat(before.differences(now)).as("pixels of " + name).isLessThanOrEqualTo(size / FEW);
    }

    /** Without the port, which is another one each time. */
    private static byte[] picture(Page page) {
        return page.screenshot(new Page.ScreenshotOptions().setMask(List.of(page.locator(".console-bar > code"))));
    }

    private static void write(Path file, byte[] png) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, png);
    }

    private static String nameOf(Scene scene, Look look) {
        String name = String.join("-", scene.name(), look.colours().name(), String.valueOf(look.width()));
        return name.toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
    }
}
