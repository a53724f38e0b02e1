package io.ziping.identity;

/** Somebody without a login has shown something secret that is none, such as a check code; counted like a failed login. */
public record GuessFailed() {}
