package io.ziping.administration;

/**
 * What an administrator should know before changing a department or unit.
 *
 * @param units units of a department; 0 for a unit
 * @param accounts accounts that belong to it, enabled ones
 * @param openForms drafts and returned forms, which follow a new name
 * @param keptForms forms handed in, which keep the name they print
 * @param waitingForms forms that wait for the department's review
 */
public record OrganizationFacts(long units, long accounts, long openForms, long keptForms, long waitingForms) {}
