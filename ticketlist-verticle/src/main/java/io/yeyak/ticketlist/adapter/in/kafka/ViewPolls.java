package io.yeyak.ticketlist.adapter.in.kafka;

import io.vertx.core.Future;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.MalformedEnvelope;
import io.yeyak.common.kafka.Misfits;
import io.yeyak.common.kafka.PollHandler;
import io.yeyak.common.kafka.RawRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Takes all that a poll brings together, so that it is one transaction; what is no event is parked by its place. */
public final class ViewPolls implements PollHandler {

    private final Function<List<EventMessage>, Future<Void>> projection;
    private final Misfits misfits;

    public ViewPolls(Function<List<EventMessage>, Future<Void>> projection, Misfits misfits) {
        this.projection = projection;
        this.misfits = misfits;
    }

    @Override
    public Future<?> on(List<RawRecord> records) {
        List<EventMessage> events = new ArrayList<>(records.size());
        List<Future<?>> parked = new ArrayList<>();
        for (RawRecord raw : records) {
            try {
                events.add(raw.event());
            } catch (MalformedEnvelope e) {
                parked.add(misfits.undecodable(raw, String.valueOf(e.getMessage())));
            }
        }
        return Future.join(parked).compose(done -> projection.apply(events));
    }
}
