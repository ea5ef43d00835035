package io.yeyak.launcher.process;

import io.vertx.core.Deployable;
import io.yeyak.common.kafka.KafkaSettings;
import io.yeyak.common.postgres.DatabaseSettings;
import io.yeyak.launcher.audit.AuditVerticle;
import io.yeyak.launcher.gateway.GatewaySettings;
import io.yeyak.launcher.gateway.GatewayVerticle;
import io.yeyak.launcher.gateway.http.Limits;
import io.yeyak.launcher.gateway.identity.IdentitySettings;
import io.yeyak.launcher.gateway.session.SessionSettings;
import io.yeyak.launcher.settings.OidcSettings;
import io.yeyak.launcher.settings.Role;
import io.yeyak.launcher.settings.Settings;
import io.yeyak.payment.PaymentSettings;
import io.yeyak.payment.PaymentVerticle;
import io.yeyak.payment.sandbox.SandboxSettings;
import io.yeyak.payment.sandbox.SandboxVerticle;
import io.yeyak.reservation.ReservationSettings;
import io.yeyak.reservation.ReservationVerticle;
import io.yeyak.ticket.TicketSettings;
import io.yeyak.ticket.TicketVerticle;
import io.yeyak.ticketlist.TicketlistSettings;
import io.yeyak.ticketlist.TicketlistVerticle;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What each role consists of: the one place that knows the contexts. */
final class Composition {

    // Where the contract has the webhooks of the sandbox provider.
    private static final String WEBHOOKS = "/api/v1/webhooks/payments/sandbox";
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final Duration KEYS_EACH = Duration.ofMinutes(5);
    private static final Duration KEYS_AT_MOST_EACH = Duration.ofSeconds(10);

    private final Settings settings;

    Composition(Settings settings) {
        this.settings = settings;
    }

    /** The verticle of a role that this process plays; empty where being a member of the cluster is all of it. */
    Optional<Deployable> verticle(Role role) {
        return switch (role) {
            case GATEWAY -> Optional.of(new GatewayVerticle(gateway()));
            case RESERVATION -> Optional.of(new ReservationVerticle(new ReservationSettings(database(role), kafka())));
            case TICKET -> Optional.of(new TicketVerticle(new TicketSettings(database(role), kafka())));
            case PAYMENT -> Optional.of(new PaymentVerticle(payment()));
            case TICKETLIST -> Optional.of(new TicketlistVerticle(new TicketlistSettings(database(role), kafka())));
            case SANDBOX -> Optional.of(new SandboxVerticle(sandbox()));
            case AUDITOR -> Optional.of(new AuditVerticle(settings));
            case GRID -> Optional.empty();
        };
    }

    private GatewaySettings gateway() {
        var http = settings.http();
        return new GatewaySettings(
                http.host(),
                http.port(),
                http.publicUrl(),
                identity(required(settings.oidc())),
                Limits.usual(),
                Set.of(),
                http.pages() ? settings.oidc().map(oidc -> signIn(oidc, http.publicUrl())) : Optional.empty(),
                http.ticketCodeKey(),
                http.demoRush());
    }

    private static SessionSettings signIn(OidcSettings oidc, URI publicUrl) {
        return new SessionSettings(publicUrl, oidc.clientId(), oidc.clientSecret());
    }

    private static IdentitySettings identity(OidcSettings oidc) {
        return new IdentitySettings(
                oidc.issuer(), oidc.audience(), oidc.rolesClaim(), CLOCK_SKEW, KEYS_EACH, KEYS_AT_MOST_EACH);
    }

    private PaymentSettings payment() {
        var provider = required(settings.sandbox());
        return new PaymentSettings(
                database(Role.PAYMENT),
                kafka(),
                provider.url(),
                provider.apiKey(),
                provider.webhookSecret(),
                provider.verifyAfter(),
                provider.returnUrl());
    }

    private SandboxSettings sandbox() {
        var provider = required(settings.sandbox());
        return new SandboxSettings(
                provider.host(),
                provider.port(),
                provider.url(),
                provider.apiKey(),
                provider.webhookSecret(),
                URI.create(settings.http().publicUrl() + WEBHOOKS),
                database(Role.SANDBOX));
    }

    private KafkaSettings kafka() {
        return required(settings.kafka());
    }

    private DatabaseSettings database(Role role) {
        return required(Optional.ofNullable(settings.databases().get(role)));
    }

    // The reader of the settings has made sure of it.
    private static <T> T required(Optional<T> setting) {
        return setting.orElseThrow();
    }
}
