package io.yeyak.reservation.application.port;

import io.vertx.core.Future;
import io.yeyak.reservation.domain.ReservationId;
import java.time.Duration;

/** How those who wait hear that a reservation was decided, wherever that was. Every word of it may be lost. */
public interface Changes {

    /** Somebody waits for changes of one reservation. */
    interface Watching {

        /**
         * The next change since the one before, or since the watch began. It may come without any reason.
         *
         * @return true, or false when the patience is over
         */
        Future<Boolean> next();

        /** Waits no longer. */
        void end();
    }

    void announce(ReservationId reservation);

    /** Begins to watch. Whoever begins ends it. */
    Watching watch(ReservationId reservation, Duration patience);
}
