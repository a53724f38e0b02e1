package io.ziping.administration.web.evidence;

import io.ziping.evaluation.maintenance.WantsPreview;
import io.ziping.evaluation.scheme.ClassNode;
import io.ziping.evaluation.scheme.ClassTree;
import io.ziping.evaluation.wants.EvidenceWants;
import io.ziping.evaluation.wants.StoredWants;
import io.ziping.evaluation.wants.WantScope;
import io.ziping.evaluation.wants.YearWants;
import io.ziping.ui.FormErrors;
import io.ziping.ui.Option;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Makes the page of a year's wanted evidence and the page that shows whom a change would stop. */
@Component
@RequiredArgsConstructor
class WantsPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Lines that wait to be filled in. */
    private static final int BLANKS = 3;

    private final EvidenceWants wants;
    private final ClassTree classes;
    private final Clock clock;

    /** A version, and what it changed. */
    record Version(StoredWants stored, List<String> differences) {}

    /** What a year has now. */
    YearWants inForce(int year) {
        return wants.inForce(year).map(StoredWants::wants).orElse(YearWants.NONE);
    }

    /** The page of a year, filled with its own or with another year's. */
    WantsForm form(int year, @Nullable Integer from) {
        return WantsForm.of(wants.inForce(from == null ? year : from).orElse(null), base(year));
    }

    @Nullable
    Long base(int year) {
        return wants.inForce(year).map(StoredWants::id).orElse(null);
    }

    /** Where something may be wanted, in words; retired classes too, of which older forms have rows. */
    Map<WantScope, String> where() {
        var where = new LinkedHashMap<WantScope, String>();
        where.put(WantScope.FORM, "整张表");
        where.put(WantScope.FUNDING, "项目资金");
        for (var dimension : classes.dimensions()) {
            dimension
                    .withCategories()
                    .forEach(node -> where.put(WantScope.ofClass(node.id()), called(dimension, node)));
        }
        return where;
    }

    private static String called(ClassNode dimension, ClassNode node) {
        var name = node.equals(dimension) ? node.name() + "（每一项）" : dimension.name() + " › " + node.name();
        return node.retired() ? name + "（已停用）" : name;
    }

    String edit(int year, WantsForm form, Model model) {
        form.addBlanks(BLANKS);
        var where = where();
        var errors = (BindingResult) model.getAttribute(BindingResult.MODEL_KEY_PREFIX + FormErrors.FORM);
        if (errors == null) {
            FormErrors.show(form, model);
        }
        model.addAttribute(
                "scopes",
                where.entrySet().stream()
                        .map(entry -> new Option(entry.getKey().value(), entry.getValue()))
                        .toList());
        model.addAttribute("labels", labels(form));
        model.addAttribute("inherited", inherited(year));
        model.addAttribute("versions", versions(year, where));
        model.addAttribute("time", TIME.withZone(clock.getZone()));
        model.addAttribute("year", year);
        return "administration/wants-edit";
    }

    private static Map<String, String> labels(WantsForm form) {
        var labels = new LinkedHashMap<String, String>();
        for (int i = 0; i < form.getLines().size(); i++) {
            labels.put("lines[" + i + "].scope", "第" + (i + 1) + "行");
            labels.put("lines[" + i + "].name", "第" + (i + 1) + "行");
        }
        labels.put("note", "修改说明");
        return labels;
    }

    /** The year whose wants hold for a year that has none of its own; 0 when there is none, or it has. */
    private int inherited(int year) {
        return wants.inForce(year)
                .filter(stored -> stored.fiscalYear() != year && !stored.wants().isEmpty())
                .map(StoredWants::fiscalYear)
                .orElse(0);
    }

    private List<Version> versions(int year, Map<WantScope, String> where) {
        var stored = wants.versions(year);
        var versions = new ArrayList<Version>();
        for (int i = 0; i < stored.size(); i++) {
            var before = i + 1 < stored.size() ? stored.get(i + 1).wants() : inForce(year - 1);
            versions.add(new Version(
                    stored.get(i), before.differencesTo(stored.get(i).wants(), where)));
        }
        return versions;
    }

    String preview(int year, WantsForm form, List<String> differences, WantsPreview.Effect effect, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("differences", differences);
        model.addAttribute("effect", effect);
        model.addAttribute(
                "lines",
                form.getLines().stream().filter(line -> !line.isBlank()).toList());
        return "administration/wants-preview";
    }

    boolean isCurrent(int year, @Nullable Long base) {
        return Objects.equals(base(year), base);
    }
}
