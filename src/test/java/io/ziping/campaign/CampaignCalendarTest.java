package io.ziping.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.identity.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plain; costs nothing. */
class CampaignCalendarTest {

    private static final Instant NOW = Instant.parse("2026-01-05T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

    private static final Campaign CAMPAIGN = new Campaign(
            2025,
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 2, 28),
            "先报绩效，后报决算；\n有问题请打 12345，找沈建国",
            LocalDate.of(2026, 3, 10),
            LocalDate.of(2026, 3, 31),
            0);

    private static String written(Role role, FilingPeriod filing) {
        return CampaignCalendar.of(CAMPAIGN, filing, role, "https://ziping.example.gov.cn/zp", NOW);
    }

    private static List<VEvent> events(String text) {
        return Biweekly.parse(text).first().getEvents();
    }

    @Test
    void aPreparerKeepsTheLastDayOfTheOwnUnit() {
        var text = written(
                Role.PREPARER, new FilingPeriod(2025, CAMPAIGN.opensOn(), LocalDate.of(2026, 3, 15), true, TODAY));

        assertThat(text)
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20260315\r\n", "TRIGGER;RELATED=START:-P3D\r\n")
                .contains("UID:ziping-2025-filing@ziping.example.gov.cn\r\n")
                .contains("DTSTAMP:20260105T010000Z\r\n");
        assertThat(text.lines())
                .as("RFC 5545, 3.1")
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(225));
        assertThat(events(text)).singleElement().satisfies(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo("2025年度绩效自评表提交截止（延期后）");
            assertThat(event.getDescription().getValue())
                    .isEqualTo("先报绩效，后报决算；\n有问题请打 12345，找沈建国\nhttps://ziping.example.gov.cn/zp/campaigns/2025");
        });
    }

    @Test
    void aReviewerKeepsTheDayOfTheOwnStepToo() {
        var everybodys = new FilingPeriod(2025, CAMPAIGN.opensOn(), CAMPAIGN.closesOn(), false, TODAY);

        assertThat(events(written(Role.DEPARTMENT_REVIEWER, everybodys)))
                .extracting(event -> event.getSummary().getValue())
                .containsExactly("2025年度绩效自评表提交截止", "2025年度绩效自评主管部门审核截止");
        assertThat(written(Role.FINANCE_REVIEWER, everybodys))
                .contains("DTSTART;VALUE=DATE:20260228", "DTSTART;VALUE=DATE:20260331");
    }

    @Test
    void whatHasNoDayIsLeftOut() {
        assertThat(events(written(Role.ADMIN, FilingPeriod.unlimited(2025, TODAY))))
                .isEmpty();
    }
}
