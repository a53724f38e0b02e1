package io.ziping.scoring.indicator;

import io.ziping.scoring.text.WordList;

/** What the name of an indicator speaks of, wherever in it; the words of each are in a file of its name. */
public final class Mention {

    /** 会议召开, 办公用品: what takes no effort. */
    public static final Mention TRIVIAL_ACT = new Mention("trivial-act");

    /** 开展培训: what takes little effort once or twice. */
    public static final Mention SMALL_ACT = new Mention("small-act");

    /** 预算执行率: what the form scores elsewhere. */
    public static final Mention EXECUTION = new Mention("execution");

    /** 及时, 按期. */
    public static final Mention PUNCTUAL = new Mention("punctual");

    /** 获奖, 合格: what makes a count one of quality. */
    public static final Mention QUALITY = new Mention("quality");

    /** 节约, 补助标准: what makes more of a cost better. */
    public static final Mention SAVING = new Mention("saving");

    /** 处理, 下降: what is done about something bad. */
    public static final Mention HANDLING = new Mention("handling");

    /** 增长, 净: a change or a balance. */
    public static final Mention GROWTH = new Mention("growth");

    /** 考试, 抽检: where half may be good. */
    public static final Mention EXAMINATION = new Mention("examination");

    /** 新增, 受益: what there should be more of. */
    public static final Mention GAIN = new Mention("gain");

    /** 成本, 隐患: what there should be little of. */
    public static final Mention BURDEN = new Mention("burden");

    /** 占比, 问卷: what can be counted after all. */
    public static final Mention MEASURE = new Mention("measure");

    private final WordList words;

    private Mention(String words) {
        this.words = WordList.read(Mention.class, "mention-" + words + ".txt");
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
