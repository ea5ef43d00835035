package io.yeyak.common.config;

/**
 * Something that must not be shown: it prints as stars.
 *
 * @param value the secret itself, for the one who needs it
 */
public record Secret(String value) {

    @Override
    public String toString() {
        return "***";
    }
}
