package io.ziping.report.chapter;

import io.ziping.analysis.Figures;
import io.ziping.analysis.Middle;
import io.ziping.report.content.ReportScope;
import io.ziping.report.content.ReportWriter;
import io.ziping.scoring.values.TypedText;
import java.time.format.DateTimeFormatter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 附件: what counts as what, when it was counted, and where the same figures stand. */
@Component
@Order(1000)
class MethodAnnex implements ReportChapter {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日H时mm分");

    @Override
    public void write(ReportScope of, ReportWriter to) {
        var bands = of.policy().gradeBands();
        to.annex("附件　统计口径");
        to.paragraph("1.范围。%d年度，%s。只统计已经提交的自评表，含审核通过和公开的，草稿和退回修改的不算。%s".formatted(of.year(), of.whose(), same(of)));
        to.paragraph("2.时间。除下述以外统计到%s；应提交、已提交的份数，存疑最多的自评表，疑点的处理、抽查和整改、规则试算按本报告生成时（%s）计。"
                .formatted(MOMENT.format(of.counted()), MOMENT.format(of.made())));
        to.paragraph("3.应提交。上年有自评表的项目和本年度已经开始填报的项目各算一份，定为不再填报和免予填报的不算。");
        to.paragraph("4.执行率。全年执行数除以全年预算数，截取两位小数；几份自评表合在一起的，用合计数计算。");
        to.paragraph("5.总分和等级。按“%s”计算，%s分及以上为优，%s分及以上为良，%s分及以上为中，其余为差。标准差按全部自评表计算，不作为样本。"
                .formatted(
                        of.policy().name(),
                        TypedText.spoken(bands.excellent()),
                        TypedText.spoken(bands.good()),
                        TypedText.spoken(bands.fair())));
        to.paragraph("6.满分指标。得分等于分值的三级指标。");
        to.paragraph("7.存疑。系统按规则逐格检查，每格取最重的一条疑点，以其影响的分数乘以可信度，各格相加为存疑分，最高100分；"
                + "审核人认为说明成立的不再计。存疑分在5分以上的列为有存疑。存疑金额为全年执行数乘以存疑分的百分之一。");
        to.paragraph("8.处理。处理完的疑点，是最后一次处理为退回询问或者说明成立的；退回询问表示疑点有据。");
        to.paragraph(
                "9.比较。不足%d份的只列数据，不作评判；中位数只在%d份以上的部门达到%d个时列出。".formatted(Figures.ENOUGH, Figures.ENOUGH, Middle.ENOUGH));
        to.paragraph("10.抽查。自评总分以抽取那天的为准；一份自评表在两次抽查里的，算两份。偏离度为已复核的自评总分合计减去复核总分合计，再除以自评总分合计。");
    }

    /** Where the same figures stand, in words that lead there from paper. */
    static String same(ReportScope of) {
        return "同样的数据见系统“分析”里的“部门和年度”，年度选“%d年度”，部门选“%s”%s。"
                .formatted(of.year(), of.whose(), of.address().isEmpty() ? "" : "（网址：" + of.address() + "）");
    }
}
