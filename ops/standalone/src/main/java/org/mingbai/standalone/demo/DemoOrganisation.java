package org.mingbai.standalone.demo;

import java.util.List;

import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.Seat;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.UnitKind;
import org.mingbai.organisation.write.holder.NamePostHolder;
import org.mingbai.organisation.write.lead.NameUnitLead;
import org.mingbai.organisation.write.post.EstablishPost;
import org.mingbai.organisation.write.unit.EstablishUnit;
import org.mingbai.platform.axon.Automation;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.json.Json;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sections, counties, posts with their two holders, and leads, from the resource beside it. The people are invented. */
@Component
@Profile("demo")
final class DemoOrganisation {
    private final Commands commands;

    DemoOrganisation(Commands commands) {
        this.commands = commands;
    }

    record Chart(List<Unit> units, List<Lead> leads, List<Post> posts) {
    }

    record Unit(UnitCode unit, String name, UnitKind kind) {
    }

    record Lead(UnitCode unit, PersonId person, String name) {
    }

    record Post(PostId post, UnitCode unit, String name, PersonId a, String aName, PersonId b, String bName) {
    }

    void establish() {
        var chart = Json.builder().build().readValue(DemoOrganisation.class.getResourceAsStream("/demo/organisation.json"), Chart.class);
        chart.units().forEach(unit -> send(new EstablishUnit(unit.unit(), unit.name(), unit.kind())));
        chart.leads().forEach(lead -> send(new NameUnitLead(lead.unit(), lead.person(), lead.name())));
        chart.posts().forEach(post -> {
            send(new EstablishPost(post.post(), post.unit(), post.name()));
            send(new NamePostHolder(post.post(), Seat.A, post.a(), post.aName()));
            send(new NamePostHolder(post.post(), Seat.B, post.b(), post.bName()));
        });
    }

    private void send(Object command) {
        commands.send(command, CommandRequest.by(Automation.ACTOR)).orRefuse();
    }
}
