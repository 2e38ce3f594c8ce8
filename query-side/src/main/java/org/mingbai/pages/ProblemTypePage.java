package org.mingbai.pages;

import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;

import org.mingbai.platform.http.NotFoundException;
import org.mingbai.platform.security.AllowsEveryone;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The address that a problem's {@code type} names: what it means and what to do, with its gaps left open. */
@Controller
final class ProblemTypePage {
    private static final Object[] GAPS = Collections.nCopies(10, "…").toArray();

    private final MessageSource messages;

    ProblemTypePage(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/problems/{name}")
    @AllowsEveryone
    String type(@PathVariable String name, Locale language, Model model) {
        var sentence = Stream.of("refusal.", "problem.").flatMap(kind ->
                        Stream.ofNullable(messages.getMessage(kind + name, GAPS, null, language)))
                .findFirst().orElseThrow(NotFoundException::new);
        model.addAttribute("name", name);
        model.addAttribute("sentence", sentence);
        return "problem-type";
    }
}
