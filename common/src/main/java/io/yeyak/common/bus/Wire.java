package io.yeyak.common.bus;

import io.vertx.core.buffer.Buffer;
import io.yeyak.common.event.Actor;
import io.yeyak.common.json.Json;
import io.yeyak.common.outcome.Kind;
import io.yeyak.common.outcome.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Requests and answers as bytes: the length of a JSON head, the head, the body as it is. Heads are read tolerantly, so
 * that two releases understand each other while one replaces the other; {@link Bus#SCHEMA} rises when they cannot.
 * Nothing at all means that an answer is under way, and between the two that it is waited for.
 */
final class Wire {

    /** The failure of a process that leaves: it may or may not have done what was asked of it. */
    static final int LEAVING = 1;

    private record RequestHead(
            Actor actor,
            Map<String, String> parameters,
            Optional<String> idempotencyKey,
            long patienceMillis,
            Optional<String> traceparent) {}

    private record AnswerHead(Map<String, String> meta, Optional<RefusalHead> refusal) {}

    private record RefusalHead(String kind, String code, String detail) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Parts(byte[] head, byte[] body) {}

    private Wire() {}

    static Buffer underWay() {
        return Buffer.buffer();
    }

    static boolean isUnderWay(Buffer word) {
        return word.length() == 0;
    }

    static Buffer encode(Request request) {
        return join(
                Json.encode(new RequestHead(
                        request.actor(),
                        request.parameters(),
                        request.idempotencyKey(),
                        request.patience().toMillis(),
                        request.traceparent())),
                request.body());
    }

    static Request request(Buffer bytes) {
        Parts parts = split(bytes);
        RequestHead head = Json.decode(parts.head(), RequestHead.class);
        return new Request(
                head.actor(),
                head.parameters(),
                head.idempotencyKey(),
                Duration.ofMillis(head.patienceMillis()),
                head.traceparent(),
                parts.body());
    }

    static Buffer encode(Answer answer) {
        return switch (answer) {
            case Answer.Done(Map<String, String> meta, byte[] body) ->
                join(Json.encode(new AnswerHead(meta, Optional.empty())), body);
            case Answer.Refused(Refusal refusal) -> {
                var head = new RefusalHead(refusal.kind().name(), refusal.code(), refusal.detail());
                yield join(Json.encode(new AnswerHead(Map.of(), Optional.of(head))), new byte[0]);
            }
        };
    }

    static Answer answer(Buffer bytes) {
        Parts parts = split(bytes);
        AnswerHead head = Json.decode(parts.head(), AnswerHead.class);
        return head.refusal()
                .<Answer>map(refused ->
                        new Answer.Refused(new Refusal(kind(refused.kind()), refused.code(), refused.detail())))
                .orElseGet(() -> new Answer.Done(head.meta(), parts.body()));
    }

    private static Kind kind(String name) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return Kind.INTERNAL;
    }

    private static Buffer join(byte[] head, byte[] body) {
        return Buffer.buffer(4 + head.length + body.length)
                .appendInt(head.length)
                .appendBytes(head)
                .appendBytes(body);
    }

    private static Parts split(Buffer bytes) {
        int headLength = bytes.length() < 4 ? -1 : bytes.getInt(0);
        if (headLength < 0 || headLength > bytes.length() - 4) {
            throw new IllegalArgumentException("not a message of ours");
        }
        int bodyAt = 4 + headLength;
        return new Parts(bytes.getBytes(4, bodyAt), bytes.getBytes(bodyAt, bytes.length()));
    }
}
