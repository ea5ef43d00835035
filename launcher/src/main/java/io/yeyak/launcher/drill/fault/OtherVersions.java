package io.yeyak.launcher.drill.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** An event as another version would have written it, with the same meaning. */
final class OtherVersions {

    private static final String LATER_HEADER = "ce_laterattribute";
    private static final String LATER_FIELD = "laterField";

    // No reader needs these. The content type is how the earlier form is known again: all that is written today has it.
    private static final String CONTENT_TYPE = "content-type";
    private static final List<String> OPTIONAL_HEADERS = List.of(CONTENT_TYPE, "ce_causationid", "traceparent");

    private OtherVersions() {}

    /** By the contract a field of the payload is left out only where it has no value: the order alone is free. */
    static ProducerRecord<byte[], byte[]> earlier(ProducerRecord<byte[], byte[]> event) {
        var headers = new RecordHeaders(event.headers());
        OPTIONAL_HEADERS.forEach(headers::remove);
        return with(event, headers, OtherVersions::backwards);
    }

    /** With a header, and with a field in every object, that nobody has heard of yet. */
    static ProducerRecord<byte[], byte[]> later(ProducerRecord<byte[], byte[]> event) {
        var headers = new RecordHeaders(event.headers());
        headers.add(LATER_HEADER, "of a later version".getBytes(UTF_8));
        headers.add("later-bytes", new byte[] {0, (byte) 0xff});
        return with(event, headers, OtherVersions::extended);
    }

    static boolean isEarlier(Headers headers) {
        return headers.lastHeader("ce_id") != null && headers.lastHeader(CONTENT_TYPE) == null;
    }

    static boolean isLater(Headers headers) {
        return headers.lastHeader(LATER_HEADER) != null;
    }

    /** How the fields of an object are written. */
    private interface Form {
        JsonObject of(JsonObject object);
    }

    private static ProducerRecord<byte[], byte[]> with(
            ProducerRecord<byte[], byte[]> event, Headers headers, Form form) {
        return new ProducerRecord<>(
                event.topic(),
                event.partition(),
                event.timestamp(),
                event.key(),
                payload(event.value(), form).orElse(event.value()),
                headers);
    }

    private static Optional<byte[]> payload(byte[] json, Form form) {
        try {
            return Optional.of(
                    form.of(new JsonObject(Buffer.buffer(json))).toBuffer().getBytes());
        } catch (DecodeException | ClassCastException noObject) {
            return Optional.empty();
        }
    }

    private static JsonObject backwards(JsonObject object) {
        var names = new ArrayList<>(object.fieldNames());
        Collections.reverse(names);
        var written = new JsonObject();
        names.forEach(name -> written.put(name, inside(object.getValue(name), OtherVersions::backwards)));
        return written;
    }

    private static JsonObject extended(JsonObject object) {
        var written = new JsonObject();
        written.put(LATER_FIELD, new JsonObject().put("since", "later").putNull("until"));
        object.forEach(field -> written.put(field.getKey(), inside(field.getValue(), OtherVersions::extended)));
        return written.put("laterList", new JsonArray().add(1.5).addNull().add("x"));
    }

    private static @Nullable Object inside(@Nullable Object value, Form form) {
        return switch (value) {
            case null -> null;
            case JsonObject object -> form.of(object);
            case JsonArray array ->
                new JsonArray(array.stream().map(each -> inside(each, form)).toList());
            default -> value;
        };
    }
}
