package io.yeyak.launcher.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInPageIT extends IssuerFixture {

    @Test
    void refusesAWrongPasswordAndSlowsDownWhoeverGuesses() {
        var page = browser.authorize(request());
        for (int guess = 0; guess < 5; guess++) {
            page = browser.signIn(page, "minji", "guess");
            assertThat(page.statusCode()).isEqualTo(401);
            assertThat(page.body()).contains("do not go together").contains("value=\"minji\"");
        }

        assertThat(browser.signIn(page, "minji", "front-row").statusCode()).isEqualTo(429);
        assertThat(browser.signIn(page, "sam", "aisle-seat").statusCode()).isEqualTo(303);
    }

    @Test
    void refusesAFormThatIsNotOfThisBrowser() {
        var page = browser.authorize(request());

        var answer = new Browser(settings.issuer()).signIn(page, "minji", "front-row");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This sign-in has expired");
    }

    @Test
    void showsAPageThatRunsNoScriptAndShowsNoInput() {
        var page = browser.signIn(browser.authorize(request()), "<script>alert(1)</script>{{key}}", "x");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; "
                        + "style-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                        + "form-action 'self' http://localhost:8080");
        assertThat(page.body())
                .doesNotContain("<script")
                .contains("&lt;script&gt;")
                .contains("&#123;&#123;key}}");
        assertThat(page.body()).doesNotContain("style=").doesNotContain("{{");
    }

    @Test
    void speaksKoreanToWhoeverPrefersIt() {
        var page = browser.authorize(request(), "Accept-Language", "ko-KR,ko;q=0.9");

        assertThat(page.body()).contains("<html lang=\"ko\">").contains("비밀번호");
    }
}
