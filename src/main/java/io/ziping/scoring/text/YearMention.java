package io.ziping.scoring.text;

/**
 * A year that a text speaks of.
 *
 * @param from the year; of a period its first
 * @param to the same year; of a period its last
 * @param role what the year is there for
 * @param clause the clause it stands in
 * @param start where its digits begin in the text
 * @param end where it ends, with 年 or 年度
 */
public record YearMention(int from, int to, Role role, Clause clause, int start, int end) {

    /** What a year is there for. */
    public enum Role {
        /** What is told happened or is to happen in this year. */
        STATES,
        /** 比2023年增长, 自2021年起, 建成于2019年, 结转到2025年: what the present is seen against or joined to. */
        COMPARES,
        /** 预计2025年完成, 结转到2025年支付. */
        PLANS,
        /** The year is in the name of a document, a plan or a project. */
        NAMES
    }

    /** Whether a year is the one spoken of or lies in the period. */
    public boolean includes(int year) {
        return from <= year && year <= to;
    }
}
