package org.mingbai.pages;

import java.util.EnumMap;
import java.util.Map;

import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.security.AllowsEveryone;
import org.mingbai.platform.security.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The address without a path leads everybody to where their day begins; the public to its own page. */
@Controller
final class HomePage {
    /** In order of weight: who has several roles begins at the first. */
    private static final Map<Role, String> BEGINNINGS = new EnumMap<>(Map.of(
            Role.OPERATOR, "/intake",
            Role.DISPATCHER, "/tickets",
            Role.HANDLER, "/tickets",
            Role.SUPERVISOR, "/supervision",
            Role.DISCIPLINE, "/fault-history",
            Role.LEADER, "/escalations",
            Role.ADMIN, "/organisation"));

    @GetMapping("/")
    @AllowsEveryone
    String home() {
        return "redirect:" + SignedIn.actor().map(HomePage::beginningOf).orElse("/public");
    }

    static String beginningOf(Actor reader) {
        return BEGINNINGS.entrySet().stream().filter(entry -> reader.has(entry.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse("/cards");
    }
}
