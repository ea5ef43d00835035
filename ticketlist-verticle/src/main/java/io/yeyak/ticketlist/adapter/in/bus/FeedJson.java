package io.yeyak.ticketlist.adapter.in.bus;

import io.yeyak.common.json.Json;
import io.yeyak.ticketlist.application.port.Feed.Slice;
import io.yeyak.ticketlist.application.port.Frame;
import java.nio.charset.StandardCharsets;

/** A part of the feed as JSON. What the frames carry is JSON already, and is passed on as it is. */
final class FeedJson {

    private FeedJson() {}

    static byte[] write(Slice slice) {
        StringBuilder json = new StringBuilder(256 + 512 * slice.frames().size());
        json.append("{\"epoch\":").append(slice.epoch());
        json.append(",\"latest\":").append(slice.latest());
        slice.earliest().ifPresent(earliest -> json.append(",\"earliest\":").append(earliest));
        json.append(",\"frames\":[");
        String separator = "";
        for (Frame frame : slice.frames()) {
            write(frame, json.append(separator));
            separator = ",";
        }
        return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Frame frame, StringBuilder json) {
        json.append("{\"seq\":").append(frame.seq());
        json.append(",\"topic\":").append(Json.text(frame.topic()));
        frame.customerId().ifPresent(customer -> json.append(",\"customerId\":").append(Json.text(customer)));
        json.append(",\"data\":").append(frame.data()).append('}');
    }
}
