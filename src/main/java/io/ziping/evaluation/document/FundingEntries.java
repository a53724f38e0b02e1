package io.ziping.evaluation.document;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.KeptText;
import io.ziping.evaluation.cell.LinePlace;
import io.ziping.evaluation.document.EvaluationDocument.Funding;
import io.ziping.evaluation.form.EditableForm;
import io.ziping.evaluation.form.FundingBlock;
import io.ziping.evaluation.form.FundingLine;
import io.ziping.project.Project;
import io.ziping.scoring.values.FundingSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 项目资金 of a document that was handed in: checked, and written into a form. */
final class FundingEntries {

    private static final int LONGEST_NAME = Project.MAX_NAME_LENGTH;

    private final List<@Nullable Funding> entries;

    FundingEntries(EvaluationDocument document) {
        this.entries = document.funding() == null ? List.of() : new ArrayList<>(document.funding());
    }

    /** Names every place that cannot be stored. */
    void check(List<DocumentProblem> problems) {
        if (entries.size() > FundingBlock.MAX_LINES + 1) {
            problems.add(
                    new DocumentProblem("/funding", "too-many-lines", "项目资金最多%d行".formatted(FundingBlock.MAX_LINES)));
            return;
        }
        var sources = new HashSet<FundingSource>();
        var names = new HashSet<String>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var pointer = "/funding/" + i;
            if (entry == null) {
                problems.add(new DocumentProblem(pointer, "missing", "缺少这一行资金"));
                continue;
            }
            source(pointer, entry, sources, problems);
            name(pointer, entry, names, problems);
            texts(entry).forEach((member, text) -> {
                if (text.length() > KeptText.MAX_LENGTH) {
                    problems.add(new DocumentProblem(
                            pointer + "/" + member, "too-long", "最多%d字".formatted(KeptText.MAX_LENGTH)));
                }
            });
        }
    }

    private static void source(String pointer, Funding entry, Set<FundingSource> seen, List<DocumentProblem> problems) {
        var source = source(entry);
        if (source.isEmpty() && entry.source() != null) {
            problems.add(new DocumentProblem(
                    pointer + "/source",
                    "unknown-funding-source",
                    "资金来源只能是TOTAL、CURRENT_YEAR_APPROPRIATION、CARRYOVER或OTHER；纸面上另有名称的行不写source，写name"));
        } else if (source.isPresent() && !seen.add(source.get())) {
            problems.add(new DocumentProblem(
                    pointer + "/source",
                    "duplicate-funding-source",
                    "“" + source.get().label() + "”出现了两次"));
        }
    }

    private static void name(String pointer, Funding entry, Set<String> before, List<DocumentProblem> problems) {
        var name = name(entry);
        if (name.isEmpty() && entry.source() == null) {
            problems.add(new DocumentProblem(pointer + "/name", "missing", "缺少这一行资金的名称"));
        } else if (name.length() > LONGEST_NAME) {
            problems.add(new DocumentProblem(pointer + "/name", "too-long", "最多%d字".formatted(LONGEST_NAME)));
        }
        var parent = clean(entry.parent());
        if (!parent.isEmpty() && !before.contains(parent)) {
            problems.add(
                    new DocumentProblem(pointer + "/parent", "unknown-parent", "前面没有名称是“" + shorten(parent) + "”的资金行"));
        }
        before.add(name);
    }

    private static String shorten(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_NAME));
    }

    private static Map<String, String> texts(Funding entry) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("initialBudget", clean(entry.initialBudget()));
        texts.put("adjustedBudget", clean(entry.adjustedBudget()));
        texts.put("executedAmount", clean(entry.executedAmount()));
        texts.put("weight", clean(entry.weight()));
        texts.put("executionRate", clean(entry.executionRate()));
        texts.put("score", clean(entry.score()));
        return texts;
    }

    /** 分数 of the total line; what is usual where the document has no such line. */
    String executionWeight(String usual) {
        return total().map(entry -> clean(entry.weight())).orElse(usual);
    }

    /**
     * Makes the form's lines those of the document; a document without any leaves those there are. A line keeps its key by
     * its source, or by its name and parent. What the total says is typed in the columns in which no part has anything.
     */
    void fill(EditableForm form) {
        if (entries.isEmpty()) {
            return;
        }
        var known = new HashMap<List<String>, String>();
        var block = form.form().funding();
        block.parts().forEach(line -> known.putIfAbsent(signature(line, block), line.key()));
        var keys = new HashMap<String, String>();
        var places = new ArrayList<LinePlace>();
        var parts = parts();
        for (var entry : parts) {
            var parent = keys.get(clean(entry.parent()));
            var key = source(entry)
                    .map(FundingSource::name)
                    .orElseGet(() -> Optional.ofNullable(known.remove(List.of(name(entry), clean(entry.parent()))))
                            .orElseGet(() -> UUID.randomUUID().toString()));
            keys.put(name(entry), key);
            places.add(new LinePlace(key, parent));
        }
        form.arrangeLines(places);
        for (int i = 0; i < parts.size(); i++) {
            write(form, places.get(i).key(), parts.get(i));
        }
        writeTotal(form, parts);
    }

    private static List<String> signature(FundingLine line, FundingBlock block) {
        var parent = Optional.ofNullable(line.getParentKey())
                .flatMap(block::part)
                .map(FundingLine::printedName)
                .orElse("");
        return List.of(line.printedName(), parent);
    }

    private static void write(EditableForm form, String key, Funding entry) {
        var official = source(entry).map(FundingSource::label).orElse("");
        form.write(cell(key, FundingField.NAME), name(entry).equals(official) ? "" : name(entry));
        for (var field : FundingField.AMOUNTS) {
            form.write(cell(key, field), amount(entry, field));
        }
    }

    private void writeTotal(EditableForm form, List<Funding> parts) {
        for (var field : FundingField.AMOUNTS) {
            boolean summed =
                    parts.stream().anyMatch(part -> !amount(part, field).isBlank());
            var typed = total().map(total -> amount(total, field)).orElse("");
            form.write(cell(FundingSource.TOTAL.name(), field), summed ? "" : typed);
        }
    }

    private static CellAddress.OfFunding cell(String key, FundingField field) {
        return new CellAddress.OfFunding(key, field);
    }

    private static String amount(Funding entry, FundingField field) {
        return clean(
                switch (field) {
                    case NAME -> "";
                    case INITIAL_BUDGET -> entry.initialBudget();
                    case ADJUSTED_BUDGET -> entry.adjustedBudget();
                    case EXECUTED_AMOUNT -> entry.executedAmount();
                });
    }

    private List<Funding> parts() {
        return entries.stream()
                .flatMap(Stream::ofNullable)
                .filter(entry -> !isTotal(entry))
                .toList();
    }

    private Optional<Funding> total() {
        return entries.stream().filter(entry -> entry != null && isTotal(entry)).findFirst();
    }

    private static boolean isTotal(Funding entry) {
        return source(entry).filter(FundingSource.TOTAL::equals).isPresent();
    }

    private static Optional<FundingSource> source(Funding entry) {
        return Arrays.stream(FundingSource.values())
                .filter(source -> source.name().equals(entry.source()))
                .findFirst();
    }

    /** The line's name: the document's, or that of its source. */
    private static String name(Funding entry) {
        var typed = clean(entry.name()).strip();
        return typed.isEmpty() ? source(entry).map(FundingSource::label).orElse("") : typed;
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : KeptText.clean(text);
    }
}
