package io.ziping.bench;

import io.ziping.support.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;
import org.springframework.util.FileSystemUtils;

/**
 * What large files cost the built application, asked for from outside as people do: bundles of 1,000 forms by the job
 * behind the list, and the summary of 200,000 forms, each in a fixed heap. Run it by {@code bench/out.sh}.
 */
final class OutBench {

    private static final int BUNDLED = 1_000;
    private static final int BUNDLE_HEAP = 512;
    private static final int SUMMED = 200_000;
    private static final int SUMMARY_HEAP = 256;

    /** The trial drafts, which are in the database but not in the files. */
    private static final int DRAFTS = 3;

    private static final String PUBLISHED = "?status=PUBLISHED";
    private static final int POLL_MILLIS = 200;

    private final Path data;
    private final Path heap;
    private final Path file;

    private OutBench(Path folder) {
        this.data = folder.resolve("data");
        this.heap = folder.resolve("heap.log");
        this.file = folder.resolve("file");
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("ziping-bench");
        try {
            new OutBench(folder).run();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void run() throws Exception {
        try (var first = RunningJar.start(data)) {
            new Visitor(first.base()).login("admin");
        }
        System.out.printf(
                "%-24s %8s %8s %9s %8s   %s%n", "through the application", "forms", "seconds", "forms/s", "MB", "heap");
        FormGenerator.fill(data, BUNDLED + DRAFTS);
        try (var application = RunningJar.startSmall(data, BUNDLE_HEAP, heap)) {
            var log = new HeapLog(heap);
            var visitor = new Visitor(application.base()).login("admin");
            bundle(visitor, "PDF", log);
            bundle(visitor, "ZIP", log);
        }
        FormGenerator.fill(data, SUMMED + DRAFTS);
        try (var application = RunningJar.startSmall(data, SUMMARY_HEAP, heap)) {
            var log = new HeapLog(heap);
            var visitor = new Visitor(application.base()).login("admin");
            summary(visitor, "summary XLSX", log);
            summary(visitor, "summary XLSX, again", log);
        }
    }

    private void bundle(Visitor visitor, String kind, HeapLog log) throws Exception {
        log.look();
        long begin = System.nanoTime();
        var asked = visitor.post("/evaluations" + PUBLISHED, "/exports" + PUBLISHED, Map.of("kind", kind));
        if (asked.statusCode() != 302) {
            throw new IllegalStateException("the bundle was answered with " + asked.statusCode());
        }
        var link = await(visitor);
        long end = System.nanoTime();
        fetch(visitor, link);
        int made = kind.equals("PDF") ? bookmarks() - 3 : (entries() - 2) / 3;
        report("bundle " + kind, made, BUNDLED, end - begin, log, BUNDLE_HEAP);
    }

    /** Where the latest bundle is to be fetched, as soon as it is. */
    private static String await(Visitor visitor) throws IOException, InterruptedException {
        while (true) {
            var latest = Jsoup.parse(visitor.get("/exports").body())
                    .select(".exports > li")
                    .first();
            if (latest == null) {
                throw new IllegalStateException("there is no bundle");
            }
            var link = latest.select("a[href$=/file]").attr("href");
            if (!link.isEmpty()) {
                return link;
            }
            if (latest.select("form[action$=cancellation]").isEmpty()) {
                throw new IllegalStateException("the bundle has ended: " + latest.text());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private void summary(Visitor visitor, String what, HeapLog log) throws Exception {
        log.look();
        long begin = System.nanoTime();
        fetch(visitor, "/evaluations/summary.xlsx" + PUBLISHED);
        long end = System.nanoTime();
        report(what, forms(), SUMMED, end - begin, log, SUMMARY_HEAP);
    }

    private void fetch(Visitor visitor, String path) throws IOException, InterruptedException {
        var answer = visitor.download(path, file);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
    }

    private void report(String what, int found, int wanted, long nanos, HeapLog log, int heapSize) throws IOException {
        if (found != wanted) {
            throw new IllegalStateException("%s holds %d forms and not %d".formatted(what, found, wanted));
        }
        var most = log.look();
        System.out.printf(
                "%-24s %,8d %8.1f %,9.0f %8.1f   %d MB of %d before a collection at most, %d after one%n",
                what,
                found,
                nanos / 1e9,
                found * 1e9 / nanos,
                Files.size(file) / 1e6,
                most.before(),
                heapSize,
                most.after());
    }

    private int bookmarks() throws IOException {
        int count = 0;
        try (var document = Loader.loadPDF(file.toFile())) {
            for (var item : document.getDocumentCatalog().getDocumentOutline().children()) {
                count += item.getTitle() == null ? 0 : 1;
            }
        }
        return count;
    }

    private int entries() throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.size();
        }
    }

    /** How many forms the summary's only sheet holds: its rows with a number in the first column, which totals leave empty. */
    private int forms() throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile());
                var rows = workbook.getFirstSheet().openStream()) {
            return (int) rows.flatMap(row -> row.getOptionalCell(0).stream())
                    .filter(cell -> cell.getType() == CellType.NUMBER)
                    .count();
        }
    }
}
