package io.ziping.campaign.web;

import io.ziping.campaign.CampaignDay;
import io.ziping.campaign.CampaignReason;
import java.time.LocalDate;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** The form in which somebody grants something to a unit: a later day, or that it owes no form. */
@Getter
@Setter
public class GrantForm {

    /** {@code extend} or {@code exempt}. */
    private String what = "extend";

    private @Nullable Long unit;
    private @Nullable Long project;

    @CampaignDay
    @DateTimeFormat(iso = ISO.DATE)
    private @Nullable LocalDate lastDay;

    @CampaignReason
    private String reason = "";

    /** Whether no form shall be owed. */
    public boolean isExempting() {
        return what.equals("exempt");
    }

    /** The reason as it is kept. */
    public void setReason(String reason) {
        this.reason = reason.strip();
    }
}
