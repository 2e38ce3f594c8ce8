package org.mingbai.intake.write.imports.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a part of the package refers to, by id and by the last word of the relation's type. */
record Relations(Map<String, String> byId, Map<String, String> byType) {

    /** @param folder of the part that refers, empty or ending in a slash */
    static Relations read(XmlPart xml, String folder) {
        var byId = new HashMap<String, String>();
        var byType = new HashMap<String, String>();
        while (xml.next()) {
            if (xml.begins("Relationship")) {
                var target = String.valueOf(xml.attribute("Target"));
                var part = target.startsWith("/") ? target : folder + target;
                var type = String.valueOf(xml.attribute("Type"));
                byId.put(String.valueOf(xml.attribute("Id")), part);
                byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), part);
            }
        }
        return new Relations(byId, byType);
    }

    Optional<String> id(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<String> type(String type) {
        return Optional.ofNullable(byType.get(type));
    }
}
