package io.ziping.scoring.indicator;

import io.ziping.scoring.text.WordList;
import java.util.Locale;

/** What an indicator measures, as the end of its name tells; the words of each are in a file of its name. */
public enum Ending {
    /** 满意度: satisfaction. */
    SATISFACTION,
    /** 及时率, 完成时间: how soon. */
    TIME,
    /** 合格率, 差错率: how well. */
    QUALITY,
    /** 人次, 场次: how many were done. */
    COUNT,
    /** 成本, 造价: what it costs, where less is better. */
    COST,
    /** 成本控制率: how far a cost was kept, where a percentage of 100 may be either bound. */
    COST_CONTROL,
    /** 覆盖率, 占比: a part of a whole, never above 100 %. */
    SHARE,
    /** 合格率, 参与率: a part of which more is better. */
    GOOD_SHARE,
    /** 及时率: a part that nearly everybody brings near to the whole. */
    USUALLY_FULL,
    /** 投诉次数: complaints counted. */
    COMPLAINT,
    /** 作用发挥率, 社会效益明显: what nobody counts. */
    UNMEASURABLE;

    private final WordList words;

    Ending() {
        var file = "ending-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
        this.words = WordList.read(Ending.class, file);
    }

    /** Whether a name ends so. */
    public boolean isOf(IndicatorName name) {
        return name.endsIn(words);
    }

    /** The words themselves. */
    public WordList words() {
        return words;
    }
}
