package io.yeyak.launcher.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** The sandbox payment provider: what a customer does on its page, and its switches. */
final class Provider {

    static final String API_KEY = "sk_system_tests";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;

    Provider(URI address) {
        this.address = address;
    }

    /** The customer presses a button on the payment page. */
    void press(String checkoutUrl, String outcome) {
        HttpResponse<byte[]> response = send(HttpRequest.newBuilder(URI.create(checkoutUrl))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("outcome=" + outcome)));
        if (response.statusCode() >= 400) {
            throw new AssertionError("the payment page answers " + response.statusCode());
        }
    }

    /** Sets switches; what is not named is off. */
    void switches(Map<String, Object> switches) {
        try {
            HttpResponse<byte[]> response = send(HttpRequest.newBuilder(address.resolve("/switches"))
                    .header("Authorization", "Bearer " + API_KEY)
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(switches))));
            if (response.statusCode() >= 300) {
                throw new AssertionError("the switches answer " + response.statusCode());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError("no answer from the provider: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
