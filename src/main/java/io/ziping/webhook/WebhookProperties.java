package io.ziping.webhook;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom webhooks may reach.
 *
 * @param allowedHosts names of hosts, addresses and networks ({@code 10.20.0.0/16}) that may lie in an own network and be
 *     reached without encryption; all others are public and encrypted
 */
@ConfigurationProperties("ziping.webhooks")
public record WebhookProperties(@DefaultValue List<String> allowedHosts) {

    public WebhookProperties {
        allowedHosts = List.copyOf(allowedHosts);
    }
}
