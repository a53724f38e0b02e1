package io.ziping.bench;

import io.ziping.sheet.SampleSheets;
import io.ziping.sheet.Sheet;
import io.ziping.sheet.pdf.SheetPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long the published forms take to print, warm: from document to bytes. Run by {@code bench/pdf.sh}. */
public final class PdfBench {

    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final int ROUNDS = 25;

    private PdfBench() {}

    public static void main(String[] arguments) throws IOException {
        long begin = System.nanoTime();
        var pdf = new SheetPdf();
        report("font parsed", 1, System.nanoTime() - begin, 0);
        begin = System.nanoTime();
        while (System.nanoTime() - begin < WARM_UP.toNanos()) {
            print(pdf, 18);
        }
        for (int forms : List.of(1, 18, 180)) {
            measure(pdf, forms);
        }
    }

    private static void measure(SheetPdf pdf, int forms) throws IOException {
        var times = new ArrayList<Long>();
        int bytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            bytes = print(pdf, forms);
            times.add(System.nanoTime() - begin);
        }
        Collections.sort(times);
        report(forms + (forms == 1 ? " form" : " forms"), forms, times.get(ROUNDS / 2), bytes);
    }

    private static int print(SheetPdf pdf, int forms) throws IOException {
        var documents = SampleSheets.documents();
        var sheets = new ArrayList<Sheet>();
        for (int form = 0; form < forms; form++) {
            sheets.add(Sheet.of(documents.get(form % documents.size())));
        }
        var out = new ByteArrayOutputStream();
        pdf.write(sheets, "财政项目支出绩效自评表", out);
        return out.size();
    }

    private static void report(String what, int forms, long nanos, int bytes) {
        System.out.printf(
                "%-12s %8.1f ms %8.2f ms/form %8d KB%n", what, nanos / 1e6, nanos / 1e6 / forms, bytes / 1024);
    }
}
