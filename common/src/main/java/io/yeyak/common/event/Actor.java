package io.yeyak.common.event;

import java.util.Locale;

/**
 * Who caused something.
 *
 * @param role in which part they acted
 * @param subject the identity provider's subject for people, a component's name for the system
 */
public record Actor(Role role, String subject) {

    /** The parts somebody can act in. */
    public enum Role {
        CUSTOMER,
        ADMIN,
        SYSTEM
    }

    public static Actor system(String component) {
        return new Actor(Role.SYSTEM, component);
    }

    public static Actor customer(String subject) {
        return new Actor(Role.CUSTOMER, subject);
    }

    public static Actor admin(String subject) {
        return new Actor(Role.ADMIN, subject);
    }

    /** As it travels in a header: {@code customer:7f1c}. */
    public String encoded() {
        return role.name().toLowerCase(Locale.ROOT) + ":" + subject;
    }

    /** Reads {@link #encoded()}; anything else is the system under that name. */
    public static Actor parse(String encoded) {
        for (Role role : Role.values()) {
            String prefix = role.name().toLowerCase(Locale.ROOT) + ":";
            if (encoded.startsWith(prefix)) {
                return new Actor(role, encoded.substring(prefix.length()));
            }
        }
        return system(encoded);
    }
}
