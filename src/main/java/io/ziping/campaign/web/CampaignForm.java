package io.ziping.campaign.web;

import io.ziping.campaign.Campaign;
import io.ziping.campaign.CampaignDay;
import io.ziping.campaign.CampaignDays;
import io.ziping.campaign.CampaignYear;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** The form of a year, planned or not. */
@Getter
@Setter
public class CampaignForm implements CampaignDays {

    /** What holds only for a campaign that is made: its year never changes. */
    interface Creation {}

    /** The version the administrator has seen. */
    private long version;

    @NotNull(message = "{campaign.year.missing}", groups = Creation.class)
    @CampaignYear
    private @Nullable Integer fiscalYear;

    @NotNull(message = "{campaign.day.missing}")
    @CampaignDay
    @DateTimeFormat(iso = ISO.DATE)
    private @Nullable LocalDate opensOn;

    @NotNull(message = "{campaign.day.missing}")
    @CampaignDay
    @DateTimeFormat(iso = ISO.DATE)
    private @Nullable LocalDate closesOn;

    @CampaignDay
    @DateTimeFormat(iso = ISO.DATE)
    private @Nullable LocalDate departmentReviewsBy;

    @CampaignDay
    @DateTimeFormat(iso = ISO.DATE)
    private @Nullable LocalDate financeReviewsBy;

    @Size(max = Campaign.MAX_NOTE, message = "{campaign.note.long}")
    private String note = "";

    /** What would be locked, as it was shown to whoever agrees; blank before it was. */
    private String locked = "";

    static CampaignForm of(Campaign campaign) {
        var form = new CampaignForm();
        form.version = campaign.version();
        form.fiscalYear = campaign.fiscalYear();
        form.opensOn = campaign.opensOn();
        form.closesOn = campaign.closesOn();
        form.departmentReviewsBy = campaign.departmentReviewsBy();
        form.financeReviewsBy = campaign.financeReviewsBy();
        form.note = campaign.note();
        return form;
    }

    /** What the self-evaluation of last year usually is: from today to the end of next month. */
    static CampaignForm suggestion(LocalDate today) {
        return of(new Campaign(
                today.getYear() - 1,
                today,
                today.plusMonths(2).withDayOfMonth(1).minusDays(1),
                "",
                0));
    }

    /** The note as it is kept. */
    public void setNote(String note) {
        this.note = note.replace("\r\n", "\n").strip();
    }

    @Override
    public @Nullable LocalDate opensOn() {
        return opensOn;
    }

    @Override
    public @Nullable LocalDate closesOn() {
        return closesOn;
    }

    @Override
    public @Nullable LocalDate departmentReviewsBy() {
        return departmentReviewsBy;
    }

    @Override
    public @Nullable LocalDate financeReviewsBy() {
        return financeReviewsBy;
    }

    /** Goes on from what stands now, with what was typed; returns, by field, what stands now and was not typed. */
    Map<String, String> catchUp(Campaign now) {
        version = now.version();
        var differences = new LinkedHashMap<String, String>();
        note(differences, "opensOn", now.opensOn(), opensOn);
        note(differences, "closesOn", now.closesOn(), closesOn);
        note(differences, "departmentReviewsBy", now.departmentReviewsBy(), departmentReviewsBy);
        note(differences, "financeReviewsBy", now.financeReviewsBy(), financeReviewsBy);
        note(differences, "note", now.note().equals(note), now.note());
        return differences;
    }

    private static void note(
            Map<String, String> differences, String field, @Nullable LocalDate now, @Nullable LocalDate typed) {
        note(differences, field, Objects.equals(now, typed), now == null ? "" : now.toString());
    }

    private static void note(Map<String, String> differences, String field, boolean same, String now) {
        if (!same) {
            differences.put(field, now);
        }
    }

    /** The campaign, when the form has no errors. */
    Campaign toCampaign() {
        return new Campaign(
                Objects.requireNonNull(fiscalYear),
                Objects.requireNonNull(opensOn),
                Objects.requireNonNull(closesOn),
                note,
                departmentReviewsBy,
                financeReviewsBy,
                version);
    }
}
