package io.ziping.intake.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.RowPlace;
import io.ziping.evaluation.scheme.OfferedCategory;
import io.ziping.intake.reading.OfflineForm;
import io.ziping.scoring.values.AmountUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from a form as it was taken away, as the file has it and as it stands online. */
class MergeTest {

    private static final String AMOUNT = "funding.CARRYOVER.executedAmount";
    private static final List<OfferedCategory> CATEGORIES =
            List.of(new OfferedCategory(1, "产出指标", "数量指标"), new OfferedCategory(2, "产出指标", "质量指标"));

    /** A row in a few letters: the same letter is the same row, what follows its name. */
    private static UUID key(char letter) {
        return new UUID(7, letter);
    }

    private static Map<String, String> cells(String rows) {
        var cells = new LinkedHashMap<String, String>();
        for (var row : words(rows)) {
            for (var field : IndicatorField.values()) {
                cells.put(address(key(row.charAt(0)), field), field == IndicatorField.NAME ? row : "");
            }
        }
        return cells;
    }

    private static List<String> words(String rows) {
        return rows.isBlank() ? List.of() : Arrays.asList(rows.strip().split(" "));
    }

    private static List<UUID> keys(String rows) {
        return words(rows).stream().map(row -> key(row.charAt(0))).toList();
    }

    private static Online online(Map<String, String> cells, String rows) {
        var all = new HashMap<>(cells(rows));
        all.putAll(cells);
        var standing = keys(rows).stream().map(row -> new RowPlace(row, 1)).toList();
        var typed = new HashMap<CellAddress, String>();
        all.forEach((address, text) -> typed.put(CellAddress.parse(address).orElseThrow(), text));
        return new Online(new FormContent(typed, List.of(), standing), AmountUnit.WAN_YUAN, CATEGORIES);
    }

    private static OfflineForm taken(
            List<OfflineForm.Cell> cells, String before, String now, OfflineForm.Added... added) {
        var lines = keys(now).stream()
                .map(row -> new OfflineForm.Line(row, "产出指标", "数量指标"))
                .toList();
        return new OfflineForm("工作表“自评表”", 5, 3, 2025, "项目", cells, keys(before), lines, List.of(added), List.of());
    }

    private static OfflineForm.Cell cell(String address, String before, String now, @Nullable String doubt) {
        return new OfflineForm.Cell(CellAddress.parse(address).orElseThrow(), before, now, doubt, "工作表“自评表” D14");
    }

    private static String address(UUID key, IndicatorField field) {
        return new CellAddress.OfIndicator(key, field).toString();
    }

    private static List<OfflineForm.Cell> rowCells(String before, String now) {
        var were = cells(before);
        var are = cells(now);
        return were.entrySet().stream()
                .map(cell ->
                        cell(cell.getKey(), cell.getValue(), are.getOrDefault(cell.getKey(), cell.getValue()), null))
                .toList();
    }

