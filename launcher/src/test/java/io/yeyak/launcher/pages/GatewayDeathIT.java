package io.yeyak.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.launcher.system.EmbeddedSite.Sale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The process that everybody talks to is killed under those who look at its pages. */
@ExtendWith(OnSite.class)
class GatewayDeathIT {

    private static final Pattern HUB = Pattern.compile("/reservations/[0-9a-f-]{36}$");
    private static final String ANY_FAILURE = "net::ERR_|status of 50\\d";

    @Test
    void aPageThatIsOpenSaysSoAndIsLiveAgainByItself(Visitors visitors) throws Exception {
        Sale sale = visitors.site().onSale(9, 20_000);
        Visitor somebody = visitors.stranger();
        Visitor atTheList = visitors.stranger();
        somebody.provokes(ANY_FAILURE);
        atTheList.provokes(ANY_FAILURE);
        somebody.open("/shows/" + sale.showId());
        atTheList.open("/");
        somebody.sees("Live");
        atTheList.sees("Live");

        visitors.killTheGateway();

        somebody.sees("Reconnecting");
        somebody.sees("Last 9");
        atTheList.sees("Reconnecting");
        visitors.startTheGateway();
        visitors.site().reserve("sam", sale, 2, "HELD");
        visitors.site().onSale(8_765, 20_000);
        somebody.seesNothingOf("Reconnecting");
        somebody.sees("Last 7");
        atTheList.sees("8,765 left");
    }

    @Test
    void aPressThatNobodyAnswersIsSentAgainAndReservesOnce(Visitors visitors) throws Exception {
        Sale sale = visitors.site().onSale(9, 20_000);
        Visitor minji = visitors.as("minji");
        minji.provokes(ANY_FAILURE + "|status of 401");
        minji.open("/shows/" + sale.showId());
        visitors.killTheGateway();
        minji.button("Reserve").click();
        minji.sees("it is the same reservation, not a second one.");

        visitors.startTheGateway();
        minji.button("Reserve").or(minji.button("Sign in and reserve")).click();
        minji.signsInAs("minji");

        minji.page().waitForURL(HUB);
        minji.sees("Your tickets are set aside.");
        assertThat(visitors.site().reservations(sale)).isEqualTo(1);
    }
}
