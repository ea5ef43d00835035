package io.yeyak.ticketlist.application;

import io.vertx.core.Future;
import io.yeyak.common.decision.Decision;
import io.yeyak.common.decision.Note;
import io.yeyak.common.event.Envelope;
import io.yeyak.common.event.EventMessage;
import io.yeyak.common.event.Handling;
import io.yeyak.common.work.Aggregates;
import io.yeyak.ticketlist.domain.Occurrence;
import io.yeyak.ticketlist.domain.View;
import io.yeyak.ticketlist.domain.ViewEvent;
import io.yeyak.ticketlist.domain.ViewKey;
import java.util.List;

/** Brings the view that an event is about up to it. Nothing is ever told: a view has no events of its own. */
public final class ProjectEvent {

    private final Aggregates<ViewKey, View, Void> views;

    public ProjectEvent(Aggregates<ViewKey, View, Void> views) {
        this.views = views;
    }

    /** Handles an event that is understood. */
    public Future<Handling> handle(EventMessage message, ViewEvent event) {
        Occurrence occurrence = occurrence(message.envelope());
        return views.handle(ViewKey.of(event), message, (view, now) -> decide(view, event, occurrence));
    }

    /** Takes an event that is not. */
    public Future<Handling> park(EventMessage message, String reason) {
        return views.park(message, reason);
    }

    private static Decision<View, Void, Note> decide(View view, ViewEvent event, Occurrence occurrence) {
        return Decision.of(view.after(event, occurrence), List.of(), Note.applied());
    }

    private static Occurrence occurrence(Envelope envelope) {
        return new Occurrence(
                envelope.id(),
                envelope.source(),
                envelope.sequence(),
                withoutVersion(envelope.type()),
                envelope.time(),
                new Occurrence.Actor(
                        envelope.actor().role().name(), envelope.actor().subject()),
                envelope.causationId());
    }

    private static String withoutVersion(String type) {
        int dot = type.lastIndexOf('.');
        return dot < 0 ? type : type.substring(0, dot);
    }
}
