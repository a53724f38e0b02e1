package io.ziping.campaign;

import io.ziping.ui.FieldProblem;

/** Something about a campaign that cannot be. */
public class CampaignProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    public CampaignProblem(String field, String words) {
        super(field, words);
    }

    private CampaignProblem(String words) {
        super("", words, true);
    }

    static CampaignProblem changedMeanwhile(String words) {
        return new CampaignProblem(words);
    }
}
