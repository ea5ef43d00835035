package io.yeyak.ticketlist.domain;

import io.yeyak.common.outcome.Refusal;
import java.util.Optional;

/** What a context says that was asked to do something. */
public sealed interface Attempt {

    /**
     * It did.
     *
     * @param code what there is to know about that, such as that there are no tickets left for whom was approved
     */
    record Done(Optional<String> code) implements Attempt {}

    /** It did, and that did not help. */
    record InVain(String code, String detail) implements Attempt {}

    /** It did not. */
    record Refused(Refusal refusal) implements Attempt {}
}
