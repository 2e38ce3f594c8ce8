package org.mingbai.platform.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What several readings of one text come to. */
final class Readings {

    private Readings() {
    }

    /** One number that is written in several forms, as exchanges do, is one. */
    static PhoneText same(List<Phone> phones) {
        var extensions = phones.stream().map(Phone::extension).filter(Objects::nonNull).distinct().toList();
        return phones.stream().map(Phone::line).distinct().count() > 1 || extensions.size() > 1 ? new PhoneText.Several(phones)
                : new PhoneText.One(new Phone(phones.getFirst().line(), extensions.isEmpty() ? null : extensions.getFirst()));
    }

    static PhoneText several(List<Phone> written, List<Phone> beside) {
        return new PhoneText.Several(Stream.concat(written.stream(), beside.stream()).distinct().toList());
    }

    /** Digits too many for an extension are a number of their own, where they are one. */
    static List<Phone> extensions(String line, List<String> groups) {
        return groups.stream().flatMap(group -> (group.length() <= PhoneGroups.LONGEST_EXTENSION ? Optional.of(new Phone(line, group))
                : PhoneLines.complete(group).map(other -> new Phone(other, null))).stream()).distinct().toList();
    }
}
