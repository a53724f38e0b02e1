package io.ziping.campaign;

import io.ziping.ui.FieldProblem;
import io.ziping.ui.Mistake;
import java.util.List;

/** Something about a campaign that cannot be. */
public class CampaignProblem extends FieldProblem {

    private static final long serialVersionUID = 1L;

    public CampaignProblem(String field, String words) {
        super(field, words);
    }

    public CampaignProblem(List<Mistake> mistakes) {
        super(mistakes);
    }

    private CampaignProblem(List<Mistake> mistakes, boolean overtaken) {
        super(mistakes, overtaken);
    }

    static CampaignProblem changedMeanwhile(String words) {
        return new CampaignProblem(List.of(new Mistake("", words)), true);
    }
}
