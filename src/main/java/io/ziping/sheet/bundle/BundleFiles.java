package io.ziping.sheet.bundle;

import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.sheet.Sheet;
import io.ziping.sheet.Sheets;
import io.ziping.sheet.office.SheetDocx;
import io.ziping.sheet.office.SheetXlsx;
import io.ziping.sheet.office.SummaryXlsx;
import io.ziping.sheet.pdf.Cover;
import io.ziping.sheet.pdf.SheetPdf;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Component;

/** Makes the file of a bundle. A form that fails is named and passed over. */
@Component
@RequiredArgsConstructor
@Slf4j
class BundleFiles {

    /** A file system counts bytes, of which a Chinese character has three. */
    private static final int LONGEST_NAME = 60;

    private final SheetPdf pdf;
    private final SheetXlsx xlsx;
    private final SheetDocx docx;

    /** Sets one form. */
    private interface Step {
        void take(int place, Sheet sheet) throws IOException;
    }

    /**
     * Writes a bundle; the stream stays open.
     *
     * @return what failed, a line each
     */
    List<String> write(BundleKind kind, Cover cover, BundleForms forms, BundleProgress progress, OutputStream out)
            throws IOException {
        return kind == BundleKind.PDF ? pdf(cover, forms, progress, out) : zip(cover, forms, progress, out);
    }

    private List<String> pdf(Cover cover, BundleForms forms, BundleProgress progress, OutputStream out)
            throws IOException {
        try (var bundle = pdf.bundle(cover, forms.all())) {
            var failures = each(forms, progress, (place, sheet) -> bundle.add(sheet), bundle::skip);
            bundle.save(out);
            return failures;
        }
    }

    private List<String> zip(Cover cover, BundleForms forms, BundleProgress progress, OutputStream out)
            throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("绩效自评情况汇总表.xlsx"));
        try (var summary = new SummaryXlsx(new Entry(zip))) {
            forms.all().forEach(summary::add);
        }
        var attachments = new Attachments(zip);
        var failures = each(
                forms,
                progress,
                (place, sheet) -> {
                    entries(zip, place, sheet);
                    attachments.add(name(place, sheet), () -> forms.attachments(place));
                },
                () -> {});
        zip.putNextEntry(new ZipEntry("说明.txt"));
        zip.write(note(cover, forms.all().size(), failures, attachments.left()).getBytes(StandardCharsets.UTF_8));
        zip.finish();
        return Stream.concat(failures.stream(), attachments.left().stream()).toList();
    }

    private void entries(ZipOutputStream zip, int place, Sheet sheet) throws IOException {
        // all three before the first is written: what fails leaves no half a form behind
        var name = name(place, sheet);
        var files = new ArrayList<byte[]>();
        files.add(bytes(out -> pdf.write(List.of(sheet), Sheets.fileName(sheet), out)));
        files.add(bytes(out -> xlsx.write(sheet, out)));
        files.add(bytes(out -> docx.write(pdf.paged(sheet), out)));
        var endings = List.of(".pdf", ".xlsx", ".docx");
        for (int file = 0; file < files.size(); file++) {
            zip.putNextEntry(stored(name + endings.get(file), files.get(file)));
            zip.write(files.get(file));
        }
    }

    /** An entry as it is: PDF, XLSX and DOCX are compressed within. */
    private static ZipEntry stored(String name, byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        return entry;
    }

    private static List<String> each(BundleForms forms, BundleProgress progress, Step step, Runnable passOver)
            throws IOException {
        var failures = new ArrayList<String>();
        for (int place = 0; place < forms.all().size(); place++) {
            try {
                step.take(place, forms.sheet(place));
            } catch (BundleProblem tooMuch) {
                throw tooMuch;
            } catch (RuntimeException failure) {
                var form = forms.all().get(place);
                log.warn("form {} could not be set in a bundle", form.id(), failure);
                failures.add(failed(place, form));
                passOver.run();
            }
            progress.done(place + 1);
        }
        return failures;
    }

    private static String failed(int place, EvaluationSummary form) {
        return "第%d份《%s》（%s）未能生成".formatted(place + 1, form.project(), form.implementingUnit());
    }

    /** The place in the list makes it unique, and keeps the order where files are sorted by name. */
    static String name(int place, Sheet sheet) {
        var name = "%04d-%s".formatted(place + 1, Sheets.fileName(sheet).replaceAll("\\s+", " "));
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }

    private static String note(Cover cover, int forms, List<String> failures, List<String> left) {
        var lines = new ArrayList<String>();
        lines.add("\uFEFF" + cover.title());
        lines.addAll(cover.lines());
        lines.add(failures.isEmpty() ? "全部生成。" : "生成%d份，%d份未能生成：".formatted(forms - failures.size(), failures.size()));
        lines.addAll(failures);
        lines.addAll(left);
        return String.join("\r\n", lines) + "\r\n";
    }

    /** Writes a file's bytes. */
    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Writer writer) throws IOException {
        var out = new ByteArrayOutputStream();
        writer.write(out);
        return out.toByteArray();
    }

    /** One file of a folder: closing it does not close the folder. */
    private static final class Entry extends FilterOutputStream {

        Entry(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {}
    }
}
