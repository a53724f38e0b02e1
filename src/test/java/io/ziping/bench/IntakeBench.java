package io.ziping.bench;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.intake.reading.file.FormFiles;
import io.ziping.sheet.SampleSheets;
import io.ziping.sheet.Sheet;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Reads a workbook that holds the rows of many forms, one below the other on one sheet, as reports of a district do. */
public final class IntakeBench {

    private static final int FORMS = 6_000;

    private IntakeBench() {}

    public static void main(String[] arguments) throws IOException {
        var file = Files.createTempFile("ziping-intake", ".xlsx");
        try {
            write(file);
            for (int run = 1; run <= 2; run++) {
                read(file, run);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file) throws IOException {
        try (var book = new SXSSFWorkbook(200);
                var out = Files.newOutputStream(file)) {
            var tab = book.createSheet("自评表");
            int row = 0;
            for (int form = 0; form < FORMS; form++) {
                row = write(tab, row, SampleSheets.sheets().get(form % 18));
            }
            book.write(out);
            System.out.printf("workbook of %,d forms: %,d rows, %.1f MB%n", FORMS, row, Files.size(file) / 1e6);
        }
    }

    private static int write(SXSSFSheet tab, int from, Sheet sheet) {
        tab.createRow(from).createCell(0).setCellValue(sheet.title());
        tab.createRow(from + 1).createCell(0).setCellValue(sheet.yearLine());
        int number = from + 2;
        for (var section : sheet.sections()) {
            for (var row : Stream.concat(section.head().stream(), section.body().stream())
                    .toList()) {
                var line = tab.createRow(number);
                for (var cell : row.cells()) {
                    write(line.createCell(cell.column()), cell);
                    int bottom = number + cell.rowSpan() - 1;
                    int right = cell.column() + cell.columnSpan() - 1;
                    if (bottom > number || right > cell.column()) {
                        tab.addMergedRegionUnsafe(new CellRangeAddress(number, bottom, cell.column(), right));
                    }
                }
                number++;
            }
        }
        return number + 1;
    }

    private static void write(org.apache.poi.ss.usermodel.Cell target, Sheet.Cell cell) {
        if (cell.kind() == Sheet.Kind.NUMBER && cell.text().matches("[\\d,]+\\.\\d+")) {
            target.setCellValue(new BigDecimal(cell.text().replace(",", "")).doubleValue());
        } else {
            target.setCellValue(cell.text());
        }
    }

    private static void read(Path file, int run) throws IOException {
        var content = Files.readAllBytes(file);
        System.gc();
        long start = System.nanoTime();
        var reading = new FormFiles().read("x", content).get(0);
        var took = Duration.ofNanos(System.nanoTime() - start);
        var runtime = Runtime.getRuntime();
        if (reading.problem() != null) {
            throw new IllegalStateException(reading.problem());
        }
        long doubts =
                reading.forms().stream().mapToLong(form -> form.doubts().size()).sum();
        long rows = reading.forms().stream()
                .map(form -> form.document())
                .mapToLong(IntakeBench::indicators)
                .sum();
        System.out.printf(
                "run %d: %,d forms, %,d indicators, %,d doubts in %.1f s (%,.0f forms/s), heap used %,d MB of %,d%n",
                run,
                reading.forms().size(),
                rows,
                doubts,
                took.toMillis() / 1e3,
                reading.forms().size() * 1e3 / took.toMillis(),
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20);
    }

    private static int indicators(EvaluationDocument document) {
        return document.indicators() == null ? 0 : document.indicators().size();
    }
}
