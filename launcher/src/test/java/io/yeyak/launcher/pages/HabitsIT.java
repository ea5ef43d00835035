package io.yeyak.launcher.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.yeyak.launcher.system.EmbeddedSite.Sale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do with browsers: they click twice, go back, reload, and open everything in several tabs. */
@ExtendWith(OnSite.class)
class HabitsIT {

    private static final Pattern HUB = Pattern.compile("/reservations/[0-9a-f-]{36}$");
    private static final Pattern PLACING = Pattern.compile("/api/v1/reservations$");

    @Test
    void aDoubleClickReservesOnce(Visitors visitors) {
        Sale sale = visitors.site().onSale(9, 20_000);
        Visitor minji = visitors.as("minji");
        minji.open("/shows/" + sale.showId());

        minji.button("Reserve").dblclick();

        minji.page().waitForURL(HUB);
        minji.sees("Your tickets are set aside.");
        assertThat(visitors.site().reservations(sale)).isEqualTo(1);
    }

    @Test
    void aReloadInTheMiddleOfReservingReservesOnce(Visitors visitors) {
        Sale sale = visitors.site().onSale(9, 20_000);
        Visitor minji = visitors.as("minji");
        minji.provokes("net::ERR_");
        minji.open("/shows/" + sale.showId());
        minji.page().route(PLACING, HabitsIT::loseTheAnswer);
        minji.button("Reserve").click();
        minji.sees("Reserving…");

        minji.page().unroute(PLACING);
        minji.page().reload();

        minji.page().waitForURL(HUB);
        minji.sees("Your tickets are set aside.");
        assertThat(visitors.site().reservations(sale)).isEqualTo(1);
    }

    private static void loseTheAnswer(Route route) {
        int unusedStatus = route.fetch().status();
        route.abort();
    }

    @Test
    void goesBackFromAReservationToTheShowWithoutReservingAgain(Visitors visitors) {
        Sale sale = visitors.site().onSale(9, 20_000);
        Visitor minji = visitors.as("minji");
        minji.open("/shows/" + sale.showId());
        minji.button("Reserve").click();
        minji.page().waitForURL(HUB);
        minji.sees("Your tickets are set aside.");

        minji.page().goBack();

        assertThat(minji.button("Reserve")).isVisible();
        minji.sees("Last 8");
        assertThat(visitors.site().reservations(sale)).isEqualTo(1);
        minji.page().goForward();
        minji.sees("Your tickets are set aside.");
    }

    @Test
    void goesBackToTheListAsItWas(Visitors visitors) {
        Visitor somebody = visitors.stranger();
        somebody.open("/?q=jazz");
        somebody.link("Moonlight Jazz on the Han").click();
        somebody.isAt("Moonlight Jazz on the Han");

        somebody.page().goBack();

        somebody.isAt("Shows");
        assertThat(somebody.page()
                        .getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search by show or place")))
                .hasValue("jazz");
        assertThat(somebody.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.LISTITEM))
                .hasCount(1);
    }

    @Test
    void findsItsPlaceInAListAgain(Visitors visitors) {
        Visitor somebody = visitors.stranger(Look.USUAL.sized(390, 700));
        somebody.open("/");
        somebody.link("Seoul Data Conference").scrollIntoViewIfNeeded();
        somebody.link("Seoul Data Conference").click();
        somebody.isAt("Seoul Data Conference");

        somebody.page().goBack();

        somebody.isAt("Shows");
        somebody.page().waitForFunction("() => scrollY > 0");
    }

    @Test
    void oneTabSeesWhatIsDoneInTheOther(Visitors visitors) {
        Sale sale = visitors.site().onSale(9, 20_000);
        String reservation = visitors.site().reserve("minji", sale, 1, "HELD");
        Visitor minji = visitors.as("minji");
        minji.open("/reservations/" + reservation);
        Visitor elsewhere = minji.inAnotherTab();
        elsewhere.open("/reservations/" + reservation);
        elsewhere.sees("Live");

        minji.button("Cancel this reservation…").click();
        minji.choice("Cancel the reservation").click();

        minji.sees("It is cancelled.");
        elsewhere.sees("It is cancelled.");
        assertThat(elsewhere.link("Reserve again")).isVisible();
    }

    @Test
    void aChangeElsewhereIsSeenWithoutAReload(Visitors visitors) {
        Sale sale = visitors.site().onSale(9, 20_000);
        Visitor somebody = visitors.stranger();
        somebody.open("/shows/" + sale.showId());
        somebody.sees("Last 9");
        somebody.sees("Live");

        visitors.site().reserve("sam", sale, 4, "HELD");

        somebody.sees("Last 5");
    }

    @Test
    void signingOutSignsOut(Visitors visitors) {
        Visitor sam = visitors.stranger();
        sam.page().navigate("/sign-in?back=/reservations");
        sam.signsInAs("sam");
        sam.isAt("My reservations");

        sam.button("Sign out").click();

        assertThat(sam.button("Sign in")).isVisible();
        sam.open("/reservations");
        sam.sees("Please sign in to see this.");
    }
}
