package io.ziping.campaign.web;

import io.ziping.campaign.Campaign;
import io.ziping.campaign.CampaignProblem;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.Getter;
import lombok.Setter;

/** The fields of a year's page, as typed. */
@Getter
@Setter
public class CampaignFields {

    private long version;
    private String fiscalYear = "";
    private String opensOn = "";
    private String closesOn = "";
    private String note = "";

    /** What would be locked, as it was shown to whoever agrees; blank before it was. */
    private String locked = "";

    static CampaignFields of(Campaign campaign) {
        var fields = new CampaignFields();
        fields.version = campaign.version();
        fields.fiscalYear = String.valueOf(campaign.fiscalYear());
        fields.opensOn = campaign.opensOn().toString();
        fields.closesOn = campaign.closesOn().toString();
        fields.note = campaign.note();
        return fields;
    }

    /** Goes on from what stands now, with what was typed; returns, field by field, what stands now and was not typed. */
    Map<String, String> catchUp(Campaign campaign) {
        var now = of(campaign);
        version = now.version;
        var differences = new LinkedHashMap<String, String>();
        note(differences, "opensOn", opensOn, now.opensOn);
        note(differences, "closesOn", closesOn, now.closesOn);
        note(differences, "note", note.replace("\r\n", "\n"), now.note);
        return differences;
    }

    private static void note(Map<String, String> differences, String field, String typed, String now) {
        if (!typed.strip().equals(now)) {
            differences.put(field, now);
        }
    }

    /** What the self-evaluation of last year usually is: from today to the end of next month. */
    static CampaignFields suggestion(LocalDate today) {
        var fields = new CampaignFields();
        fields.fiscalYear = String.valueOf(today.getYear() - 1);
        fields.opensOn = today.toString();
        fields.closesOn = today.plusMonths(2).withDayOfMonth(1).minusDays(1).toString();
        return fields;
    }

    /** @throws CampaignProblem at the first field that cannot be read */
    Campaign toCampaign() {
        var year = Numbers.number(fiscalYear);
        if (year == null) {
            throw new CampaignProblem("fiscalYear", "年度请填四位数字，如 2025");
        }
        return new Campaign(
                (int) Math.min(year, Integer.MAX_VALUE),
                day("opensOn", opensOn),
                day("closesOn", closesOn),
                note.replace("\0", "").replace("\r\n", "\n").strip(),
                version);
    }

    private static LocalDate day(String field, String text) {
        var day = Numbers.day(text);
        if (day == null) {
            throw new CampaignProblem(field, Numbers.notADay(text));
        }
        return day;
    }
}
