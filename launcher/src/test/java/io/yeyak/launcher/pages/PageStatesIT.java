package io.yeyak.launcher.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.yeyak.launcher.system.EmbeddedSite.Sale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What pages show while they read, when there is nothing, when it fails, when it is old, and when nobody answers. */
@ExtendWith(OnSite.class)
class PageStatesIT {

    private static final Pattern SHOWS = Pattern.compile("/api/v1/shows\\?");

    @Test
    void showsTheShapeOfThePageWhileItReads(Visitors visitors) {
        Visitor somebody = visitors.stranger();
        List<Route> waiting = new ArrayList<>();
        somebody.page().route(SHOWS, waiting::add);
        somebody.page().navigate("/");
        assertThat(somebody.page().locator("[aria-busy='true']")).containsText("Loading");

        somebody.page().unroute(SHOWS);
        waiting.forEach(Route::resume);

        assertThat(somebody.link("Moonlight Jazz on the Han")).isVisible();
        somebody.settles();
    }

    @Test
    void saysThatThereAreNoShows(Visitors visitors) {
        Visitor somebody = visitors.stranger();
        somebody.page()
                .route(
                        SHOWS,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody("{\"items\":[]}")));
        somebody.open("/");
        somebody.sees("There are no shows yet.");
        // Or it would look by itself when something is sold elsewhere.
        somebody.button("Pause updates").click();

        somebody.page().unroute(SHOWS);
        somebody.button("Look again").click();

