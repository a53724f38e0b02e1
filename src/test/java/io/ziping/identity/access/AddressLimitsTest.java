package io.ziping.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.identity.GuessFailed;
import io.ziping.identity.access.AddressLimits.Kind;
import io.ziping.identity.policy.SecondFactorRule;
import io.ziping.identity.policy.SecurityProfile;
import io.ziping.identity.policy.SecurityProperties;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class AddressLimitsTest {

    private static final int MOST = 3;

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void countCheckCodesApartFromLogins() {
        var properties = new SecurityProperties(
                SecurityProfile.DENGBAO, false, SecondFactorRule.OPTIONAL, 3, MOST, "preferred_username");
        var limits = new AddressLimits(properties, Clock.systemUTC());
        var request = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));

        for (int i = 0; i < MOST; i++) {
            limits.failed(new GuessFailed());
        }

        assertThat(limits.wait(Kind.CHECK_CODE, request)).isPresent();
        assertThat(limits.wait(Kind.LOGIN, request)).isEmpty();
    }
}
