package io.yeyak.launcher.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.yeyak.launcher.system.EmbeddedSite.Sale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What administrators decide about reservations, alone and by the dozen, and what they look after. */
@ExtendWith(OnSite.class)
class ConsoleIT {

    private static final Map<String, Object> BY_HAND = Map.of("approvalMode", "MANUAL");

    /** The row of something, by its id as lists shorten it. */
    static Locator rowOf(Visitor visitor, String id) {
        return visitor.row(id.substring(0, 4) + "…" + id.substring(id.length() - 6));
    }

    private static Locator in(Locator part, String button) {
        return part.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    @Test
    void approvesWhatACustomerAskedFor(Visitors visitors) {
        Sale sale = visitors.site().onSale(5, 20_000, BY_HAND);
        Visitor minji = visitors.as("minji");
        minji.open("/shows/" + sale.showId());
        minji.sees("The organiser approves each reservation.");
        minji.button("Reserve").click();
        minji.sees("The organiser looks at your request. You need not wait here.");
        String path = minji.page().url();
        String reservation = path.substring(path.lastIndexOf('/') + 1);
        Visitor admin = visitors.as("admin");
        admin.open("/console/approvals");
        Locator row = rowOf(admin, reservation);
        assertThat(row).containsText("1 × Standard");

        in(row, "Approve").click();

        assertThat(row).containsText("Approved");
        minji.sees("Your tickets are set aside. Please pay before the time is over.");
    }

    @Test
    void deniesWithAReasonThatTheCustomerIsTold(Visitors visitors) {
        Sale sale = visitors.site().onSale(5, 20_000, BY_HAND);
        String reservation = visitors.site().reserve("minji", sale, 1, "AWAITING_APPROVAL");
        Visitor minji = visitors.as("minji");
        minji.open("/reservations/" + reservation);
        Visitor admin = visitors.as("admin");
        admin.open("/console/reservations/" + reservation);
        admin.sees("An administrator has to approve or deny it.");
        admin.button("Deny…").click();
        admin.choice("Reserved twice by the same person").click();

        admin.choice("Deny…").click();

        admin.sees("The ticket office refused it.");
        minji.sees("Your tickets could not be set aside. Nothing was charged. Reason: not approved.");
    }

    @Test
    void cancelsForACustomerAndGivesBackMoreThanThePolicy(Visitors visitors) {
        Sale sale = visitors.site().onSale(5, 20_000);
        String reservation = visitors.site().buy("sam", sale, 1);
        Visitor admin = visitors.as("admin");
        admin.open("/console/reservations/" + reservation);
        admin.button("Cancel the reservation…").click();
        assertThat(admin.dialog()).containsText("The customer gets back ₩18,000 of ₩20,000 (90 %).");
        admin.answer("Reason").fill("A seat was broken.");
        admin.answer("Percent given back").fill("100");
        assertThat(admin.dialog()).containsText("The customer gets back ₩20,000 of ₩20,000 (100 %).");

        admin.choice("Cancel the reservation…").click();

        admin.sees("Cancelled and refunded.");
        admin.open("/console/refunds");
        assertThat(rowOf(admin, reservation)).containsText("Given back");
        assertThat(rowOf(admin, reservation)).containsText("₩20,000");
    }

    @Test
    void doesToManyWhatWasDoneToOneAndSaysWhatBecameOfEach(Visitors visitors) {
        Sale sale = visitors.site().onSale(9, 20_000, Map.of("approvalMode", "MANUAL"));
        String one = visitors.site().reserve("sam", sale, 1, "AWAITING_APPROVAL");
        String other = visitors.site().reserve("minji", sale, 2, "AWAITING_APPROVAL");
        Visitor admin = visitors.as("admin");
        admin.open("/console/reservations?showId=" + sale.showId());
        assertThat(rowOf(admin, other)).isVisible();
        admin.field("Choose all that are loaded").check();
        admin.sees("2 chosen");
        visitors.site().deny(one);
        admin.button("Cancel reservations").click();
        admin.answer("Reason").fill("The hall is flooded.");
        admin.choice("Begin").click();

        admin.sees("2 of 2");
        assertThat(admin.row(other)).containsText("Done");
        assertThat(admin.row(one)).containsText("Nothing to do");
        visitors.site().awaitState(other, "CANCELLED");
        admin.open("/console/jobs");
        assertThat(admin.row("The hall is flooded.")).containsText("Cancel reservations");
    }

    @Test
    void decidesForSomebodyWhomNobodyDecidedAboutInTime(Visitors visitors) {
        Sale sale = visitors.site()
                .onSale(
                        5,
                        20_000,
                        Map.of(
                                "approvalMode", "MANUAL",
                                "approvalWithin", "PT1S",
                                "approvalTimeout", "ESCALATE"));
        String reservation = visitors.site().reserve("minji", sale, 1, "AWAITING_APPROVAL");
        visitors.site().awaitNamed("/admin/attention?limit=100", reservation);
        Visitor admin = visitors.as("admin");
        admin.open("/console/attention");
        Locator row = rowOf(admin, reservation);
        assertThat(row).containsText("Nobody has decided in time");

        in(row, "Approve").click();

        assertThat(row).containsText("Looked after");
        visitors.site().awaitState(reservation, "HELD");
    }

    @Test
    void looksAtAParkedMessageAndGivesItUp(Visitors visitors) {
        visitors.site().publishNonsense();
        Visitor admin = visitors.as("admin");
        admin.open("/console/parked?context=ticket");
        Locator row = admin.row("Cannot be read").first();
        row.getByRole(AriaRole.LINK).first().click();
        admin.sees("not even JSON");
        // The list of groups beside it has such buttons as well.
        in(admin.page().locator(".drawer"), "Try without effect").click();
        admin.sees("What would happen");
        assertThat(admin.page().getByRole(AriaRole.TABLE).filter(outcomes())).containsText("Cannot be read");
        admin.button("Give up…").click();
        admin.answer("Reason").fill("Nobody knows what it means.");

        admin.choice("Give up…").click();

        admin.sees("Given up.");
    }

    private static Locator.FilterOptions outcomes() {
        return new Locator.FilterOptions().setHasText("Outcome of each message");
    }

    @Test
    void tellsWhoDidWhat(Visitors visitors) {
        Sale sale = visitors.site().onSale(5, 20_000, BY_HAND);
        String reservation = visitors.site().reserve("minji", sale, 1, "AWAITING_APPROVAL");
        Visitor admin = visitors.as("admin");
        admin.open("/console/reservations/" + reservation);
        admin.button("Approve").click();
        admin.sees("Approved.");

        visitors.site().awaitNamed("/admin/journal?reservationId=" + reservation, reservation);
        admin.open("/console/journal?reservationId=" + reservation);

        assertThat(rowOf(admin, reservation).first()).containsText("admin");
    }

    @Test
    void filtersByTheAddressAndSavesWhatItShows(Visitors visitors) {
        Sale sale = visitors.site().onSale(9, 20_000);
        String held = visitors.site().reserve("sam", sale, 1, "HELD");
        String bought = visitors.site().buy("sam", sale, 1);
        Visitor admin = visitors.as("admin");
        admin.open("/console/reservations?showId=" + sale.showId());
        assertThat(rowOf(admin, bought)).isVisible();

        admin.list("State").selectOption("HELD");

        assertThat(rowOf(admin, bought)).hasCount(0);
        assertThat(rowOf(admin, held)).isVisible();
        assertThat(admin.page()).hasURL(Pattern.compile("state=HELD"));
        var file =
                admin.page().waitForDownload(() -> admin.button("Save as CSV").click());
        assertThat(file.path()).content().contains(held).doesNotContain(bought);
    }
}
