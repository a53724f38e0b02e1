package io.ziping.webhook;

/**
 * The system has paused a webhook. Published inside the transaction that does.
 *
 * @param name of the webhook
 * @param reason in one sentence
 */
public record WebhookPaused(String name, String reason) {}
