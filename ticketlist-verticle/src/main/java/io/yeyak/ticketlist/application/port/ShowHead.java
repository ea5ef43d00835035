package io.yeyak.ticketlist.application.port;

import io.yeyak.ticketlist.domain.Text;
import java.time.Instant;
import java.util.UUID;

/** What stands over the reservations of a show. */
public record ShowHead(UUID showId, Text title, Text venue, Instant startsAt, String timeZone) {}
