package io.ziping.project;

import java.time.Instant;

/**
 * That a project goes on no longer: no form is due of it any more.
 *
 * @param fromYear the first year without a form
 * @param decidedBy the account of who said so
 */
public record Retirement(int fromYear, String reason, long decidedBy, Instant decidedAt) {

    /** Whether no form of a year is due. */
    public boolean covers(int fiscalYear) {
        return fiscalYear >= fromYear;
    }
}
