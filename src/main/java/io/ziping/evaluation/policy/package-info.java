/** 评分规则: the rules of a year, stored as versions that never change. */
@NamedInterface("policy")
@NullMarked
package io.ziping.evaluation.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
