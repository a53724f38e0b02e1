/** 评分规则: the rules of a year as one value. */
@NamedInterface("policy")
@NullMarked
package io.ziping.scoring.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
