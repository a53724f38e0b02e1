package io.ziping.sheet.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.sheet.Sheet;
import io.ziping.sheet.Sheet.Cell;
import io.ziping.sheet.SheetDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagedSheetTest {

    private static final Sheet LONG = Sheet.of(SheetDocuments.withIndicators(SheetDocuments.indicators(200)));
    private static final SheetPdf PDF = new SheetPdf();

    private static List<Sheet.Row> rows(Sheet sheet) {
        return sheet.sections().stream()
                .flatMap(section -> Stream.concat(section.head().stream(), section.body().stream()))
                .toList();
    }

    @Test
    void namesTheRowsOfEachPageAnew() {
        var rows = rows(PDF.paged(LONG));

        var starts = rows.stream().filter(Sheet.Row::beginsPage).toList();
        assertThat(starts).hasSize(PDF.pages(LONG).size() - 1).allSatisfy(row -> {
            assertThat(row.cells().get(0).text()).matches("第[123]类指标");
            assertThat(row.cells().get(1).text()).matches("第\\d+组可持续影响指标");
        });
    }

    @Test
    void noCellReachesOverTheBeginningOfAPage() {
        var rows = rows(PDF.paged(LONG));
        for (int number = 0; number < rows.size(); number++) {
            for (var cell : rows.get(number).cells()) {
                assertThat(rows.subList(number + 1, number + cell.rowSpan())).noneMatch(Sheet.Row::beginsPage);
            }
        }
    }

    @Test
    void everyPlaceOfTheTableIsStillCoveredOnce() {
        var rows = rows(PDF.paged(LONG));
        int columns = LONG.columns().size();
        var covered = new ArrayList<Integer>();
        for (int number = 0; number < rows.size(); number++) {
            for (var cell : rows.get(number).cells()) {
                for (int row = number; row < number + cell.rowSpan(); row++) {
                    for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                        covered.add(row * columns + column);
                    }
                }
            }
        }
        assertThat(covered).doesNotHaveDuplicates().hasSize(rows.size() * columns);
        assertThat(rows.stream().flatMap(row -> row.cells().stream().map(Cell::text)))
                .containsAll(LONG.cells().map(Cell::text).toList());
    }

    @Test
    void leavesAFormOfOnePageAsItIs() {
        var sheet = Sheet.of(SheetDocuments.withIndicators(SheetDocuments.indicators(5)));

        assertThat(PDF.paged(sheet)).isSameAs(sheet);
    }
}
