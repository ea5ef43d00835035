package io.yeyak.launcher.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.yeyak.launcher.system.EmbeddedSite.Sale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A customer from the first look at the shows to the ticket, and back to the money. */
@ExtendWith(OnSite.class)
class BookingIT {

    private static final String JAZZ = "Moonlight Jazz on the Han";
    private static final Pattern HUB = Pattern.compile("/reservations/[0-9a-f-]{36}$");

    @Test
    void findsAShowReservesPaysAndGetsTheTicket(Visitors visitors) {
        Visitor minji = visitors.stranger();
        minji.open("/");
        minji.page()
                .getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search by show or place"))
                .fill("jazz");
        assertThat(minji.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.LISTITEM))
                .hasCount(1);
        minji.link("Reserve: " + JAZZ).click();
        minji.isAt(JAZZ);
        minji.button("One more: Lawn").click();
        minji.sees("2 × Lawn");
        minji.button("Sign in and reserve").click();
        minji.signsInAs("minji");

        minji.isAt(JAZZ);
        minji.sees("2 × Lawn");
        minji.button("Reserve").click();
        minji.page().waitForURL(HUB);
        minji.sees("Your tickets are set aside. Please pay before the time is over.");
        minji.link("Pay ₩90,000").click();
        minji.isAt("Payment");
        minji.button("Pay ₩90,000").click();

        minji.isAt("Amount due");
        minji.button("Pay").click();
        minji.page().waitForURL(HUB);
        minji.sees("The tickets are yours.");
        minji.link("Show the first of 2 tickets").click();
        showsACodeThatLetsSomebodyIn(minji, visitors);
    }

    private static void showsACodeThatLetsSomebodyIn(Visitor visitor, Visitors visitors) {
        var code = visitor.page()
                .getByRole(
                        AriaRole.IMG,
                        new Page.GetByRoleOptions().setName("Code of the ticket, to be shown at the entrance"));
        assertThat(code).isVisible();
        visitor.page().waitForFunction("() => document.querySelector('img.code').complete");
        String text = TicketReader.read(code);

        JsonNode said = visitors.site().verify(text);

        assertThat(said.path("valid").asBoolean()).as(said.toString()).isTrue();
        visitor.sees(said.path("ticketId").asText());
    }

    @Test
    void cancelsAndSeesTheMoneyComeBack(Visitors visitors) {
        Sale sale = visitors.site().onSale(5, 50_000);
        String reservation = visitors.site().buy("minji", sale, 2);
        Visitor minji = visitors.as("minji");
        minji.open("/reservations");
        minji.page().locator("a[href='/reservations/" + reservation + "']").click();
        minji.sees("The tickets are yours.");
        minji.button("Cancel this reservation…").click();

        assertThat(minji.dialog()).containsText("You paid");
        assertThat(minji.dialog()).containsText("₩100,000");
        assertThat(minji.dialog()).containsText("Kept by the organiser (10 %)");
        assertThat(minji.dialog()).containsText("₩90,000");
        minji.choice("Cancel the reservation").click();

        minji.sees("It is cancelled, and your money was sent back. Reason: you cancelled it. You got back ₩90,000.");
        minji.open("/reservations?view=cancelled");
        assertThat(minji.page().getByRole(AriaRole.MAIN)).containsText("Refunded");
    }

    @Test
    void keepsTheTicketsAfterAllWhenTheDialogIsLeft(Visitors visitors) {
        Sale sale = visitors.site().onSale(5, 50_000);
        String reservation = visitors.site().reserve("minji", sale, 1, "HELD");
        Visitor minji = visitors.as("minji");
        minji.open("/reservations/" + reservation);
        minji.button("Cancel this reservation…").click();
        assertThat(minji.choice("Keep the tickets")).isFocused();
        assertThat(minji.dialog()).containsText("Nothing was charged, and nothing will be.");

        minji.choice("Keep the tickets").click();

        assertThat(minji.dialog()).hasCount(0);
        assertThat(minji.button("Cancel this reservation…")).isFocused();
        minji.sees("Your tickets are set aside.");
    }

    @Test
    void paysAgainAfterThePaymentWasDeclined(Visitors visitors) {
        Sale sale = visitors.site().onSale(5, 20_000);
        String reservation = visitors.site().reserve("minji", sale, 1, "HELD");
        Visitor minji = visitors.as("minji");
        minji.open("/reservations/" + reservation + "/pay");
        minji.button("Pay ₩20,000").click();
        minji.button("Decline").click();

        minji.page().waitForURL(HUB);
        minji.sees("The payment was declined");
        minji.sees("Nothing was charged, and your tickets are still set aside; you can try again.");
        minji.link("Pay ₩20,000").click();
        minji.isAt("Payment");
        minji.button("Pay ₩20,000").click();
        minji.button("Pay").click();

        minji.page().waitForURL(HUB);
        minji.sees("The tickets are yours.");
    }

    @Test
    void saysThatAShowIsSoldOut(Visitors visitors) {
        Sale sale = visitors.site().onSale(1, 20_000);
        visitors.site().buy("sam", sale, 1);
        Visitor minji = visitors.as("minji");

        minji.open("/shows/" + sale.showId());

        minji.sees("Sold out");
        assertThat(minji.button("Reserve")).isDisabled();
    }

    @Test
    void losesARaceWithoutLosingItsWay(Visitors visitors) {
        Sale sale = visitors.site().onSale(1, 20_000);
        Visitor minji = visitors.as("minji");
        minji.open("/shows/" + sale.showId());
        minji.sees("The last one");
        minji.button("Pause updates").click();
        visitors.site().reserve("sam", sale, 1, "HELD");
        minji.provokes("status of 409");

        minji.button("Reserve").click();

        assertThat(minji.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.ALERT))
                .containsText("Nothing was charged.");
        minji.sees("1 set aside, may return");
        minji.sees("1 × Standard");
    }

    @Test
    void seesItsTimeRunOut(Visitors visitors) {
        Sale sale = visitors.site().onSale(3, 20_000, Map.of("payWithin", "PT8S"));
        String reservation = visitors.site().reserve("minji", sale, 1, "HELD");
        Visitor minji = visitors.as("minji");

        minji.open("/reservations/" + reservation);

        minji.sees("Your tickets are set aside no longer.");
        assertThat(minji.link("Reserve again")).isVisible();
    }

    @Test
    void takesAwayACalendarEntry(Visitors visitors) {
        Sale sale = visitors.site().onSale(3, 0);
        String reservation = visitors.site().reserve("minji", sale, 1, "CONFIRMED");
        Visitor minji = visitors.as("minji");
        minji.open("/reservations/" + reservation);

        var file = minji.page()
                .waitForDownload(() -> minji.button("Add to calendar").click());

        assertThat(file.suggestedFilename()).isEqualTo("yeyak-" + reservation + ".ics");
    }
}
