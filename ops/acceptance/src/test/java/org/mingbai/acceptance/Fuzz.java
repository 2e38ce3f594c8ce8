package org.mingbai.acceptance;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * Puts hostile values, one at a time, in every place of every operation that a description names: parameters, headers, fields of bodies,
 * and what no description names, such as the method. It goes through all places with one value before it takes the next, until its time is over.
 */
final class Fuzz {
    private static final List<String> HEADERS = List.of("Idempotency-Key", "If-Match", "Caller-Phone", "Accept-Language", "Accept", "Content-Type", "Range", "Cookie", "Referer", "Origin",
            "X-Forwarded-Proto", "X-Forwarded-For", "Forwarded", "X-CSRF-TOKEN", "X-Requested-With", "HX-Request", "If-None-Match", "If-Modified-Since", "Expect");
    private static final List<String> METHODS = List.of("HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "POST", "GET", "FOO");
    private static final int HEADERS_EACH = 5;
    private static final int THREADS = 4;

    private final String address;
    private final List<String> signedIn;
    private final Map<String, Object> usual;
    private final List<Place> places = new ArrayList<>();

    /** Makes a request with one value in one place. @return null where the value does not fit */
    private interface Sender {
        Raw.@Nullable Answer send(String text, String token);
    }

    private record Place(String name, Sender sender) {
    }

    /** @param usual what stands in a place of this name while another is tried */
    Fuzz(String address, List<String> signedIn, Map<String, Object> usual) {
        this.address = address;
        this.signedIn = List.copyOf(signedIn);
        this.usual = Map.copyOf(usual);
    }

    Fuzz described(JsonNode description) {
        description.path("paths").propertyStream().forEach(path -> path.getValue().propertyStream().forEach(operation ->
                operation(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue(), description)));
        return this;
    }

    private void operation(String method, String path, JsonNode operation, JsonNode description) {
        var parameters = new TreeSet<String>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString().equals("query")) {
                parameters.add(parameter.path("name").asString());
            }
        });
        var content = operation.path("requestBody").path("content");
        var json = content.path("application/json").path("schema");
        var body = json.isMissingNode() ? null : usualBody(resolved(json, description), description, 0);
        address(method, path, parameters, body == null ? null : Api.JSON.writeValueAsBytes(body));
        if (body instanceof Map<?, ?> fields) {
            fields(method, path, "", fields, fields);
        }
        if (content.has("multipart/form-data")) {
            places.add(new Place(method + " " + path + " multipart", (text, token) -> upload(method, filled(path), text)));
        }
    }

    /** A page, by its address and the names of its parameters. */
    Fuzz page(String path, Iterable<String> parameters) {
        address("GET", path, parameters, null);
        return this;
    }

    private void address(String method, String path, Iterable<String> parameters, byte @Nullable [] body) {
        for (var parameter : parameters) {
            places.add(new Place(method + " " + path + "?" + parameter, (text, token) -> parameter.equals("min-position") && text.matches("[0-9]{5,}") ? null
                    : send(method, filled(path) + "?" + parameter + "=" + HostileValues.inAddress(text), List.of(), body)));
        }
        for (var variable : path.replaceAll("[^{]*\\{([^}]+)\\}[^{]*", "$1 ").trim().split(" ")) {
            if (path.contains("{" + variable + "}")) {
                places.add(new Place(method + " " + path, (text, token) ->
                        send(method, filled(path.replace("{" + variable + "}", HostileValues.inAddress(text.isEmpty() ? "%20" : text))), List.of(), body)));
            }
        }
        for (var header : headers(places.size())) {
            places.add(new Place(method + " " + path + " " + header, (text, token) ->
                    send(method, filled(path), List.of(header + ": " + HostileValues.inHeader(text)), body)));
        }
        places.add(new Place(method + " " + path + " parameter name", (text, token) ->
                send(method, filled(path) + "?" + HostileValues.inAddress(text) + "=1&" + HostileValues.inAddress(text) + "=2", List.of(), body)));
        places.add(new Place("any " + path, (text, token) ->
                send(METHODS.get(Math.floorMod(text.hashCode(), METHODS.size())), filled(path) + "?" + "x=1&".repeat(text.length() % 7 == 0 ? 2_000 : 1), List.of(), body)));
    }

    /** What reads a header is the same for all: each operation is tried with a part of them, and each of them with many operations. */
    private static List<String> headers(int from) {
        return IntStream.range(0, HEADERS.size()).filter(i -> i % HEADERS_EACH == from % HEADERS_EACH).mapToObj(HEADERS::get).toList();
    }

    private void fields(String method, String path, String within, Map<?, ?> fields, Object whole) {
        fields.forEach((name, value) -> {
            places.add(new Place(method + " " + path + " " + within + name, (text, token) -> send(method, filled(path), List.of(), replaced(whole, fields, name, token))));
            if (value instanceof Map<?, ?> more) {
                fields(method, path, within + name + ".", more, whole);
            }
            if (value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof Map<?, ?> more) {
                fields(method, path, within + name + "[].", more, whole);
            }
        });
        if (within.isEmpty()) {
            places.add(new Place(method + " " + path + " body", (text, token) -> send(method, filled(path), List.of(), token.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static byte[] replaced(Object whole, Map<?, ?> holder, Object name, String token) {
        return Api.JSON.writeValueAsString(with(whole, holder, name)).replace("\"@@\"", token).getBytes(StandardCharsets.UTF_8);
    }

    private static Object with(Object value, Map<?, ?> holder, Object name) {
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<Object, Object>();
            map.forEach((key, each) -> copy.put(key, map == holder && key.equals(name) ? "@@" : with(each, holder, name)));
            return copy;
        }
        return value instanceof List<?> list ? list.stream().map(each -> with(each, holder, name)).toList() : value;
    }

    private Object usualBody(JsonNode schema, JsonNode description, int depth) {
        var body = new LinkedHashMap<String, Object>();
        schema.path("properties").propertyStream().forEach(property -> body.put(property.getKey(), value(property.getKey(), property.getValue(), description, depth)));
        return body;
    }

    private Object value(String name, JsonNode given, JsonNode description, int depth) {
        var known = usual.get(name);
        if (known != null) {
            return known;
        }
        var schema = resolved(given, description);
        if (schema.has("enum")) {
            return schema.path("enum").path(0).asString();
        }
        return switch (schema.path("type").asString("object")) {
            case "integer", "number" -> 1;
            case "boolean" -> true;
            case "array" -> List.of(value(name, schema.path("items"), description, depth + 1));
            case "string" -> switch (schema.path("format").asString("")) {
                case "date-time" -> "2026-11-01T09:00:00+08:00";
                case "date" -> "2026-11-01";
                default -> "一二三";
            };
            default -> depth > 4 ? Map.of() : usualBody(schema, description, depth + 1);
        };
    }

    private static JsonNode resolved(JsonNode schema, JsonNode description) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : description.at(reference.substring(1));
    }

    private String filled(String path) {
        var filled = path;
        for (var each : usual.entrySet()) {
            filled = filled.replace("{" + each.getKey() + "}", String.valueOf(each.getValue()));
        }
        return filled.replaceAll("\\{[^}]*\\}", "none");
    }

    private Raw.Answer send(String method, String path, List<String> headers, byte @Nullable [] body) {
        var all = new ArrayList<>(signedIn);
        all.addAll(headers);
        if (headers.stream().noneMatch(header -> header.startsWith("Content-Type:")) && body != null) {
            all.add("Content-Type: application/json");
        }
        return Raw.send(address, method, path, all, body);
    }

    private Raw.Answer upload(String method, String path, String text) {
        var part = "--b\r\nContent-Disposition: form-data; name=\"" + text.replaceAll("[\r\n]", "") + "\"; filename=\"" + text.replaceAll("[\r\n]", "") + "\"\r\n\r\n" + text + "\r\n";
        var file = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + text.replaceAll("[\r\n]", "") + "\"\r\n\r\n" + text + "\r\n";
        var body = (file + part.repeat(text.length() % 5 == 0 ? 2_000 / Math.max(1, text.length()) + 1 : 1) + "--b--\r\n").getBytes(StandardCharsets.UTF_8);
        var all = new ArrayList<>(signedIn);
        all.add("Content-Type: multipart/form-data; boundary=b");
        return Raw.send(address, method, path, all, body);
    }

    /**
     * @param failures what was answered with a failure of the server, or not at all
     * @param statuses how often each was answered
     */
    record Outcome(List<String> failures, Map<Integer, Integer> statuses, int places) {

        int sent() {
            return statuses.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    Outcome run(Duration atMost) throws InterruptedException {
        var texts = HostileValues.texts();
        var tokens = HostileValues.tokens();
        var failures = new ConcurrentLinkedQueue<String>();
        var statuses = new ConcurrentSkipListMap<Integer, Integer>();
        long end = System.nanoTime() + atMost.toNanos();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                threads.execute(() -> {
                    for (int round = 0; round < tokens.size(); round++) {
                        for (int i = first; i < places.size() && System.nanoTime() < end; i += THREADS) {
                            // the next place begins with the next value, so that a run that is cut short has tried all of them somewhere
                            tryOne(places.get(i), texts.get((round + i) % texts.size()), tokens.get((round + i) % tokens.size()), failures, statuses);
                        }
                    }
                });
            }
            threads.shutdown();
            threads.awaitTermination(atMost.toSeconds() + 60, TimeUnit.SECONDS);
        }
        return new Outcome(List.copyOf(new TreeSet<>(failures)), statuses, places.size());
    }

    private static void tryOne(Place place, String text, String token, Queue<String> failures, Map<Integer, Integer> statuses) {
        var answer = place.sender().send(text, token);
        if (answer == null) {
            return;
        }
        statuses.merge(answer.status(), 1, Integer::sum);
        boolean named = answer.status() == 503 && answer.text().contains("/problems/position-not-reached");
        boolean unknownMethod = answer.status() == 501 && place.name().startsWith("any ");
        if (answer.status() == 0 || answer.status() >= 500 && !named && !unknownMethod) {
            failures.add(place.name() + " <- " + shortened(text) + " | " + shortened(token) + " : " + answer.status() + " " + shortened(answer.text().replaceAll("(?s).*\r\n\r\n", "")));
        }
    }

    private static String shortened(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "…(" + text.length() + ")" : text;
    }
}
