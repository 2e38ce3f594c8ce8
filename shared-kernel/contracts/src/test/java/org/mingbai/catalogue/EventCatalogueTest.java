package org.mingbai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mingbai.kernel.EventTypes;

class EventCatalogueTest {

    @Test
    void everyEventHasANameOfItsOwnUnderItsCapability() {
        assertThat(EventCatalogue.types()).hasSizeGreaterThan(45).allSatisfy(type -> {
            assertThat(type).isRecord();
            var capability = type.getPackageName().replace("org.mingbai.", "").replace(".events", "");
            assertThat(EventTypes.nameOf(type)).startsWith(capability + ".");
            assertThat(EventTypes.versionOf(type)).isPositive();
        });
        assertThat(EventCatalogue.types().stream().map(EventTypes::nameOf)).doesNotHaveDuplicates();
    }

    @Test
    void anUnknownNameIsRefused() {
        assertThatThrownBy(() -> EventCatalogue.named("intake.call-imagined")).hasMessageContaining("call-imagined");
    }
}
