package io.ziping.bench;

import io.ziping.sheet.SampleSheets;
import io.ziping.sheet.Sheet;
import io.ziping.sheet.pdf.HandmadePdf;
import io.ziping.sheet.pdf.SheetPdf;
import io.ziping.startup.XmlFactories;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the published forms cost to print, warm, from document to bytes: medians of the time that passed and of the
 * processor's time, which other work on the machine disturbs less; and each of them alone, in turns with the same pages drawn
 * with PDFBox by hand. Run by {@code bench/pdf.sh}.
 */
public final class PdfBench {

    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final int ROUNDS = 25;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private PdfBench() {}

    public static void main(String[] arguments) throws IOException {
        XmlFactories.nameThoseOfTheJdk();
        long begin = System.nanoTime();
        var pdf = new SheetPdf();
        System.out.printf("font parsed in %.0f ms%n", (System.nanoTime() - begin) / 1e6);
        begin = System.nanoTime();
        while (System.nanoTime() - begin < WARM_UP.toNanos()) {
            print(pdf, 1);
            print(pdf, 18);
        }
        for (int forms : List.of(1, 18, 180)) {
            measure(pdf, forms);
        }
        beside(pdf);
    }

    /** Every form as a document of its own, by hand and by us in turns. */
    private static void beside(SheetPdf pdf) throws IOException {
        var sheets = SampleSheets.documents().stream().map(Sheet::of).toList();
        var handmade = HandmadePdf.of(sheets);
        var byHand = new ArrayList<Long>();
        var ours = new ArrayList<Long>();
        for (int round = 0; round < 2 * ROUNDS; round++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            for (var form : handmade) {
                form.print();
            }
            long between = THREADS.getCurrentThreadCpuTime();
            for (var sheet : sheets) {
                pdf.write(List.of(sheet), "财政项目支出绩效自评表", new ByteArrayOutputStream());
            }
            if (round >= ROUNDS) {
                byHand.add((between - begin) / sheets.size());
                ours.add((THREADS.getCurrentThreadCpuTime() - between) / sheets.size());
            }
        }
        System.out.printf(
                "a form alone %8.2f ms CPU, with PDFBox by hand %8.2f ms CPU: %.2f times%n",
                median(ours), median(byHand), median(ours) / median(byHand));
    }

    private static void measure(SheetPdf pdf, int forms) throws IOException {
        var passed = new ArrayList<Long>();
        var worked = new ArrayList<Long>();
        int bytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            long work = THREADS.getCurrentThreadCpuTime();
            bytes = print(pdf, forms);
            worked.add(THREADS.getCurrentThreadCpuTime() - work);
            passed.add(System.nanoTime() - begin);
        }
        System.out.printf(
                "%4d forms %8.1f ms %8.1f ms CPU %6.0f forms/s %7d KB%n",
                forms, median(passed), median(worked), forms * 1000 / median(passed), bytes / 1024);
    }

    private static double median(List<Long> nanos) {
        Collections.sort(nanos);
        return nanos.get(nanos.size() / 2) / 1e6;
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
}
