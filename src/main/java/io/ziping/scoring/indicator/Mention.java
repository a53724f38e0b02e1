package io.ziping.scoring.indicator;

import io.ziping.scoring.text.WordList;
import java.util.Locale;

/** What the name of an indicator speaks of, wherever in it; the words of each are in a file of its name. */
public enum Mention {
    /** 会议召开, 办公用品: what takes no effort. */
    TRIVIAL_ACT,
    /** 开展培训: what takes little effort once or twice. */
    SMALL_ACT,
    /** 预算执行率: what the form scores elsewhere. */
    EXECUTION,
    /** 及时, 按期. */
    PUNCTUAL,
    /** 获奖, 合格: what makes a count one of quality. */
    QUALITY,
    /** 节约, 补助标准: what makes more of a cost better. */
    SAVING,
    /** 处理, 下降: what is done about something bad. */
    HANDLING,
    /** 增长, 净: a change or a balance. */
    GROWTH,
    /** 考试, 抽检: where half may be good. */
    EXAMINATION,
    /** 占比, 问卷: what can be counted after all. */
    MEASURE;

    private final WordList words;

    Mention() {
        var file = "mention-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
        this.words = WordList.read(Mention.class, file);
    }

    /** Whether a name speaks of it. */
    public boolean isIn(IndicatorName name) {
        return isIn(name.normal());
    }

    /** Whether any text speaks of it. */
    public boolean isIn(String text) {
        return words.isIn(text);
    }

    /** The words themselves. */
    public WordList words() {
        return words;
    }
}
