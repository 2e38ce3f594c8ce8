package org.mingbai.platform.http.address;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How the values of addresses are read, and what is refused of them. */
@Configuration(proxyBeanMethods = false)
class AddressConfiguration {

    @Bean
    AddressForms addressForms() {
        return new AddressForms();
    }

    /** After the interceptor that asks for roles: who may not ask is not told what is wrong with the question. */
    @Bean
    WebMvcConfigurer addresses(AddressForms forms, @Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversions) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AddressInterceptor(new AddressValues(forms, conversions))).order(1);
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverterFactory(new KebabEnums());
                registry.addConverterFactory(new PlainNumbers());
                registry.addConverter(new BlankIsNone());
                AddressForms.addTo(registry);
            }
        };
    }
}
