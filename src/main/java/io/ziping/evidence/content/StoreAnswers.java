package io.ziping.evidence.content;

import java.util.List;

/**
 * What a store has answered about the contents that should be in it.
 *
 * @param missing how many are not there, or not as long as they should be
 * @param first the numbers of some of those
 * @param unasked how many it gave no answer about
 * @param why it gave none, for one of them; empty when it answered about all
 */
public record StoreAnswers(long missing, List<Long> first, long unasked, String why) {}
