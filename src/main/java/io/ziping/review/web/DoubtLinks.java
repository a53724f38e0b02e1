package io.ziping.review.web;

import io.ziping.evaluation.search.DoubtFilter;
import io.ziping.evaluation.search.EvaluationFilter;
import io.ziping.scoring.finding.FindingCode;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the forms in doubt: everything they are narrowed by stands in them. */
record DoubtLinks(EvaluationFilter filter, DoubtFilter doubts) {

    private static final int WAN = 4;

    static DoubtLinks of(EvaluationFilter filter) {
        var doubts = filter.doubts();
        return new DoubtLinks(filter, doubts == null ? DoubtFilter.of(null) : doubts);
    }

    /** The same forms from their first page. */
    UriComponentsBuilder here() {
        return at("/doubts", doubts);
    }

    String xlsx() {
        return text(at("/doubts/summary.xlsx", doubts));
    }

    /** Those in which a check found something; of any check when it is {@code null}. */
    String check(@Nullable FindingCode check) {
        return text(at("/doubts", new DoubtFilter(doubts.little(), check, doubts.money(), doubts.since())));
    }

    /** Those that came since; of any time when it is {@code null}. */
    String since(@Nullable Instant since) {
        return text(at("/doubts", new DoubtFilter(doubts.little(), doubts.check(), doubts.money(), since)));
    }

    /** Those that are little in doubt, or those that are more. */
    String little(boolean little) {
        return text(at("/doubts", new DoubtFilter(little, doubts.check(), doubts.money(), doubts.since())));
    }

    /** The money they are narrowed by, as the address and the choice have it; blank for any. */
    String money() {
        return money(doubts.money());
    }

    private UriComponentsBuilder at(String path, DoubtFilter wanted) {
        var url = UriComponentsBuilder.fromPath(path);
        var year = filter.year();
        var check = wanted.check();
        var since = wanted.since();
        add(url, "q", filter.text());
        add(url, "year", year == null ? "" : year.toString());
        add(url, "department", filter.department());
        add(url, "unit", filter.unit());
        add(url, "finding", check == null ? "" : check.code());
        add(url, "money", money(wanted.money()));
        add(url, "since", since == null ? "" : since.toString());
        add(url, "little", wanted.little() ? "yes" : "");
        return url;
    }

    private static String money(@Nullable BigDecimal yuan) {
        return yuan == null ? "" : yuan.movePointLeft(WAN).stripTrailingZeros().toPlainString();
    }

    private static void add(UriComponentsBuilder url, String name, String value) {
        if (!value.isEmpty()) {
            url.queryParam(name, value);
        }
    }

    static String text(UriComponentsBuilder url) {
        return url.build().encode().toUriString();
    }
}
