/** Pages of webhooks, for administrators of security. */
@NullMarked
package io.ziping.webhook.web;

import org.jspecify.annotations.NullMarked;
