package io.yeyak.launcher.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import io.yeyak.launcher.system.EmbeddedSite;
import io.yeyak.launcher.system.EmbeddedSite.Sale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every screen in both languages and both themes, on a large window and on a very small one. */
@ExtendWith(OnSite.class)
class ScreensIT {

    private static final int SMALLEST = 320;

    // What sticks out of the window, the outermost first.
    private static final String TOO_WIDE = """
            () => {
              const { scrollWidth, clientWidth } = document.documentElement;
              const wide = [...document.querySelectorAll('body *')]
                .filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
                .slice(0, 5)
                .map((one) => `${one.localName}.${one.className} sticks out`);
              return scrollWidth <= clientWidth ? [] : [`${scrollWidth} in a window of ${clientWidth}`, ...wide];
            }""";

    private static Sale sale;
    private static String held;
    private static String confirmed;
    private static String ticket;
    private static String refunded;

    @BeforeAll
    static void furnish(EmbeddedSite site) {
        sale = site.onSale(40, 55_000);
        held = site.reserve("minji", sale, 2, "HELD");
        confirmed = site.buy("minji", sale, 2);
        ticket = site.ticket("minji", confirmed);
        refunded = site.buy("minji", sale, 1);
        site.cancel("minji", refunded);
        site.awaitState(refunded, "REFUNDED");
        Sale asked = site.onSale(5, 55_000, Map.of("approvalMode", "MANUAL"));
        site.reserve("sam", asked, 1, "AWAITING_APPROVAL");
        site.publishNonsense();
    }

    private static List<String> bookingScreens() {
        return List.of(
                "/",
                "/?q=nothing-like-this",
                "/shows/" + sale.showId(),
                "/reservations",
                "/reservations/" + held,
                "/reservations/" + confirmed,
                "/reservations/" + refunded,
                "/reservations/" + held + "/pay",
                "/reservations/" + confirmed + "/tickets/" + ticket,
                "/console");
    }

    private static List<String> consoleScreens() {
        return List.of(
                "/console",
                "/console/shows",
                "/console/shows/new",
                "/console/shows/" + sale.showId(),
                "/console/reservations",
                "/console/reservations/" + confirmed,
                "/console/approvals",
                "/console/refunds",
                "/console/attention",
                "/console/parked?context=ticket",
                "/console/jobs",
                "/console/health",
                "/console/audit",
                "/console/journal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "ko-KR"})
    void theBookingPageIsForEverybodyAndFitsEverywhere(String language, Visitors visitors) {
        assertThat(troubles(visitors.as("minji", Look.USUAL.in(language)), bookingScreens()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "ko-KR"})
    void theConsoleIsForEverybodyAndFitsEverywhere(String language, Visitors visitors) {
        Visitor admin = visitors.as("admin", Look.USUAL.in(language));
        admin.provokes("status of 503.*/api/v1/admin/audit");

        assertThat(troubles(admin, consoleScreens())).isEmpty();
        assertThat(admin.page().locator("html")).hasAttribute("lang", language.substring(0, 2));
    }

    @Test
    void aSignedOutWindowIsForEverybodyAsWell(Visitors visitors) {
        Visitor visitor = visitors.stranger();
        visitor.open("/reservations");
        assertThat(troubles(visitor.page())).isEmpty();
        visitor.open("/console");
        assertThat(troubles(visitor.page())).isEmpty();
    }

    @Test
    void dialogsAreForEverybodyAsWell(Visitors visitors) {
        Visitor minji = visitors.as("minji");
        minji.open("/reservations/" + confirmed);
        minji.button("Cancel this reservation…").click();
        assertThat(minji.dialog()).isVisible();
        assertThat(troubles(minji.page())).isEmpty();
        Visitor admin = visitors.as("admin");
        admin.open("/console/reservations/" + confirmed);
        admin.button("Cancel the reservation…").click();
        assertThat(admin.dialog()).isVisible();
        assertThat(troubles(admin.page())).isEmpty();
    }

    @Test
    void nothingIsLostWithLargeTextOrInForcedColours(Visitors visitors) {
        Visitor visitor = visitors.as("minji", Look.USUAL.sized(640, 800).with(ColorScheme.DARK));
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        visitor.open("/reservations/" + held);
        Object unusedAnswer = visitor.page().evaluate("() => { document.documentElement.style.fontSize = '200%'; }");

        assertThat(tooWide(visitor.page())).isEmpty();
        assertThat(visitor.link("Pay ₩110,000")).isVisible();
    }

    // All of them, so that one does not hide the others.
    private static List<String> troubles(Visitor visitor, List<String> paths) {
        List<String> troubles = new ArrayList<>();
        for (String path : paths) {
            visitor.open(path);
            troubles(visitor.page()).forEach(trouble -> troubles.add(path + ": " + trouble));
        }
        return troubles;
    }

    private static List<String> troubles(Page page) {
        List<String> troubles = new ArrayList<>(Axe.violations(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Axe.faintText(page).forEach(trouble -> troubles.add("dark: " + trouble));
        page.setViewportSize(SMALLEST, 640);
        troubles.addAll(tooWide(page));
        page.setViewportSize(Look.USUAL.width(), Look.USUAL.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return troubles;
    }

    private static List<String> tooWide(Page page) {
        return ((List<?>) page.evaluate(TOO_WIDE)).stream().map(String::valueOf).toList();
    }
}
