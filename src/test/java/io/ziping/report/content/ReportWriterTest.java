package io.ziping.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.report.content.Block.Heading;
import io.ziping.report.content.Block.Paragraph;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportWriterTest {

    @Test
    void numbersChaptersAndTheirSections() {
        var writer = new ReportWriter();
        writer.chapter("甲");
        writer.section("一");
        writer.section("二");
        writer.chapter("乙");
        writer.section("三");
        writer.annex("附件");

        assertThat(writer.blocks())
                .containsExactly(
                        new Heading(1, "一、甲"),
                        new Heading(2, "（一）一"),
                        new Heading(2, "（二）二"),
                        new Heading(1, "二、乙"),
                        new Heading(2, "（一）三"),
                        new Heading(1, "附件"));
    }

    @Test
    void numbersTablesAndFiguresThroughTheChapters() {
        var writer = new ReportWriter();
        assertThat(writer.nextTable()).isEqualTo("表1");
        writer.table("甲", List.of(), List.of(), 0);
        writer.chapter("乙");
        writer.figure("丙", new Chart.Bars("份", List.of()), "");
        assertThat(writer.nextTable()).isEqualTo("表2");
        assertThat(writer.nextFigure()).isEqualTo("图2");
        writer.table("丁", List.of(), List.of(), 0);

        assertThat(writer.blocks())
                .contains(
                        new Block.Table("表2　丁", List.of(), List.of(), 0),
                        new Block.Figure("图1　丙", new Chart.Bars("份", List.of()), ""));
    }

    @Test
    void leavesOutWhatIsBlank() {
        var writer = new ReportWriter();
        writer.paragraph("", "甲。", "", "乙。");
        writer.paragraph("", "");

        assertThat(writer.blocks()).containsExactly(new Paragraph("甲。乙。"));
    }

    @ParameterizedTest
    @CsvSource({"1, 一", "9, 九", "10, 十", "11, 十一", "20, 二十", "35, 三十五"})
    void writesNumbersInChinese(int number, String chinese) {
        assertThat(ReportWriter.chinese(number)).isEqualTo(chinese);
    }
}
