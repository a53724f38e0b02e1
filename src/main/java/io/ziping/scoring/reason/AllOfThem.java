package io.ziping.scoring.reason;

import java.util.regex.Pattern;

/** Clauses that say of all of something that it is done. */
final class AllOfThem {

    /** 全部接口已对接上线: the word for all before it. */
    private static final Pattern ALL_THINGS = Pattern.compile(
            "^(?:所有|全部|各|每\\p{IsHan})(?<what>\\p{IsHan}{1,12}?)(?:都|均|全都)?已(?:经)?(?:全部|全数)?\\p{IsHan}{0,6}?(?:上线|到位|完毕|完成|办结|建成|投用|投产|通过|交付|落地|发放|安装|对接|验收|开通|清零)$");

    /** 所有桥梁都在规定期限内恢复通车. */
    private static final Pattern ALL_IN_TIME = Pattern.compile(
            "^(?:所有|全部|各|每\\p{IsHan})(?<what>\\p{IsHan}{1,12}?)(?:都|均|全部|全都)(?:已|能)?[在于]?(?:规定|约定|计划|要求|合同|承诺|目标)\\p{IsHan}{0,2}(?:期限|时限|时间|工期|天数|日期|期)(?:之?[内前])\\p{IsHan}{2,8}$");

    private AllOfThem() {}

    static boolean areDone(String clause) {
        return ALL_IN_TIME.matcher(clause).matches()
                || ALL_THINGS.matcher(clause).matches();
    }
}
