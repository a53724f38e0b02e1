package io.ziping.identity.factor;

import io.ziping.identity.policy.SecondFactorRule;
import io.ziping.identity.policy.SecurityProperties;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/** Whoever is obliged to a second factor must be able to set it up, or could not get in any more. */
@Component
@RequiredArgsConstructor
class SecondFactorCheck implements InitializingBean {

    private final SecurityProperties properties;
    private final SealedSecrets secrets;

    @Override
    public void afterPropertiesSet() {
        if (properties.secondFactor() != SecondFactorRule.OPTIONAL && !secrets.possible()) {
            throw new InvalidConfigurationPropertyValueException(
                    "ziping.security.second-factor",
                    properties.secondFactor(),
                    "it needs ziping.secret-key (ZIPING_SECRET_KEY), 32 bytes in Base64: openssl rand -base64 32");
        }
    }
}
