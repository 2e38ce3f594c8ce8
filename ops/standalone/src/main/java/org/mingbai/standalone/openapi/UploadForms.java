package org.mingbai.standalone.openapi;

import java.util.Arrays;
import java.util.List;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/**
 * An upload is a form: the file and whatever goes with it. Springdoc tells it from a query only where the method says what it consumes,
 * and ours does not, because who may not upload is to be told so before the type of the body is judged.
 */
@Component
final class UploadForms implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Arrays.stream(method.getMethodParameters()).filter(UploadForms::isFile).findFirst()
                .ifPresent(_ -> operation.requestBody(form(fields(operation))));
        return operation;
    }

    private static boolean isFile(MethodParameter parameter) {
        return MultipartFile.class.equals(parameter.getParameterType());
    }

    private static List<Parameter> fields(Operation operation) {
        if (operation.getParameters() == null) {
            return List.of();
        }
        var fields = operation.getParameters().stream().filter(parameter -> "query".equals(parameter.getIn())).toList();
        operation.getParameters().removeAll(fields);
        return fields;
    }

    private static RequestBody form(List<Parameter> fields) {
        Schema<?> form = new ObjectSchema().addProperty("file", new StringSchema().format("binary")).addRequiredItem("file");
        for (var field : fields) {
            form.addProperty(field.getName(), field.getSchema());
            form.addRequiredItem(field.getName());
        }
        return new RequestBody().required(true).content(new Content().addMediaType("multipart/form-data", new MediaType().schema(form)));
    }
}
