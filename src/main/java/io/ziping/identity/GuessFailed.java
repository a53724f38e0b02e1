package io.ziping.identity;

/** Somebody, logged in or not, has shown something secret that is none, such as a check code; counted like a failed login. */
public record GuessFailed() {}
