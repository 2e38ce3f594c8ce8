package org.mingbai.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A client of the JSON API, signed in as one account with the demonstration's password. */
final class Api {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String address;
    private final @Nullable String account;
    private final HttpClient client;
    private final @Nullable Duration patience;

    Api(String address, @Nullable String account) {
        this(address, account, CLIENT, null);
    }

    private Api(String address, @Nullable String account, HttpClient client, @Nullable Duration patience) {
        this.address = address;
        this.account = account;
        this.client = client;
        this.patience = patience;
    }

    /** The same by connections of its own. */
    Api over(HttpClient other) {
        return new Api(address, account, other, patience);
    }

    /** The same, and whoever is not answered within this time fails. */
    Api within(Duration most) {
        return new Api(address, account, client, most);
    }

    /** What came back; {@code body} is an empty object where it is no JSON. */
    record Answer(int status, JsonNode body, HttpResponse<String> http) {
        Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError(http.request().method() + " " + http.request().uri() + " answered " + status + " instead of "
                        + expected + ": " + http.body());
            }
            return this;
        }

        String text(String field) {
            return body.path(field).asString();
        }

        long position() {
            return body.path("position").asLong();
        }

        String problem() {
            return text("type").replace("/problems/", "");
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Map<String, ?> body, String... headers) {
        return send(json(path, JSON.writeValueAsString(body), headers));
    }

    Answer postText(String path, String body, String... headers) {
        return send(json(path, body, headers));
    }

    HttpRequest.Builder json(String path, String body, String... headers) {
        var request = request(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "application/json");
        if (patience != null) {
            request.timeout(patience);
        }
        if (account != null) {
            request.header("Authorization", "Basic "
                    + Base64.getEncoder().encodeToString((account + ":mingbai").getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), parsed(response), response);
        } catch (IOException broken) {
            throw new AssertionError("no answer from " + address, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** A JSON object from names and values in turn. */
    static Map<String, Object> body(@Nullable Object... namesAndValues) {
        var body = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                body.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
            }
        }
        return body;
    }

    static Object[] list(Object... items) {
        return Arrays.copyOf(items, items.length);
    }

    private static JsonNode parsed(HttpResponse<String> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        return type.contains("json") && !response.body().isEmpty() ? JSON.readTree(response.body()) : JsonNodeFactory.instance.objectNode();
    }
}
