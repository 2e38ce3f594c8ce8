package org.mingbai.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;

class ViewStoresTest {

    private final List<String> closed = new ArrayList<>();

    @Test
    void a_store_that_cannot_be_closed_keeps_no_other_open() {
        var stores = new ViewStores((schema, _) -> store(schema), () -> closed.add("what is below"));
        List.of("first", "failing", "last").forEach(name -> stores.open(ViewSchema.of(name, 1), Duration.ofSeconds(1)));

        stores.close();

        assertThat(closed).containsExactly("first", "failing", "last", "what is below");
    }

    private ViewStore store(ViewSchema schema) {
        return (ViewStore) Proxy.newProxyInstance(ViewStore.class.getClassLoader(), new Class<?>[] {ViewStore.class}, (_, method, _) -> {
            if (method.getName().equals("schema")) {
                return schema;
            }
            closed.add(schema.name());
            if (schema.name().equals("failing")) {
                throw new IllegalStateException("the disk is full");
            }
            return null;
        });
    }
}
