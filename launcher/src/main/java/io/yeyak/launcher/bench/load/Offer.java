package io.yeyak.launcher.bench.load;

import java.nio.charset.StandardCharsets;

/** A show on sale, with the one type of tickets it has. */
public final class Offer {

    private final String showId;
    private final byte[] wish;

    public Offer(String showId, String ticketTypeId) {
        this.showId = showId;
        var body = "{\"showId\":\"" + showId + "\",\"lines\":[{\"ticketTypeId\":\"" + ticketTypeId
                + "\",\"quantity\":1}]}";
        this.wish = ("\r\nContent-Length: " + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
    }

    public String showId() {
        return showId;
    }

    /** What follows the key in the request of somebody who wants a ticket. */
    byte[] wish() {
        return wish;
    }
}
