package io.ziping.sheet;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.workflow.Status;
import io.ziping.organization.DataScope;
import io.ziping.template.SheetTemplates;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The marks on printed pages: number, version and check code; and what they say of a page that is held in the hand. */
@Service
public class PrintMarks {

    private final PrintKey key;
    private final EvaluationDocuments documents;
    private final SheetTemplates templates;
    private final String address;

    PrintMarks(
            PrintKey key,
            EvaluationDocuments documents,
            SheetTemplates templates,
            @Value("${ziping.base-url:}") String baseUrl) {
        this.key = key;
        this.documents = documents;
        this.templates = templates;
        this.address = baseUrl.isBlank() ? "" : baseUrl.strip().replaceFirst("/+$", "") + "/verify";
    }

    /** What is known of a printed page. */
    public enum Verdict {
        /** It shows what the form says now. */
        CURRENT,
        /** It was printed here, and the form says something else now or is gone. */
        SUPERSEDED,
        /** It was public when it was printed, and is no more: 取消公开. */
        WITHDRAWN,
        /** No page with this number, version and code was printed here. */
        UNKNOWN,
        /** What was typed is no code. */
        MALFORMED
    }

    /** A line of what a page and the form have in common, as it is printed; the text may be blank. */
    public record Line(String label, String text) {}

    /**
     * An answer.
     *
     * @param printed how far the form had come when the page was printed; {@code null} when none was
     * @param lines what the holder of the page can compare with it: nothing but what stands on the page itself, and
     *     nothing at all where the form says something else by now
     * @param publicId the form, if everybody may see it as it is now; {@code null} otherwise
     */
    public record Answer(
            Verdict verdict,
            @Nullable SheetStatus printed,
            List<Line> lines,
            @Nullable Long publicId) {

        public Answer {
            lines = List.copyOf(lines);
        }

        private static Answer of(Verdict verdict) {
            return new Answer(verdict, null, List.of(), null);
        }
    }

    /** The sheet of a stored form with its mark. */
    public Sheet marked(EvaluationDocument document) {
        var sheet = sheet(document);
        var id = document.id();
        var version = document.version();
        if (id == null || version == null) {
            return sheet;
        }
        var standing = SheetStatus.of(document.status());
        var code = CheckCode.of(key.bytes(), id, version, standing, sheet);
        return sheet.marked(new Sheet.Mark(id, version, code.toString(), address, banner(document.status(), standing)));
    }

    private Sheet sheet(EvaluationDocument document) {
        return Sheet.of(document, templates.of(document.template()));
    }

    private static String banner(@Nullable String status, SheetStatus standing) {
        if (standing != SheetStatus.DRAFT) {
            return "";
        }
        return Status.RETURNED.name().equals(status) ? Sheet.Mark.RETURNED : Sheet.Mark.DRAFT;
    }

    /** Looks at the mark of a page. */
    public Answer verify(long id, long version, String typed) {
        var code = CheckCode.parse(typed).orElse(null);
        if (code == null) {
            return Answer.of(Verdict.MALFORMED);
        }
        return code.printed(key.bytes(), id, version)
                .map(standing -> answer(id, code, standing))
                .orElseGet(() -> Answer.of(Verdict.UNKNOWN));
    }

    private Answer answer(long id, CheckCode code, SheetStatus printed) {
        try {
            var document = documents.read(id, DataScope.ALL);
            boolean published = SheetStatus.of(document.status()) == SheetStatus.PUBLISHED;
            boolean same = code.isOf(key.bytes(), id, sheet(document));
            var verdict = printed == SheetStatus.PUBLISHED && !published
                    ? Verdict.WITHDRAWN
                    : same ? Verdict.CURRENT : Verdict.SUPERSEDED;
            return new Answer(
                    verdict,
                    printed,
                    same ? PrintedHeadline.of(document, templates.of(document.template())) : List.of(),
                    published ? id : null);
        } catch (EvaluationNotFoundException gone) {
            return new Answer(Verdict.SUPERSEDED, printed, List.of(), null);
        }
    }
}
