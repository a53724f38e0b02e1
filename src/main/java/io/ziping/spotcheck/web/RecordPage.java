package io.ziping.spotcheck.web;

import io.ziping.evaluation.policy.ScoringRules;
import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.evidence.BroughtFiles;
import io.ziping.spotcheck.evidence.CheckedFiles;
import io.ziping.spotcheck.filed.FiledForms;
import io.ziping.spotcheck.record.CheckStatus;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.CheckedForms;
import io.ziping.spotcheck.record.Clauses;
import io.ziping.spotcheck.record.Conclusion;
import io.ziping.spotcheck.record.Hearings;
import io.ziping.spotcheck.record.Records;
import io.ziping.spotcheck.record.Refilings;
import io.ziping.spotcheck.record.Responsibility;
import io.ziping.spotcheck.record.Reviewed;
import io.ziping.spotcheck.record.ReviewedRow;
import io.ziping.spotcheck.record.Standings;
import io.ziping.spotcheck.record.TypedRow;
import io.ziping.spotcheck.rectification.Rectifications;
import io.ziping.ui.Option;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a drawn form shows to whom. */
@Component
@RequiredArgsConstructor
class RecordPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final CheckedForms forms;
    private final Records records;
    private final Clauses clauses;
    private final FiledForms filed;
    private final CheckedFiles files;
    private final BroughtFiles brought;
    private final ScoringRules rules;
    private final Rectifications rectifications;
    private final Hearings hearings;
    private final Standings standings;
    private final Refilings refilings;
    private final Responsibility responsibility;
    private final Clock clock;

    /** Everything there is about the review of a form. */
    Review read(CheckedForm form) {
        return new Review(form, forms.filed(form), records.of(form), records.conclusions(form));
    }

    /** @param typed what is shown in the rows */
    String show(Review review, Map<String, TypedRow> typed, Viewer viewer, Model model) {
        var form = review.form();
        var policy = rules.of(review.filed().policyId()).policy();
        var bands = policy.gradeBands();
        var reviewed = records.reviewed(review.filed(), typed);
        boolean seesDraws = SpotCheckPermissions.seesDraws(viewer.role());
        model.addAttribute("checked", form)
                .addAttribute("executionRate", review.filed().executionRate())
                .addAttribute("reviewed", reviewed)
                .addAttribute("labels", labels(reviewed))
                .addAttribute("fallen", fallen(form, reviewed, typed))
                .addAttribute("beyond", percent(policy.limits().overCompletion()))
                .addAttribute("conclusions", review.conclusions())
                .addAttribute("seen", brought.of(form, review.records(), viewer))
                .addAttribute(
                        "places",
                        reviewed.rows().stream().map(ReviewedRow::place).toList())
                .addAttribute("items", rectifications.of(form))
                .addAttribute("bands", bands.excellent() + " " + bands.good() + " " + bands.fair())
                .addAttribute("capped", !policy.totalCaps().isEmpty())
                .addAttribute("seesDraws", seesDraws)
                .addAttribute("outside", viewer.role().comesFromOutside())
                .addAttribute("today", LocalDate.now(clock))
                .addAttribute("time", TIME.withZone(clock.getZone()));
        if (seesDraws) {
            model.addAttribute("records", review.records())
                    .addAttribute("left", review.left())
                    .addAttribute("comparable", review.isComparable());
        }
        if (seesDraws || SpotCheckPermissions.reviews(viewer.role())) {
            reviewing(review, model, typed);
        }
        acts(review, viewer, model);
        return "spotcheck/record";
    }

    /** What the fields of a record belong to, by field: the row's name. */
    private static Map<String, String> labels(Reviewed reviewed) {
        var labels = new HashMap<String, String>();
        labels.put("conclusion", "结论");
        for (var row : reviewed.rows()) {
            for (var field : List.of("actual", "score", "clause", "grounds")) {
                labels.put("rows[" + row.place() + "]." + field, row.name());
            }
        }
        return labels;
    }

    /** What was typed into rows that the form has no more, in one line each. */
    private List<String> fallen(CheckedForm form, Reviewed reviewed, Map<String, TypedRow> typed) {
        var places = reviewed.rows().stream().map(ReviewedRow::place).collect(Collectors.toSet());
        var gone = typed.entrySet().stream()
                .filter(row -> !places.contains(row.getKey()) && !row.getValue().isBlank())
                .toList();
        if (gone.isEmpty()) {
            return List.of();
        }
        var names = refilings.namesAsDrawn(form);
        return gone.stream()
                .map(row -> "%s：%s".formatted(names.getOrDefault(row.getKey(), "后来加的一行"), words(row.getValue())))
                .sorted()
                .toList();
    }

    private static String words(TypedRow row) {
        return Stream.of("完成值 " + row.actual(), "得分 " + row.score(), "依据 " + row.grounds())
                .filter(text -> !text.endsWith(" "))
                .collect(Collectors.joining("，"));
    }

    private static String percent(BigDecimal factor) {
        return factor.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private void reviewing(Review review, Model model, Map<String, TypedRow> typed) {
        var form = review.form();
        var id = form.drawn().evaluationId();
        var now = filed.now(List.of(id)).get(id);
        boolean stale = now == null || !now.saysTheSameAs(review.filed());
        model.addAttribute("stale", stale)
                .addAttribute("files", form.evidenceFiles() == 0 ? List.of() : files.of(id, review.filed()))
                .addAttribute(
                        "refilable",
                        stale && refilings.hindrance(form, review.records()).isEmpty())
                .addAttribute("clauses", clauses(form, TypedRow.clauses(typed.values().stream())));
    }

    private void acts(Review review, Viewer viewer, Model model) {
        var form = review.form();
        var last = review.last();
        var responsible = last.isPresent() && responsibility.isWith(viewer, form, review.records());
        var unsettled = responsible && form.status() == CheckStatus.REVIEWED;
        model.addAttribute("mayAnswer", last.isPresent() && hearings.isAnswerable(form, last.get(), viewer))
                .addAttribute(
                        "mayDecide",
                        responsible && last.filter(Conclusion::isContested).isPresent())
                .addAttribute("mayAsk", responsible && form.open())
                .addAttribute("mayAccept", responsible)
                .addAttribute("maySettle", unsettled)
                .addAttribute("hindrance", unsettled ? standings.hindrance(form.id()) : "")
                .addAttribute("answers", SpotCheckPermissions.answers(viewer.role()));
    }

    /** What the clauses of a form's year are called, by identity, with those no more in use. */
    Map<String, String> clauseWords(Review review) {
        var rows = review.records().stream().flatMap(record -> record.rows().values().stream());
        var words = new HashMap<String, String>();
        clauses.words(review.form().fiscalYear(), TypedRow.clauses(rows))
                .forEach((id, clause) -> words.put(id.toString(), clause));
        return words;
    }

    private List<Option> clauses(CheckedForm form, Set<Long> chosen) {
        return clauses.offered(form.fiscalYear(), chosen).stream()
                .map(clause -> Option.of(clause.id(), clause.words()))
                .toList();
    }

    /** Everything that is shown of a form that nobody has typed into. */
    Reviewed asFiled(Review review) {
        return records.reviewed(review.filed(), Map.of());
    }
}
