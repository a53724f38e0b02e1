package io.ziping.campaign.deadline;

/** The day of a review is near or over, and forms of the year wait at its step; published once a day. */
public record ReviewsDue(int fiscalYear, ReviewStep step, ReviewDay due) {}
