package io.ziping.scoring.indicator;

import io.ziping.scoring.text.WordList;

/** What an indicator measures, as the end of its name tells; the words of each are in a file of its name. */
public final class Ending {

    /** 满意度: satisfaction. */
    public static final Ending SATISFACTION = new Ending("satisfaction");

    /** 及时率, 完成时间: how soon. */
    public static final Ending TIME = new Ending("time");

    /** 合格率, 差错率: how well. */
    public static final Ending QUALITY = new Ending("quality");

    /** 人次, 场次: how many were done. */
    public static final Ending COUNT = new Ending("count");

    /** 成本, 造价: what it costs, where less is better. */
    public static final Ending COST = new Ending("cost");

    /** 成本控制率: how far a cost was kept, where a percentage of 100 may be either bound. */
    public static final Ending COST_CONTROL = new Ending("cost-control");

    /** 补助标准: what is paid to each, of which more is no waste. */
    public static final Ending STANDARD = new Ending("standard");

    /** 覆盖率, 占比: a part of a whole, never above 100 %. */
    public static final Ending SHARE = new Ending("share");

    /** 完成率, 利用率: a percentage that may be more than the whole. */
    public static final Ending ABOVE_100 = new Ending("above-100");

    /** 合格率, 参与率: a part of which more is better. */
    public static final Ending GOOD_SHARE = new Ending("good-share");

    /** 及时率: a part that nearly everybody brings near to the whole. */
    public static final Ending USUALLY_FULL = new Ending("usually-full");

    /** 投诉次数: complaints counted. */
    public static final Ending COMPLAINT = new Ending("complaint");

    /** 作用发挥率, 社会效益明显: what nobody counts. */
    public static final Ending UNMEASURABLE = new Ending("unmeasurable");

    private final WordList words;

    private Ending(String words) {
        this.words = WordList.read(Ending.class, "ending-" + words + ".txt");
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
