package io.ziping.evaluation.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Set;
import java.util.TreeSet;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Adds to every operation of the API the problems it may answer, as its shape tells. */
@Component
class ProblemDescriptions implements OpenApiCustomizer {

    private static final String PROBLEM = "Problem";

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas(PROBLEM, problem());
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> problemsOf(path, method, operation)
                                .forEach(status -> operation
                                        .getResponses()
                                        .addApiResponse(String.valueOf(status.value()), response(status)))));
    }

    private static Set<HttpStatus> problemsOf(String path, HttpMethod method, Operation operation) {
        var problems =
                new TreeSet<>(Set.of(HttpStatus.BAD_REQUEST, HttpStatus.UNAUTHORIZED, HttpStatus.NOT_ACCEPTABLE));
        if (path.contains("{")) {
            problems.add(HttpStatus.NOT_FOUND);
        }
        if (path.endsWith("/sheets.pdf")) {
            problems.addAll(Set.of(HttpStatus.NOT_FOUND, HttpStatus.CONTENT_TOO_LARGE));
        }
        if (method != HttpMethod.GET) {
            problems.addAll(Set.of(HttpStatus.FORBIDDEN, HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT));
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(Set.of(HttpStatus.CONTENT_TOO_LARGE, HttpStatus.UNSUPPORTED_MEDIA_TYPE));
        }
        if (method == HttpMethod.PUT) {
            problems.addAll(Set.of(HttpStatus.PRECONDITION_FAILED, HttpStatus.PRECONDITION_REQUIRED));
        }
        if (method == HttpMethod.DELETE && path.endsWith("/{id}")) {
            problems.add(HttpStatus.PRECONDITION_FAILED);
        }
        return problems;
    }

    private static ApiResponse response(HttpStatus status) {
        var schema = new Schema<Object>().$ref(PROBLEM);
        return new ApiResponse()
                .description(status.getReasonPhrase())
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }

    private static Schema<?> problem() {
        var error = new ObjectSchema()
                .addProperty("pointer", new StringSchema().description("JSON pointer into the document"))
                .addProperty("code", new StringSchema().description("stable name"))
                .addProperty("message", new StringSchema().description("one sentence in Chinese"));
        return new ObjectSchema()
                .description("RFC 9457, of the type about:blank")
                .addProperty("title", new StringSchema().description("the status in Chinese"))
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("one sentence in Chinese"))
                .addProperty("instance", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error))
                .addProperty("existingId", new IntegerSchema().description("409: the form there is already"))
                .addProperty("reference", new StringSchema().description("500: what the log has too"));
    }
}
