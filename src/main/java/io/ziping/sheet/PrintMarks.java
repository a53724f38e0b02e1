package io.ziping.sheet;

import io.ziping.evaluation.EvaluationDocument;
import io.ziping.evaluation.EvaluationDocuments;
import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.Status;
import io.ziping.organization.DataScope;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The marks on printed pages: number, version and check code; and what they say of a page that is held in the hand. */
@Service
public class PrintMarks {

    private final PrintKey key;
    private final EvaluationDocuments documents;
    private final String address;

    PrintMarks(PrintKey key, EvaluationDocuments documents, @Value("${ziping.base-url:}") String baseUrl) {
        this.key = key;
        this.documents = documents;
        this.address = baseUrl.isBlank() ? "" : baseUrl.strip().replaceFirst("/+$", "") + "/verify";
    }

    /** What is known of a printed page. */
    public enum Verdict {
        /** It shows what the form says now. */
        CURRENT,
        /** It was printed here, and the form says something else now or is gone. */
        OUTDATED,
        /** No page with this number, version and code was printed here. */
        UNKNOWN,
        /** What was typed is no code. */
        MALFORMED
    }

    /**
     * An answer.
     *
     * @param published the form, when the page is current and everybody may see it; {@code null} otherwise
     */
    public record Answer(Verdict verdict, @Nullable EvaluationDocument published) {}

    /** The sheet of a stored form with its mark. */
    public Sheet marked(EvaluationDocument document) {
        var sheet = Sheet.of(document);
        var id = document.id();
        var version = document.version();
        return id == null || version == null
                ? sheet
                : sheet.marked(new Sheet.Mark(
                        id,
                        version,
                        CheckCode.of(key.bytes(), id, version, sheet).toString(),
                        address));
    }

    /** Looks at the mark of a page; tells of the form itself only what is published. */
    public Answer verify(long id, long version, String typed) {
        var code = CheckCode.parse(typed).orElse(null);
        if (code == null) {
            return new Answer(Verdict.MALFORMED, null);
        }
        if (!code.hasOrigin(CheckCode.origin(key.bytes(), id, version))) {
            return new Answer(Verdict.UNKNOWN, null);
        }
        try {
            var document = documents.read(id, DataScope.ALL);
            if (!code.sameContent(CheckCode.of(key.bytes(), id, version, Sheet.of(document)))) {
                return new Answer(Verdict.OUTDATED, null);
            }
            return new Answer(Verdict.CURRENT, Status.PUBLISHED.name().equals(document.status()) ? document : null);
        } catch (EvaluationNotFoundException gone) {
            return new Answer(Verdict.OUTDATED, null);
        }
    }
}
