package io.yeyak.launcher.drill.fault;

import io.vertx.core.Future;
import io.yeyak.launcher.settings.Role;
import java.util.List;

/** Finds among the parked messages those that a fault has made up, and gives them up. */
final class MadeUp {

    /** Whoever can have messages that it could not handle. */
    static final List<String> CONTEXTS =
            Role.contexts().stream().map(Role::label).toList();

    private final AdminApi admin;

    MadeUp(AdminApi admin) {
        this.admin = admin;
    }

    /** Gives all of them up; how many there were. */
    Future<Integer> discardAll() {
        var discarded = CONTEXTS.stream().map(context -> discardAll(context, 0)).toList();
        return Future.all(discarded)
                .map(all ->
                        all.<Integer>list().stream().mapToInt(Integer::intValue).sum());
    }

    // A page is at most a hundred.
    private Future<Integer> discardAll(String context, int before) {
        return admin.parked(context)
                .map(parked -> parked.stream()
                        .filter(message -> message.source().equals(EventFaults.LIAR))
                        .toList())
                .compose(ours -> ours.isEmpty()
                        ? Future.succeededFuture(before)
                        : discard(context, ours).compose(done -> discardAll(context, before + ours.size())));
    }

    private Future<Void> discard(String context, List<AdminApi.Parked> messages) {
        return Future.all(messages.stream()
                        .map(message -> admin.discard(context, message.messageId()))
                        .toList())
                .mapEmpty();
    }
}
