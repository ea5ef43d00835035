package io.yeyak.launcher.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.launcher.system.EmbeddedSite.Sale;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The process that everybody talks to is killed under those who look at its pages. */
@ExtendWith(OnSite.class)
class GatewayDeathIT {

    private static final Pattern HUB = Pattern.compile("/reservations/[0-9a-f-]{36}$");

    @Test
    void pagesSaySoAndGoOnByThemselvesAndWhatWasPressedIsDoneOnce(Visitors visitors) throws Exception {
        Sale watched = visitors.site().onSale(9, 20_000);
        Sale wanted = visitors.site().onSale(9, 20_000);
        Visitor atTheShow = visitors.stranger();
        Visitor atTheList = visitors.stranger();
        Visitor minji = visitors.as("minji");
        List.of(atTheShow, atTheList, minji).forEach(one -> one.provokes("net::ERR_|status of (401|50\\d)"));
        atTheShow.open("/shows/" + watched.showId());
        atTheShow.sees("Live");
        atTheList.open("/");
        atTheList.sees("Live");
        minji.open("/shows/" + wanted.showId());

        visitors.killTheGateway();

        minji.button("Reserve").click();
        atTheShow.sees("Reconnecting");
        atTheShow.sees("Last 9");
        atTheList.sees("Reconnecting");
        minji.sees("Press again: it is the same reservation, not a second one.");

        visitors.startTheGateway();

        visitors.site().reserve("sam", watched, 2, "HELD");
        Sale unusedSale = visitors.site().onSale(8_765, 20_000);
        atTheShow.sees("Last 7");
        atTheList.sees("8,765 left");
        atTheList.seesNothingOf("Reconnecting");
        minji.button("Reserve").or(minji.button("Sign in and reserve")).click();
        minji.signsInAs("minji");
        minji.page().waitForURL(HUB);
        minji.sees("Your tickets are set aside.");
        assertThat(visitors.site().reservations(wanted)).isEqualTo(1);
    }
}
