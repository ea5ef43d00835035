package io.yeyak.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** An administrator does something to many, and reads what administrators did. */
final class ManyAtOnce {

    private static final String JOBS = "/admin/jobs";
    private static final String COMMENT = "The hall is smaller than we thought.";

    private final Api admin;
    private final Api customer;
    private final Booking booking;

    ManyAtOnce(Api admin, Api customer, Booking booking) {
        this.admin = admin;
        this.customer = customer;
        this.booking = booking;
    }

    void work() {
        whatMatchesIsDone();
        whatFailsIsTriedAgain();
        whatIsCancelledBeginsNothingMore();
        admin.get(JOBS + "?limit=1").expect(200);
        admin.get(JOBS + "/" + UUID.randomUUID()).expect(404, "job-not-found");
        admin.post(JOBS, Map.of("kind", "APPROVE", "comment", COMMENT)).expect(400, "invalid-job");
    }

    private void whatMatchesIsDone() {
        Booking.Show show = booking.onSale(5, 10_000);
        List<String> reservations = Stream.generate(() -> booking.reserve(customer, show, 1))
                .limit(2)
                .toList();
        reservations.forEach(reservation -> customer.awaitState(reservation, "HELD"));
        Map<String, Object> order =
                Map.of("kind", "CANCEL_RESERVATIONS", "filter", Map.of("showId", show.showId()), "comment", COMMENT);
        customer.post(JOBS, order).expect(403, "forbidden");
        String key = UUID.randomUUID().toString();
        String job = admin.post(JOBS, order, key).expect(202).text("jobId");
        assertThat(admin.post(JOBS, order, key).expect(202).text("jobId")).isEqualTo(job);
        Api.Answer done = awaitEnd(job);
        assertThat(done.body().path("done").asInt()).isEqualTo(2);
        admin.post(JOBS + "/" + job + "/cancel").expect(409, "job-state-conflict");
        for (String reservation : reservations) {
            customer.awaitState(reservation, "CANCELLED");
            Api.Answer journal = admin.await(
                    "/admin/journal?reservationId=" + reservation,
                    answer -> answer.body().path("items").size() == 1);
            assertThat(journal.body().at("/items/0/what").asText()).isEqualTo("ReservationCancelled");
        }
    }

    private void whatFailsIsTriedAgain() {
        String nobody = UUID.randomUUID().toString();
        String job = admin.post(JOBS, cancelling(List.of(nobody))).expect(202).text("jobId");
        awaitEnd(job);
        Api.Answer items = admin.get(JOBS + "/" + job + "/items?outcome=FAILED").expect(200);
        assertThat(items.body().at("/items/0/code").asText()).isEqualTo("reservation-not-found");
        admin.post(JOBS + "/" + job + "/retry-failed").expect(202);
        assertThat(awaitEnd(job).body().path("failed").asInt()).isEqualTo(1);
    }

    /** So many that some have not been begun when it is cancelled. */
    private void whatIsCancelledBeginsNothingMore() {
        List<String> nobodies =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(1_000).toList();
        String job = admin.post(JOBS, cancelling(nobodies)).expect(202).text("jobId");
        admin.post(JOBS + "/" + job + "/cancel").expect(200);
        admin.post(JOBS + "/" + job + "/retry-failed").expect(409, "job-state-conflict");
    }

    @CanIgnoreReturnValue
    private Api.Answer awaitEnd(String job) {
        return admin.await(JOBS + "/" + job, answer -> answer.text("state").equals("DONE"));
    }

    private static Map<String, Object> cancelling(List<String> ids) {
        return Map.of("kind", "CANCEL_RESERVATIONS", "ids", ids, "comment", COMMENT);
    }
}
