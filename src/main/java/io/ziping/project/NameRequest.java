package io.ziping.project;

import java.time.Instant;

/**
 * That a unit wants a project to be called otherwise; it waits for an administrator.
 *
 * @param name what it is to be called
 * @param askedBy the account of who asks
 */
public record NameRequest(String name, String reason, long askedBy, Instant askedAt) {}
