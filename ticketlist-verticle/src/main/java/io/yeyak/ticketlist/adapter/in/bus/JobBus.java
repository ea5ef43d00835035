package io.yeyak.ticketlist.adapter.in.bus;

import io.vertx.core.Future;
import io.yeyak.common.bus.Bus;
import io.yeyak.common.bus.Encoded;
import io.yeyak.common.bus.Meta;
import io.yeyak.common.bus.Request;
import io.yeyak.common.json.Json;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.ticketlist.application.CreateJob;
import io.yeyak.ticketlist.application.JobAnswer;
import io.yeyak.ticketlist.application.ListJobItems;
import io.yeyak.ticketlist.application.port.Journal.Filter;
import io.yeyak.ticketlist.domain.ItemOutcome;
import io.yeyak.ticketlist.domain.JobOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers administrators over the event bus about what they have done, and have being done. */
public final class JobBus {

    private static final Refusal NO_KEY =
            Refusal.invalid("idempotency-key-missing", "Choose a key, and send it as Idempotency-Key with every try.");

    private final JobUseCases useCases;

    public JobBus(JobUseCases useCases) {
        this.useCases = useCases;
    }

    /** Serves every address; completes when the whole cluster knows. */
    public Future<Void> serve(Bus bus) {
        return Future.all(List.of(
                        TicketlistBus.serve(bus, JobAddresses.CREATE, this::create),
                        TicketlistBus.serve(bus, JobAddresses.LIST, this::list),
                        TicketlistBus.serve(bus, JobAddresses.GET, this::get),
                        TicketlistBus.serve(bus, JobAddresses.LIST_ITEMS, this::listItems),
                        TicketlistBus.serve(bus, JobAddresses.CANCEL, this::cancel),
                        TicketlistBus.serve(bus, JobAddresses.RETRY_FAILED, this::retryFailed),
                        TicketlistBus.serve(bus, JobAddresses.LIST_JOURNAL, this::listJournal)))
                .mapEmpty();
    }

    private Future<Reply<Encoded>> create(Parameters parameters) {
        Request request = parameters.request();
        Optional<String> key = request.idempotencyKey();
        if (key.isEmpty()) {
            return Future.succeededFuture(Reply.refused(NO_KEY));
        }
        JobOrder order = Json.decode(request.body(), JobOrder.class);
        return useCases.createJob()
                .handle(new CreateJob.Command(request.actor().subject(), key.get(), order))
                .map(reply -> reply.map(JobBus::created));
    }

    private Future<Reply<Encoded>> list(Parameters parameters) {
        return TicketlistBus.tagged(useCases.listJobs().handle(parameters.page()));
    }

    private Future<Reply<Encoded>> get(Parameters parameters) {
        return TicketlistBus.tagged(useCases.getJob().handle(parameters.id("jobId")));
    }

    private Future<Reply<Encoded>> listItems(Parameters parameters) {
        ListJobItems.Query query =
                new ListJobItems.Query(parameters.id("jobId"), outcome(parameters), parameters.page());
        return TicketlistBus.tagged(useCases.listJobItems().handle(query));
    }

    private Future<Reply<JobAnswer>> cancel(Parameters parameters) {
        return useCases.cancelJob().handle(parameters.id("jobId"));
    }

    private Future<Reply<JobAnswer>> retryFailed(Parameters parameters) {
        return useCases.retryFailedItems().handle(parameters.id("jobId"));
    }

    private Future<Reply<Encoded>> listJournal(Parameters parameters) {
        Filter filter =
                new Filter(parameters.text("by"), parameters.idIfAny("showId"), parameters.idIfAny("reservationId"));
        return TicketlistBus.tagged(useCases.listJournal().handle(filter, parameters.page()));
    }

    private static Optional<ItemOutcome> outcome(Parameters parameters) {
        try {
            return parameters.text("outcome").map(ItemOutcome::valueOf);
        } catch (IllegalArgumentException e) {
            throw new Parameters.Unreadable("outcome");
        }
    }

    private static Encoded created(JobAnswer job) {
        return new Encoded(Map.of(Meta.RESOURCE_ID, job.jobId().toString()), Json.encode(job));
    }
}
