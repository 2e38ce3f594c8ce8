package org.mingbai.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;

import org.axonframework.common.configuration.ConfigurationEnhancer;
import org.junit.jupiter.api.Test;

class BusTest {

    /** What Axon finds by itself on the class path takes part in its configuration: none of it may look for updates. */
    @Test
    void nobody_outside_is_told_what_runs_here() {
        assertThat(ServiceLoader.load(ConfigurationEnhancer.class)).isNotEmpty()
                .noneMatch(enhancer -> enhancer.getClass().getPackageName().startsWith("org.axonframework.update"));
    }
}
