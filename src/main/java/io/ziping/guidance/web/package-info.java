/** The page of 填写说明 for those who fill forms, and those on which an administrator changes it. */
@NullMarked
package io.ziping.guidance.web;

import org.jspecify.annotations.NullMarked;
