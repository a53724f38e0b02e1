package io.ziping.evaluation.comparison;

import io.ziping.evaluation.cell.TypedNumber;
import io.ziping.evaluation.comparison.RowHistory.Choice;
import io.ziping.evaluation.comparison.RowHistory.Year;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.Indicator;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.identity.Viewer;
import io.ziping.scoring.result.ScoreSheet.IndicatorRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows a row back through the years of a project, each year to the one before, as the checks do. */
@Component
@RequiredArgsConstructor
public class RowHistories {

    /** How many years are shown, this one among them. */
    private static final int MOST_YEARS = 10;

    private final EvaluationStore store;
    private final EarlierRows earlier;
    private final KeptLinks links;
    private final RowLinks linking;

    /** The history of a row; empty when the form has no such row. */
    @Transactional(readOnly = true)
    public Optional<RowHistory> of(long id, UUID row, Viewer viewer) {
        var form = store.load(id, viewer.scope());
        return form.row(row).map(found -> history(form, found, viewer));
    }

    private RowHistory history(SelfEvaluation form, Indicator row, Viewer viewer) {
        var sheets = sheets(form);
        var linked = links.of(sheets.stream().map(YearSheet::form).toList());
        var lastYear = sheets.size() > 1 ? sheets.get(1) : null;
        return new RowHistory(
                form.identity(),
                row.getRowKey(),
                form.getHeading().getProjectName(),
                row.getName(),
                years(sheets, linked, form.getIndicators().indexOf(row)),
                lastYear != null && linking.mayLink(form, viewer),
                lastYear == null ? List.of() : choices(lastYear),
                KeptLinks.chosen(linked.getOrDefault(form.identity(), Map.of()), row.getRowKey()));
    }

    /** This year's rows and those of the years before, without a gap. */
    private List<YearSheet> sheets(SelfEvaluation form) {
        var sheets = new ArrayList<YearSheet>();
        var year = form.getHeading().getFiscalYear();
        sheets.add(new YearSheet(
                form.identity(),
                year,
                form.getIndicators().stream().map(Indicator::getRowKey).toList(),
                printed(form)));
        for (var sheet : YearSheet.of(earlier.before(form.identity(), MOST_YEARS - 1))) {
            if (sheet.fiscalYear() != --year) {
                break;
            }
            sheets.add(sheet);
        }
        return sheets;
    }

    /** The rows of this year; weight and score as they are printed, like those of the years before. */
    private static List<IndicatorRow> printed(SelfEvaluation form) {
        return form.getIndicators().stream()
                .map(row -> row.toRow().withPoints(printed(row.getWeight()), printed(row.getScore())))
                .toList();
    }

    private static String printed(TypedNumber number) {
        var value = number.value();
        return value == null ? number.text() : value.toPlainString();
    }

    private static List<Year> years(List<YearSheet> sheets, Map<Long, Map<UUID, Optional<UUID>>> linked, int first) {
        var years = new ArrayList<Year>();
        int place = first;
        var pairing = "";
        for (int i = 0; i < sheets.size(); i++) {
            var sheet = sheets.get(i);
            years.add(year(sheet, sheet.rows().get(place), pairing));
            if (i + 1 == sheets.size()) {
                break;
            }
            var before = sheets.get(i + 1);
            var own = linked.getOrDefault(sheet.form(), Map.of());
            var pair = sheet.pairs(before, own).before(place);
            if (pair.isEmpty()) {
                break;
            }
            pairing = sheet.pairing(place, before, pair.getAsInt(), own);
            place = pair.getAsInt();
        }
        return years;
    }

    private static Year year(YearSheet sheet, IndicatorRow row, String pairing) {
        return new Year(
                sheet.fiscalYear(),
                sheet.form(),
                row.name(),
                row.target(),
                row.actual(),
                row.weight(),
                row.score(),
                pairing);
    }

    private static List<Choice> choices(YearSheet sheet) {
        return IntStream.range(0, sheet.rows().size())
                .mapToObj(i -> {
                    var row = sheet.rows().get(i);
                    var words = Stream.of("第" + (i + 1) + "行", row.name(), row.target())
                            .filter(word -> !word.isBlank())
                            .collect(Collectors.joining(" "));
                    return new Choice(sheet.keys().get(i).toString(), words);
                })
                .toList();
    }
}
