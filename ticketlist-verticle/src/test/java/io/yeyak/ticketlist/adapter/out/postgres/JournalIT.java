package io.yeyak.ticketlist.adapter.out.postgres;

import static io.yeyak.common.fixture.Replies.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.yeyak.common.event.Actor;
import io.yeyak.common.event.EventMessage;
import io.yeyak.ticketlist.application.ListJournal;
import io.yeyak.ticketlist.application.ListJournal.Item;
import io.yeyak.ticketlist.application.Page;
import io.yeyak.ticketlist.application.PageRequest;
import io.yeyak.ticketlist.application.port.Generations.Generation;
import io.yeyak.ticketlist.application.port.Journal.Filter;
import io.yeyak.ticketlist.domain.AdminAct;
import io.yeyak.ticketlist.fixture.Telling;
import io.yeyak.ticketlist.fixture.ViewsFixture;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class JournalIT {

    private static final PageRequest EVERYTHING = new PageRequest(Optional.empty(), 100);
    private static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty());
    private static final Actor HANA = Actor.admin("hana");

    private final ViewsFixture views = new ViewsFixture();
    private final ListJournal journal = new ListJournal(new PgJournal(views.pool()));
    private final Telling telling = new Telling(Instant.parse("2026-12-31T12:00:00Z"));
    private final Telling otherShow = new Telling(Instant.parse("2027-01-01T12:00:00Z"));
    private final UUID id = UUID.randomUUID();
    private final List<EventMessage> story = List.of(
            telling.show("ShowPublished", "ON_SALE"),
            telling.reservation("ReservationRequested", id, "minji", "REQUESTED"),
            Telling.by(HANA, telling.ticket("TicketApprovalDenied", id, told -> told.put("reason", "Too many."))),
            otherShow.show("ShowCancelled", "CANCELLED"));

    @AfterEach
    void close() {
        views.close();
    }

    @Test
    void whatAdministratorsDidIsToldTheNewestFirst() {
        views.project(story.toArray(EventMessage[]::new));
        assertThat(list(ALL))
                .extracting(Item::what)
                .containsExactly("ShowCancelled", "TicketApprovalDenied", "ShowPublished");
        assertThat(list(ALL).get(1)).satisfies(item -> {
            assertThat(item.by()).isEqualTo("hana");
            assertThat(item.subject()).isEqualTo(new AdminAct.Subject(AdminAct.Kind.RESERVATION, id));
            assertThat(item.showId()).isEqualTo(telling.showId());
            assertThat(item.comment()).contains("Too many.");
        });
    }

    @Test
    void itCanBeAskedForSomebodyOrSomething() {
        views.project(story.toArray(EventMessage[]::new));
        assertThat(list(new Filter(Optional.of("hana"), Optional.empty(), Optional.empty())))
                .extracting(Item::what)
                .containsExactly("TicketApprovalDenied");
        assertThat(list(new Filter(Optional.empty(), Optional.of(telling.showId()), Optional.empty())))
                .extracting(Item::what)
                .containsExactly("TicketApprovalDenied", "ShowPublished");
        assertThat(list(new Filter(Optional.empty(), Optional.empty(), Optional.of(id))))
                .extracting(Item::what)
                .containsExactly("TicketApprovalDenied");
    }

    @Test
    void whatFollowsFromAnActIsNotInIt() {
        EventMessage cancelled =
                Telling.by(HANA, telling.reservation("ReservationCancelled", id, "minji", "CANCELLED"));
        EventMessage released = Telling.after(cancelled, telling.ticket("TicketHoldReleased", id));
        views.project(cancelled, released);
        assertThat(list(ALL)).extracting(Item::what).containsExactly("ReservationCancelled");
    }

    @Test
    void everyActOfAPollIsInItOnceHoweverOftenItComes() {
        EventMessage[] poll = {
            telling.show("ShowRegistered", "DRAFT"),
            telling.show("ShowPublished", "ON_SALE"),
            telling.show("SalesPaused", "PAUSED"),
            telling.show("AvailabilityChanged", "PAUSED")
        };
        views.project(poll);
        views.project(poll);
        assertThat(list(ALL)).extracting(Item::what).containsExactly("SalesPaused", "ShowPublished", "ShowRegistered");
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded() {
        views.project(story.toArray(EventMessage[]::new));
        Page<Item> first =
                done(journal.handle(ALL, new PageRequest(Optional.empty(), 2)).await());
        Page<Item> second =
                done(journal.handle(ALL, new PageRequest(first.nextCursor(), 2)).await());
        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).extracting(Item::what).containsExactly("ShowPublished");
        assertThat(second.nextCursor()).isEmpty();
    }

    @Test
    void aRebuildTellsOfWhatHappenedBeforeThereWasAJournal() {
        views.project(story.toArray(EventMessage[]::new));
        views.pool().query("truncate admin_act").execute().await();
        PgGenerations generations = new PgGenerations(views.vertx(), views.pool());
        Generation building = generations.begin().await().orElseThrow();
        views.projector(building.number()).project(story).await();
        assertThat(list(ALL)).isEmpty();
        generations.swap(generations.all().await().getFirst(), building, 0).await();
        assertThat(list(ALL)).hasSize(3);
    }

    private List<Item> list(Filter filter) {
        return done(journal.handle(filter, EVERYTHING).await()).items();
    }
}
