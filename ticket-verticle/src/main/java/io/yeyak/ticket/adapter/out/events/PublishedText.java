package io.yeyak.ticket.adapter.out.events;

import io.yeyak.ticket.domain.Text;

/** A text in the languages of the user interface. */
record PublishedText(String ko, String en) {

    static PublishedText of(Text text) {
        return new PublishedText(text.ko(), text.en());
    }
}
