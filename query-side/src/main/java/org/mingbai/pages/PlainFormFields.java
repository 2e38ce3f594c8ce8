package org.mingbai.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;

/**
 * Gives a form with {@code data-command} its method and address, and tells in hidden fields what the script reads off attributes: where
 * it goes on, which version was seen, how fields are read. One is made for every page that is written.
 */
public final class PlainFormFields extends AbstractTemplateHandler {

    private ITemplateContext context;
    private @Nullable IProcessableElementTag form;
    private final List<String> types = new ArrayList<>();
    private final List<String> with = new ArrayList<>();
    private int forms;

    @Override
    public void setContext(ITemplateContext context) {
        this.context = context;
        super.setContext(context);
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        if (tag.getElementCompleteName().equals("form") && tag.hasAttribute("data-command")) {
            begin(tag);
            return;
        }
        note(tag);
        super.handleOpenElement(tag);
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag tag) {
        note(tag);
        super.handleStandaloneElement(tag);
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        if (form != null && tag.getElementCompleteName().equals("form")) {
            hidden("_types", String.join(" ", types));
            hidden("_with", String.join(" ", with));
            form = null;
        }
        super.handleCloseElement(tag);
    }

    private void begin(IOpenElementTag tag) {
        form = tag;
        types.clear();
        with.clear();
        var models = context.getModelFactory();
        var posting = models.setAttribute(tag, "method", "post");
        super.handleOpenElement(models.setAttribute(posting, "action", tag.getAttributeValue("data-command")));
        if (context.getVariable("_csrf") instanceof CsrfToken token) {
            hidden(token.getParameterName(), token.getToken());
        }
        if (context.getVariable("formKey") instanceof String key) {
            hidden("_key", key + "-" + forms++);
        }
        hidden("_next", tag.hasAttribute("data-next") ? tag.getAttributeValue("data-next") : String.valueOf(context.getVariable("here")));
        hidden("_version", tag.getAttributeValue("data-version"));
    }

    private void note(IProcessableElementTag tag) {
        var name = tag.getAttributeValue("name");
        if (form == null || name == null) {
            return;
        }
        if (tag.hasAttribute("data-type")) {
            types.add(name + ":" + ("checkbox".equals(tag.getAttributeValue("type")) ? "flag" : tag.getAttributeValue("data-type")));
        }
        if (tag.hasAttribute("data-with")) {
            with.add(name + ":" + tag.getAttributeValue("data-with"));
        }
    }

    private void hidden(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            super.handleStandaloneElement(context.getModelFactory().createStandaloneElementTag("input",
                    Map.of("type", "hidden", "name", name, "value", value), AttributeValueQuotes.DOUBLE, false, true));
        }
    }
}
