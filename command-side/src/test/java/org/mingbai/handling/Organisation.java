package org.mingbai.handling;

import java.time.Instant;
import java.util.List;

import org.mingbai.handling.write.Destination;
import org.mingbai.handling.write.Leads;
import org.mingbai.handling.write.Placement;
import org.mingbai.handling.write.UnitDesks;
import org.mingbai.kernel.value.Holder;
import org.mingbai.kernel.value.HoldingAs;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.Seat;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.PostEstablished;
import org.mingbai.organisation.events.PostHolderNamed;
import org.mingbai.organisation.events.PresenceRecorded;
import org.mingbai.organisation.events.UnitEstablished;
import org.mingbai.organisation.events.UnitKind;
import org.mingbai.organisation.events.UnitLeadNamed;

/** A section of a city with two posts: builders for the tests of who gets a ticket. */
public final class Organisation {

    public static final UnitCode PROVINCE = Given.PROVINCE;
    public static final UnitCode CITY = new UnitCode("130100");
    public static final UnitCode SECTION = new UnitCode("130100-jc");
    public static final UnitCode OTHER_SECTION = new UnitCode("130100-fl");
    public static final UnitCode OTHER_CITY = new UnitCode("130200");
    public static final List<UnitCode> PATH = List.of(PROVINCE, CITY, SECTION);
    public static final PostId FIRST = new PostId("post-jc-1");
    public static final PostId SECOND = new PostId("post-jc-2");

    private Organisation() {
    }

    public static UnitEstablished unit() {
        return new UnitEstablished(SECTION, "监察科", UnitKind.SECTION, PATH, Instant.EPOCH);
    }

    public static PostEstablished post(PostId post) {
        return new PostEstablished(post, SECTION, PATH, "岗", Instant.EPOCH);
    }

    public static PostHolderNamed named(PostId post, Seat seat, String person) {
        return new PostHolderNamed(post, SECTION, seat, person(person), name(person), Instant.EPOCH);
    }

    public static PresenceRecorded presence(PostId post, Seat seat, String person, boolean present) {
        return new PresenceRecorded(post, SECTION, seat, person(person), present, Instant.EPOCH);
    }

    public static UnitLeadNamed lead(UnitCode unit, String person) {
        return new UnitLeadNamed(unit, person(person), name(person), Instant.EPOCH);
    }

    public static Holder holder(String person, HoldingAs as) {
        return new Holder(person(person), name(person), as);
    }

    public static PersonId person(String name) {
        return new PersonId("person-" + name);
    }

    public static SealedText name(String person) {
        return new SealedText("name of " + person);
    }

    public static Placement placement(OrganisationEvent... events) {
        var all = List.of(events);
        return new Placement(UnitDesks.FOLD.all(all), Leads.FOLD.all(all));
    }

    /** The section with the first post held by Zhang as A. */
    public static Placement section() {
        return placement(unit(), post(FIRST), named(FIRST, Seat.A, "zhang"), lead(SECTION, "lead"));
    }

    public static Destination toSection() {
        return new Destination(SECTION, null, false, section());
    }
}
