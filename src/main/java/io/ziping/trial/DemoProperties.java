package io.ziping.trial;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which data a trial begins with.
 *
 * @param demo {@code city} for a life-size city; {@code null} for the samples
 */
@ConfigurationProperties("ziping")
record DemoProperties(@Nullable String demo) {

    private static final String CITY = "city";

    /** @throws DemoRefusedException when it is neither */
    boolean isCity() {
        if (demo == null || demo.isBlank()) {
            return false;
        }
        if (!demo.equals(CITY)) {
            throw new DemoRefusedException(
                    "ziping.demo=" + demo + " 不是这里有的演示数据。(Unknown demo.)", "请写 --ziping.demo=city，或者去掉它。");
        }
        return true;
    }
}
