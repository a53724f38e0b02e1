package io.ziping.intake.api;

import io.ziping.spreadsheet.CsvLines;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** 导入报告 as a file: a line for everything that has to be looked at, and one for each form of which nothing has. */
@Component
class ReportCsv {

    ResponseEntity<byte[]> of(IntakeAnswer intake) {
        var lines = new StringBuilder(
                CsvLines.START + CsvLines.line("第几份", "文件", "项目", "单位", "情况", "表里的格", "文件里的位置", "文件里写的", "要看什么"));
        for (var file : intake.files()) {
            if (file.problem() != null) {
                lines.append(CsvLines.line("", file.name(), "", "", "没有读成", "", "", "", file.problem()));
            }
        }
        intake.forms().forEach(form -> add(form, lines));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("导入报告-" + intake.id() + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void add(IntakeAnswer.FormItem form, StringBuilder lines) {
        if (form.concerns().isEmpty()) {
            lines.append(line(form, state(form), "", "", "", text(form.failure())));
        }
        for (var concern : form.concerns()) {
            lines.append(line(
                    form,
                    concern.problem() ? "要改正" : concern.seen() ? "看过" : "要核对",
                    String.join(" ", concern.pointers()),
                    concern.sources().stream()
                            .map(ConcernItem.Source::place)
                            .distinct()
                            .collect(Collectors.joining("；")),
                    concern.sources().stream()
                            .map(source -> text(source.text()))
                            .filter(text -> !text.isEmpty())
                            .distinct()
                            .collect(Collectors.joining("；")),
                    concern.reason()));
        }
    }

    private static String state(IntakeAnswer.FormItem form) {
        return switch (form.state()) {
            case MADE, REPLACED -> "已导入";
            case OPEN -> form.ready() ? "可以导入" : "要先选定";
        };
    }

    private static String line(
            IntakeAnswer.FormItem form, String state, String cells, String places, String source, String words) {
        return CsvLines.line(
                String.valueOf(form.number()),
                form.file(),
                form.project(),
                text(form.implementingUnit()),
                state,
                cells,
                places,
                source,
                words);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
