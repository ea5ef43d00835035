package io.yeyak.ticketlist.application.port;

import io.yeyak.ticketlist.domain.ReservationView;
import java.util.Optional;

/**
 * A reservation that was found.
 *
 * @param generation which generation of the views knows it so
 * @param show empty as long as the views do not know the show
 * @param position where it stands in the list that was asked for
 */
public record Found(int generation, ReservationView view, Optional<ShowHead> show, Position position)
        implements Placed {}
