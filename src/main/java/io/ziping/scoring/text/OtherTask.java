package io.ziping.scoring.text;

import java.util.regex.Pattern;

/** What a text says is no part of the year's task: work of others, money that was taken back, what was so when it was planned. */
public final class OtherTask {

    private static final Pattern OUT_OF_SCOPE =
            Pattern.compile("(?:不|非|未|没有?)(?:属于?|在|计入?|列入|纳入|算[进入在]?|归|包括|包含)[^,，。;；]{0,4}?"
                    + "(?:(?:本|今|当|该|上述|年度|年初|原定|既定|其他)(?:次|年|度|期|批|轮|的)?(?:专项|项目|任务|计划|范围|考核|合同|目标|指标|年|表)"
                    + "|(?:上述|前述|这)[^,，。;；]{0,6}[0-9])|(?:不|未)(?:属于?|在|列入|纳入)考核|不是本项目|与本项目无关|非本项目"
                    + "|另(?:行|外)?立(?:项|项目)|属?由?其他项目|属于其他|[属是为]于?(?:另|别的)(?:外)?(?:一|几)?个?(?:项目|工程|专项)"
                    // 那是省里的事
                    + "|^(?:那|这|此)(?:是|属)[^,，。;；]{1,8}(?:的事|管的|负责的|的职责)$|归[^,，。;；]{1,6}[管负]|不归(?:我们|本)"
                    // 电费还没算进: what a figure does not hold yet
                    + "|(?:未|没有?|不)(?:算|计|折算|统计|核算)[进入]|由[^,，。;；]{1,10}(?:资金|经费|专项|投资)(?:另行)?(?:承担|解决|负担|列支)|由[^,，。;；]{1,8}(?:自建|自筹|承建|自行[建购])|[厅委局部司]投资的"
                    // 最长的一件用了89天，经批准延期: one case among many, which is counted by its days
                    + "|最[长高远慢久难大]的一[^,，。;；0-9]{1,6}[0-9]"
                    + "|(?:超出|不影响)(?:本年|年度|年初|全年|今年)?的?(?:任务|目标|指标|计划)|(?:本年|年度|全年|今年)?的?(?:任务|目标|指标|计划)(?:未受|不受)影响");

    /** 尚余37.5万元系箱量不足, 210万元由财政收回: money that is left or was taken back, and why. */
    private static final Pattern REST_OF_MONEY =
            Pattern.compile("(?:尚余|剩余|结余|节余|余下|尚有|还有|[余剩])[^,，。;；0-9]{0,4}[0-9][0-9.,]* ?[万亿]?元"
                    + "|[0-9] ?[万亿]?元[^,，。;；]{0,16}(?:收回|核减|调减|压减|调剂|交回|退回)");

    /** 年初测算时还没有这项政策. */
    private static final Pattern WHEN_PLANNED =
            Pattern.compile("(?:年初|当初|当时|原先|起初|测算|编制|申报|设定|制定|预测|立项|上报|下达)[^,，。;；]{0,6}(?:时|前|之初|阶段|的时候)(?![间限效长段])");

    private static final Pattern PURCHASE_PUT_OFF =
            Pattern.compile("(?:推迟|延期|延后|顺延|改)[^,，。;；]{0,8}(?:采购|招标|购置|结算|支付|付款)");

    private static final Pattern FOR_A_CASE = Pattern.compile("[^,，。;；]{0,8}?(?:(?:应急)?(?:预案|响应)|预警|问责|处罚|备用|召回)");

    private OtherTask() {}

    /** 余138万元是测序仪款，推迟到次年采购: why money is left, beside what is. */
    public static boolean isPurchasePutOff(String clause) {
        return PURCHASE_PUT_OFF.matcher(clause).find();
    }

    /** 未启动应急响应: whether what is there for a case that did not come stands at this place. */
    public static boolean isForACase(String clause, int at) {
        return FOR_A_CASE.matcher(clause).region(at, clause.length()).lookingAt();
    }

    /** Whether a clause says that something is outside the year's task. */
    public static boolean isOutside(String clause) {
        return OUT_OF_SCOPE.matcher(clause).find();
    }

    /** Whether a clause is of money that is left over. */
    public static boolean isRestOfMoney(String clause) {
        return REST_OF_MONEY.matcher(clause).find();
    }

    /** Whether a clause tells of the time when the task was planned. */
    public static boolean isWhenPlanned(String clause) {
        return WHEN_PLANNED.matcher(clause).find();
    }
}
