package io.yeyak.broken.ticket.adapter.out.postgres;

import com.hazelcast.core.HazelcastInstance;

/** Somebody who goes past the cluster. */
public record KnowsHazelcast(HazelcastInstance member) {}
