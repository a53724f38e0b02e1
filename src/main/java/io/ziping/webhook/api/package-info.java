/** The JSON API of webhooks, for administrators of security. */
@NullMarked
package io.ziping.webhook.api;

import org.jspecify.annotations.NullMarked;
