package io.ziping.webhook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** A unit, its department and the bureau at their work, at random and always the same: they edit, move, begin, delete and put back. */
final class Changes {

    private final ApiCaller unit;
    private final ApiCaller department;
    private final ApiCaller finance;
    private final ObjectNode template;
    private final Random random;
    private final Map<Long, Form> forms = new TreeMap<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Set<Long> gone = new TreeSet<>();
    private int made;
    private int refused;
    private int named;

    /** A form as its last answer said. */
    private static final class Form {
        private ObjectNode document;
        private String etag;
        private boolean everMoved;

        Form(ApiCaller.Answer answer) {
            document = answer.document();
            etag = answer.etag();
        }

        String status() {
            return document.get("status").asString();
        }
    }

    Changes(ApiCaller unit, ApiCaller department, ApiCaller finance, ObjectNode template, Random random) {
        this.unit = unit;
        this.department = department;
        this.finance = finance;
        this.template = template;
        this.random = random;
    }

    /** Makes so many changes. */
    void change(int count) throws IOException, InterruptedException {
        for (int end = made + count; made < end; ) {
            if (refused > 100 + made / 10) {
                throw new IllegalStateException("too much is refused: " + kinds);
            }
            one();
        }
    }

    private void one() throws IOException, InterruptedException {
        int drawn = random.nextInt(100);
        if (drawn < 5 || forms.size() < 10) {
            begin();
        } else if (drawn < 8 && !gone.isEmpty()) {
            putBack();
        } else {
            var all = List.copyOf(forms.entrySet());
            var drawnForm = all.get(random.nextInt(all.size()));
            step(drawnForm.getKey(), drawnForm.getValue());
        }
    }

    void begin() throws IOException, InterruptedException {
        var document = template.deepCopy().put("project", "镜像项目" + ++named);
        var answer = unit.send("POST", "", document.toString(), "");
        if (note("begin", answer)) {
            forms.put(answer.document().get("id").asLong(), new Form(answer));
        }
    }

    private void putBack() throws IOException, InterruptedException {
        for (var draft : unit.send("GET", "/deleted", "", "").document().get("items")) {
            long form = draft.get("evaluationId").asLong();
            if (gone.contains(form)) {
                var answer = unit.send("POST", "/deleted/" + draft.get("id").asLong() + "/restoration", "", "");
                if (note("restore", answer)) {
                    gone.remove(form);
                    forms.put(form, new Form(answer));
                }
                return;
            }
        }
    }

    private void step(long id, Form form) throws IOException, InterruptedException {
        var open = form.status().equals("DRAFT") || form.status().equals("RETURNED");
        if (open && random.nextInt(100) < 65) {
            edit(id, form);
        } else if (form.status().equals("DRAFT") && !form.everMoved && random.nextInt(100) < 20) {
            var answer = unit.send("DELETE", "/" + id, "", "");
            if (note("delete", answer)) {
                forms.remove(id);
                gone.add(id);
            }
        } else {
            var moves = moves(form.status());
            moves.get(random.nextInt(moves.size())).make(id, form);
        }
    }

    private void edit(long id, Form form) throws IOException, InterruptedException {
        var document = form.document.deepCopy();
        document.put("achievedObjective", "完成情况" + random.nextInt(1_000_000));
        if (random.nextBoolean()) {
            ((ObjectNode) document.at("/indicators/" + random.nextInt(3))).put("actual", 1 + random.nextInt(5) + "(次)");
        }
        take("edit", form, unit.send("PUT", "/" + id, document.toString(), form.etag));
    }

    private interface Step {
        void make(long id, Form form) throws IOException, InterruptedException;
    }

    private List<Step> moves(String status) {
        var steps = new ArrayList<Step>();
        switch (status) {
            case "DRAFT", "RETURNED" -> steps.add(move(unit, "POST", "submission"));
            case "SUBMITTED" -> {
                steps.add(move(unit, "POST", "withdrawal"));
                steps.add(move(department, "POST", "return"));
                steps.add(move(department, "POST", "approval"));
            }
            case "DEPARTMENT_APPROVED" -> {
                steps.add(move(department, "DELETE", "approval"));
                steps.add(move(finance, "POST", "return"));
                steps.add(move(finance, "POST", "approval"));
            }
            case "FINANCE_APPROVED" -> {
                steps.add(move(finance, "DELETE", "approval"));
                steps.add(move(finance, "POST", "publication"));
            }
            default -> steps.add(move(finance, "DELETE", "publication"));
        }
        return steps;
    }

    private Step move(ApiCaller who, String method, String name) {
        return (id, form) -> {
            var body = name.equals("return") ? "{\"reason\":\"请核对\"}" : "";
            var answer = who.send(method, "/" + id + "/" + name, body, "");
            form.everMoved = true;
            take(method + " " + name, form, answer);
        };
    }

    private void take(String kind, Form form, ApiCaller.Answer answer) {
        if (note(kind, answer)) {
            form.document = answer.document();
            form.etag = answer.etag();
        }
    }

    private boolean note(String kind, ApiCaller.Answer answer) {
        if (answer.isGood()) {
            made++;
            kinds.merge(kind, 1, Integer::sum);
        } else {
            refused++;
            kinds.merge(kind + " refused with " + answer.status(), 1, Integer::sum);
        }
        return answer.isGood();
    }

    /** Everything as it was left, as {@code form@etag}; {@code form@} when it is gone. */
    Set<String> lasting() {
        var all = new TreeSet<String>();
        forms.forEach((id, form) -> all.add(id + "@" + form.etag));
        gone.forEach(id -> all.add(id + "@"));
        return all;
    }

    int made() {
        return made;
    }

    int refused() {
        return refused;
    }

    Map<String, Integer> kinds() {
        return kinds;
    }
}
