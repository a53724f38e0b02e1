/** The pages of a year's campaign: its days, its progress, and those who still owe a form. */
@NullMarked
package io.ziping.campaign.web;

import org.jspecify.annotations.NullMarked;
