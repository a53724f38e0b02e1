package io.ziping.sheet.bundle;

import io.ziping.evaluation.search.EvaluationSearch;
import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.evaluation.search.ListQuery;
import io.ziping.evaluation.workflow.Stage;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Owners;
import io.ziping.organization.DataScope;
import io.ziping.sheet.pdf.Cover;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds what a bundle is made of: whoever asked sees what they may see now, not what they might have seen then. */
@Component
@RequiredArgsConstructor
class BundleContents {

    private final EvaluationSearch search;
    private final Owners owners;
    private final JsonMapper json;
    private final Clock clock;

    /**
     * What a bundle is made of.
     *
     * @param forms in the order of the list
     * @param owner who asked for it
     */
    record Contents(Cover cover, List<EvaluationSummary> forms, Viewer owner) {

        /** What its owner may see. */
        DataScope scope() {
            return owner.scope();
        }
    }

    /**
     * Finds the forms of a bundle.
     *
     * @throws BundleProblem when there are none or too many, or its owner, a person or a program, may not come in any more
     */
    Contents of(BundleStore.Order order) {
        var owner = owners.find(order.accountId()).orElseThrow(() -> new BundleProblem("没有这个账号了"));
        if (!owner.problem().isEmpty()) {
            throw new BundleProblem(owner.problem());
        }
        var viewer = owner.viewer();
        var forms = forms(json.readValue(order.query(), ListQuery.class), viewer);
        return new Contents(cover(order, forms, viewer), forms, viewer);
    }

    private List<EvaluationSummary> forms(ListQuery query, Viewer viewer) {
        var forms = new ArrayList<EvaluationSummary>();
        search.forEachGrouped(viewer.scope(), query.filter(), query.order(), form -> {
            if (forms.size() == Bundles.MOST_FORMS) {
                throw new BundleProblem(Bundles.TOO_MANY);
            }
            forms.add(form);
        });
        if (forms.isEmpty()) {
            throw new BundleProblem(Bundles.NONE);
        }
        return forms;
    }

    private Cover cover(BundleStore.Order order, List<EvaluationSummary> forms, Viewer viewer) {
        var body = viewer.bodyName().isEmpty() ? "" : viewer.bodyName() + "　";
        return new Cover(
                "绩效自评表汇编",
                List.of(
                        order.title(),
                        "共%d份：%s".formatted(forms.size(), stages(forms)),
                        years(forms),
                        body + viewer.displayName(),
                        LocalDate.now(clock).toString()));
    }

    private static String stages(List<EvaluationSummary> forms) {
        var counts = new EnumMap<Stage, Integer>(Stage.class);
        forms.forEach(form -> counts.merge(Stage.of(form.status()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> "%s%d份".formatted(each.getKey().label(), each.getValue()))
                .collect(Collectors.joining("、"));
    }

    private static String years(List<EvaluationSummary> forms) {
        return forms.stream()
                .map(EvaluationSummary::fiscalYear)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(year -> year + "年度")
                .collect(Collectors.joining("、"));
    }
}
