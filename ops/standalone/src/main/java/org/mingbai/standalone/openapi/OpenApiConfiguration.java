package org.mingbai.standalone.openapi;

import java.util.Locale;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

import org.mingbai.kernel.Actor;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.http.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the endpoints have in common and do not say one by one: sign-in, the headers of commands, the form of every error. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    private static final String PROBLEM = "application/problem+json";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(CommandRequest.class, Actor.class, Locale.class)
                .addSimpleTypePredicateForParameterObject(type -> type.getName().startsWith("org.mingbai.") && type.isEnum())
                .addSimpleTypePredicateForParameterObject(ContractTypes::isValueObject);
    }

    @Bean
    ModelResolver modelResolver() {
        return new ContractTypes();
    }

    @Bean
    OpenApiCustomizer commonParts(@Value("${mingbai.software-version}") String version) {
        return api -> {
            api.info(new Info().title("明白 Mingbai").version(version)
                    .description("Complaint and supervision hotline. Every command answers with the position of its commit in the log; "
                            + "every GET takes min-position and answers the header Log-Position.")
                    .license(new License().name("Apache-2.0")));
            describe(api);
            api.getPaths().values().forEach(path -> path.readOperationsMap().forEach((method, operation) -> describe(method, operation)));
        };
    }

    private static void describe(OpenAPI api) {
        var components = api.getComponents() == null ? new Components() : api.getComponents();
        components.addSecuritySchemes("basic", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
        api.components(components).addSecurityItem(new SecurityRequirement().addList("basic"));
    }

    private static void describe(PathItem.HttpMethod method, Operation operation) {
        if (method == PathItem.HttpMethod.POST) {
            operation.addParametersItem(header("Idempotency-Key", "The same key and body answer the first result again."));
            operation.addParametersItem(header("If-Match", "The ETag that was read; a later version is refused with 412."));
        }
        var problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        operation.getResponses().addApiResponse("default",
                new ApiResponse().description("A problem after RFC 9457").content(new Content().addMediaType(PROBLEM, problem)));
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).required(false).description(description).schema(new StringSchema());
    }
}
