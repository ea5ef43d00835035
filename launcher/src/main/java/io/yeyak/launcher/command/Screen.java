package io.yeyak.launcher.command;

import com.google.errorprone.annotations.FormatMethod;
import io.yeyak.launcher.demo.DemoFailure;
import io.yeyak.launcher.embedded.DataFolder;
import io.yeyak.launcher.embedded.Progress;
import io.yeyak.launcher.oidc.DemoUser;
import io.yeyak.launcher.process.Lifetime;
import io.yeyak.launcher.settings.OidcSettings;
import io.yeyak.launcher.settings.SandboxSettings;
import io.yeyak.launcher.settings.Settings;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** What a run says to the person who has started it. */
final class Screen implements Progress, Lifetime.Witness {

    private final PrintWriter out;
    private final long begun = System.nanoTime();

    Screen(PrintWriter out) {
        this.out = out;
    }

    void starting(DataFolder folder, boolean isNew) {
        say("Yeyak %s, data in %s%s", VersionCommand.yeyak(), folder.root(), isNew ? " (new)" : "");
    }

    @Override
    public void isUp(String name, String place, Duration took) {
        say("  %-12s %-28s %5.1f s", name, place, seconds(took));
    }

    void demo() {
        say("  The demo shows are registered.");
    }

    void noDemo(DemoFailure failure) {
        say("  The demo shows could not be registered: %s", String.valueOf(failure.getMessage()));
    }

    void welcome(Settings settings, DataFolder folder) {
        var url = settings.http().publicUrl();
        say("");
        say("Ready after %.1f s. Ctrl-C stops it.", seconds(Duration.ofNanos(System.nanoTime() - begun)));
        say("");
        if (settings.http().pages()) {
            say("  Pages     %s", url);
            say("  Console   %s/console", url);
        }
        say("  API       %s/api/v1", url);
        settings.oidc().map(OidcSettings::issuer).ifPresent(issuer -> say("  Sign-in   %s", issuer));
        settings.sandbox().map(SandboxSettings::url).ifPresent(sandbox -> say("  Payments  %s", sandbox));
        say(
                "  Health    http://%s:%d/health/ready",
                settings.management().host(), settings.management().port());
        for (var user : DemoUser.ALL) {
            say("  %-9s %s, password %s, signs in as %s", user.name(), user.role(), user.password(), user.fullName());
        }
        say("");
        say("  curl %s/api/v1/shows", url);
        say(
                "  curl -H \"Authorization: Bearer $(launcher/bin/yeyak token minji --data %s)\""
                        + " %s/api/v1/reservations",
                folder.root(), url);
        out.flush();
    }

    @Override
    public void stopping() {
        say("Stopping …");
    }

    @Override
    public void stopped(boolean clean) {
        say(clean ? "Stopped." : "Stopped, but not in order.");
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    @FormatMethod
    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
