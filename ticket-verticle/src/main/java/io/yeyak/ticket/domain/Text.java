package io.yeyak.ticket.domain;

/**
 * A text that people read.
 *
 * <p>Throws {@link IllegalArgumentException} when a language is blank.
 */
public record Text(String ko, String en) {

    public Text {
        if (ko.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text needs both its Korean and its English wording");
        }
    }
}
