package io.ziping.review.phrase;

import io.ziping.scoring.finding.FindingCode;

/**
 * 退回用语 of a check: what is asked about its findings instead of what the application would ask.
 *
 * @param version counts its changes
 */
public record ReturnPhrase(FindingCode check, PhraseWords words, long version) {}
