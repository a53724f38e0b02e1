package io.ziping.campaign;

import lombok.Getter;

/** Something about a campaign that cannot be; says at which field and why, in words for the person. */
@Getter
public class CampaignProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The field it is about; blank for the whole. */
    private final String field;

    private final String words;

    public CampaignProblem(String field, String words) {
        super(words);
        this.field = field;
        this.words = words;
    }
}
