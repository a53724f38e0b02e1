package io.ziping.spotcheck.api;

import io.ziping.evaluation.api.PageQuery;
import io.ziping.spotcheck.rectification.OpenItems.Which;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Which 整改 items are asked for. */
@Getter
@Setter
class ItemsQuery extends PageQuery {

    private static final String YEAR = "[0-9]{4}";
    private static final int LONGEST = 100;

    private @Nullable String state;
    private @Nullable String year;
    private @Nullable String q;

    Which which() {
        return named().orElse(Which.OPEN);
    }

    @Nullable
    Integer fiscalYear() {
        return year == null ? null : Integer.valueOf(year);
    }

    String words() {
        return Objects.requireNonNullElse(q, "").strip();
    }

    @Override
    public Map<String, String> mistakes() {
        var mistakes = super.mistakes();
        if (state != null && named().isEmpty()) {
            mistakes.put(
                    "state",
                    "应为" + Arrays.stream(Which.values()).map(Which::name).collect(Collectors.joining("、")) + "之一");
        }
        if (year != null && !year.matches(YEAR)) {
            mistakes.put("year", "年度应为四位数字");
        }
        if (words().length() > LONGEST) {
            mistakes.put("q", "最多" + LONGEST + "字");
        }
        return mistakes;
    }

    private Optional<Which> named() {
        return Arrays.stream(Which.values())
                .filter(each -> each.name().equals(state))
                .findFirst();
    }
}
