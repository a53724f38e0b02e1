package io.ziping.intake.queue;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Says how files are read. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadingProperties.class)
class QueueConfiguration {}
