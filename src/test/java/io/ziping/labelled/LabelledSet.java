package io.ziping.labelled;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Forms with one fault each and clean ones, made from the base forms: the same for the same seed. Texts that a fault is
 * made of are written by hand; the seed chooses forms, rows and wordings.
 */
final class LabelledSet {

    private final long seed;
    private final List<BaseForm> bases = BaseForm.all();
    private final List<PeerGroup> groups = PeerGroup.all();

    LabelledSet(long seed) {
        this.seed = seed;
    }

    private Map<Kind, Fault> faults(Wordings wordings) {
        var faults = new EnumMap<Kind, Fault>(Kind.class);
        faults.putAll(new ScoreFaults(wordings).faults());
        faults.putAll(new ReasonFaults(wordings).faults());
        faults.putAll(new MoneyFaults(wordings).faults());
        faults.putAll(new TextFaults(wordings, bases).faults());
        faults.putAll(new DesignFaults(wordings).faults());
        faults.putAll(new ValueFaults(wordings).faults());
        faults.putAll(LastYearFaults.faults());
        return faults;
    }

    /** Base forms as they are, peers as they are, and the odd ones. */
    List<LabelledForm> clean() {
        var forms = new ArrayList<LabelledForm>();
        bases.forEach(base -> forms.add(cleanForm("base/" + base.id(), "plain", base)));
        for (var group : groups) {
            for (int unit = 0; unit < group.forms().size(); unit++) {
                forms.add(cleanForm(
                        "peer/" + group.id() + "/" + unit,
                        "boilerplate-shared-with-peers",
                        new BaseForm(group.id(), group.forms().get(unit), Optional.empty()),
                        group.without(unit)));
            }
        }
        forms.addAll(odd());
        return forms;
    }

    /** Clean forms that are right in an unusual way. */
    List<LabelledForm> odd() {
        var forms = new ArrayList<LabelledForm>();
        var numbers = new HashMap<String, Integer>();
        for (var script : EditScript.read("clean")) {
            int number = numbers.merge(script.name(), 1, Integer::sum);
            forms.add(cleanForm(
                    "clean/" + script.name() + "/" + number,
                    script.name(),
                    script.apply(BaseForm.byId(bases, script.base()))));
        }
        return forms;
    }

    private static LabelledForm cleanForm(String id, String oddity, BaseForm form) {
        return cleanForm(id, oddity, form, List.of());
    }

    static LabelledForm cleanForm(String id, String oddity, BaseForm form, List<FormData> peers) {
        var document = new FormDocument(form.form()).document();
        return new LabelledForm(
                id,
                Optional.empty(),
                oddity,
                Set.of(),
                document,
                document,
                form.lastYear().map(last -> new FormDocument(last).document()),
                peers.stream().map(peer -> new FormDocument(peer).document()).toList());
    }

    /** Forms with one fault each. */
    List<LabelledForm> mutated() {
        var forms = new ArrayList<LabelledForm>();
        var written = EditScript.read("faults");
        var wordings = new Wordings();
        var faults = faults(wordings);
        var peerFaults = new PeerFaults(wordings).faults();
        for (var kind : Kind.values()) {
            var random = new Random(seed * 31 + kind.slug().hashCode());
            var made = Stream.of(
                            written(kind, written),
                            Optional.ofNullable(faults.get(kind))
                                    .map(fault -> made(kind, fault, random))
                                    .orElse(List.of()),
                            Optional.ofNullable(peerFaults.get(kind))
                                    .map(fault -> madeOfPeers(kind, fault, random))
                                    .orElse(List.of()))
                    .flatMap(List::stream)
                    .toList();
            for (int i = 0; i < made.size(); i++) {
                forms.add(made.get(i).labelled(kind, i + 1));
            }
        }
        return forms;
    }

    private record Made(BaseForm base, Mutation mutation, List<FormData> peers) {

        LabelledForm labelled(Kind kind, int number) {
            return new LabelledForm(
                    kind.slug() + "/" + number + "/" + base.id(),
                    Optional.of(kind),
                    kind.slug(),
                    mutation.cells(),
                    new FormDocument(mutation.form()).document(),
                    new FormDocument(base.form()).document(),
                    base.lastYear().map(last -> new FormDocument(last).document()),
                    peers.stream()
                            .map(peer -> new FormDocument(peer).document())
                            .toList());
        }
    }

    private List<Made> written(Kind kind, List<EditScript> scripts) {
        return scripts.stream()
                .filter(script -> Kind.bySlug(script.name()) == kind)
                .map(script -> {
                    var base = BaseForm.byId(bases, script.base());
                    return new Made(base, new Mutation(script.apply(base).form(), script.cells()), List.of());
                })
                .toList();
    }

    /** One form of each base at most, until there are enough; then a second round over all of them. */
    private List<Made> made(Kind kind, Fault fault, Random random) {
        var made = new ArrayList<Made>();
        var seen = new HashSet<FormData>();
        for (int round = 0; round < 4 && made.size() < kind.instances(); round++) {
            var order = new ArrayList<>(bases);
            Collections.shuffle(order, random);
            for (var base : order) {
                if (made.size() < kind.instances()) {
                    fault.in(base, random)
                            .filter(mutation -> seen.add(mutation.form()))
                            .ifPresent(mutation -> made.add(new Made(base, mutation, List.of())));
                }
            }
        }
        return made;
    }

    private List<Made> madeOfPeers(Kind kind, PeerFaults.PeerFault fault, Random random) {
        var made = new ArrayList<Made>();
        for (int tried = 0; tried < 200 && made.size() < kind.instances(); tried++) {
            var group = groups.get(tried % groups.size());
            int unit = random.nextInt(group.forms().size());
            var base = new BaseForm(group.id() + "-" + unit, group.forms().get(unit), Optional.empty());
            fault.in(group, unit, random)
                    .ifPresent(mutation -> made.add(new Made(base, mutation, group.without(unit))));
        }
        return made;
    }
}
