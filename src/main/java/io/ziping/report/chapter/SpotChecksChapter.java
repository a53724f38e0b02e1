package io.ziping.report.chapter;

import io.ziping.report.content.ReportScope;
import io.ziping.report.content.ReportWriter;
import io.ziping.report.content.Words;
import io.ziping.spotcheck.results.YearResult;
import io.ziping.spotcheck.results.YearResults;
import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 抽查和整改: what was drawn and found, and what of it is put right. */
@Component
@Order(65)
@RequiredArgsConstructor
class SpotChecksChapter implements ReportChapter {

    private final YearResults results;

    @Override
    public void write(ReportScope of, ReportWriter to) {
        var result = results.of(of.year(), of.department(), of.made().toLocalDate());
        to.chapter("抽查和整改");
        to.paragraph(drawn(result), found(result), putRight(result));
    }

    static String drawn(YearResult result) {
        if (result.drawn() == 0) {
            return "截至本报告生成，本年度的自评表没有抽查。";
        }
        return "本年度抽查%s次，抽取自评表%s份，%s。"
                .formatted(
                        Words.count(result.draws()),
                        Words.count(result.drawn()),
                        result.reviewed() == result.drawn()
                                ? "已全部复核"
                                : "已复核%s份".formatted(Words.count(result.reviewed())));
    }

    static String found(YearResult result) {
        if (result.reviewed() == 0) {
            return "";
        }
        var deviation = result.deviation();
        return "已复核的自评表，自评总分平均%s分，复核总分平均%s分%s；总分有变的%s份，等级降低的%s份%s。"
                .formatted(
                        Words.plain(result.averageSelf()),
                        Words.plain(result.averageFound()),
                        deviation == null ? "" : "，偏离度%s%%".formatted(Words.plain(deviation)),
                        Words.count(result.changed()),
                        Words.count(result.fallen()),
                        result.contested() == 0 ? "" : "；单位对复核结论提出异议%s次".formatted(Words.count(result.contested())));
    }

    static String putRight(YearResult result) {
        if (result.reviewed() == 0) {
            return "";
        }
        if (result.items() == 0) {
            return "没有要求整改的事项。";
        }
        return "要求整改%s项，%s。"
                .formatted(
                        Words.count(result.items()),
                        result.open() == 0
                                ? "已全部销号"
                                : "已销号%s项，没有销号的%s项%s"
                                        .formatted(
                                                Words.count(result.done()),
                                                Words.count(result.open()),
                                                result.overdue() == 0
                                                        ? ""
                                                        : "，其中已过期的%s项".formatted(Words.count(result.overdue()))));
    }
}
