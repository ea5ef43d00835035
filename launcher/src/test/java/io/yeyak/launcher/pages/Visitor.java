package io.yeyak.launcher.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.yeyak.launcher.oidc.DemoUser;
import java.nio.file.Path;
import java.util.List;

/** Somebody with a browser: finds things by what they are and what they are called, and waits until they are there. */
final class Visitor {

    private final BrowserContext context;
    private final Page page;
    private final Complaints complaints;

    private Visitor(BrowserContext context, Page page, Complaints complaints) {
        this.context = context;
        this.page = page;
        this.complaints = complaints;
    }

    /** Comes with an empty window. */
    static Visitor with(BrowserContext context) {
        Complaints complaints = new Complaints();
        complaints.listenTo(context);
        return new Visitor(context, context.newPage(), complaints);
    }

    /** The same person in another tab. */
    Visitor inAnotherTab() {
        return new Visitor(context, context.newPage(), complaints);
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    /** Goes there and waits until the page is drawn and has read what it shows. */
    void open(String path) {
        page.navigate(path);
        settles();
    }

    /** Waits until the page is drawn and has read what it shows. */
    void settles() {
        assertThat(title()).isVisible();
        assertThat(page.locator("[aria-busy='true'], .skeleton, :not(:defined)"))
                .hasCount(0);
        assertThat(title()).isVisible();
    }

    /** The heading of the page. */
    Locator title() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    Locator button(String name) {
        return named(AriaRole.BUTTON, name);
    }

    Locator link(String name) {
        return named(AriaRole.LINK, name);
    }

    /** What something is typed into or ticked, by its label. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** What something is chosen from, by its label. */
    Locator list(String label) {
        return named(AriaRole.COMBOBOX, label);
    }

    /** The dialog that is open. */
    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** As {@link #field}, in the dialog that is open. */
    Locator answer(String label) {
        return dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    /** A button of the dialog that is open. */
    Locator choice(String name) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The rows of a table that say this. */
    Locator row(String text) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(text));
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Whatever says this, and can be seen. */
    Locator text(String text) {
        return page.getByText(text)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first();
    }

    void sees(String text) {
        assertThat(text(text)).isVisible();
    }

    void seesNothingOf(String text) {
        assertThat(page.getByText(text).filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(0);
    }

    void isAt(String heading) {
        assertThat(title()).hasText(heading);
    }

    /** Fills in the page of the identity provider. */
    void signsInAs(String user) {
        DemoUser who = DemoUser.ALL.stream()
                .filter(one -> one.name().equals(user))
                .findFirst()
                .orElseThrow();
        field("User name").fill(who.name());
        field("Password").fill(who.password());
        button("Sign in").click();
    }

    /** Presses the tab key until that has the focus. */
    void tabsTo(Locator target) {
        assertThat(target).isVisible();
        for (int presses = 0; presses < 120 && !hasFocus(target); presses++) {
            page.keyboard().press("Tab");
        }
        assertThat(target).isFocused();
    }

    static boolean hasFocus(Locator target) {
        return (boolean) target.evaluate("element => element === document.activeElement");
    }

    /** A test provokes such complaints of the browser. */
    void provokes(String pattern) {
        complaints.expect(pattern);
    }

    List<String> unexpected() {
        return complaints.unexpected();
    }

    /** Asks for something, so that what the browser has said before that has arrived. */
    void isHeardOut() {
        var _ = page.title();
    }

    void takesAPicture(Path file) {
        var _ = page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
