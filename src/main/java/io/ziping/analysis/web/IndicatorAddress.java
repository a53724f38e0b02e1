package io.ziping.analysis.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of the page of an indicator.
 *
 * @param department 0 for all
 */
record IndicatorAddress(String name, long department) {

    /** The page. */
    String page() {
        return text(base());
    }

    /** The same of another indicator. */
    String named(String other) {
        return new IndicatorAddress(other, department).page();
    }

    /** A year in a measure; {@code null} for the latest. */
    String of(@Nullable Integer year, String measure) {
        return text(in(year, measure));
    }

    /** The forms of a year behind one. */
    String behind(int year, String measure, String last) {
        return text(in(year, measure).queryParam("after", last));
    }

    /** Its numbers as a file. */
    String file() {
        return text(base().replacePath("/analysis/indicators/figures.xlsx"));
    }

    private UriComponentsBuilder in(@Nullable Integer year, String measure) {
        var url = base().queryParam("measure", "{measure}");
        return year == null ? bound(url, measure) : bound(url, measure).queryParam("year", year);
    }

    private static UriComponentsBuilder bound(UriComponentsBuilder url, String measure) {
        return url.uriVariables(Map.of("measure", measure));
    }

    private UriComponentsBuilder base() {
        var url = UriComponentsBuilder.fromPath("/analysis/indicators")
                .queryParam("name", "{name}")
                .uriVariables(Map.of("name", name));
        return department == 0 ? url : url.queryParam("department", department);
    }

    private static String text(UriComponentsBuilder url) {
        return url.encode().build().toUriString();
    }
}
