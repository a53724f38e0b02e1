/** 审核期限: until when reviewers have decided about the forms of a year. */
@NamedInterface("deadline")
@NullMarked
package io.ziping.campaign.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
