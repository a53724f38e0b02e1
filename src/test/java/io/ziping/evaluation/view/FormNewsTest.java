package io.ziping.evaluation.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.LinePlace;
import io.ziping.evaluation.form.CountingScoring;
import io.ziping.evaluation.form.EditableForm;
import io.ziping.evaluation.form.Forms;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.identity.Role;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a page is told after a change: all that it does not show, and hardly anything else. */
class FormNewsTest {

    private static final FilingPeriod OPEN = FilingPeriod.unlimited(2025, LocalDate.of(2026, 3, 1));
    private static final List<String> TEXTS = List.of(
            "",
            "0",
            "1",
            "9",
            "30",
            "45",
            "90",
            "100",
            "100.5",
            "≥5(次)",
            "≥90(%)",
            "95(%)",
            "达成指标",
            "8月",
            "9月前",
            "约3万",
            "设备到货晚，来不及安装",
            "检查次数",
            "开展检查次数",
            "预算100万元");

    /** The row that is there from the beginning: it carries too many points, and always has a remark. */
    private static final UUID REMARKED = new UUID(7, 1);

    private final CountingScoring scoring = new CountingScoring();
    private final PlainViews views = new PlainViews(scoring);
    private final SelfEvaluation form = Forms.draft();
    private final Random random = new Random(20261129);

    private EditableForm editable() {
        return form.edit(Role.PREPARER, OPEN);
    }

