package org.mingbai.platform.http.form;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a form as the JSON body that the page's script would have sent. What begins with an underscore is not a field but says
 * how to read the others; {@code CommandForms} of the pages writes it from the same attributes that the script reads.
 */
final class PlainForm {

    /** How to read fields that are no text: {@code days:number occurredAt:instant}. */
    static final String TYPES = "_types";
    /** Which field is left out while another is empty: {@code respondent.kind:respondent.name}. */
    static final String WITH = "_with";
    static final String KEY = "_key";
    static final String VERSION = "_version";
    static final String NEXT = "_next";

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,40}(\\.[A-Za-z][A-Za-z0-9]{0,40}){0,4}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MultiValueMap<String, String> fields;
    private final Instant now;

    /** @param now by the clock of the domain: what "today" in a field means */
    PlainForm(MultiValueMap<String, String> fields, Instant now) {
        this.fields = fields;
        this.now = now;
    }

    static boolean isField(String name) {
        return !name.startsWith("_");
    }

    byte[] json() {
        var types = pairs(TYPES);
        var with = pairs(WITH);
        var body = JSON.createObjectNode();
        Stream.concat(fields.keySet().stream(), types.keySet().stream()).distinct().filter(PlainForm::isField)
                .filter(name -> !with.containsKey(name) || !text(with.get(name)).isEmpty())
                .forEach(name -> put(body, name, types.getOrDefault(name, "text")));
        return JSON.writeValueAsBytes(body);
    }

    private void put(ObjectNode body, String name, String type) {
        if (!NAME.matcher(name).matches() || clashes(name)) {
            // no field of any page: the API refuses it by its name
            body.put(name, text(name));
            return;
        }
        if (fields.getOrDefault(name, List.of()).size() > 1 && !type.equals("list") && !type.equals("flag")) {
            fields.get(name).forEach(each -> body.withArrayProperty(name).add(each));
            return;
        }
        if (text(name).isEmpty() && !type.equals("flag") && !type.equals("list")) {
            return;
        }
        var steps = name.split("\\.");
        var at = body;
        for (var step : Arrays.asList(steps).subList(0, steps.length - 1)) {
            at = at.withObjectProperty(step);
        }
        put(at, steps[steps.length - 1], type, name);
    }

    /** A name cannot be a value and have parts. */
    private boolean clashes(String name) {
        return fields.keySet().stream().anyMatch(other -> other.startsWith(name + ".") || name.startsWith(other + "."));
    }

    private void put(ObjectNode at, String last, String type, String name) {
        var text = text(name);
        switch (type) {
            case "flag" -> at.put(last, fields.containsKey(name));
            case "list" -> texts(name).forEach(each -> at.withArrayProperty(last).add(each));
            case "number" -> number(at, last, text);
            case "boolean" -> at.put(last, text.equals("true"));
            case "days" -> at.put(last, "P" + text + "D");
            case "json" -> tree(at, last, text);
            case "instant" -> at.put(last, TypedTimes.instant(text, now).orElse(text));
            case "date" -> at.put(last, TypedTimes.date(text, now).map(Object::toString).orElse(text));
            case String other -> at.put(last, text);
        }
    }

    private static void number(ObjectNode at, String last, String text) {
        if (text.matches("-?[0-9]{1,9}")) {
            at.put(last, Integer.parseInt(text));
        } else {
            at.put(last, text);
        }
    }

    private static void tree(ObjectNode at, String last, String text) {
        try {
            at.set(last, JSON.readTree(text));
        } catch (JacksonException changed) {
            at.put(last, text);
        }
    }

    /** What was chosen of several, or typed with commas between. */
    private List<String> texts(String name) {
        return fields.getOrDefault(name, List.of()).stream().flatMap(each -> Arrays.stream(each.split("[\\s,，、;；]+")))
                .filter(each -> !each.isEmpty()).toList();
    }

    private String text(@Nullable String name) {
        var first = name == null ? null : fields.getFirst(name);
        return first == null ? "" : first.strip();
    }

    private Map<String, String> pairs(String name) {
        var pairs = new HashMap<String, String>();
        for (var pair : text(name).split(" ")) {
            int at = pair.indexOf(':');
            if (at > 0) {
                pairs.put(pair.substring(0, at), pair.substring(at + 1));
            }
        }
        return pairs;
    }
}
