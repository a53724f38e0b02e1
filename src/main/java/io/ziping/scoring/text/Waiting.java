package io.ziping.scoring.text;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Where a clause says that something waits for others, or was not done with or for them. */
public final class Waiting {

    private static final String WITHIN = "[^,，。;:!?\\n\\r]";

    /** 待两家联合验收, 等州里来人验收, 未与民政部门比对; not 接待, 待遇, 管网等工程 or 未对外收费. */
    private static final Pattern WAITS = Pattern.compile("(?:(?<![招接款善厚宽优薄亏虐苛慢期看对])待(?!遇|客|人接物|岗|业)"
            + "|(?<=[,，;；。 现还正仅只须])等(?!级|次|额|同|于|效|值|候室|距|边|离))" + WITHIN
            + "{0,16}?(?:验收|审批|批复|评审|移交|交付|安装|调试|开通)(?!的)"
            + "|(?:验收|移交|审批|批复|评审|安装|调试|交付)" + WITHIN + "{0,3}待(?!遇)|未(?:与|同|向|对|按)" + WITHIN
            + "{1,14}?(?:比对|对接|核对|签订|移交|报送|开展|实施|更新|备案|公示|反馈|回访)"
            + "|(?:验收|检测|调试|安装|移交|评审|审核)(?:工作)?(?:要|须|需|得|还要|尚须)等|未经(?:竣工|正式|最终|联合)?(?:验收|审定|评审|检定|备案)(?!即|就|的|不得|先)");

    /** How far behind its clause what is waited for may be told: behind a list of names. */
    private static final int LONGEST_LIST = 32;

    private Waiting() {}

    /** The places in the clause where it begins to tell so; whom it waits for may follow behind it, as a list. */
    public static IntStream in(RunningText text, Clause clause) {
        int end = Math.min(text.plain().length(), clause.end() + LONGEST_LIST);
        return WAITS.matcher(text.plain())
                .region(clause.start(), end)
                .useTransparentBounds(true)
                .results()
                .mapToInt(found -> found.start() - clause.start())
                .takeWhile(at -> clause.start() + at < clause.end());
    }
}
