package io.ziping.scoring;

import io.ziping.scoring.checks.PrintedFigures;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.FundingSource;
import io.ziping.scoring.values.IndicatorKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The 18 published forms, as typed and as printed. */
public final class Samples {

    private static final Map<String, IndicatorKind> KINDS = Map.of(
            "产出指标", IndicatorKind.OUTPUT,
            "效益指标", IndicatorKind.OUTCOME,
            "满意度指标", IndicatorKind.SATISFACTION);

    private static final List<Sample> ALL = read();

    private Samples() {}

    /** One published form. */
    public record Sample(ScoreSheet sheet, PrintedFigures printed) {
        @Override
        public String toString() {
            return sheet.project();
        }
    }

    public static List<Sample> all() {
        return ALL;
    }

    private static List<Sample> read() {
        try (InputStream json =
                Objects.requireNonNull(Samples.class.getResourceAsStream("/samples/minhang-2024.json"))) {
            return stream(JsonMapper.shared().readTree(json.readAllBytes()))
                    .map(form -> new Sample(sheet(form), printed(form)))
                    .toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    public static ScoreSheet named(String project) {
        return all().stream()
                .map(Sample::sheet)
                .filter(sheet -> sheet.project().equals(project))
                .findFirst()
                .orElseThrow();
    }

    private static ScoreSheet sheet(JsonNode form) {
        return new ScoreSheet(
                form.get("fiscalYear").asInt(),
                text(form, "project"),
                AmountUnit.valueOf(text(form, "amountUnit")),
                text(form.get("funding").get(0), "weight"),
                stream(form.get("funding")).skip(1).map(Samples::fundingRow).toList(),
                text(form, "expectedObjective"),
                text(form, "achievedObjective"),
                stream(form.get("indicators")).map(Samples::indicatorRow).toList());
    }

    private static PrintedFigures printed(JsonNode form) {
        var lines = stream(form.get("funding"))
                .map(row -> new PrintedFigures.Line(
                        text(row, "initialBudget"),
                        text(row, "adjustedBudget"),
                        text(row, "executedAmount"),
                        text(row, "executionRate"),
                        text(row, "score")))
                .toList();
        return new PrintedFigures(lines, text(form, "totalScore"), text(form, "grade"));
    }

    private static ScoreSheet.FundingRow fundingRow(JsonNode row) {
        return ScoreSheet.FundingRow.of(
                FundingSource.valueOf(text(row, "source")),
                text(row, "initialBudget"),
                text(row, "adjustedBudget"),
                text(row, "executedAmount"));
    }

    private static ScoreSheet.IndicatorRow indicatorRow(JsonNode row) {
        return new ScoreSheet.IndicatorRow(
                Objects.requireNonNull(KINDS.get(text(row, "dimension"))),
                text(row, "dimension"),
                text(row, "category"),
                text(row, "name"),
                text(row, "target"),
                text(row, "actual"),
                text(row, "weight"),
                text(row, "score"),
                text(row, "deviationExplanation"));
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).isNull() ? "" : node.get(field).asString();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
