package io.yeyak.reservation.application;

import io.yeyak.common.event.Actor;
import io.yeyak.common.event.Cause;

/** What Reservation does without being asked. */
final class ByItself {

    static final Cause.Asked CAUSE = Cause.asked(Actor.system("reservation"));

    private ByItself() {}
}
