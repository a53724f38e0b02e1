package io.ziping.spotcheck.web;

import io.ziping.spotcheck.draw.DrawRule;
import io.ziping.spotcheck.draw.Draws;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The form of a draw. */
@Getter
@Setter
public class DrawForm {

    private static final int WHOLE = 100;

    @NotNull(message = "{spotcheck.year.missing}")
    private @Nullable Integer year;

    @NotNull(message = "{spotcheck.size.wrong}")
    @Min(value = 1, message = "{spotcheck.size.wrong}")
    @Max(value = Draws.MOST, message = "{spotcheck.size.wrong}")
    private @Nullable Integer size = 20;

    @NotNull(message = "{spotcheck.share.wrong}")
    @Min(value = 0, message = "{spotcheck.share.wrong}")
    @Max(value = WHOLE, message = "{spotcheck.share.wrong}")
    private @Nullable Integer riskShare = 60;

    @NotNull(message = "{spotcheck.share.wrong}")
    @Min(value = 0, message = "{spotcheck.share.wrong}")
    @Max(value = WHOLE, message = "{spotcheck.share.wrong}")
    private @Nullable Integer moneyShare = 25;

    @NotNull(message = "{spotcheck.share.wrong}")
    @Min(value = 0, message = "{spotcheck.share.wrong}")
    @Max(value = WHOLE, message = "{spotcheck.share.wrong}")
    private @Nullable Integer randomShare = 15;

    @Min(value = 1, message = "{spotcheck.bound.wrong}")
    @Max(value = Draws.MOST, message = "{spotcheck.bound.wrong}")
    private @Nullable Integer atLeast;

    @Min(value = 1, message = "{spotcheck.bound.wrong}")
    @Max(value = Draws.MOST, message = "{spotcheck.bound.wrong}")
    private @Nullable Integer atMost;

    /** Digits; blank for any. */
    @Pattern(regexp = "\\s*[0-9]{0,18}\\s*", message = "{spotcheck.seed.wrong}")
    private String seed = "";

    @NotNull(message = "{spotcheck.days.wrong}")
    @Min(value = 1, message = "{spotcheck.days.wrong}")
    @Max(value = 60, message = "{spotcheck.days.wrong}")
    private @Nullable Integer answerDays = 10;

    /** What was seen of the draw; blank before it was. */
    private String seen = "";

    /** Says at the last share when the three are no whole. */
    void check(Errors errors) {
        var risk = riskShare;
        var money = moneyShare;
        var random = randomShare;
        if (risk != null
                && money != null
                && random != null
                && !errors.hasFieldErrors("riskShare")
                && !errors.hasFieldErrors("moneyShare")
                && !errors.hasFieldErrors("randomShare")
                && risk + money + random != WHOLE) {
            errors.rejectValue("randomShare", "sum", "三个比例加起来应为 100%，现在是 " + (risk + money + random) + "%");
        }
    }

    /** Takes any seed where none was typed. */
    void completeSeed() {
        if (seed.isBlank()) {
            seed = Long.toString(Draws.anySeed());
        }
    }

    /** The rule of a form without errors. */
    DrawRule toRule() {
        return new DrawRule(
                Objects.requireNonNull(size),
                Objects.requireNonNull(riskShare),
                Objects.requireNonNull(moneyShare),
                atLeast,
                atMost,
                Long.parseLong(seed.strip()));
    }
}
