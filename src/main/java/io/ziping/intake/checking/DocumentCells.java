package io.ziping.intake.checking;

import io.ziping.evaluation.document.EvaluationDocument;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the cells of a document by their pointers. */
@Component
@RequiredArgsConstructor
public class DocumentCells {

    private static final Pattern POINTER = Pattern.compile(
            "(?!/(?:funding|indicators|findings)$)(?:/funding/\\d{1,3}|/indicators/\\d{1,3})?/[a-zA-Z]{1,40}");
    private static final Pattern YEAR = Pattern.compile("\\s*(\\d{4})\\s*");
    private static final String FISCAL_YEAR = "/fiscalYear";

    private final JsonMapper json;

    /** Whether a pointer names a cell, as opposed to a row, a table or nothing. */
    public static boolean isCell(String pointer) {
        return POINTER.matcher(pointer).matches();
    }

    /** What stands in a cell; blank where nothing does. */
    public String read(EvaluationDocument document, String pointer) {
        return isCell(pointer) ? text(json.valueToTree(document).at(JsonPointer.compile(pointer))) : "";
    }

    /** The document with other texts in some cells; a pointer to nothing is passed over. */
    public EvaluationDocument write(EvaluationDocument document, Map<String, String> texts) {
        var tree = (ObjectNode) json.valueToTree(document);
        texts.forEach((pointer, text) -> {
            if (!isCell(pointer)) {
                return;
            }
            var cell = JsonPointer.compile(pointer);
            if (tree.at(cell.head()) instanceof ObjectNode row) {
                write(row, Objects.requireNonNull(cell.last()).getMatchingProperty(), pointer, text);
            }
        });
        return json.treeToValue(tree, EvaluationDocument.class);
    }

    private static void write(ObjectNode row, String name, String pointer, String text) {
        if (!row.has(name)) {
            return;
        }
        if (!pointer.equals(FISCAL_YEAR)) {
            row.put(name, text.replace("\r\n", "\n"));
            return;
        }
        var year = YEAR.matcher(text);
        if (year.matches()) {
            row.put(name, Integer.parseInt(year.group(1)));
        } else {
            row.putNull(name);
        }
    }

    private static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asString() : "";
    }
}
