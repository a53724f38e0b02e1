package io.ziping.campaign;

import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.identity.Role;

/** Who may do what with a year's campaign: pure functions of the role. */
public final class CampaignPermissions {

    private CampaignPermissions() {}

    /** Whether this role sets the days of a year. */
    public static boolean mayPlan(Role role) {
        return role == Role.ADMIN;
    }

    /** Whether this role grants extensions and says who owes no form. */
    public static boolean mayGrant(Role role) {
        return role == Role.ADMIN || role == Role.FINANCE_REVIEWER;
    }

    /** Whether those who fill forms begin those of a year now, as the year's days bind their unit. */
    public static boolean mayBegin(FilingPeriod filing) {
        return filing.refusal().isEmpty();
    }

    /** Whether this role reminds units, inside its scope. */
    public static boolean mayRemind(Role role) {
        return role != Role.PREPARER;
    }
}
