package io.yeyak.launcher.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.yeyak.launcher.system.EmbeddedSite.Sale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What administrators do with shows, and how they see that all is well. */
@ExtendWith(OnSite.class)
class ConsoleShowsIT {

    private static final Map<String, String> DRAFT = Map.ofEntries(
            Map.entry("Title in Korean", "한강의 밤"),
            Map.entry("Title in English", "A night on the Han"),
            Map.entry("Venue in Korean", "여의도"),
            Map.entry("Venue in English", "Yeouido"),
            Map.entry("Time zone of the venue", "Asia/Seoul"),
            Map.entry("Starts, by the venue's clock", "2031-05-01T19:00"),
            Map.entry("Name in Korean", "일반"),
            Map.entry("Name in English", "Standard"),
            Map.entry("How many", "20"),
            Map.entry("On sale from, by the venue's clock", "2025-01-01T00:00"),
            Map.entry("On sale until, by the venue's clock", "2031-05-01T18:00"));

    @Test
    void registersAShowPutsItOnSalePausesItAndMakesItLarger(Visitors visitors) {
        Visitor admin = visitors.as("admin");
        admin.open("/console/shows");
        admin.link("Register a show").click();
        admin.isAt("Register a show");
        DRAFT.forEach((label, value) -> admin.field(label).fill(value));
        admin.button("Register as a draft").click();
        admin.sees("An amount, with no more digits than the currency has.");
        assertThat(admin.field("Price")).isFocused();
        admin.field("Price").fill("55000");
        admin.button("Register as a draft").click();

        admin.button("Put on sale…").click();
        assertThat(admin.dialog()).containsText("Standard: ₩55,000, 20 tickets");
        assertThat(admin.dialog()).containsText("Nothing looks like a slip.");
        admin.choice("Put on sale…").click();
        admin.sees("It is on sale.");
        Visitor minji = visitors.as("minji");
        minji.open("/");
        minji.link("Reserve: A night on the Han").click();
        minji.sees("20 left");
        minji.sees("Live");

        admin.button("Pause the sale").click();
        minji.sees("The sale is paused for a while.");
        admin.button("Undo").click();
        minji.seesNothingOf("The sale is paused for a while.");

        admin.button("Change…").click();
        admin.answer("Capacity").fill("35");
        assertThat(admin.dialog()).containsText("Capacity: 20 now, 35 then");
        admin.choice("Change…").click();
        admin.sees("Changed.");
        minji.sees("35 left");
    }

    @Test
    void keepsADraftOverAReload(Visitors visitors) {
        Visitor admin = visitors.as("admin");
        admin.open("/console/shows/new");
        admin.field("Title in English").fill("Not finished");

        admin.page().reload();

        assertThat(admin.field("Title in English")).hasValue("Not finished");
        admin.button("Begin anew").click();
        assertThat(admin.field("Title in English")).hasValue("");
    }

    @Test
    void refusesACapacityBelowWhatIsSold(Visitors visitors) {
        Sale sale = visitors.site().onSale(5, 20_000);
        visitors.site().buy("sam", sale, 3);
        Visitor admin = visitors.as("admin");
        admin.open("/console/shows/" + sale.showId());
        admin.button("Change…").click();
        admin.sees("Not below 3, which are set aside, sold or kept back.");
        admin.answer("Capacity").fill("2");

        admin.choice("Change…").click();

        assertThat(admin.dialog().locator("input:invalid")).hasCount(1);
        assertThat(admin.dialog()).isVisible();
    }

    @Test
    void cancelsAShowAndEverybodyGetsTheirMoneyBack(Visitors visitors) {
        Sale sale = visitors.site().onSale(5, 20_000);
        String reservation = visitors.site().buy("minji", sale, 1);
        Visitor minji = visitors.as("minji");
        minji.open("/reservations/" + reservation);
        Visitor admin = visitors.as("admin");
        admin.open("/console/shows/" + sale.showId());
        admin.button("Cancel the show…").click();
        admin.answer("Reason").fill("The singer is ill.");

        admin.choice("Cancel the show…").click();

        admin.sees("The show is cancelled. Its reservations follow.");
        minji.sees("You got back ₩20,000.");
    }

    @Test
    void showsARushAsItHappens(Visitors visitors) {
        Sale sale = visitors.site().onSale(300, 20_000);
        Visitor admin = visitors.as("admin");
        admin.open("/console?showId=" + sale.showId());
        Locator card = admin.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LISTITEM)
                .filter(only("Available"));
        assertThat(card).containsText(Pattern.compile("Available\\s*300"));
        admin.button("Demo rush…").click();
        admin.answer("How many come").fill("20");
        admin.answer("Within how many seconds").fill("2");
        admin.choice("Let them come").click();

        assertThat(card).containsText(Pattern.compile("Sold\\s*[1-9]"));
        assertThat(admin.page().getByRole(AriaRole.MAIN)).containsText(Pattern.compile("must be 0\\s*0"));
    }

    private static Locator.FilterOptions only(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    void seesHowEveryPartIs(Visitors visitors) {
        Visitor admin = visitors.as("admin");

        admin.open("/console/health");

        admin.isAt("Health");
        for (String part : new String[] {"Gateway", "Reservation desk", "Ticket office", "Cash desk", "Lists"}) {
            Locator card = admin.page()
                    .getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.LISTITEM)
                    .filter(only("Works"));
            assertThat(card.filter(only(part)).first()).isVisible();
        }
        assertThat(admin.page().getByRole(AriaRole.MAIN)).containsText("Following");
    }

    @Test
    void looksAtEverythingAndFindsItRight(Visitors visitors) {
        Visitor admin = visitors.as("admin");
        admin.provokes("status of 503.*/api/v1/admin/audit");
        admin.open("/console/audit");
        admin.isAt("Audit");
        admin.sees("Nobody is charged twice, and no more goes back than came");

        admin.button("Look at everything now").click();

        admin.sees("The auditor has begun to look at everything.");
        assertThat(admin.button("Look at everything now")).isVisible();
        admin.seesNothingOf("Not so");
    }
}
