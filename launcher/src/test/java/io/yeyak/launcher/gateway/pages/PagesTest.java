package io.yeyak.launcher.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final Pattern IMPORT_MAP = Pattern.compile("<script type=\"importmap\">([^<]*)</script>");
    // What ends with a slash stands for all below it.
    private static final Pattern ADDRESS = Pattern.compile("\"(/_static/[^\"]*[^\"/])\"");
    private static final String LIBRARY = "/_static/lib/1.0.0/";

    private static final String TEMPLATE = """
            <script type="importmap">{{importmap}}</script>
            <link rel="stylesheet" href="/_static/{{version}}/style/base.css">
            {{modulepreload}}
            <script type="module" src="/_static/{{version}}/booking/app.js"></script>
            """;

    @Test
    void everyAddressInsideAPageNamesTheVersion() {
        Pages pages = pages(files());

        String page = text(pages);

        assertThat(page)
                .contains("/_static/" + pages.version() + "/style/base.css")
                .doesNotContain("{{");
        assertThat(pages.asset("/_static/" + pages.version() + "/style/base.css"))
                .isPresent();
        assertThat(pages.asset("/_static/style/base.css")).isEmpty();
    }

    @Test
    void theVersionIsAnotherAsSoonAsAByteIs() {
        SortedMap<String, byte[]> changed = files();
        changed.put("words/en.json", bytes("{\"a\":\"c\"}"));

        assertThat(pages(files()).version()).isEqualTo(pages(files()).version());
        assertThat(pages(changed).version()).isNotEqualTo(pages(files()).version());
    }

    @Test
    void whatOnlyItsAuthorsReadIsNotSent() {
        SortedMap<String, byte[]> files = files();
        files.put("app/a.js", bytes("""
                // @ts-check
                /**
                 * Adds.
                 */
                export const a = (/** @type {number} */ b) => b + 1; // one
                  /* Not this. */
                  // Nor this.
                const path = `/_static//${a(1)}/*`;
                """));

        Pages pages = pages(files);

        Asset sent = pages.asset("/_static/" + pages.version() + "/app/a.js").orElseThrow();
        assertThat(sent.whole().toString(StandardCharsets.UTF_8)).isEqualTo("""
                export const a = (/** @type {number} */ b) => b + 1; // one
                const path = `/_static//${a(1)}/*`;
                """);
    }

    @Test
    void thePolicyLetsTheImportMapRunAndNoOtherInlineScript() throws Exception {
        Pages pages = pages(files());

        Matcher map = IMPORT_MAP.matcher(text(pages));
        assertThat(map.find()).isTrue();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(map.group(1)));
        assertThat(page(pages).policy())
                .contains("script-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(digest) + "';")
                .contains("default-src 'none'", "require-trusted-types-for 'script'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(map.group(1))
                .contains("\"lib\":\"" + LIBRARY + "index.js\"")
                .contains("\"yeyak/\":\"/_static/" + pages.version() + "/\"");
    }

    @Test
    void nothingInAnImportMapEndsItsElement() {
        ImportMap imports = new ImportMap(Map.of("</script>", "/x.js"));

        assertThat(imports.text()).doesNotContain("<");
    }

    @Test
    void whatAPageNeedsAtOnceIsNamedInItAndWhatComesLaterIsNot() {
        Pages pages = pages(files());
        String home = "/_static/" + pages.version() + "/";

        assertThat(text(pages).lines().filter(line -> line.contains("modulepreload")))
                .containsExactly(
                        preload(home + "booking/app.js"),
                        preload(LIBRARY + "index.js"),
                        preload(home + "app/api.js"),
                        preload(home + "app/words.js"),
                        preload(LIBRARY + "part.js"));
    }

    @Test
    void whatIsOfNoKnownKindIsNotServed() {
        SortedMap<String, byte[]> files = files();
        files.put("app/Secret.class", bytes("x"));
        files.put("booking2.html", bytes("x"));
        Pages pages = pages(files);

        assertThat(pages.assets().keySet()).noneMatch(name -> name.endsWith(".class") || name.endsWith(".html"));
    }

    @Test
    void librariesComeFromTheirJarsAndForBrowsersOnly() {
        Libraries libraries = Libraries.read(PagesTest.class.getClassLoader());

        assertThat(libraries.imports()).containsKeys("lit-html", "lit-html/", "@lit/reactive-element");
        assertThat(libraries.files()).containsKey(libraries.imports().get("lit-html"));
        assertThat(libraries.files().keySet()).noneMatch(name -> name.contains("/node/") || !name.endsWith(".js"));
    }

    @Test
    void everyAddressInThePackagedPagesLeadsSomewhere() {
        Pages pages = Pages.load();

        for (String name : List.of("booking.html", "console.html")) {
            Page page = pages.document(name).orElseThrow();
            String text = page.asset().whole().toString(StandardCharsets.UTF_8);
            assertThat(text).doesNotContain("{{").contains("modulepreload");
            assertThat(ADDRESS.matcher(text).results().map(found -> found.group(1)))
                    .allSatisfy(address ->
                            assertThat(pages.asset(address)).as(address).isPresent());
        }
    }

    private static String preload(String address) {
        return "<link rel=\"modulepreload\" href=\"" + address + "\">";
    }

    private static SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("booking.html", bytes(TEMPLATE));
        files.put("booking/app.js", bytes("""
                import { html } from 'lib';
                import { get } from '../app/api.js';
                export { words } from "yeyak/app/words.js";
                const later = () => import('./later.js');
                """));
        files.put("booking/later.js", bytes("export const late = 1;"));
        files.put("app/api.js", bytes("import '../booking/app.js';"));
        files.put("app/words.js", bytes("/** @param {import('./api.js').Answer} answer */\nexport const words = 1;"));
        files.put("style/base.css", bytes("body { margin: 0 }"));
        files.put("words/en.json", bytes("{\"a\":\"b\"}"));
        return files;
    }

    private static Pages pages(SortedMap<String, byte[]> own) {
        Map<String, byte[]> files = new HashMap<>();
        files.put(LIBRARY + "index.js", bytes("import\"./part.js\";export*from\"./part.js\";"));
        files.put(LIBRARY + "part.js", bytes("export const html=1;"));
        return Pages.of(own, new Libraries(Map.of("lib", LIBRARY + "index.js", "lib/", LIBRARY), files));
    }

    private static Page page(Pages pages) {
        return pages.document("booking.html").orElseThrow();
    }

    private static String text(Pages pages) {
        return page(pages).asset().whole().toString(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
