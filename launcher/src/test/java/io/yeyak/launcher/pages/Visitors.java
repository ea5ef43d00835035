package io.yeyak.launcher.pages;

import com.microsoft.playwright.BrowserContext;
import io.yeyak.launcher.system.EmbeddedSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Those who come to the pages in the course of one test. */
final class Visitors {

    private static final Path PICTURES = Path.of("target", "pages-that-failed");

    private final House house;
    private final List<Visitor> all = new ArrayList<>();

    Visitors(House house) {
        this.house = house;
    }

    EmbeddedSite site() {
        return house.site();
    }

    boolean isPinnedBrowser() {
        return house.isPinned();
    }

    /** Somebody who is not signed in. */
    Visitor stranger() {
        return stranger(Look.USUAL);
    }

    Visitor stranger(Look look) {
        return visitorIn(house.browser(look));
    }

    /** A demo user who has signed in before. */
    Visitor as(String user) {
        return as(user, Look.USUAL);
    }

    Visitor as(String user, Look look) {
        return visitorIn(house.browser(look, user));
    }

    /** Kills the process that everybody talks to. */
    void killTheGateway() throws InterruptedException {
        house.forgetSessions();
        house.site().kill();
    }

    void startTheGateway() throws IOException, InterruptedException {
        house.site().startAgain();
    }

    private Visitor visitorIn(BrowserContext browser) {
        Visitor visitor = Visitor.with(browser);
        all.add(visitor);
        return visitor;
    }

    /** Waits for what their browsers have said so far. */
    void areHeardOut() {
        all.forEach(Visitor::isHeardOut);
    }

    /** What their browsers have complained of. */
    List<String> complaints() {
        return all.stream().flatMap(visitor -> visitor.unexpected().stream()).toList();
    }

    /** Keeps what each of them looks at. */
    void takePictures(String name) {
        for (Visitor visitor : all) {
            visitor.takesAPicture(PICTURES.resolve(name + "-" + all.indexOf(visitor) + ".png"));
        }
    }

    void leave() {
        all.forEach(visitor -> visitor.context().close());
    }
}
