package io.ziping.analysis.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of what stands behind a figure: the list of forms handed in, or of those in doubt, narrowed by the same year and
 * department.
 *
 * @param department its identity; 0 for all
 */
record ListAddress(int year, long department) {

    /** The forms handed in. */
    String forms() {
        return list().build().toUriString();
    }

    /** Those of a unit. */
    String ofUnit(long unit) {
        return list().queryParam("unit", unit).build().toUriString();
    }

    /** Those in an area of scores; a bound that is {@code null} is none. */
    String area(
            @Nullable Integer rateFrom,
            @Nullable Integer rateBelow,
            @Nullable Integer totalFrom,
            @Nullable Integer totalBelow) {
        var url = list();
        add(url, "rateFrom", rateFrom);
        add(url, "rateBelow", rateBelow);
        add(url, "totalFrom", totalFrom);
        add(url, "totalBelow", totalBelow);
        return url.build().toUriString();
    }

    /** Those in doubt. */
    String doubts() {
        return at("/doubts").build().toUriString();
    }

    /** Those in which a check found something. */
    String finding(String code) {
        return at("/doubts").queryParam("finding", code).build().toUriString();
    }

    /** The same analysis of a department. */
    String analysis(long ofDepartment) {
        return new ListAddress(year, ofDepartment).at("/analysis").build().toUriString();
    }

    private UriComponentsBuilder list() {
        return at("/evaluations").queryParam("handedIn", "yes");
    }

    private UriComponentsBuilder at(String path) {
        var url = UriComponentsBuilder.fromPath(path).queryParam("year", year);
        return department == 0 ? url : url.queryParam("department", department);
    }

    private static void add(UriComponentsBuilder url, String name, @Nullable Integer value) {
        if (value != null) {
            url.queryParam(name, value);
        }
    }
}