    private static String said(List<MergeItem> items) {
        return items.stream().map(item -> item.kind() + " " + item.standing()).collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # address,          before,  file,     online,   what follows
            expectedObjective,  甲,      甲,       甲,
            expectedObjective,  甲,      甲,       乙,
            expectedObjective,  甲,      乙,       甲,       CELL CHANGE
            expectedObjective,  甲,      乙,       乙,
            expectedObjective,  甲,      乙,       丙,       CELL CONFLICT
            expectedObjective,  甲,      '',       甲,       CELL CHANGE
            expectedObjective,  甲,      '',       '',
            expectedObjective,  甲,      '',       乙,       CELL CONFLICT
            expectedObjective,  '',      乙,       '',       CELL CHANGE
            expectedObjective,  '',      乙,       丙,       CELL CONFLICT
            expectedObjective,  1.0,     1.00,     1.0,      CELL CHANGE
            executionWeight,    10,      10.00,    10,
            executionWeight,    10,      10.00,    10.000,
            executionWeight,    10,      9,        10.00,    CELL CHANGE
            executionWeight,    10,      9.0,      9.00,
            executionWeight,    10,      9,        8,        CELL CONFLICT
            executionWeight,    10,      101,      10,       CELL DOUBT
            executionWeight,    10,      九,       10,       CELL DOUBT
            executionWeight,    10,      九,       8,        CELL CONFLICT
            executionWeight,    约十,    约十,     约十,
            funding.CARRYOVER.executedAmount, '1,234.5', 1234.50, 1234.5,
            funding.CARRYOVER.executedAmount, １２,      12.00,   12,
            funding.CARRYOVER.executedAmount, 1,       1.000001, 1,       CELL CHANGE
            funding.CARRYOVER.executedAmount, 1,       1.0000001, 1,      CELL DOUBT
            """)
    void aCellIsComparedInThreeStates(
            String address, String before, String file, String stored, @Nullable String follows) {
        var items = Merge.of(
                taken(List.of(cell(address, before, file, null)), "", ""), online(Map.of(address, stored), ""));
        assertThat(said(items)).isEqualTo(Objects.requireNonNullElse(follows, ""));
        items.forEach(item ->
                assertThat(List.of(item.before(), item.file(), item.online())).containsExactly(before, file, stored));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # before, file,   online,   what follows,              all of the file's
            a b c,    a b c,  a b c,    ,                          a b c
            a b c,    a b c,  a c,      ,                          a c
            a b c,    a c,    a b c,    REMOVE CHANGE,             a c
            a b c,    a c,    a c,      ,                          a c
            a b c,    a c,    a bx c,   REMOVE CONFLICT,           a c
            a b c,    a bx c, a b c,    CELL CHANGE,               a bx c
            a b c,    a bx c, a c,      ADD CONFLICT,              a c bx
            a b c,    a bx c, a bx c,   ,                          a bx c
            a b c,    a bx c, a by c,   CELL CONFLICT,             a bx c
            a b c,    a b c,  a d b c,  ,                          a d b c
            a b c,    b a c,  a b c,    ORDER CHANGE,              b a c
            a b c,    b a c,  b a c,    ,                          b a c
            a b c,    a b c,  b a c,    ,                          b a c
            a b c,    b a c,  a c b,    ORDER CONFLICT,            b a c
            a b c,    c b a,  a d b c,  ORDER CHANGE,              c d b a
            a b c,    c a,    a b c,    'REMOVE CHANGE, ORDER CHANGE', c a
            a b c,    b ax c, a b c,    'CELL CHANGE, ORDER CHANGE', b ax c
            a b c,    b a c,  a c,      ,                          a c
            a b c,    '',     a b c,    'REMOVE CHANGE, REMOVE CHANGE, REMOVE CHANGE', ''
            """)
    void rowsAreAddedRemovedChangedAndMovedOnBothSides(
            String before, String file, String stored, @Nullable String follows, String result) {
        var form = taken(rowCells(before, file), before, file);
        var online = online(Map.of(), stored);
        var items = Merge.of(form, online);
        assertThat(said(items)).isEqualTo(Objects.requireNonNullElse(follows, ""));

        var choices =
                items.stream().collect(Collectors.toMap(MergeItem::id, item -> new Choice(true, item.online(), null)));
        var target = MergeResult.of(form, online, choices).target(() -> key('z'));
        assertThat(names(target)).isEqualTo(words(result));

        var nothing = items.stream()
                .filter(item -> item.standing() != MergeItem.Standing.CHANGE)
                .collect(Collectors.toMap(MergeItem::id, item -> new Choice(false, item.online(), null)));
        var kept = MergeResult.of(form, online, nothing);
        assertThat(kept.unsettled()).isZero();
        if (kept.count(MergeItem.Standing.CHANGE) == 0) {
            assertThat(names(kept.target(() -> key('z')))).isEqualTo(words(stored));
        }
    }

    private static List<String> names(FormContent content) {
        return content.rows().stream()
                .map(row -> content.read(new CellAddress.OfIndicator(row.key(), IndicatorField.NAME)))
                .toList();
    }

