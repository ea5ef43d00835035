package io.yeyak.ticketlist.application.port;

import io.yeyak.ticketlist.domain.JobKind;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing to be done.
 *
 * @param itemId the reservation, the refund or the parked message
 * @param by the administrator it is done for
 * @param comment the reason that is given where a reason is asked for
 * @param context whose parked message it is
 * @param tries how often it was tried, this time included
 */
public record Task(
        UUID jobId, UUID itemId, JobKind kind, String by, String comment, Optional<String> context, int tries) {}
