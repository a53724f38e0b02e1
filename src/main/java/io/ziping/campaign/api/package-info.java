/** The JSON API of 年度自评工作: the days of a year, how far it is, extensions and exemptions. */
@NullMarked
package io.ziping.campaign.api;

import org.jspecify.annotations.NullMarked;
