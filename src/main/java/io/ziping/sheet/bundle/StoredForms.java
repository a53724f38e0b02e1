package io.ziping.sheet.bundle;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.organization.DataScope;
import io.ziping.sheet.PrintMarks;
import io.ziping.sheet.Sheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.TransientDataAccessException;

/** Forms of the database, read some at a time; when a lot cannot be read, each of it alone. */
@RequiredArgsConstructor
final class StoredForms implements BundleForms {

    private static final int LOT = 50;

    private final List<EvaluationSummary> forms;
    private final EvaluationDocuments documents;
    private final DataScope scope;
    private final PrintMarks marks;
    /** Of a form by its number. */
    private final LongFunction<List<BundleAttachment>> attached;

    private final Map<Long, EvaluationDocument> read = new HashMap<>();
    private int readTo;

    @Override
    public List<EvaluationSummary> all() {
        return forms;
    }

    @Override
    public Sheet sheet(int place) {
        if (place >= readTo) {
            readLot(place);
        }
        var id = forms.get(place).id();
        var document = read.remove(id);
        return marks.marked(document == null ? documents.read(id, scope) : document);
    }

    @Override
    public List<BundleAttachment> attachments(int place) {
        return attached.apply(forms.get(place).id());
    }

    private void readLot(int from) {
        read.clear();
        readTo = Math.min(from + LOT, forms.size());
        var ids =
                forms.subList(from, readTo).stream().map(EvaluationSummary::id).toList();
        try {
            documents.readAll(ids).forEach(document -> {
                if (document.id() != null) {
                    read.put(document.id(), document);
                }
            });
        } catch (TransientDataAccessException databaseAway) {
            throw databaseAway;
        } catch (RuntimeException failure) {
            read.clear();
        }
    }
}
