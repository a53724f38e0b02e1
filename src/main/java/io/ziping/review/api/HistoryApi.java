package io.ziping.review.api;

import io.ziping.evaluation.api.ApiPermissions;
import io.ziping.evaluation.api.ApiProblemException;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.decision.DoubtHistory;
import io.ziping.evaluation.history.EvaluationHistory;
import io.ziping.evaluation.reviewer.ReviewerForms;
import io.ziping.evaluation.state.Pins;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evidence.EvidenceHistory;
import io.ziping.identity.Viewer;
import io.ziping.review.FormerTexts;
import io.ziping.review.web.FormerText;
import io.ziping.review.web.HistoryItem;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** What programs ask about the past of a form, in the words of the API. */
@Service
@RequiredArgsConstructor
class HistoryApi {

    private final Evaluations evaluations;
    private final EvaluationHistory history;
    private final FormerTexts texts;
    private final Pins pins;
    private final DoubtHistory doubts;
    private final EvidenceHistory files;
    private final ReviewerForms given;
    private final Clock clock;

    /**
     * What a cell held before a change is to be put back.
     *
     * @param at when the change was made, as the history of the cell tells it
     * @param seen what the cell holds now; nothing else is replaced
     */
    record Restoration(
            @Nullable String pointer,
            @Nullable String at,
            @Nullable String seen) {}

    /** Everything that happened to a form, the latest first. */
    List<HistoryAnswer.Entry> timeline(long id, Viewer viewer) {
        var form = evaluations.view(id, viewer);
        var pointers = CellPointers.of(form);
        var seen = pins.withInquiries(id, 1).stream()
                .filter(pin -> EvaluationPermissions.seesPins(viewer.role(), pin.round(), form.returnCount()))
                .toList();
        return HistoryItem.all(
                        history.timeline(id, viewer),
                        seen,
                        doubts.of(id, viewer),
                        files.of(id),
                        given.history(id, viewer),
                        clock)
                .stream()
                .map(item -> HistoryAnswer.Entry.of(item, pointers))
                .toList();
    }

    /** Two versions of a form; 404 where one never was. */
    HistoryAnswer.Compared compare(long id, HistoryQueries.Versions versions, Viewer viewer) {
        var form = evaluations.view(id, viewer);
        long from = versions.earlier();
        long to = versions.later().orElse(form.version());
        if (Math.max(from, to) > form.version()) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "没有第" + Math.max(from, to) + "版，这张表现在是第" + form.version() + "版");
        }
        return HistoryAnswer.Compared.of(
                Math.min(from, to), Math.max(from, to), history.compare(id, from, to, viewer), CellPointers.of(form));
    }

    /** What a cell, or each cell of a row, held, the latest first. */
    List<HistoryAnswer.CellText> cell(long id, String pointer, Viewer viewer) {
        var form = evaluations.view(id, viewer);
        var pointers = CellPointers.of(form);
        var address = pointers.find(pointer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "表里没有“" + pointer + "”这一格"));
        return FormerText.all(history.ofPlace(id, address, viewer), form).stream()
                .map(former -> HistoryAnswer.CellText.of(former, pointers))
                .toList();
    }

    /** @throws org.springframework.security.access.AccessDeniedException for those who fill no forms */
    void requireFilled(long id, Viewer viewer) {
        evaluations.view(id, viewer);
        ApiPermissions.requireFillsForms(viewer);
    }

    /** Puts back what a cell held; returns the pointer of the cell. */
    String restore(long id, Restoration wanted, Viewer viewer) {
        var pointer = Objects.requireNonNullElse(wanted.pointer(), "");
        var address = CellPointers.of(evaluations.view(id, viewer)).address(pointer, "/pointer");
        var cell = CellAddress.parse(address)
                .orElseThrow(() -> ApiProblemException.invalid("/pointer", "not-a-cell", "只能恢复一格，不能恢复一行或算出来的数"));
        texts.restore(id, cell, moment(wanted.at()), Objects.requireNonNullElse(wanted.seen(), ""), viewer)
                .ifPresent(words -> {
                    throw ApiProblemException.conflict("not-restorable", words);
                });
        return pointer;
    }

    private static Instant moment(@Nullable String text) {
        try {
            return Instant.parse(Objects.requireNonNullElse(text, ""));
        } catch (DateTimeParseException none) {
            throw ApiProblemException.invalid("/at", "malformed-value", "请照写这一格的历史里这次修改的at");
        }
    }
}
