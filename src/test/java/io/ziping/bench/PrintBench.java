package io.ziping.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.ziping.sheet.SampleSheets;
import io.ziping.sheet.Sheet;
import io.ziping.sheet.office.SheetDocx;
import io.ziping.sheet.pdf.SheetPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * The 18 published forms as 18 PDF files: by this program, by a headless browser that prints the same sheets, and by
 * LibreOffice that converts the same text documents; in a process begun for it, and warm. Run by {@code bench/out.sh}.
 */
final class PrintBench {

    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 5;
    private static final int PATIENCE_MINUTES = 3;

    private final Path folder;
    private final List<Sheet> sheets = SampleSheets.markedSheets();

    private PrintBench(Path folder) {
        this.folder = folder;
    }

    /** Makes the file of one form. */
    private interface Print {
        void print(int number, Path file) throws IOException;
    }

    /** @param arguments a folder to print into once and end; none for the whole comparison */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            var once = new PrintBench(Path.of(arguments[0]));
            once.round(once.own());
            return;
        }
        var folder = Files.createTempDirectory("ziping-bench");
        try {
            new PrintBench(folder).compare();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void compare() throws Exception {
        System.out.printf("%-44s %14s %14s%n", "PDF of the same 18 forms, a file each", "with start", "warm");
        ownFigures();
        var browser = System.getProperty("bench.browser", "");
        var office = System.getProperty("bench.office", "");
        if (!browser.isEmpty()) {
            browserFigures(Path.of(browser));
        }
        if (!office.isEmpty()) {
            officeFigures(office);
        }
    }

    private void ownFigures() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var withStart = run(List.of(
                java, "-cp", System.getProperty("java.class.path"), PrintBench.class.getName(), folder.toString()));
        report("Ziping", sheets.size() / withStart, warm(own()));
    }

    private Print own() {
        var pdf = new SheetPdf();
        return (number, file) -> {
            var sheet = sheets.get(number);
            try (var out = Files.newOutputStream(file)) {
                pdf.write(List.of(sheet), sheet.project(), out);
            }
        };
    }

    private void browserFigures(Path executable) throws IOException {
        var html = PrintPages.html(sheets);
        try (var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            long begin = System.nanoTime();
            try (var browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable)
                            .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
                var print = browserPrint(browser, html);
                round(print);
                var withStart = (System.nanoTime() - begin) / 1e9;
                report("Chromium " + browser.version() + ", the page", sheets.size() / withStart, warm(print));
            }
        }
    }

    private static Print browserPrint(Browser browser, List<String> html) {
        var page = browser.newPage();
        return (number, file) -> {
            page.setContent(html.get(number));
            page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(file));
        };
    }

    /** Converts one, to have a profile; then one and all, whose difference is what the others cost once it runs. */
    private void officeFigures(String office) throws IOException, InterruptedException {
        var documents = new ArrayList<String>();
        var docx = new SheetDocx();
        for (int number = 0; number < sheets.size(); number++) {
            var file = folder.resolve(number + ".docx");
            try (var out = Files.newOutputStream(file)) {
                docx.write(sheets.get(number), out);
            }
            documents.add(file.toString());
        }
        convert(office, documents.subList(0, 1));
        var one = convert(office, documents.subList(0, 1));
        var all = convert(office, documents);
        report("LibreOffice, the DOCX", documents.size() / all, (documents.size() - 1) / (all - one));
    }

    private double convert(String office, List<String> documents) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                office,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.resolve("office").toString()));
        command.addAll(documents);
        var seconds = run(command);
        for (int number = 0; number < documents.size(); number++) {
            expect(folder.resolve("office").resolve(number + ".pdf"));
            Files.delete(folder.resolve("office").resolve(number + ".pdf"));
        }
        return seconds;
    }

    private double run(List<String> command) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("run.log").toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException(
                        command.get(0) + " failed: " + Files.readString(folder.resolve("run.log")));
            }
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    /** Forms a second once it runs. */
    private double warm(Print print) throws IOException {
        for (int round = 0; round < WARM_UPS; round++) {
            round(print);
        }
        long begin = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            round(print);
        }
        return ROUNDS * sheets.size() * 1e9 / (System.nanoTime() - begin);
    }

    private void round(Print print) throws IOException {
        for (int number = 0; number < sheets.size(); number++) {
            var file = folder.resolve(number + ".pdf");
            print.print(number, file);
            expect(file);
        }
    }

    private static void expect(Path file) throws IOException {
        if (Files.size(file) == 0) {
            throw new IllegalStateException(file + " is empty");
        }
    }

    private static void report(String what, double withStart, double warm) {
        System.out.printf("%-44s %6.1f forms/s %6.1f forms/s%n", what, withStart, warm);
    }
}
