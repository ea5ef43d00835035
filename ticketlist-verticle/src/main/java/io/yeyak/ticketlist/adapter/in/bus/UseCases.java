package io.yeyak.ticketlist.adapter.in.bus;

import io.yeyak.ticketlist.application.BeginRebuild;
import io.yeyak.ticketlist.application.GetProjection;
import io.yeyak.ticketlist.application.GetReservation;
import io.yeyak.ticketlist.application.GetSales;
import io.yeyak.ticketlist.application.GetShow;
import io.yeyak.ticketlist.application.ListApprovals;
import io.yeyak.ticketlist.application.ListAttention;
import io.yeyak.ticketlist.application.ListReservations;
import io.yeyak.ticketlist.application.ListShows;
import io.yeyak.ticketlist.application.ReadFeed;

/** Everything that can be asked of the views. */
public record UseCases(
        ListShows listShows,
        GetShow getShow,
        GetReservation getReservation,
        ListReservations listReservations,
        ListApprovals listApprovals,
        ListAttention listAttention,
        GetSales getSales,
        GetProjection getProjection,
        BeginRebuild beginRebuild,
        ReadFeed readFeed) {}
