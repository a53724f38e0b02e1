package io.ziping.scoring.checks.spoken;

import io.ziping.scoring.examined.Objective;
import io.ziping.scoring.text.NumberClaim;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts that are the whole project's because they are about as large, whatever they are told of. */
public final class AmountsBySize {

    private static final BigDecimal NEARLY = new BigDecimal("0.75");
    private static final BigDecimal A_LITTLE_MORE = new BigDecimal("1.35");

    private static final Pattern PROVIDED = Pattern.compile(
            // 统筹资金, 使用资金: money by whatever verb, and no part of it by its source or its use
            "^(?![^,，。;；]{0,4}(?:其中|补助|自筹|结转|上年|上级|中央|[省市县区]级|尾|专项|配套|社会))\\p{IsHan}{0,4}(?:资金|经费)$|^(?!其中|含)[^,，。;；]{4,20}(?:一共|共计|合计|总共|总计)$|^(?:财政|全年|本年度?|年内|拟|计划)*(?:安排|投入|筹措|落实|核定|批复|申报)(?:\\p{IsHan}{0,10}(?:费用?|经费|资金|款|预算))?$|^(?:列入|纳入|编入)\\p{IsHan}{0,4}预算$|^(?:计划|拟|财政|全年)*(?:使|利)?用$|^[^,，。;；]{1,10}[与和及、][^,，。;；]{1,10}共同?(?:投入|出资|安排|筹措|承担)$"
                    // 统筹各级补助资金, 县里一共拿出, 投入：
                    + "|^(?:统筹|整合|归集|争取|安排)(?:各级|各类|各方|上下级)\\p{IsHan}{0,6}(?:资金|经费)$"
                    + "|^(?!其中|含)\\p{IsHan}{0,6}(?:一共|总共|合计|共|总计)(?:拿出?|出|掏|筹|安排|投|列)(?:来|了|出)?$"
                    + "|^(?:在|以|按|依)?(?:财政)?(?:核定|核拨|批复|安排|下达|落实)(?:了|的)?(?:专项|项目)?(?:经费|资金|预算)$|^(?:在|以|按|依)财政\\p{IsHan}{0,4}(?:经费|资金|预算)$"
                    + "|^(?:全年|今年|本年度?)?(?:准备|打算|预备|计划|预计)(?:要)?(?:花|用|投|拿)(?:掉|出|去)?$"
                    + "|^(?:总?投入|总?投资|概算|资金|经费|预算)[:：]$|^(?:年度|全年|本年度?)\\p{IsHan}{2,8}预算(?:\\([A-Za-z ]{2,20}\\))?$");

    private static final Pattern IN_ALL = Pattern.compile(
            "^(?:全年|本年度?|总|共|一共|累计)*[花支用]\\p{IsHan}?(?:了|去|掉)?$|^(?:各项|全部|项目|合同|工程)*(?:价款|款项|资金|经费|费用)(?:支付|支出|拨付|使用|花费|付出)$|^(?!其中|含)\\p{IsHan}{0,12}?(?:拨付|支付|支出|花费|使用|发放|兑付|列支)\\p{IsHan}{0,8}?(?:共计?|合计|总计|累计)$"
                    + "|^(?!其中|含)\\p{IsHan}{2,14}(?:共计?|合计|总计)(?:花费|支出|支付|用去|花去|开支)$"
                    + "|^(?:全年|本年度?|年内|年度)(?:支付|支出|拨付|发放|兑付|列支)\\p{IsHan}{0,8}(?:费用?|款|补贴|补助|经费|资金)$"
                    // 实付运维款, 钱前前后后用了
                    + "|^(?:全年|本年度?|年内|年度|共|累计)*(?:实付|实支|实拨|实际支付|支用|动支)\\p{IsHan}{0,8}(?:款|费用?|经费|资金)?$"
                    + "|^(?:前前后后|里里外外|拢共|通共|统共|满打满算|林林总总|一年下来|全年下来)[花用支付]\\p{IsHan}?了$"
                    + "|^(?:[钱款]|经费|资金)\\p{IsHan}{0,8}[花用支付](?:了|去|掉|出去?)了?$");

    /** 年度运维预算（budget）92万元: a word in brackets between an amount and its name. */
    private static final Pattern BRACKET = Pattern.compile("(?:^|[,，。;；])([^,，。;；()]{2,16}\\([A-Za-z ]{2,20}\\))\\s*$");

    private AmountsBySize() {}

    private static String behindBracket(Objective objective, NumberClaim claim) {
        var before = BRACKET.matcher(objective.text().plain().substring(0, claim.start()));
        return before.find() ? before.group(1) : "";
    }

    /**
     * 安排委托审核费660万元 in a plan, 拨付补助共2198万元 in a report: the first amount of its sentence, and nearly that of
     * the table.
     *
     * @param words what stands before the amount in its clause
     * @param whole the amount of the table in 元
     * @param plan whether it is a budget, and not what was spent
     */
    public static boolean isOfTheWhole(
            Objective objective, NumberClaim claim, String words, @Nullable BigDecimal whole, boolean plan) {
        if (whole == null || whole.signum() <= 0 || !claim.isMoney()) {
            return false;
        }
        var said = words.isEmpty() ? behindBracket(objective, claim) : words;
        var share = claim.value().divide(whole, 2, RoundingMode.HALF_UP);
        return share.compareTo(NEARLY) >= 0
                && share.compareTo(A_LITTLE_MORE) <= 0
                && (plan ? PROVIDED : IN_ALL).matcher(said).find()
                && objective.claims().stream()
                        .takeWhile(other -> other.start() < claim.start())
                        .noneMatch(other -> other.isMoney()
                                && other.clause().sentence() == claim.clause().sentence());
    }
}
