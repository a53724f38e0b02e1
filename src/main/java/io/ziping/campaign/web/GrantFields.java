package io.ziping.campaign.web;

import io.ziping.campaign.CampaignProblem;
import java.time.LocalDate;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** What somebody grants to a unit, as typed: a later day, or that it owes no form. */
@Getter
@Setter
public class GrantFields {

    /** {@code extend} or {@code exempt}. */
    private String what = "extend";

    private String unit = "";
    private String project = "";
    private String lastDay = "";
    private String reason = "";

    /** Whether no form shall be owed. */
    public boolean isExempting() {
        return what.equals("exempt");
    }

    @Nullable
    Long unitId() {
        return Numbers.number(unit);
    }

    @Nullable
    Long projectId() {
        return Numbers.number(project);
    }

    /** @throws CampaignProblem when something is typed that is no day */
    @Nullable
    LocalDate day() {
        var day = Numbers.day(lastDay);
        if (day == null && !lastDay.isBlank()) {
            throw new CampaignProblem("lastDay", Numbers.notADay(lastDay));
        }
        return day;
    }
}
