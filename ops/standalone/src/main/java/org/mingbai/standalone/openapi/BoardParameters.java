package org.mingbai.standalone.openapi;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;

import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** What the filters of the board mean where their names do not say it, above all what counts as found. */
@Component
final class BoardParameters implements OperationCustomizer {

    private static final String BOARD = "tickets";
    private static final Map<String, String> MEANINGS = Map.of(
            "breached", "Late at any time, whatever became of it.",
            "late", "Open, and its deadline has passed at this moment.",
            "soon", "Warned of, and still in time.",
            "tab", "A ready-made filter with an order of its own.",
            "from", "Accepted then or later: an instant, or a date from its beginning (China time).",
            "until", "Accepted then or earlier: an instant, or a date to its end (China time).",
            "sort", "deadline, acceptedAt, resolvedAt, level, each with ,desc for the other way round; or relevance. "
                    + "Without it the likest come first where q is given, else the earliest deadline.",
            "q", "Words of subject, text, respondent, reply or number, in whatever order, ranked by BM25; total, facets and pages are exact over "
                    + "all that is found. Of several words, at least half are found; all of them come before some. A word is cut into pairs of "
                    + "Chinese characters, other words whole, a number or an id with its signs as one; a ticket has a word when it has it whole or: "
                    + "both of two parts, two of three to six, and a third down to a quarter of more. 拖欠工资 finds 拖欠三十名工人三个月工资. "
                    + "Each row says in why which of the words it has.");

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.getMethod().getName().equals(BOARD) && operation.getParameters() != null) {
            described(operation.getParameters());
        }
        return operation;
    }

    private static void described(List<Parameter> parameters) {
        parameters.stream().filter(parameter -> MEANINGS.containsKey(parameter.getName()))
                .forEach(parameter -> parameter.setDescription(MEANINGS.get(parameter.getName())));
    }
}
