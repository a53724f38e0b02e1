package io.ziping.review.web;

import io.ziping.evaluation.search.DoubtFilter;
import io.ziping.evaluation.search.DoubtStep;
import io.ziping.evaluation.search.EvaluationFilter;
import io.ziping.identity.Role;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of the forms in doubt: everything they are narrowed by stands in them.
 *
 * @param seen when the first page was made, which those of the other pages and filters hand on
 */
record DoubtLinks(EvaluationFilter filter, DoubtFilter doubts, Instant seen) {

    /** The list as nothing narrows it. */
    static final String LIST = "/doubts";

    private static final String SEEN = "seen";

    static DoubtLinks of(EvaluationFilter filter, Instant seen) {
        var doubts = filter.doubts();
        return new DoubtLinks(filter, doubts == null ? DoubtFilter.of(null) : doubts, seen);
    }

    /** An address of the list that a page has sent, as it was narrowed; the whole list for any other address. */
    static String list(String back) {
        return back.matches("/doubts(\\?[\\w%&=.+:~-]*)?") ? back : LIST;
    }

    /** The same without the time its first page was made, so that it is made anew. */
    static String anew(String back) {
        return UriComponentsBuilder.fromUriString(list(back))
                .replaceQueryParam(SEEN)
                .build()
                .toUriString();
    }

    /** The same forms from their first page. */
    UriComponentsBuilder here() {
        return seen(doubts);
    }

    String xlsx() {
        return text(at("/doubts/summary.xlsx", doubts));
    }

    /** Those in which a check found something; of any check when it is {@code null}. */
    String check(@Nullable FindingCode check) {
        return text(seen(new DoubtFilter(doubts.little(), check, doubts.money(), doubts.since(), doubts.step())));
    }

    /** Those that came since; of any time when it is {@code null}. */
    String since(@Nullable Instant since) {
        return text(seen(new DoubtFilter(doubts.little(), doubts.check(), doubts.money(), since)));
    }

    /** Those that wait for whoever looks; all that were handed in when they are the ones listed. */
    String waiting(Role viewer) {
        var step = doubts.isWaiting() ? DoubtStep.HANDED_IN : DoubtStep.of(viewer);
        return text(seen(new DoubtFilter(doubts.little(), doubts.check(), doubts.money(), null, step)));
    }

    /** Those that are little in doubt, or those that are more. */
    String little(boolean little) {
        return text(seen(new DoubtFilter(little, doubts.check(), doubts.money(), doubts.since(), doubts.step())));
    }

    /** The money they are narrowed by, as the address and the choice have it; blank for any. */
    String money() {
        return money(doubts.money());
    }

    private UriComponentsBuilder seen(DoubtFilter wanted) {
        return add(at(LIST, wanted), SEEN, seen.toString());
    }

    private UriComponentsBuilder at(String path, DoubtFilter wanted) {
        var url = UriComponentsBuilder.fromPath(path).encode();
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
        add(url, "waiting", wanted.isWaiting() ? "yes" : "");
        add(url, "little", wanted.little() ? "yes" : "");
        return url;
    }

    private static String money(@Nullable BigDecimal yuan) {
        return yuan == null ? "" : TypedText.spoken(AmountUnit.WAN_YUAN.fromYuan(yuan));
    }

    /** Every sign that means something in an address is encoded; a plus sign would be read as a blank. */
    private static UriComponentsBuilder add(UriComponentsBuilder url, String name, String value) {
        return value.isEmpty() ? url : url.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
    }

    static String text(UriComponentsBuilder url) {
        return url.toUriString();
    }
}
