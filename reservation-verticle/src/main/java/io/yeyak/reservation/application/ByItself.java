package io.yeyak.reservation.application;

import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;
import java.util.Optional;

/** What Reservation does without being asked. */
final class ByItself {

    static final Cause.Asked CAUSE = new Cause.Asked(Actor.system("reservation"), Optional.empty());

    private ByItself() {}
}
