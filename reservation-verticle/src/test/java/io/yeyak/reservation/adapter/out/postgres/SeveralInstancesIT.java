package io.yeyak.reservation.adapter.out.postgres;

import static io.yeyak.reservation.domain.Given.STALLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yeyak.common.decision.Decision;
import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import io.yeyak.common.outcome.Reply;
import io.yeyak.common.work.Aggregates;
import io.yeyak.reservation.application.CancelReservation;
import io.yeyak.reservation.application.Identities;
import io.yeyak.reservation.application.PlaceReservation;
import io.yeyak.reservation.domain.CustomerId;
import io.yeyak.reservation.domain.DeskKey;
import io.yeyak.reservation.domain.Given;
import io.yeyak.reservation.domain.Offer;
import io.yeyak.reservation.domain.Quantity;
import io.yeyak.reservation.domain.ReservationDesk;
import io.yeyak.reservation.domain.ReservationEvent;
import io.yeyak.reservation.domain.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two processes over one database. */
final class SeveralInstancesIT {

    private static final Offer OFFER = Given.offerForYears();

    private static OnPostgres postgres;
    private static List<Aggregates<DeskKey, ReservationDesk, ReservationEvent>> instances;
    private static List<PlaceReservation> places;

    @BeforeAll
    static void open() {
        postgres = new OnPostgres("several_instances");
        instances = List.of(postgres.instance(), postgres.instance());
        places = instances.stream().map(PlaceReservation::new).toList();
        Reply<String> kept = instances
                .getFirst()
                .<String>decide(
                        DeskKey.show(OFFER.showId()),
                        Cause.asked(Actor.system("test")),
                        (_, _) -> Decision.of(Given.desk(OFFER), List.of(), "kept"))
                .await();
        assertThat(kept).isEqualTo(Reply.done("kept"));
    }

    @AfterAll
    static void close() {
        postgres.close();
    }

    private static Future<Reply<Standing>> place(int instance, String customer, String key, int count) {
        return places.get(instance % places.size())
                .handle(new PlaceReservation.Command(
                        new CustomerId(customer),
                        key,
                        OFFER.showId(),
                        List.of(new Quantity(STALLS, count)),
                        Cause.asked(Actor.customer(customer))));
    }

    private static String outcome(Reply<Standing> reply) {
        return switch (reply) {
            case Reply.Done<Standing>(Standing standing) ->
                standing.reservationId().value() + " " + standing.state() + " " + standing.version();
            case Reply.Refused<Standing>(var refusal) -> refusal.code();
        };
    }

    private static Map<String, Long> outcomes(List<Future<Reply<Standing>>> placed) {
        return placed.stream()
                .map(future -> outcome(future.await()))
                .collect(Collectors.groupingBy(outcome -> outcome, TreeMap::new, Collectors.counting()));
    }

    @Test
    void placesOneReservationForTwoHundredParallelRequestsWithOneKey() {
        List<Future<Reply<Standing>>> placed = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            placed.add(place(i, "minji", "one-key", 2));
        }
        Future<Reply<Standing>> ofSomebodyElse = place(0, "junho", "one-key", 1);

        Map<String, Long> outcomes = outcomes(placed);

        String id = Identities.reservation(new CustomerId("minji"), "one-key")
                .value()
                .toString();
        assertThat(outcomes.keySet()).isSubsetOf(id + " REQUESTED 1", "idempotency-key-in-use");
        assertThat(outcomes).containsKey(id + " REQUESTED 1");
        assertThat(outcome(ofSomebodyElse.await())).endsWith(" REQUESTED 1");
        assertThat(outcome(place(1, "minji", "one-key", 2).await())).isEqualTo(id + " REQUESTED 1");
        assertThat(outcome(place(1, "minji", "one-key", 1).await())).isEqualTo("idempotency-key-reused");
        assertThat(postgres.count("select count(*) from reservation where customer_id = 'minji'"))
                .isEqualTo(1);
        assertThat(postgres.count("select count(*) from outbox where headers::text like '%customer:minji%'"))
                .isEqualTo(1);
        assertThat(postgres.count("select sum(live) from allowance where customer_id = 'minji'"))
                .isEqualTo(2);
    }

    @Test
    void letsACustomerHaveTheLimitAndNoMoreHoweverManyRequestsRace() {
        List<Future<Reply<Standing>>> placed = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            placed.add(place(i, "sora", "key-" + i, 1));
        }

        Map<String, Long> outcomes = outcomes(placed);

        assertThat(outcomes).containsEntry("limit-per-customer-exceeded", 54L);
        assertThat(postgres.count("select count(*) from reservation where customer_id = 'sora'"))
                .isEqualTo(6);
        assertThat(postgres.count("select sum(live) from allowance where customer_id = 'sora'"))
                .isEqualTo(6);
    }

    @Test
    void givesTheLimitBackOnceHoweverManyCancelAtOnce() {
        assertThat(outcome(place(0, "yuna", "a", 4).await())).endsWith("REQUESTED 1");
        CancelReservation.Command command = new CancelReservation.Command(
                Identities.reservation(new CustomerId("yuna"), "a"), Cause.asked(Actor.customer("yuna")));

        List<Future<Reply<Standing>>> cancelled = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            cancelled.add(new CancelReservation(instances.get(i % instances.size())).handle(command));
        }

        assertThat(outcomes(cancelled)).hasSize(1).containsValue(40L);
        assertThat(postgres.count("select sum(live) from allowance where customer_id = 'yuna'"))
                .isZero();
        assertThat(outcome(place(0, "yuna", "b", 4).await())).endsWith("REQUESTED 1");
    }

    @Test
    void decidesForThousandsOfCustomersAtOnce() {
        List<Future<Reply<Standing>>> placed = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            placed.add(place(i, "crowd-" + i, "a", 1));
        }

        assertThat(outcomes(placed)).hasSize(2_000);
        assertThat(postgres.count("select count(*) from reservation where customer_id like 'crowd-%'"))
                .isEqualTo(2_000);
        assertThat(postgres.count("select count(*) from outbox where headers::text like '%customer:crowd-%'"))
                .isEqualTo(2_000);
    }
}
