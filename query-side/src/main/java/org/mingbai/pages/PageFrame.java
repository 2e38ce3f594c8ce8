package org.mingbai.pages;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.security.AccountUser;
import org.mingbai.platform.time.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page who is signed in and where they may go. */
@ControllerAdvice(annotations = Controller.class)
final class PageFrame {
    /** One entry of the navigation: where it leads, the key of its word, and who is shown it. */
    record Destination(String address, String word, Set<Role> roles) {
    }

    private static final List<Destination> NAVIGATION = List.of(
            new Destination("/intake", "nav.intake", Set.of(Role.OPERATOR)),
            new Destination("/supervision", "nav.supervision", Set.of(Role.SUPERVISOR)),
            new Destination("/tickets", "nav.tickets", Set.of(Role.OPERATOR, Role.DISPATCHER, Role.HANDLER, Role.DISCIPLINE, Role.LEADER)),
            new Destination("/escalations", "nav.escalations",
                    Set.of(Role.DISPATCHER, Role.HANDLER, Role.SUPERVISOR, Role.DISCIPLINE, Role.LEADER)),
            new Destination("/fault-history", "nav.fault-history", Set.of(Role.DISCIPLINE)),
            new Destination("/fault-cases", "nav.fault-cases", Set.of(Role.DISCIPLINE, Role.LEADER)),
            new Destination("/supervision-reports", "nav.reports", Set.of(Role.SUPERVISOR, Role.DISCIPLINE, Role.LEADER)),
            new Destination("/imports", "nav.imports", Set.of(Role.DISPATCHER)),
            new Destination("/log", "nav.log", Set.of(Role.DISCIPLINE)),
            new Destination("/erasures", "nav.erasures", Set.of(Role.DISCIPLINE)),
            new Destination("/organisation", "nav.organisation", Set.of(Role.ADMIN)),
            new Destination("/supervisors", "nav.supervisors", Set.of(Role.ADMIN)),
            new Destination("/calendars", "nav.calendars", Set.of(Role.ADMIN)),
            new Destination("/cards", "nav.cards", Set.of(Role.values())));

    private static final Destination CLOCK = new Destination("/demo-clock", "nav.demo-clock", Set.of(Role.ADMIN));

    private final List<Destination> destinations;
    private final Ids ids;

    /** The clock can be put forward in a demonstration only. */
    PageFrame(@Value("${mingbai.demo:false}") boolean demo, Ids ids) {
        this.ids = ids;
        this.destinations = demo ? Stream.concat(NAVIGATION.stream(), Stream.of(CLOCK)).toList() : NAVIGATION;
    }

    /** Who looks at the page. */
    record Me(String account, String name, Set<Role> roles) {
        public boolean may(String role) {
            return roles.contains(Role.valueOf(role));
        }
    }

    @ModelAttribute("me")
    public @Nullable Me me() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountUser user
                ? new Me(user.account().id().value(), user.account().displayName(), user.account().roles())
                : null;
    }

    @ModelAttribute("navigation")
    public List<Destination> navigation() {
        var me = me();
        return me == null ? List.of() : destinations.stream()
                .filter(destination -> destination.roles().stream().anyMatch(me.roles()::contains)).toList();
    }

    /** What the forms of this page are sent under where no script gives them a key of their own: sent twice, they are done once. */
    @ModelAttribute("formKey")
    String formKey() {
        return ids.withPrefix("form");
    }

    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        return request.getRequestURI();
    }

    @ModelAttribute("address")
    Address address(HttpServletRequest request) {
        return Address.of(request);
    }

    @ModelAttribute("language")
    public String language(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "zh-CN";
    }
}
