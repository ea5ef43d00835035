package io.yeyak.payment.sandbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.yeyak.payment.sandbox.SandboxPayment.Status;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What merchants and customers can do with a payment. */
final class Cashier {

    /** A change that a merchant asks for, once for each key. */
    record Order(String key, String fingerprint) {}

    private record Refunds(List<Vault.Refund> items) {}

    private record Items(List<SandboxPayment.View> items) {}

    private final Vault vault;
    private final URI publicUrl;
    private final Supplier<Switches> switches;
    private final Troubles troubles;

    Cashier(Vault vault, URI publicUrl, Supplier<Switches> switches, Troubles troubles) {
        this.vault = vault;
        this.publicUrl = publicUrl;
        this.switches = switches;
        this.troubles = troubles;
    }

    Future<ApiAnswer> create(Order order, NewPayment wanted) {
        return vault.transact(
                order.key(),
                connection -> Answers.once(
                        connection,
                        order.key(),
                        order.fingerprint(),
                        () -> vault.insert(connection, wanted)
                                .compose(payment -> switches.get().autoApprove()
                                        ? approve(connection, payment)
                                        : Future.succeededFuture(payment))
                                .map(payment -> ApiAnswer.of(201, payment.view(publicUrl)))));
    }

    Future<ApiAnswer> capture(Order order, String id) {
        return ordered(order, id, (connection, payment) -> switch (payment.status()) {
            case AUTHORISED -> {
                if (troubles.strikes(Trouble.DECLINED, switches.get().captureDeclinePercent())) {
                    yield refused(402, "capture-declined", "The bank did not hand the money over.");
                }
                SandboxPayment captured = payment.with(Status.CAPTURED);
                yield lies() ? shown(captured) : changed(connection, payment, captured);
            }
            case CAPTURED -> shown(payment);
            case PENDING, DECLINED, CANCELLED -> refused(409, "not-authorised", "There is nothing to capture.");
        });
    }

    Future<ApiAnswer> cancel(Order order, String id) {
        return ordered(order, id, (connection, payment) -> switch (payment.status()) {
            case PENDING, AUTHORISED -> changed(connection, payment, payment.with(Status.CANCELLED));
            case CANCELLED, DECLINED -> shown(payment);
            case CAPTURED -> refused(409, "already-captured", "What was captured can be refunded.");
        });
    }

    Future<ApiAnswer> refund(Order order, String id, String reference, long amountMinor) {
        return ordered(order, id, (connection, payment) -> {
            boolean isThere = payment.status() == Status.CAPTURED
                    && amountMinor > 0
                    && amountMinor <= payment.amountMinor() - payment.refundedMinor();
            if (!isThere) {
                return refused(409, "exceeds-captured", "So much was not captured, or went back already.");
            }
            if (troubles.strikes(Trouble.DECLINED, switches.get().refundFailurePercent())) {
                return refused(402, "refund-failed", "The bank did not take the money back.");
            }
            Vault.Refund refund = vault.newRefund(payment, reference, amountMinor);
            return (lies() ? Future.succeededFuture(refund) : vault.refund(connection, payment, refund))
                    .map(done -> ApiAnswer.of(201, done));
        });
    }

    /** Whether something is answered as done this time, under a key that is answered so again, and is not done. */
    private boolean lies() {
        return troubles.strikes(Trouble.LIED, switches.get().liePercent());
    }

    Future<ApiAnswer> refunds(String reference) {
        return vault.findRefunds(reference).map(found -> ApiAnswer.of(200, new Refunds(found)));
    }

    Future<ApiAnswer> get(String id) {
        return vault.transact(
                id,
                connection -> vault.lock(connection, id)
                        .compose(found -> found.map(this::shown).orElseGet(Cashier::unknown)));
    }

    Future<ApiAnswer> list(String reference) {
        return vault.find(reference)
                .compose(found -> Future.all(found.stream().map(this::refreshed).toList()))
                .map(all -> ApiAnswer.of(
                        200,
                        new Items(all.<SandboxPayment>list().stream()
                                .map(payment -> payment.view(publicUrl))
                                .toList())));
    }

    /**
     * What a press of a button came to.
     *
     * @param counted whether it is what decided, and nothing was decided before
     */
    record Press(SandboxPayment payment, boolean counted) {}

    /** The customer decides on the page; a decision made before stays. */
    Future<Optional<Press>> decide(String id, boolean approved) {
        return vault.transact(
                id,
                connection -> vault.lock(connection, id)
                        .compose(found -> found.map(payment -> press(connection, payment, approved))
                                .map(pressed -> pressed.map(Optional::of))
                                .orElseGet(() -> Future.succeededFuture(Optional.empty()))));
    }

    private Future<Press> press(SqlConnection connection, SandboxPayment payment, boolean approved) {
        if (payment.status() != Status.PENDING) {
            return Future.succeededFuture(new Press(payment, false));
        }
        Future<SandboxPayment> decided = approved
                ? approve(connection, payment)
                : vault.change(connection, payment, payment.declined("customer-declined"));
        return decided.map(after -> new Press(after, true));
    }

    Future<Optional<SandboxPayment>> look(String id) {
        return vault.transact(id, connection -> vault.lock(connection, id));
    }

    private Future<SandboxPayment> approve(SqlConnection connection, SandboxPayment payment) {
        if (troubles.strikes(Trouble.DECLINED, switches.get().declinePercent())) {
            return vault.change(connection, payment, payment.declined("card-declined"));
        }
        Future<SandboxPayment> authorised = vault.change(connection, payment, payment.with(Status.AUTHORISED));
        return switches.get().captureAtOnce()
                ? authorised.compose(ours -> vault.change(connection, ours, ours.with(Status.CAPTURED)))
                : authorised;
    }

    private Future<SandboxPayment> refreshed(SandboxPayment payment) {
        return payment.closedIfExpired().equals(payment)
                ? Future.succeededFuture(payment)
                : look(payment.id()).map(found -> found.orElse(payment));
    }

    /** A step on a payment that is locked. */
    private interface Step {
        Future<ApiAnswer> on(SqlConnection connection, SandboxPayment payment);
    }

    private Future<ApiAnswer> ordered(Order order, String id, Step step) {
        Function<SqlConnection, Future<ApiAnswer>> work = connection -> vault.lock(connection, id)
                .compose(found ->
                        found.map(payment -> step.on(connection, payment)).orElseGet(Cashier::unknown));
        return vault.transact(
                id,
                connection -> Answers.once(connection, order.key(), order.fingerprint(), () -> work.apply(connection)));
    }

    private Future<ApiAnswer> changed(SqlConnection connection, SandboxPayment before, SandboxPayment after) {
        return vault.change(connection, before, after).compose(this::shown);
    }

    private Future<ApiAnswer> shown(SandboxPayment payment) {
        return Future.succeededFuture(ApiAnswer.of(200, payment.view(publicUrl)));
    }

    private static Future<ApiAnswer> unknown() {
        return refused(404, "payment-not-found", "There is no such payment.");
    }

    private static Future<ApiAnswer> refused(int status, String code, String message) {
        return Future.succeededFuture(ApiAnswer.problem(status, code, message));
    }
}
