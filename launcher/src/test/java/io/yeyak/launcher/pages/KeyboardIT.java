package io.yeyak.launcher.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.yeyak.launcher.system.EmbeddedSite.Sale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Without a mouse: everything can be reached and done, and it is always seen where one is. */
@ExtendWith(OnSite.class)
class KeyboardIT {

    private static final String JAZZ = "Moonlight Jazz on the Han";
    private static final Pattern HUB = Pattern.compile("/reservations/[0-9a-f-]{36}$");

    private static final String RING = """
            () => {
              const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement);
              return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
            }""";

    @Test
    void booksAndPays(Visitors visitors) {
        Visitor minji = visitors.as("minji");
        minji.open("/");
        press(minji, minji.link("Reserve: " + JAZZ));
        minji.isAt(JAZZ);
        assertThat(minji.title()).isFocused();
        press(minji, minji.button("One more: Lawn"));
        minji.sees("2 × Lawn");
        press(minji, minji.button("Reserve"));
        minji.page().waitForURL(HUB);
        assertThat(minji.title()).isFocused();
        press(minji, minji.link("Pay ₩90,000"));
        minji.isAt("Payment");
        assertThat(minji.title()).isFocused();
        press(minji, minji.button("Pay ₩90,000"));
        minji.isAt("Amount due");
        press(minji, minji.button("Pay"));

        minji.page().waitForURL(HUB);
        minji.sees("The tickets are yours.");
        press(minji, minji.link("Show the first of 2 tickets"));
        assertThat(minji.title()).isFocused();
        assertThat(minji.button("Print the ticket")).isVisible();
    }

    private static void press(Visitor visitor, Locator what) {
        visitor.tabsTo(what);
        assertThat((boolean) visitor.page().evaluate(RING))
                .as("a ring around " + what)
                .isTrue();
        visitor.page().keyboard().press("Enter");
    }

    @Test
    void signsIn(Visitors visitors) {
        Visitor sam = visitors.stranger();
        sam.open("/");
        press(sam, sam.button("Sign in"));
        assertThat(sam.field("User name")).isFocused();
        sam.page().keyboard().type("sam");
        sam.page().keyboard().press("Tab");
        sam.page().keyboard().type("aisle-seat");
        sam.page().keyboard().press("Enter");

        sam.sees("Sam Rivera");
        sam.isAt("Shows");
    }

    @Test
    void skipsToTheContent(Visitors visitors) {
        Visitor somebody = visitors.stranger();
        somebody.open("/");
        press(somebody, somebody.link("Skip to the content"));

        assertThat(somebody.page().getByRole(AriaRole.MAIN)).isFocused();
    }

    @Test
    void leavesADialogAndIsBackWhereItWasOpened(Visitors visitors) {
        Sale sale = visitors.site().onSale(5, 20_000);
        String reservation = visitors.site().reserve("minji", sale, 1, "HELD");
        Visitor minji = visitors.as("minji");
        minji.open("/reservations/" + reservation);
        press(minji, minji.button("Cancel this reservation…"));
        assertThat(minji.dialog()).isVisible();
        for (int presses = 0; presses < 6; presses++) {
            minji.page().keyboard().press("Tab");
            assertThat(isBehindTheDialog(minji)).isFalse();
        }

        minji.page().keyboard().press("Escape");

        assertThat(minji.dialog()).hasCount(0);
        assertThat(minji.button("Cancel this reservation…")).isFocused();
    }

    // The body stands for the browser's own controls, which come between the last of a dialog and its first.
    private static boolean isBehindTheDialog(Visitor visitor) {
        return (boolean) visitor.page()
                .evaluate("() => document.activeElement !== document.body"
                        + " && document.activeElement.closest('dialog') === null");
    }

    @Test
    void changesTheNumberOfTicketsWithItsField(Visitors visitors) {
        Visitor somebody = visitors.stranger();
        Sale sale = visitors.site().onSale(9, 20_000);
        somebody.open("/shows/" + sale.showId());
        Locator number =
                somebody.page().getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName("Standard"));
        somebody.tabsTo(number);

        somebody.page().keyboard().press("ArrowUp");
        somebody.page().keyboard().press("ArrowUp");

        somebody.sees("3 × Standard");
        somebody.sees("₩60,000");
    }

    @Test
    void decidesAboutAnApprovalInTheConsole(Visitors visitors) {
        Sale sale = visitors.site().onSale(5, 20_000, Map.of("approvalMode", "MANUAL"));
        String reservation = visitors.site().reserve("minji", sale, 1, "AWAITING_APPROVAL");
        Visitor admin = visitors.as("admin");
        admin.open("/console");
        admin.isAt("Live sales");
        admin.page().keyboard().press("g");
        admin.page().keyboard().press("a");
        admin.isAt("Approvals");
        assertThat(admin.title()).isFocused();
        Locator row = ConsoleIT.rowOf(admin, reservation);
        assertThat(row).isVisible();
        for (int presses = 0; presses < 60 && !isIn(row); presses++) {
            admin.page().keyboard().press("j");
        }

        admin.page().keyboard().press("a");

        assertThat(row).containsText("Approved");
        visitors.site().awaitState(reservation, "HELD");
        assertThat(isIn(row)).isTrue();
    }

    private static boolean isIn(Locator row) {
        return (boolean) row.evaluate("element => element.contains(document.activeElement)");
    }

    @Test
    void findsAReservationByItsIdFromAnywhere(Visitors visitors) {
        Sale sale = visitors.site().onSale(5, 20_000);
        String reservation = visitors.site().reserve("minji", sale, 1, "HELD");
        Visitor admin = visitors.as("admin");
        admin.open("/console/health");
        admin.isAt("Health");
        admin.page().keyboard().press("/");
        admin.page().keyboard().type("reservation " + reservation + " in a log");
        admin.page().keyboard().press("Enter");

        assertThat(admin.page()).hasURL(Pattern.compile("/console/reservations/" + reservation));
        admin.sees("The tickets are held; the payment is awaited.");
    }

    @Test
    void showsItsKeysAndCanTurnThemOff(Visitors visitors) {
        Visitor admin = visitors.as("admin");
        admin.open("/console/health");
        admin.isAt("Health");
        admin.page().keyboard().press("?");
        assertThat(admin.dialog()).containsText("Keys and choices");
        admin.field("Single keys do something").uncheck();
        admin.page().keyboard().press("Escape");
        assertThat(admin.dialog()).hasCount(0);

        admin.page().keyboard().press("g");
        admin.page().keyboard().press("r");

        admin.isAt("Health");
    }
}