    private static OfflineForm.Added fresh(String category, String name, @Nullable UUID before) {
        var cells = Map.of(
                IndicatorField.NAME, new OfflineForm.Text(name, null, "工作表“自评表” C20"),
                IndicatorField.WEIGHT, new OfflineForm.Text("5", null, "工作表“自评表” F20"));
        return new OfflineForm.Added("工作表“自评表”第20行", "", category, before, cells);
    }

    @Test
    void aNewRowStandsWhereItStoodInTheFile() {
        var form = taken(rowCells("a b", "a b"), "a b", "a b", fresh("数量指标", "新", key('b')));
        var merge = MergeResult.of(form, online(Map.of(), "a b"), Map.of());
        assertThat(said(merge.items())).isEqualTo("ADD CHANGE");
        assertThat(names(merge.target(() -> key('z')))).containsExactly("a", "新", "b");
    }

    @Test
    void aNewRowWithoutACategoryWaitsForOne() {
        var form = taken(rowCells("a", "a"), "a", "a", fresh("别的指标", "新", null));
        var online = online(Map.of(), "a");
        var item = Merge.of(form, online).get(0);
        assertThat(item.standing()).isEqualTo(MergeItem.Standing.DOUBT);
        assertThat(item.doubt()).contains("没有写二级指标");
        for (var category : new Long[] {null, 99L}) {
            var without = MergeResult.of(form, online, Map.of(item.id(), new Choice(true, "", category)));
            assertThat(without.changes()).isZero();
        }
        var chosen = MergeResult.of(form, online, Map.of(item.id(), new Choice(true, "", 2L)));
        assertThat(chosen.target(() -> key('z')).in(2)).containsExactly(key('z'));
    }

    @Test
    void aNewRowThatIsThereAlreadyIsComparedWithIt() {
        var form = taken(rowCells("a", "a"), "a", "a", fresh("数量指标", "n新", null));
        var weight = address(key('n'), IndicatorField.WEIGHT);
        assertThat(Merge.of(form, online(Map.of(weight, "5.00"), "a n新"))).isEmpty();
        assertThat(said(Merge.of(form, online(Map.of(weight, ""), "a n新")))).isEqualTo("CELL CHANGE");
        assertThat(said(Merge.of(form, online(Map.of(weight, "6"), "a n新")))).isEqualTo("CELL CONFLICT");
        assertThat(said(Merge.of(form, online(Map.of(weight, "5"), "a o别的")))).isEqualTo("ADD CHANGE");
    }

    @Test
    void aChoiceHoldsForWhatThePersonSaw() {
        var form = taken(List.of(cell(AMOUNT, "1", "2", null)), "", "");
        var choices = Map.of(AMOUNT, new Choice(true, "3", null));
        assertThat(MergeResult.of(form, online(Map.of(AMOUNT, "3"), ""), choices)
                        .unsettled())
                .isZero();
        assertThat(MergeResult.of(form, online(Map.of(AMOUNT, "4"), ""), choices)
                        .unsettled())
                .isOne();
    }

    @Test
    void aDoubtIsTakenOverOnlyWhenSomebodySaysSo() {
        var form = taken(List.of(cell(AMOUNT, "1", "2", "是公式")), "", "");
        var online = online(Map.of(AMOUNT, "1"), "");
        assertThat(MergeResult.of(form, online, Map.of()).changes()).isZero();
        var yes = MergeResult.of(form, online, Map.of(AMOUNT, new Choice(true, "1", null)));
        assertThat(yes.target(() -> key('z')).read(CellAddress.parse(AMOUNT).orElseThrow()))
                .isEqualTo("2");
    }

    @Test
    void aTextThatIsTooLongCannotBeTaken() {
        var form = taken(List.of(cell("expectedObjective", "", "长".repeat(10_001), null)), "", "");
        var online = online(Map.of("expectedObjective", ""), "");
        var merge = MergeResult.of(form, online, Map.of("expectedObjective", new Choice(true, "", null)));
        assertThat(said(merge.items())).isEqualTo("CELL DOUBT");
        assertThat(merge.items().get(0).doubt()).contains("10001字");
        assertThat(merge.changes()).isZero();
        assertThat(new ArrayList<>(merge.valid().keySet())).isEmpty();
    }
}
