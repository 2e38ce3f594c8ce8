package org.mingbai.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.Role;
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
import org.mingbai.organisation.write.UnitState;
import org.mingbai.time.WorkingCalendar;

/** What was there before: small builders for the tests of the organisation. */
public final class Org {

    public static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    public static final UnitCode PROVINCE = new UnitCode("130000");
    public static final UnitCode CITY = new UnitCode("130100");
    public static final UnitCode COUNTY = new UnitCode("130102");
    public static final UnitCode SECTION = new UnitCode("130100-jc");
    public static final UnitCode OTHER_CITY = new UnitCode("130200");
    public static final List<UnitCode> SECTION_PATH = List.of(PROVINCE, CITY, SECTION);
    public static final PostId POST = new PostId("post-jc-1");
    public static final PersonId LI = new PersonId("person-li");
    public static final PersonId ZHAO = new PersonId("person-zhao");
    public static final PersonId QIAN = new PersonId("person-qian");

    private Org() {
    }

    /** An administrator of this unit and what lies below it; sealed text shows what it was sealed for. */
    public static Context adminOf(UnitCode unit) {
        return new Context(NOW, new Actor(new AccountId("admin"), Set.of(Role.ADMIN), Set.of(unit), null), WorkingCalendar.shipped(), false,
                (kind, id, field, plain) -> new SealedText(kind + "|" + id + "|" + field + "|" + plain));
    }

    public static Context admin() {
        return adminOf(PROVINCE);
    }

    public static UnitEstablished established(UnitCode unit, String name, UnitKind kind, UnitCode... path) {
        return new UnitEstablished(unit, name, kind, List.of(path), NOW);
    }

    public static UnitEstablished province() {
        return established(PROVINCE, "河北省", UnitKind.PROVINCE, PROVINCE);
    }

    public static UnitEstablished city() {
        return established(CITY, "石家庄市", UnitKind.CITY, PROVINCE, CITY);
    }

    public static UnitEstablished section() {
        return established(SECTION, "监察科", UnitKind.SECTION, PROVINCE, CITY, SECTION);
    }

    public static UnitLeadNamed ledBy(PersonId person) {
        return new UnitLeadNamed(SECTION, person, new SealedText("name"), NOW);
    }

    public static UnitState unit(OrganisationEvent... events) {
        return UnitState.FOLD.all(List.of(events));
    }

    public static PostEstablished post() {
        return new PostEstablished(POST, SECTION, SECTION_PATH, "监察一岗", NOW);
    }

    public static PostHolderNamed holds(PersonId person, Seat seat) {
        return new PostHolderNamed(POST, SECTION, seat, person, new SealedText("name"), NOW);
    }

    public static PresenceRecorded presence(PersonId person, Seat seat, boolean present) {
        return new PresenceRecorded(POST, SECTION, seat, person, present, NOW);
    }
}
