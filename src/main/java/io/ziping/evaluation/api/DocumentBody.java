package io.ziping.evaluation.api;

import io.ziping.evaluation.document.DocumentProblem;
import io.ziping.evaluation.document.EvaluationDocument;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads a document out of a request, strictly: an unknown or repeated member is a mistake that would lose what was
 * meant, so it is named, and so is a place of a wrong type. A JSON number where a text is wanted is its text, digit by
 * digit ({@code 10.00} stays 10.00). What a document carries on output only is allowed and ignored.
 */
@Component
public class DocumentBody {

    private static final Pattern REPEATED = Pattern.compile("Duplicate [^'\"]*['\"]([^'\"]+)['\"]");

    private final JsonMapper json;

    DocumentBody(JsonMapper json) {
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withCoercionConfig(
                        LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    /** The document. */
    EvaluationDocument read(byte[] body) {
        return read(body, EvaluationDocument.class, "一份自评表");
    }

    /**
     * A body of another kind, read as strictly.
     *
     * @param what what it should be, in words
     */
    public <T> T read(byte[] body, Class<T> type, String what) {
        try {
            var document = json.readValue(body, type);
            if (document == null) {
                throw MalformedRequestException.ofBody(new DocumentProblem("", "not-a-document", "内容是空的，应为" + what));
            }
            return document;
        } catch (UnrecognizedPropertyException unknown) {
            throw malformed(unknown, "unknown-member", "不认识“" + unknown.getPropertyName() + "”这一项");
        } catch (DatabindException | InputCoercionException wrong) {
            throw malformed(
                    wrong,
                    "wrong-type",
                    wrong.getPath().isEmpty() ? "应为" + what + "，写成一个JSON对象，前后没有别的内容" : wrongType(wrong));
        } catch (JacksonException broken) {
            var repeated = REPEATED.matcher(String.valueOf(broken.getOriginalMessage()));
            if (repeated.find()) {
                throw malformed(broken, "repeated-member", "“" + repeated.group(1) + "”写了两遍");
            }
            var place = broken.getLocation();
            throw MalformedRequestException.ofBody(new DocumentProblem(
                    "",
                    "malformed-json",
                    place == null
                            ? "不是正确的JSON"
                            : "不是正确的JSON：第%d行第%d列".formatted(place.getLineNr(), place.getColumnNr())));
        }
    }

    private static String wrongType(JacksonException wrong) {
        return wrong instanceof MismatchedInputException mismatch && mismatch.getTargetType() == Integer.class
                ? "这里应为整数"
                : "这里的内容类型不对：数字和文字都应写成字符串，行应写成列表";
    }

    private static MalformedRequestException malformed(JacksonException at, String code, String message) {
        var pointer = new StringBuilder();
        for (var step : at.getPath()) {
            pointer.append('/')
                    .append(
                            step.getPropertyName() == null
                                    ? String.valueOf(step.getIndex())
                                    : step.getPropertyName().replace("~", "~0").replace("/", "~1"));
        }
        return MalformedRequestException.ofBody(new DocumentProblem(pointer.toString(), code, message));
    }
}
