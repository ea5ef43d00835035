package io.yeyak.launcher.settings;

import io.yeyak.common.config.Secret;
import io.yeyak.common.postgres.DatabaseTls;
import io.yeyak.common.postgres.SchemaUpkeep;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the text of a setting may be.
 *
 * @param expected in words, for the one whose text was something else
 * @param read throws an {@link IllegalArgumentException} for a text that is not of this kind
 */
record Kind<T>(String expected, Function<String, T> read) {

    private static final Pattern HOST_PORT = Pattern.compile("[^\\s:,]+:\\d{1,5}");
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    static final Kind<String> TEXT = new Kind<>("some text", text -> checked(text, !text.isBlank()));
    static final Kind<String> WORD = new Kind<>(
            "letters, digits, dots, dashes and underscores",
            text -> checked(text, NAME.matcher(text).matches()));
    static final Kind<String> HOST =
            new Kind<>("the name or address of a host", text -> checked(text, !text.isBlank() && !text.contains(" ")));
    static final Kind<Integer> PORT = new Kind<>("a port, 1 to 65535", text -> between(1, 65_535, text));
    static final Kind<Integer> PORT_OR_ANY =
            new Kind<>("a port, 1 to 65535, or 0 for a free one that is kept", text -> between(0, 65_535, text));
    static final Kind<Integer> POOL = new Kind<>("a number from 2 to 500", text -> between(2, 500, text));
    static final Kind<Duration> PERIOD = new Kind<>("a time such as PT10S or PT24H", Kind::period);
    static final Kind<Duration> PAUSE = new Kind<>("a time such as PT3S, at most PT15S, or PT0S", Kind::pause);
    static final Kind<Double> RATIO = new Kind<>("a number from 0 to 1", Kind::ratio);
    static final Kind<URI> ADDRESS = new Kind<>("an address that begins with http:// or https://", Kind::address);
    static final Kind<Path> FILE = new Kind<>("the path of a file", Path::of);
    static final Kind<Path> FOLDER = new Kind<>("the path of a folder", Path::of);
    static final Kind<Secret> SECRET = new Kind<>("a secret, or the file it is in", Kind::hidden);
    static final Kind<String> HOST_PORTS = new Kind<>("host:port, more of them joined by commas", Kind::hostPorts);
    static final Kind<List<String>> MEMBERS = new Kind<>(
            "host:port, more of them joined by commas",
            text -> List.of(hostPorts(text).split(",")));
    static final Kind<Set<Role>> ROLES = new Kind<>(
            "names out of " + Arrays.stream(Role.values()).map(Role::label).toList() + ", joined by commas",
            Kind::roles);
    static final Kind<Boolean> YES_NO = new Kind<>("yes or no", Kind::yesOrNo);
    static final Kind<DatabaseTls.Mode> SSL_MODE = new Kind<>(
            Arrays.stream(DatabaseTls.Mode.values())
                    .map(DatabaseTls.Mode::label)
                    .collect(Collectors.joining(", ")),
            Kind::sslMode);
    static final Kind<SchemaUpkeep> UPKEEP =
            new Kind<>("start or expect", text -> SchemaUpkeep.valueOf(text.toUpperCase(Locale.ROOT)));
    static final Kind<Demo> DEMO = new Kind<>(
            "yes, no or first-start",
            text -> Demo.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')));

    private static void check(boolean good) {
        if (!good) {
            throw new IllegalArgumentException();
        }
    }

    private static String checked(String text, boolean good) {
        check(good);
        return text;
    }

    private static int between(int first, int last, String text) {
        var number = Integer.parseInt(text);
        check(number >= first && number <= last);
        return number;
    }

    // Without a slash at the end, so that paths can be put behind it, and issuers compare equal.
    private static URI address(String text) {
        var address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        check(List.of("http", "https").contains(address.getScheme()) && address.getHost() != null);
        return address;
    }

    private static boolean yesOrNo(String text) {
        check(List.of("yes", "no").contains(text));
        return text.equals("yes");
    }

    private static Duration period(String text) {
        try {
            var period = Duration.parse(text);
            check(period.isPositive());
            return period;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    // No stage of an end may take longer than its patience.
    private static Duration pause(String text) {
        try {
            var pause = Duration.parse(text);
            check(!pause.isNegative() && pause.compareTo(LONGEST_PAUSE) <= 0);
            return pause;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static double ratio(String text) {
        var ratio = Double.parseDouble(text);
        check(ratio >= 0 && ratio <= 1);
        return ratio;
    }

    private static DatabaseTls.Mode sslMode(String text) {
        return Arrays.stream(DatabaseTls.Mode.values())
                .filter(mode -> mode.label().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static Secret hidden(String text) {
        return new Secret(checked(text, !text.isBlank()));
    }

    private static String hostPorts(String text) {
        var list = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        check(list.stream().allMatch(one -> HOST_PORT.matcher(one).matches()));
        return String.join(",", list);
    }

    private static Set<Role> roles(String text) {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : text.split(",", -1)) {
            roles.add(Role.valueOf(name.strip().toUpperCase(Locale.ROOT)));
        }
        return roles;
    }
}
