package org.mingbai.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.EventLog;
import org.mingbai.platform.http.form.PlainFormAnswer;
import org.mingbai.platform.http.form.PlainFormFilter;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.time.DomainClock;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** What every endpoint of both sides has in common. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, BodyFaults.class, ContainerErrors.class})
public class HttpConfiguration {

    /** Each capability brings its own sentences, on whichever side is on the class path. */
    private static final List<String> CAPABILITIES = List.of("organisation", "commitment", "intake", "handling", "escalation",
            "supervision", "accountability", "access", "common");

    @Bean
    JsonMapperBuilderCustomizer contractJson() {
        return Json::configureWire;
    }

    @Bean
    MessageSource messageSource() {
        var bundles = new ArrayList<>(List.of("problems", "plain"));
        CAPABILITIES.stream().flatMap(capability -> Stream.of("refusals/" + capability, "pages/" + capability))
                .filter(name -> HttpConfiguration.class.getClassLoader().getResource(name + ".properties") != null)
                .forEach(bundles::add);
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(bundles.toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    Problems problems(MessageSource messages, JsonMapper json, ProblemTrace told) {
        return new Problems(messages, json, told);
    }

    @Bean
    PositionGate positionGate(EventLog log) {
        return new PositionGate(log);
    }

    @Bean
    Positioned positioned(PositionGate gate, EventLog log) {
        return new Positioned(gate, log);
    }

    @Bean
    LimitedBodyFilter limitedBodyFilter() {
        return new LimitedBodyFilter();
    }

    /** After the one that asks for roles, which was there before. */
    @Bean
    WebMvcConfigurer uploads(@Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
        var room = UploadInterceptor.room(Runtime.getRuntime().maxMemory(), most.toBytes());
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new UploadInterceptor(room, most.toBytes())).order(UploadInterceptor.ORDER);
            }
        };
    }

    @Bean
    BrokenRequestFilter brokenRequestFilter(Problems problems) {
        return new BrokenRequestFilter(problems);
    }

    /** Values of headers and names of parameters are checked by whoever reads them: so they are answered with what is wrong. */
    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(_ -> true);
        firewall.setAllowedHeaderValues(_ -> true);
        firewall.setAllowedParameterNames(_ -> true);
        return firewall;
    }

    @Bean
    PlainFormFilter plainFormFilter(MessageSource messages, DomainClock clock) {
        return new PlainFormFilter(new PlainFormAnswer(messages), clock);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return Languages.of(request);
            }

            @Override
            public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new IllegalStateException("the language is a cookie, set by /language");
            }
        };
    }

    @Bean
    WebMvcConfigurer commandRequests(Vault vault, DomainClock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CommandRequestResolver(vault, clock));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ConcreteContentType()).order(1);
                registry.addInterceptor(new SingleHeaders()).order(1);
            }
        };
    }
}
