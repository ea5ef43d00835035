package io.yeyak.launcher.gateway.http;

import java.time.Duration;

/**
 * What one gateway takes on at most.
 *
 * @param bodyBytes of a request; the contract may allow less
 * @param receiveWithin how long a client may take to send a request, from its connection or the last answer on
 * @param idleWithin how long a connection may stay open with nothing to do
 * @param connections at once
 * @param requests at once, of all connections
 * @param streams of live updates at once
 */
public record Limits(
        int bodyBytes, Duration receiveWithin, Duration idleWithin, int connections, int requests, int streams) {

    public Limits {
        if (bodyBytes < 1 || connections < 1 || requests < 1 || streams < 0) {
            throw new IllegalArgumentException("the limits of the gateway have to be above zero");
        }
        if (receiveWithin.compareTo(Duration.ZERO) <= 0 || idleWithin.compareTo(Duration.ZERO) <= 0) {
            throw new IllegalArgumentException("the time limits of the gateway have to be above zero");
        }
    }

    /** 64 KB, 10 seconds to send, a minute to rest; 20,000 connections, 10,000 requests and 10,000 streams. */
    public static Limits usual() {
        return new Limits(65_536, Duration.ofSeconds(10), Duration.ofSeconds(60), 20_000, 10_000, 10_000);
    }
}
