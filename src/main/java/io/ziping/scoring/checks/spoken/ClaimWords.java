package io.ziping.scoring.checks.spoken;

import io.ziping.scoring.text.NumberClaim;
import io.ziping.scoring.text.RunningText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words around the numbers of a text, which tell what each counts. */
final class ClaimWords {

    /** How many characters before and behind a number tell what it counts. */
    private static final int BEFORE = 40;

    private static final int BEHIND = 20;

    /** Of a clause before its own the end does. */
    private static final int BEFORE_ITS_CLAUSE = 16;

    private final RunningText text;
    private final List<NumberClaim> claims;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final Set<Counted> counted = new HashSet<>();

    /** A clause by its beginning, and a unit that something is counted in there. */
    private record Counted(int clause, String unit) {}

    ClaimWords(RunningText text, List<NumberClaim> claims) {
        this.text = text;
        this.claims = claims;
        for (int i = 0; i < text.clauses().size(); i++) {
            places.put(text.clauses().get(i).start(), i);
        }
        claims.forEach(claim -> counted.add(new Counted(claim.clause().start(), claim.unit())));
    }

    /** The words around a claim up to the claims beside it, and so many clauses of its sentence before it. */
    String around(int place, int clausesBefore) {
        var claim = claims.get(place);
        var clause = claim.clause();
        int from = Math.max(clause.start(), claim.start() - BEFORE);
        int to = Math.min(Math.max(clause.end(), claim.end()), claim.end() + BEHIND);
        if (place > 0) {
            from = Math.max(from, Math.min(claims.get(place - 1).end(), claim.start()));
        }
        if (place + 1 < claims.size()) {
            to = Math.min(to, claims.get(place + 1).start());
        }
        var words = new StringBuilder();
        earlier(claim, clausesBefore).forEach(words::append);
        return words.append(text.plain(), from, claim.start())
                .append(text.plain(), claim.end(), Math.max(to, claim.end()))
                .toString();
    }

    /** The clauses before a claim's in its sentence, back to one that counts in the same unit. */
    private List<String> earlier(NumberClaim claim, int most) {
        var earlier = new ArrayList<String>();
        int at = places.getOrDefault(claim.clause().start(), 0);
        while (earlier.size() < most && at > 0) {
            var clause = text.clauses().get(--at);
            if (clause.sentence() != claim.clause().sentence()
                    || counted.contains(new Counted(clause.start(), claim.unit()))) {
                break;
            }
            earlier.add(0, clause.text().substring(Math.max(0, clause.text().length() - BEFORE_ITS_CLAUSE)));
        }
        return earlier;
    }
}