    private FormView view() {
        return views.of(scoring.scoreAndKeep(form), OPEN, Forms.viewer(Role.PREPARER));
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void addRows(int count) {
        for (int i = 0; i < count; i++) {
            editable().addRow(new UUID(8, i), any(List.copyOf(Forms.categories().values())), null);
        }
    }

    /** Writes into the rows mostly, sometimes elsewhere; now and then a row comes, goes or moves. */
    private void change() {
        var row = any(form.getIndicators());
        switch (random.nextInt(12)) {
            case 0 -> editable().write(new CellAddress.OfForm(any(List.of(FormField.values()))), any(TEXTS));
            case 1 -> editable().write(new CellAddress.OfFunding("OTHER", any(FundingField.AMOUNTS)), any(TEXTS));
            case 2 -> editable().addRow(UUID.randomUUID(), row.getCategory(), row.getRowKey());
            case 3 ->
                editable()
                        .placeRow(
                                row.getRowKey(),
                                any(List.copyOf(Forms.categories().values())),
                                null);
            case 4 -> {
                if (form.getIndicators().size() > 3) {
                    editable().removeRow(row.getRowKey());
                }
            }
            default ->
                editable()
                        .write(
                                new CellAddress.OfIndicator(row.getRowKey(), any(List.of(IndicatorField.values()))),
                                any(TEXTS));
        }
    }

    /** Rows as the page has them after an answer: the news in place of what it showed, in the order that was told. */
    private static List<IndicatorRow> shown(List<IndicatorRow> before, FormNews news) {
        var rows = new LinkedHashMap<UUID, IndicatorRow>();
        before.forEach(row -> rows.put(row.key(), quiet(row)));
        news.rows().forEach(row -> rows.put(row.key(), row));
        var arrangement = news.arrangement();
        if (arrangement == null) {
            return List.copyOf(rows.values());
        }
        arrangement.placed().forEach(row -> rows.put(row.key(), row));
        return arrangement.order().stream()
                .map(key -> Objects.requireNonNull(rows.get(key)))
                .toList();
    }

    /** A row of which nothing is told: the page takes away what it shows beside its cells. */
    private static IndicatorRow quiet(IndicatorRow row) {
        return new IndicatorRow(
                row.key(),
                row.number(),
                row.dimension(),
                row.category(),
                row.categoryId(),
                row.className(),
                quiet(row.name()),
                quiet(row.target()),
                quiet(row.actual()),
                quiet(row.weight()),
                quiet(row.score()),
                quiet(row.deviationExplanation()),
                row.understood(),
                row.remark(),
                row.computed(),
                row.differs(),
                row.trace(),
                "",
                row.descriptive(),
                List.of(),
                row.beside());
    }

    private static FormView.Cell quiet(FormView.Cell cell) {
        return new FormView.Cell(
                cell.address(),
                cell.label(),
                cell.text(),
                cell.printed(),
                cell.notes().stream()
                        .filter(note -> note.tone().equals("blank"))
                        .toList(),
                List.of(),
                CellMarks.NONE);
    }

    /** What a row says, without its number and the cells that span others. */
    private static String said(IndicatorRow row) {
        return row.toString()
                .replaceAll("第 ?\\d+ ?项", "第几项")
                .replaceAll("number=\\d+", "number=几")
                .replaceAll("(dimension|category)=(null|SpanningCell\\[[^]]*])", "$1=什么");
    }

    private static List<String> said(List<IndicatorRow> rows) {
        return rows.stream().map(FormNewsTest::said).toList();
    }

    @Test
    void tellsEverythingThatShowsSomethingElse() {
        addRows(12);
        var shown = view();
        for (int i = 0; i < 400; i++) {
            var before = form.content();
            change();
            var now = view();
            var news = FormViews.news(now, before, before.diff(form.content()));

            assertThat(said(shown(shown.rows(), news))).as("change " + i).isEqualTo(said(now.rows()));
            var arrangement = news.arrangement();
            if (arrangement != null) {
                assertThat(arrangement.placed()).as("change " + i).hasSizeLessThanOrEqualTo(1);
                assertThat(arrangement.heads())
                        .containsExactlyElementsOf(now.rows().stream()
                                .filter(row -> row.dimension() != null || row.category() != null)
                                .toList());
            }
            shown = now;
        }
    }

    @Test
    void tellsOfNoRowButTheAddedOneTheRemarkedAndTheHeadsOfClasses() {
        addRows(12);
        var before = form.content();
        var first = form.getIndicators().get(0);
        editable().addRow(new UUID(9, 1), first.getCategory(), first.getRowKey());
        var news = FormViews.news(view(), before, before.diff(form.content()));

        assertThat(news.rows()).extracting(IndicatorRow::key).containsExactly(REMARKED);
        assertThat(Objects.requireNonNull(news.arrangement()).placed())
                .extracting(IndicatorRow::key)
                .containsExactly(new UUID(9, 1));
        assertThat(news.linesArranged()).isFalse();
    }

    @Test
    void tellsOfLinesThatWereAdded() {
        addRows(2);
        var before = form.content();
        editable().addLine(new LinePlace(UUID.randomUUID().toString(), null), null);
        var news = FormViews.news(view(), before, before.diff(form.content()));

        assertThat(news.rows()).extracting(IndicatorRow::key).containsExactly(REMARKED);
        assertThat(news.arrangement()).isNull();
        assertThat(news.linesArranged()).isTrue();
    }

    @Test
    void tellsTheChangedRowTheRemarkedAndTheHeadOfItsClassOnly() {
        addRows(12);
        editable().addRow(new UUID(9, 1), Forms.category(7), null);
        editable().addRow(new UUID(9, 2), Forms.category(7), null);
        var last = form.getIndicators().get(form.getIndicators().size() - 1);
        var before = form.content();
        editable().write(new CellAddress.OfIndicator(last.getRowKey(), IndicatorField.SCORE), "3");
        var now = view();

        var head = now.rows().stream()
                .filter(row -> row.categoryId() == 7)
                .findFirst()
                .orElseThrow();
        assertThat(FormViews.news(now, before, before.diff(form.content())).rows())
                .extracting(IndicatorRow::key)
                .containsExactly(REMARKED, head.key(), last.getRowKey());
    }

    @Test
    void tellsNoRowButTheRemarkedWhenOnlyMoneyChanged() {
        addRows(12);
        var before = form.content();
        editable().write(new CellAddress.OfFunding("OTHER", FundingField.EXECUTED_AMOUNT), "1");

        assertThat(FormViews.news(view(), before, before.diff(form.content())).rows())
                .extracting(IndicatorRow::key)
                .containsExactly(REMARKED);
    }
}
