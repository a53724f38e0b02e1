package io.ziping.organization;

import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Lets {@link RetriedAfterMerge} begin a transaction anew: it stands outside of the one that failed. */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class RetryConfiguration {}
