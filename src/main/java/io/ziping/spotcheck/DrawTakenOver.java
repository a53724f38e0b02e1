package io.ziping.spotcheck;

/**
 * Somebody else answers for a draw from now on. Published inside the transaction.
 *
 * @param number which one of the year
 * @param formerId who did before
 */
public record DrawTakenOver(int fiscalYear, int number, long formerId, String by) {}
