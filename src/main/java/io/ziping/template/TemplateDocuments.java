package io.ziping.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Templates as JSON documents, in the shape of the published schema. */
public final class TemplateDocuments {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private TemplateDocuments() {}

    /** The template as a document that {@link #read} reads back. */
    public static String write(SheetTemplate template) {
        return JSON.writeValueAsString(template) + "\n";
    }

    /**
     * Reads a document.
     *
     * @throws InvalidTemplateException naming every member that is wrong, or the first one that is not of the shape at all
     */
    public static SheetTemplate read(String document) {
        SheetTemplate template;
        var unprintable = new ArrayList<TemplateProblem>();
        try {
            lookThrough("", JSON.readTree(document), unprintable);
            template = JSON.readValue(document, SheetTemplate.class);
        } catch (JacksonException unreadable) {
            throw new InvalidTemplateException(List.of(problem(unreadable)));
        }
        if (template == null) {
            throw new InvalidTemplateException(List.of(new TemplateProblem("", "文件是空的")));
        }
        var problems = unprintable.isEmpty() ? TemplateCheck.of(template) : unprintable;
        if (!problems.isEmpty()) {
            throw new InvalidTemplateException(problems);
        }
        return template;
    }

    /** Nothing that cannot be printed, and no text that no cell of a workbook holds. */
    private static void lookThrough(String pointer, @Nullable JsonNode node, List<TemplateProblem> problems) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(each -> lookThrough(pointer + "/" + each.getKey(), each.getValue(), problems));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                lookThrough(pointer + "/" + i, array.get(i), problems);
            }
        } else if (node != null && node.isString()) {
            var text = node.stringValue();
            if (text.chars().anyMatch(Character::isISOControl)) {
                problems.add(new TemplateProblem(pointer, "里面有换行或者看不见的字符"));
            } else if (text.length() > TemplateCheck.LONGEST_NOTE) {
                problems.add(new TemplateProblem(pointer, "最多 %d 字".formatted(TemplateCheck.LONGEST_NOTE)));
            }
        }
    }

    private static TemplateProblem problem(JacksonException unreadable) {
        var pointer = unreadable instanceof DatabindException bound
                ? bound.getPath().stream().map(TemplateDocuments::step).collect(Collectors.joining())
                : "";
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return new TemplateProblem(pointer, "不认识“" + unknown.getPropertyName() + "”这一项");
        }
        if (unreadable instanceof InvalidFormatException odd) {
            return new TemplateProblem(pointer, "“" + odd.getValue() + "”不是这里能填的值");
        }
        if (!pointer.isEmpty()) {
            return new TemplateProblem(pointer, "缺少这一项，或者不是这里要的值");
        }
        var at = unreadable.getLocation();
        return new TemplateProblem(
                "",
                at == null
                        ? "不是表样的 JSON 文件"
                        : "第 %d 行第 %d 列读不下去：不是表样的 JSON 文件".formatted(at.getLineNr(), at.getColumnNr()));
    }

    private static String step(Reference reference) {
        return "/"
                + Objects.requireNonNullElseGet(
                        reference.getPropertyName(), () -> String.valueOf(reference.getIndex()));
    }
}
