package io.yeyak.payment.sandbox;

import io.yeyak.payment.sandbox.SandboxPayment.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page on which a customer pays, as HTML. It has no script. */
final class CheckoutPage {

    private static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}");
    private static final String TEMPLATE = load("checkout.html");

    /** How the page looks. */
    static final String STYLES = load("checkout.css");

    private CheckoutPage() {}

    /** In the address of the page that follows the customer's decision, as long as they look at it. */
    static final String FRESH = "decided=now";

    /**
     * The form, or what became of the payment.
     *
     * @param isFresh whether the customer has just decided, and does not come back to what was decided before
     */
    static String of(SandboxPayment payment, CheckoutWords words, boolean isFresh) {
        boolean isPending = payment.status() == Status.PENDING;
        Map<String, String> parts = Map.ofEntries(
                Map.entry("lang", words.language()),
                Map.entry("title", escape(words.title)),
                Map.entry("notice", escape(words.notice)),
                Map.entry("state", payment.status().name().toLowerCase(Locale.ROOT)),
                Map.entry("heading", escape(words.outcome(payment.status()))),
                Map.entry("amount", escape(amount(payment, words))),
                Map.entry("referenceLabel", escape(words.reference)),
                Map.entry("reference", escape(payment.reservationId().toString())),
                Map.entry("expiresLabel", escape(words.expires)),
                Map.entry("expiresAt", payment.expiresAt().toString()),
                Map.entry("expires", escape(expires(payment, words))),
                Map.entry("body", isPending ? form(words) : result(words, payment.status(), isFresh)),
                Map.entry("otherLang", words.other().language()),
                Map.entry("keep", isFresh ? "&amp;" + FRESH : ""),
                Map.entry("otherName", escape(words.other().name)));
        return GAP.matcher(TEMPLATE)
                .replaceAll(gap -> Matcher.quoteReplacement(Objects.requireNonNull(parts.get(gap.group(1)))));
    }

    private static String form(CheckoutWords words) {
        return """
                <form method="post">
                <button class="primary" name="outcome" value="approve">%s</button>
                <button name="outcome" value="decline">%s</button>
                </form>""".formatted(escape(words.approve), escape(words.decline));
    }

    private static String result(CheckoutWords words, Status status, boolean isFresh) {
        String said = isFresh || status == Status.CANCELLED ? "" : words.already + " ";
        return "<p role=\"status\">" + escape(said + words.next(status)) + "</p>";
    }

    private static String amount(SandboxPayment payment, CheckoutWords words) {
        Currency currency = Currency.getInstance(payment.currency());
        NumberFormat format = NumberFormat.getCurrencyInstance(words.locale);
        format.setCurrency(currency);
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(payment.amountMinor(), digits));
    }

    private static String expires(SandboxPayment payment, CheckoutWords words) {
        ZonedDateTime at = payment.expiresAt().atZone(ZONE);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(words.locale)
                        .format(at)
                + " (Asia/Seoul)";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String load(String name) {
        try (InputStream in = CheckoutPage.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
