package io.yeyak.payment.adapter.in.bus;

import io.yeyak.common.bus.Request;
import io.yeyak.payment.application.ListRefunds;
import io.yeyak.payment.application.RefundStatus;
import io.yeyak.payment.application.port.Refunds.Listed;
import io.yeyak.payment.application.port.Refunds.Position;
import io.yeyak.payment.domain.RefundId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Pages of refunds as they are asked for and shown. A cursor is the last one shown, in letters. */
final class RefundPages {

    private static final int LIMIT = 50;
    private static final int LIMIT_MOST = 100;

    private RefundPages() {}

    /** A page as the contract has it. */
    record Page(List<Listed> items, Optional<String> nextCursor) {}

    static ListRefunds.Query query(Request request) {
        Optional<String> state = request.parameter("state");
        int limit = request.parameter("limit").map(Integer::parseInt).orElse(LIMIT);
        return new ListRefunds.Query(
                state.map(RefundStatus::valueOf),
                request.parameter("cursor").map(RefundPages::decode),
                Math.clamp(limit, 1, LIMIT_MOST));
    }

    static Page page(ListRefunds.Page found) {
        return new Page(found.items(), found.next().map(RefundPages::encode));
    }

    private static String encode(Position position) {
        String text = position.requestedAt() + "|" + position.refundId().value();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Position decode(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int bar = text.indexOf('|');
            return new Position(
                    Instant.parse(text.substring(0, bar)), new RefundId(UUID.fromString(text.substring(bar + 1))));
        } catch (DateTimeException | StringIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the cursor is none of ours", e);
        }
    }
}
