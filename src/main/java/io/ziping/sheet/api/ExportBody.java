package io.ziping.sheet.api;

import io.ziping.evaluation.api.BodyCheck;
import io.ziping.evaluation.search.ListQuery;
import io.ziping.sheet.bundle.BundleKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A bundle as a program asks for it: its kind, and which forms as lists are narrowed.
 *
 * @param year 年度, as text or number
 */
record ExportBody(
        @Nullable String kind,
        @Nullable String year,
        @Nullable String department,
        @Nullable String unit,
        @Nullable String status,
        @Nullable String grade,
        @Nullable String q,
        @Nullable String sort,
        @Nullable String handedIn,
        @Nullable String rateFrom,
        @Nullable String rateBelow,
        @Nullable String totalFrom,
        @Nullable String totalBelow) {

    BundleKind bundle() {
        var check = new BodyCheck();
        var known = check.name(kind, BundleKind.class, "/kind");
        check.require(known, "/kind", "请写kind：PDF、ZIP或ZIP_WITH_EVIDENCE");
        query().mistakes().forEach((member, words) -> check.add("/" + member, "malformed-value", words));
        check.throwAny();
        return Objects.requireNonNull(known);
    }

    ListQuery query() {
        var query = new ListQuery();
        query.setYear(year);
        query.setDepartment(department);
        query.setUnit(unit);
        query.setStatus(status);
        query.setGrade(grade);
        query.setQ(q);
        query.setSort(sort);
        query.setHandedIn(handedIn);
        query.setRateFrom(rateFrom);
        query.setRateBelow(rateBelow);
        query.setTotalFrom(totalFrom);
        query.setTotalBelow(totalBelow);
        return query;
    }
}
