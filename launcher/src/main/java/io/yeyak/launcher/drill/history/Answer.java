package io.yeyak.launcher.drill.history;

import java.util.Optional;

/**
 * What the platform said.
 *
 * @param status of HTTP
 * @param code of the refusal
 * @param state of the reservation
 * @param version of the reservation
 * @param reason why it came to that state
 * @param tries how often it had to be asked
 */
public record Answer(
        int status,
        Optional<String> code,
        Optional<String> state,
        Optional<Long> version,
        Optional<String> reason,
        int tries) {}
