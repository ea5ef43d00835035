package io.yeyak.ticket.adapter.out.postgres;

import io.yeyak.common.json.Json;
import io.yeyak.common.money.Money;
import io.yeyak.ticket.domain.Line;
import io.yeyak.ticket.domain.TicketTypeId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A line of an order as it lies in the database. */
record StoredLine(UUID ticketTypeId, int quantity, Money unitPrice) {

    static String write(List<Line> lines) {
        List<StoredLine> stored = lines.stream()
                .map(line -> new StoredLine(line.ticketTypeId().value(), line.quantity(), line.unitPrice()))
                .toList();
        return Json.text(stored);
    }

    static List<Line> read(String json) {
        return Stream.of(Json.decode(json, StoredLine[].class))
                .map(line -> new Line(new TicketTypeId(line.ticketTypeId), line.quantity, line.unitPrice))
                .toList();
    }
}
