package io.ziping.evaluation.wants;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What evidence is wanted by a version of a year's rules.
 *
 * @param all in the order in which they are told
 */
public record YearWants(List<Want> all) {

    public static final YearWants NONE = new YearWants(List.of());

    /** The most wants of a year. */
    public static final int MOST = 40;

    public YearWants {
        all = List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** What is wanted of a place to which these scopes apply; each kind once, and required where one of them says so. */
    public List<Want> of(List<WantScope> scopes) {
        var here = new LinkedHashMap<UUID, Want>();
        all.stream()
                .filter(want -> scopes.contains(want.scope()))
                .forEach(want -> here.merge(want.key(), want, (one, other) -> one.required() ? one : other));
        return List.copyOf(here.values());
    }

    /**
     * What differs between two versions, in words.
     *
     * @param where what a scope is called
     */
    public List<String> differencesTo(YearWants after, Map<WantScope, String> where) {
        var before = said(where);
        var now = after.said(where);
        var words = before.stream().filter(each -> !now.contains(each)).map(each -> "不再要 " + each);
        return Stream.concat(
                        words,
                        now.stream().filter(each -> !before.contains(each)).map(each -> "要 " + each))
                .toList();
    }

    private List<String> said(Map<WantScope, String> where) {
        return all.stream()
                .map(want -> want.said(where.getOrDefault(want.scope(), "已删除的分类")))
                .toList();
    }
}
