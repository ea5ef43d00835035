package io.yeyak.ticketlist;

import static io.yeyak.ticketlist.JobDeskFixture.ADMINISTRATOR;
import static io.yeyak.ticketlist.JobDeskFixture.COMMENT;
import static io.yeyak.ticketlist.JobDeskFixture.cancelling;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.yeyak.common.bus.Address;
import io.yeyak.common.bus.Answer;
import io.yeyak.common.bus.Meta;
import io.yeyak.common.event.Actor;
import io.yeyak.ticketlist.adapter.in.bus.JobAddresses;
import io.yeyak.ticketlist.fixture.Asker;
import io.yeyak.ticketlist.fixture.HttpContract;
import io.yeyak.ticketlist.fixture.Telling;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an administrator is answered about jobs. */
final class JobAnswersIT {

    private final JobDeskFixture desk = new JobDeskFixture();
    private final Asker asker = desk.asker();
    private final HttpContract contract = new HttpContract();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theSameKeyIsTheSameJobAndNoOther() {
        JsonObject order = cancelling(UUID.randomUUID());
        JsonObject otherOrder = cancelling(UUID.randomUUID());
        String job = desk.begin("key", order);
        desk.ended(job);
        Answer again = desk.create(ADMINISTRATOR, "key", order);
        Answer other = desk.create(ADMINISTRATOR, "key", otherOrder);
        Answer somebodys = desk.create(Actor.admin("somebody"), "key", otherOrder);
        assertThat(Asker.json(again).getString("jobId")).isEqualTo(job);
        assertThat(Asker.json(again).getString("state")).isEqualTo("DONE");
        assertThat(((Answer.Done) again).meta()).containsEntry(Meta.RESOURCE_ID, job);
        assertThat(code(other)).isEqualTo("idempotency-key-reused");
        assertThat(Asker.json(somebodys).getString("jobId")).isNotEqualTo(job);
    }

    @Test
    void anOrderThatContradictsItselfIsRefused() {
        JsonObject aboutNothing = new JsonObject().put("kind", "APPROVE").put("comment", COMMENT);
        assertThat(code(desk.create(ADMINISTRATOR, "key", aboutNothing))).isEqualTo("invalid-job");
        assertThat(code(desk.create(ADMINISTRATOR, "key", new JsonObject()))).isEqualTo("invalid-body");
        assertThat(asker.refused(JobAddresses.CREATE, ADMINISTRATOR, Map.of())).isEqualTo("idempotency-key-missing");
    }

    @Test
    void aJobThatThereIsNotIsNotFound() {
        Map<String, String> unknown = Map.of("jobId", UUID.randomUUID().toString());
        List<Address> addresses =
                List.of(JobAddresses.GET, JobAddresses.LIST_ITEMS, JobAddresses.CANCEL, JobAddresses.RETRY_FAILED);
        assertThat(addresses)
                .allSatisfy(address -> assertThat(asker.refused(address, ADMINISTRATOR, unknown))
                        .isEqualTo("job-not-found"));
    }

    @Test
    void aJobThatIsDoneCannotBeCancelled() {
        String job = desk.begin(cancelling(UUID.randomUUID()));
        desk.ended(job);
        assertThat(asker.refused(JobAddresses.CANCEL, ADMINISTRATOR, Map.of("jobId", job)))
                .isEqualTo("job-state-conflict");
    }

    @Test
    void everyAnswerIsAsTheContractSays() {
        String job = desk.begin(cancelling(UUID.randomUUID(), UUID.randomUUID()));
        Map<String, String> ofJob = Map.of("jobId", job);
        desk.ended(job);
        desk.views().project(new Telling(Instant.parse("2026-12-31T12:00:00Z")).show("ShowPublished", "ON_SALE"));
        assertConforms("Job", JobAddresses.GET, ofJob);
        assertConforms("JobPage", JobAddresses.LIST, Map.of());
        assertConforms("JobItemPage", JobAddresses.LIST_ITEMS, ofJob);
        assertConforms("JournalPage", JobAddresses.LIST_JOURNAL, Map.of("by", "b2a1f7c0"));
        assertConforms("Job", JobAddresses.RETRY_FAILED, ofJob);
    }

    private void assertConforms(String schema, Address address, Map<String, String> parameters) {
        JsonObject answer = asker.done(address, ADMINISTRATOR, parameters);
        assertThat(contract.violations(schema, answer))
                .as("%s of %s", schema, address.name())
                .isEmpty();
        if (answer.containsKey("items")) {
            assertThat(answer.getJsonArray("items")).isNotEmpty();
        }
    }

    private static String code(Answer answer) {
        return ((Answer.Refused) answer).refusal().code();
    }
}
