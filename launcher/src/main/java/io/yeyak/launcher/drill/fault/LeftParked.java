package io.yeyak.launcher.drill.fault;

import io.vertx.core.Future;
import io.yeyak.launcher.drill.stage.Stage;
import java.util.List;

/** What waits for a person although no fault has made it up: an event that somebody could not handle. */
public final class LeftParked {

    private LeftParked() {}

    /** A sentence about each, of the first hundred of each context. */
    public static Future<List<String>> on(Stage stage) {
        var admin = new AdminApi(stage);
        return Future.all(MadeUp.CONTEXTS.stream()
                        .map(context -> admin.parked(context).map(parked -> told(context, parked)))
                        .toList())
                .map(all ->
                        all.<List<String>>list().stream().flatMap(List::stream).toList());
    }

    private static List<String> told(String context, List<AdminApi.Parked> parked) {
        return parked.stream()
                .filter(message -> !message.source().equals(EventFaults.LIAR))
                .map(message -> context + " has parked the message " + message.messageId() + " of " + message.source())
                .toList();
    }
}