        assertThat(somebody.link("Moonlight Jazz on the Han")).isVisible();
    }

    @Test
    void saysThatNothingFitsTheFiltersAndClearsThem(Visitors visitors) {
        Visitor somebody = visitors.stranger();
        somebody.open("/?q=zzzz");
        somebody.sees("No show matches this.");

        somebody.button("Clear the filters").click();

        assertThat(somebody.link("Moonlight Jazz on the Han")).isVisible();
        assertThat(somebody.page()).hasURL(visitors.site().address() + "/");
    }

    @Test
    void namesTheRequestThatFailed(Visitors visitors) {
        Visitor somebody = visitors.stranger();
        somebody.provokes("status of 404.*/api/v1/shows/");

        somebody.open("/shows/0193a1f4-7d10-7c58-a5a0-1f0e6c2b9a00");

        Locator alert = somebody.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.ALERT);
        assertThat(alert).containsText("There is no such show.");
        assertThat(alert).containsText("Number of the request:");
        assertThat(alert.locator("code")).not().isEmpty();
        assertThat(somebody.button("Try again")).isVisible();
    }

    @Test
    void keepsWhatItHasWhenItCannotReadAgain(Visitors visitors) {
        Sale sale = visitors.site().onSale(7, 20_000);
        Pattern show = Pattern.compile("/api/v1/shows/" + sale.showId());
        Visitor somebody = visitors.stranger();
        somebody.provokes("net::ERR_FAILED");
        somebody.open("/shows/" + sale.showId());
        somebody.sees("Live");
        somebody.page().route(show, route -> route.abort());

        somebody.button("Pause updates").click();
        somebody.button("Resume updates").click();

        somebody.sees("it could not be read again.");
        somebody.sees("Last 7");
        somebody.page().unroute(show);
        somebody.button("Try again").click();
        somebody.seesNothingOf("it could not be read again.");
    }

    @Test
    void saysThatItIsOfflineAndComesBackByItself(Visitors visitors) {
        Visitor somebody = visitors.stranger();
        somebody.provokes("net::ERR_");
        somebody.open("/");
        somebody.sees("Live");

        somebody.context().setOffline(true);
        somebody.sees("You are offline.");
        somebody.context().setOffline(false);

        somebody.seesNothingOf("You are offline.");
        somebody.sees("Live");
    }

    @Test
    void countsWhatItDoesNotShowWhileItIsPaused(Visitors visitors) {
        Sale sale = visitors.site().onSale(7, 20_000);
        Visitor somebody = visitors.stranger();
        somebody.open("/shows/" + sale.showId());
        somebody.sees("Live");
        somebody.button("Pause updates").click();
        somebody.sees("Paused");

        visitors.site().reserve("sam", sale, 2, "HELD");

        assertThat(somebody.page().getByText(Pattern.compile("[1-9]\\d* changes?$")))
                .isVisible();
        somebody.sees("Last 7");
        somebody.button("Resume updates").click();
        somebody.sees("Last 5");
    }

    @Test
    void asksToSignInWhenTheSessionIsOver(Visitors visitors) {
        Sale sale = visitors.site().onSale(5, 20_000);
        String reservation = visitors.site().reserve("minji", sale, 1, "HELD");
        Visitor minji = visitors.as("minji");
        minji.provokes("status of 401");
        minji.open("/reservations/" + reservation);
        minji.sees("Lee Minji");
        minji.context().clearCookies();

        minji.button("Cancel this reservation…").click();
        minji.choice("Cancel the reservation").click();

        assertThat(minji.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.ALERT))
                .containsText("Please sign in first.");
        assertThat(minji.button("Sign in")).isVisible();
        minji.sees("Your tickets are set aside.");
    }

    @Test
    void warnsBeforeTheSessionEnds(Visitors visitors) {
        Visitor minji = visitors.as("minji");
        String soon = "\"expiresAt\":\"" + Instant.now().plusSeconds(90) + "\"";
        minji.page().route(Pattern.compile("/session$"), route -> {
            String answer = route.fetch().text().replaceAll("\"expiresAt\":\"[^\"]*\"", soon);
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(answer));
        });

        minji.open("/reservations");

        minji.sees("You will be signed out in less than two minutes.");
        assertThat(minji.button("Stay signed in")).isVisible();
    }

    @Test
    void offersToSignInWhereSomebodyHasToBeKnown(Visitors visitors) {
        Visitor somebody = visitors.stranger();
        somebody.open("/reservations");
        somebody.sees("Please sign in to see this. You come back here afterwards.");

        somebody.page()
                .getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign in"))
                .click();
        somebody.signsInAs("sam");

        somebody.isAt("My reservations");
        somebody.sees("Sam Rivera");
        assertThat(somebody.page()).hasURL(visitors.site().address() + "/reservations");
    }

    @Test
    void sendsWhoIsNoAdministratorAwayFromTheConsole(Visitors visitors) {
        Visitor minji = visitors.as("minji");

        minji.open("/console/approvals");

        minji.isAt("This is for administrators");
        minji.sees("You are signed in as Lee Minji, who does not have the role of an administrator.");
        assertThat(minji.button("Sign in as somebody else")).isVisible();
        assertThat(minji.link("To the booking page")).isVisible();
    }

    @Test
    void saysThatThereIsNothingAtAnUnknownPlace(Visitors visitors) {
        Visitor admin = visitors.as("admin");

        admin.open("/console/nowhere-at-all");

        admin.isAt("There is nothing here");
        assertThat(admin.link("See live sales")).isVisible();
    }

    @Test
    void speaksAnotherLanguageAndRemembersIt(Visitors visitors) {
        Visitor somebody = visitors.stranger();
        somebody.open("/");
        somebody.button("한국어").click();
        somebody.isAt("공연");

        somebody.page().reload();

        somebody.isAt("공연");
        assertThat(somebody.page().locator("html")).hasAttribute("lang", "ko");
        assertThat(somebody.page()).hasTitle(Pattern.compile("공연"));
    }

    @Test
    void putsOnOtherColoursAndRemembersThem(Visitors visitors) {
        Visitor somebody = visitors.stranger();
        somebody.open("/");
        String light = ground(somebody);
        somebody.list("Colours").selectOption("dark");
        String dark = ground(somebody);
        assertThat(dark).isNotEqualTo(light);

        somebody.open("/reservations");

        assertThat(ground(somebody)).isEqualTo(dark);
    }

    private static String ground(Visitor visitor) {
        return String.valueOf(visitor.page().evaluate("() => getComputedStyle(document.body).backgroundColor"));
    }
}
