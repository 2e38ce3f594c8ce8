package org.mingbai.platform.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Text from outside loses the blanks around it, ideographic ones too, before anybody measures it: so a reason of nothing but blanks
 * is a missing one. Inside, text stays as typed.
 */
final class WireTexts extends SimpleModule {

    private static final long serialVersionUID = 1L;

    WireTexts() {
        super("wire-texts");
        addDeserializer(String.class, new StringDeserializer() {
            @Override
            public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
                var text = super.deserialize(parser, context);
                return text == null ? null : text.strip();
            }
        });
    }
}
