package io.yeyak.launcher.gateway.live;

import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Refusal;
import io.yeyak.common.outcome.Reply;
import io.yeyak.launcher.gateway.identity.Caller;
import io.yeyak.launcher.gateway.identity.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody listens to, and may hear.
 *
 * <p>That a reservation is one's own is checked with each change of it, and not at the beginning: the lists may not
 * know it yet, and the answer must not tell a stranger whether there is one.
 *
 * @param customer the caller as a customer, if they are one
 */
record Subscription(Set<String> topics, Optional<String> customer, boolean isAdmin) {

    static final String SHOWS = "shows";
    static final String RESERVATIONS = "reservations";
    static final String ADMIN = "admin";

    /** Whether this caller may listen to these. */
    static Reply<Subscription> of(List<String> topics, Optional<Caller> caller) {
        boolean isAdmin = caller.map(who -> who.is(Role.ADMIN)).orElse(false);
        Optional<String> customer = caller.filter(who -> who.is(Role.CUSTOMER)).map(Caller::subject);
        for (String topic : topics) {
            boolean allowed = isPublic(topic)
                    || (isAdmin && !topic.equals(RESERVATIONS))
                    || (customer.isPresent() && !topic.equals(ADMIN));
            if (!allowed) {
                return Reply.refused(refusal(topic, caller));
            }
        }
        return Reply.done(new Subscription(new LinkedHashSet<>(topics), customer, isAdmin));
    }

    private static boolean isPublic(String topic) {
        return topic.equals(SHOWS) || topic.startsWith(Frame.SHOW);
    }

    private static Refusal refusal(String topic, Optional<Caller> caller) {
        return caller.isEmpty()
                ? new Refusal(Kind.UNAUTHENTICATED, "token-missing", "The topic " + topic + " needs an access token.")
                : new Refusal(Kind.FORBIDDEN, "topic-forbidden", "The topic " + topic + " is not yours to listen to.");
    }

    /** Where this is to be found when a change comes. */
    List<String> keys() {
        return topics.stream()
                .map(topic -> topic.equals(RESERVATIONS) ? ownReservations(customer.orElse("")) : topic)
                .toList();
    }

    /** Where those are to be found who may want to hear of a change. */
    static List<String> keys(Frame frame) {
        List<String> keys = new ArrayList<>(List.of(frame.topic()));
        if (frame.isOfAShow()) {
            keys.add(SHOWS);
        }
        if (frame.isOfAReservation()) {
            keys.add(ADMIN);
            frame.customerId().ifPresent(customer -> keys.add(ownReservations(customer)));
        }
        return keys;
    }

    /** Whether this one wants to hear of it, and may. */
    boolean wants(Frame frame) {
        if (isPublic(frame.topic())) {
            return topics.contains(SHOWS) || topics.contains(frame.topic());
        }
        boolean isOwn = frame.isOfAReservation() && customer.isPresent() && customer.equals(frame.customerId());
        return (isAdmin && (topics.contains(ADMIN) || topics.contains(frame.topic())))
                || (isOwn && (topics.contains(RESERVATIONS) || topics.contains(frame.topic())));
    }

    private static String ownReservations(String customer) {
        return RESERVATIONS + " " + customer;
    }
}
