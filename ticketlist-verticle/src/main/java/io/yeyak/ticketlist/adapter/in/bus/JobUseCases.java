package io.yeyak.ticketlist.adapter.in.bus;

import io.yeyak.ticketlist.application.CancelJob;
import io.yeyak.ticketlist.application.CreateJob;
import io.yeyak.ticketlist.application.GetJob;
import io.yeyak.ticketlist.application.ListJobItems;
import io.yeyak.ticketlist.application.ListJobs;
import io.yeyak.ticketlist.application.ListJournal;
import io.yeyak.ticketlist.application.RetryFailedItems;

/** Everything that administrators can ask about what they do. */
public record JobUseCases(
        CreateJob createJob,
        ListJobs listJobs,
        GetJob getJob,
        ListJobItems listJobItems,
        CancelJob cancelJob,
        RetryFailedItems retryFailedItems,
        ListJournal listJournal) {}
