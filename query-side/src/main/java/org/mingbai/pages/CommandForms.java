package org.mingbai.pages;

import java.util.Set;

import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Every form that is a command posts to it, in whichever template it stands: without a script nothing that was typed gets into an
 * address, and the command API's plain forms take it.
 */
@Component
final class CommandForms implements IPostProcessorDialect {

    @Override
    public String getName() {
        return "command forms";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return 1000;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, PlainFormFields.class, 1000));
    }
}
