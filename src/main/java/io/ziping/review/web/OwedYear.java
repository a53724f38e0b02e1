package io.ziping.review.web;

import io.ziping.campaign.UnbegunForm;
import io.ziping.evaluation.workflow.FilingPeriod;
import java.util.List;

/**
 * What a unit owes of a year; public, so that what a template asks is compiled.
 *
 * @param expected how many forms are due
 * @param submitted how many of them are handed in
 * @param unbegun those that nobody has begun, at most {@link #MOST_SHOWN}
 */
public record OwedYear(int year, long expected, long submitted, FilingPeriod filing, List<UnbegunForm> unbegun) {

    /** More of what is not begun is on the page of the year's progress. */
    static final int MOST_SHOWN = 50;

    /** More years than are open at once: one, and those of which late forms are still taken. */
    static final int MOST_YEARS = 4;

    /** 要交 8 份，已送出 3 份，还差 5 份，其中 2 份没开始. */
    public String inWords() {
        if (submitted == expected) {
            return "要交 " + expected + " 份，都送出了";
        }
        var sent = submitted == 0 ? "" : "，已送出 " + submitted + " 份";
        var more = isMore() ? " 份以上" : " 份";
        var begin = unbegun.isEmpty() ? "" : "，其中 " + unbegun.size() + more + "没开始";
        return "要交 " + expected + " 份" + sent + "，还差 " + (expected - submitted) + " 份" + begin;
    }

    /** Whether more are not begun than are shown. */
    public boolean isMore() {
        return unbegun.size() == MOST_SHOWN;
    }
}
