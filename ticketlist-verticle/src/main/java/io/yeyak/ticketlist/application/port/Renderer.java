package io.yeyak.ticketlist.application.port;

import java.util.List;
import java.util.Optional;

/** Makes answers of parts that are JSON already. */
public interface Renderer {

    /** One thing. */
    Rendered item(String json);

    /** A page of things. */
    Rendered page(List<String> items, Optional<String> nextCursor);
}
