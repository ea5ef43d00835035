package io.yeyak.ticketlist.domain;

import java.util.Map;
import java.util.Optional;

/** Says in words for people what was done to a show. What only followed from that has none. */
final class ShowWords {

    private static final Map<String, Text> WORDS = Map.of(
            "ShowRegistered", new Text("공연을 등록했습니다.", "The show was registered."),
            "ShowPublished", new Text("공연을 공개했습니다.", "The show was published."),
            "SalesPaused", new Text("판매를 잠시 멈췄습니다.", "The sale was paused."),
            "SalesResumed", new Text("판매를 다시 시작했습니다.", "The sale was resumed."),
            "SalesClosed", new Text("판매를 마감했습니다.", "The sale was closed."),
            "PriceChanged", new Text("가격을 바꿨습니다.", "A price was changed."),
            "CapacityChanged", new Text("티켓 수를 바꿨습니다.", "The number of tickets was changed."),
            "ShowCancelled", new Text("공연을 취소했습니다.", "The show was cancelled."));

    private ShowWords() {}

    /**
     * What an event says was done.
     *
     * @param type the event's name without its version
     */
    static Optional<Text> of(String type) {
        return Optional.ofNullable(WORDS.get(type));
    }
}
