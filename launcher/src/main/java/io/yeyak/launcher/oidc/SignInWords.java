package io.yeyak.launcher.oidc;

import io.yeyak.launcher.oidc.SignInPage.Message;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of the sign-in page, in Korean for a browser that prefers it, else in English. */
final class SignInWords {

    private static final SignInWords KO = new SignInWords(
            Map.of(
                    "lang", "ko",
                    "title", "예약 로그인",
                    "heading", "로그인",
                    "name-label", "사용자 이름",
                    "password-label", "비밀번호",
                    "submit", "로그인",
                    "hint", "데모 사용자는 예약을 시작한 터미널에 나와 있습니다."),
            "사용자 이름 또는 비밀번호가 맞지 않습니다.",
            "시도가 너무 많습니다. 1분 뒤에 다시 시도하세요.");

    private static final SignInWords EN = new SignInWords(
            Map.of(
                    "lang", "en",
                    "title", "Sign in to Yeyak",
                    "heading", "Sign in",
                    "name-label", "User name",
                    "password-label", "Password",
                    "submit", "Sign in",
                    "hint", "The terminal that runs Yeyak names the demo users."),
            "That user name and password do not go together.",
            "Too many tries. Wait a minute and try again.");

    private final Map<String, String> values;
    private final String wrong;
    private final String tooMany;

    private SignInWords(Map<String, String> values, String wrong, String tooMany) {
        this.values = values;
        this.wrong = wrong;
        this.tooMany = tooMany;
    }

    static SignInWords in(@Nullable String acceptLanguage) {
        var wanted = acceptLanguage == null ? "" : acceptLanguage.strip().toLowerCase(Locale.ROOT);
        return wanted.startsWith("ko") ? KO : EN;
    }

    Map<String, String> toFill() {
        return new HashMap<>(values);
    }

    String of(Message message) {
        return switch (message) {
            case NONE -> "";
            case WRONG -> wrong;
            case TOO_MANY -> tooMany;
        };
    }
}
