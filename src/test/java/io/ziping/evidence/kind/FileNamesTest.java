package io.ziping.evidence.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is called once it is here. */
class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "报告.pdf, PDF, 报告.pdf",
        "报告.PDF, PDF, 报告.pdf",
        "'C:\\桌面\\报告.pdf', PDF, 报告.pdf",
        "../../etc/报告.pdf, PDF, 报告.pdf",
        "'a:b*c?.pdf', PDF, a_b_c_.pdf",
        "'\"<b>\".pdf', PDF, __b__.pdf",
        ".pdf, PDF, 佐证材料.pdf",
        "'', PDF, 佐证材料.pdf",
        "..., PDF, 佐证材料.pdf",
        "..报告..pdf, PDF, 报告.pdf",
        "'  报 告 .pdf', PDF, 报 告.pdf",
        "2024.1.5 报告, PDF, 2024.1.5 报告.pdf",
        "合同.exe, PDF, 合同.exe.pdf",
        "照片.heic, JPEG, 照片.jpg",
        "照片.jpeg, JPEG, 照片.jpeg",
        "名单.csv, TEXT, 名单.csv",
        "名单, TEXT, 名单.txt"
    })
    void isCleanAndEndsAsTheFileIs(String given, FileKind kind, String kept) {
        assertThat(FileNames.of(given, kind)).isEqualTo(kept);
    }

    @Test
    void holdsNothingThatCannotBeSeen() {
        assertThat(FileNames.of("报\u0000告\n二\u202Efdp.exe", FileKind.PDF)).isEqualTo("报告 二fdp.exe.pdf");
    }

    @Test
    void keepsTheEndOfALongOneAndFitsIntoAFileSystem() {
        var name = FileNames.of("长".repeat(300) + "（二期）.pdf", FileKind.PDF);

        assertThat(name).startsWith("长长").contains("…").endsWith("（二期）.pdf");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(255);
    }

    @ParameterizedTest
    @CsvSource({
        "报告.pdf, TEXT, 内容却是文本",
        "报告.pdf, JPEG, 内容却是图片",
        "照片.jpg, PDF, 内容却是PDF",
        "表.xlsx, DOCX, 内容却是Word",
        "页面.html, TEXT, 不收这种文件",
        "画.svg, TEXT, 不收这种文件",
        "脚本.js, TEXT, 不收这种文件"
    })
    void mayNotSayThatTheFileIsSomethingElse(String given, FileKind kind, String words) {
        assertThatExceptionOfType(FileProblem.class)
                .isThrownBy(() -> FileNames.of(given, kind))
                .satisfies(problem -> assertThat(problem.words()).contains(words));
    }

    @ParameterizedTest
    @CsvSource({
        "合同, 报告.pdf, PDF, 合同.pdf",
        "合同.pdf, 报告.pdf, PDF, 合同.pdf",
        "第2.1节, 报告.pdf, PDF, 第2.1节.pdf",
        "名单, 名单.csv, TEXT, 名单.csv"
    })
    void keepsItsEndingWhenItIsRenamed(String typed, String before, FileKind kind, String kept) {
        assertThat(FileNames.renamed(typed, before, kind)).isEqualTo(kept);
    }
}
