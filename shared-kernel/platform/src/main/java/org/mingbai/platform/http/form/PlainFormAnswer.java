package org.mingbai.platform.http.form;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.mingbai.platform.http.Languages;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the command API answered, as a page of its own: what was done and where it goes on, or why not, with all that was typed in fields
 * that can be sent again. Written here, since a node of the command side has no templates.
 */
public final class PlainFormAnswer {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** A path of this server: no second slash and no blank that a browser would drop before one. */
    private static final Pattern HERE = Pattern.compile("/([A-Za-z0-9?{][A-Za-z0-9/_?=&{}.%:,-]*)?");
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
    /** Spring's name for the token against forged requests, as an attribute and as a field. */
    private static final String TOKEN = "_csrf";
    /** What of an answer is told to a person. */
    private static final List<String> TOLD = List.of("ticket", "queryCode", "id", "name", "phone", "address", "version");

    private final MessageSource messages;

    public PlainFormAnswer(MessageSource messages) {
        this.messages = messages;
    }

    String page(HttpServletRequest request, MultiValueMap<String, String> fields, int status, byte[] body) {
        var language = Languages.of(request);
        var answer = read(body);
        var title = say(status < 300 ? "plain.done" : "plain.refused", language);
        var main = status < 300 ? done(fields, answer, language) : refused(request, fields, answer, status, language);
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>
                <link rel="stylesheet" href="/tokens.css"><link rel="stylesheet" href="/app.css"></head>
                <body><main id="main" class="narrow"><h1>%s</h1>%s</main></body></html>
                """.formatted(language == Locale.ENGLISH ? "en" : "zh-CN", title, title, main);
    }

    private String done(MultiValueMap<String, String> fields, JsonNode answer, Locale language) {
        var page = new StringBuilder("<section class=\"card\"><dl class=\"facts\">");
        for (var name : TOLD) {
            if (answer.path(name).isValueNode()) {
                page.append("<dt>").append(label(name, language)).append("</dt><dd>").append(escaped(answer.path(name).asString())).append("</dd>");
            }
        }
        var why = answer.path("deadline").path("explanation");
        if (why.isString()) {
            page.append("<dt>").append(label("deadline", language)).append("</dt><dd>").append(escaped(why.asString())).append("</dd>");
        }
        return page.append("</dl><p class=\"actions\"><a class=\"button primary\" href=\"").append(escaped(next(fields, answer))).append("\">")
                .append(say("plain.next", language)).append("</a></p></section>").toString();
    }

    private String refused(HttpServletRequest request, MultiValueMap<String, String> fields, JsonNode problem, int status, Locale language) {
        var page = new StringBuilder("<div class=\"problem\" role=\"alert\"><p>")
                .append(problem.path("type").asString("").endsWith("/page-expired") ? say("plain.expired", language) : escaped(problem.path("detail").asString("")))
                .append("</p><ul>");
        problem.path("errors").forEach(error -> page.append("<li>").append(label(error.path("field").asString(""), language)).append("：")
                .append(escaped(error.path("message").asString(""))).append("</li>"));
        page.append("</ul></div>");
        if (status == 401) {
            page.append("<p><a href=\"/sign-in\" target=\"_blank\">").append(say("plain.sign-in", language)).append("</a></p>");
        }
        page.append("<form class=\"stack card\" method=\"post\" action=\"").append(escaped(request.getRequestURI())).append("\"><p>")
                .append(say("plain.kept", language)).append("</p>");
        if (request.getAttribute(TOKEN) instanceof CsrfToken token) {
            page.append(hidden(token.getParameterName(), token.getToken()));
        }
        fields.forEach((name, values) -> values.forEach(value -> page.append(PlainForm.isField(name) ? field(name, value, language)
                : name.equals(TOKEN) ? "" : hidden(name, value))));
        return page.append("<div class=\"actions\"><button class=\"primary\" type=\"submit\">").append(say("plain.again", language))
                .append("</button></div></form>").toString();
    }

    private String field(String name, String value, Locale language) {
        var escaped = escaped(name);
        return "<div class=\"field\"><label for=\"" + escaped + "\">" + label(name, language) + "</label><textarea id=\"" + escaped
                + "\" name=\"" + escaped + "\" rows=\"" + Math.clamp(value.lines().count(), 1, 8) + "\">\n" + escaped(value) + "</textarea></div>";
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + escaped(name) + "\" value=\"" + escaped(value) + "\">";
    }

    /** The page that the form named, with what the answer knows put into its gaps; only an address of this server. */
    private static String next(MultiValueMap<String, String> fields, JsonNode answer) {
        var named = fields.getFirst(PlainForm.NEXT);
        if (named == null || !HERE.matcher(named).matches()) {
            return "/";
        }
        var address = GAP.matcher(named).replaceAll(gap -> Matcher.quoteReplacement(
                URLEncoder.encode(answer.path(gap.group(1)).asString(""), StandardCharsets.UTF_8)));
        return answer.path("position").isIntegralNumber()
                ? address + (address.contains("?") ? "&" : "?") + "min-position=" + answer.path("position").asLong() : address;
    }

    private String label(String name, Locale language) {
        return escaped(messages.getMessage("plain.field." + name, null, name, language));
    }

    private String say(String key, Locale language) {
        return escaped(messages.getMessage(key, null, language));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException none) {
            return JSON.createObjectNode();
        }
    }
}
