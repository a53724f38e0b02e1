package io.ziping.campaign.api;

import io.ziping.campaign.CampaignPermissions;
import io.ziping.campaign.Reminders;
import io.ziping.evaluation.api.DocumentBody;
import io.ziping.evaluation.api.KeyedAnswers;
import io.ziping.evaluation.api.KeyedRequest;
import io.ziping.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reminders of what is owed over HTTP. */
@RestController
@RequiredArgsConstructor
class ReminderApiController {

    private final CampaignApi api;
    private final ProgressScopes scopes;
    private final Reminders reminders;
    private final DocumentBody body;
    private final KeyedAnswers requests;

    /** Whom to remind; of all that the account sees where nothing is said. */
    record Reminder(@Nullable String department, @Nullable String unit) {}

    /** @param units the names of those that were reminded; nobody twice a day */
    record Reminded(List<String> units) {}

    @PostMapping(
            path = "/api/v1/campaigns/{year}/reminders",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Reminded remind(
            @PathVariable int year,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request) {
        if (!CampaignPermissions.mayRemind(viewer.role())) {
            throw new AccessDeniedException("role " + viewer.role() + " reminds nobody");
        }
        api.find(year);
        var names = requests.once(KeyedRequest.of(request, json), viewer, () -> {
            var whom = body.read(json, Reminder.class, "要提醒谁");
            var scope = scopes.of(ProgressQuery.Part.of(whom.department(), whom.unit()), viewer);
            return String.join("\n", reminders.remind(year, scope, viewer));
        });
        return new Reminded(names.lines().toList());
    }
}
