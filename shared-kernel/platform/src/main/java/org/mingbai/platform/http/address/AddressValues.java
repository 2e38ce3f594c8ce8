package org.mingbai.platform.http.address;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.convert.ConversionService;
import org.springframework.web.bind.ServletRequestDataBinder;

/** Reads single values as the methods' own binder does. */
final class AddressValues {

    private final AddressForms forms;
    private final ObjectProvider<ConversionService> conversions;

    /** @param conversions asked for with the first request: they are made from what is configured here, too */
    AddressValues(AddressForms forms, ObjectProvider<ConversionService> conversions) {
        this.forms = forms;
        this.conversions = conversions;
    }

    /** @throws TypeMismatchException if the text is no such value */
    @Nullable Object read(AddressShape.Parameter parameter, String[] given) {
        var binder = new ServletRequestDataBinder(null, parameter.name());
        binder.setConversionService(conversions.getObject());
        forms.strict(binder);
        return binder.convertIfNecessary(parameter.takesSeveral() ? given : given[0], parameter.type(), parameter.declared());
    }
}
