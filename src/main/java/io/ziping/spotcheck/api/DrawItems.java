package io.ziping.spotcheck.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ziping.spotcheck.draw.DepartmentShare;
import io.ziping.spotcheck.draw.Draw;
import io.ziping.spotcheck.draw.DrawLine;
import io.ziping.spotcheck.draw.DrawPreview;
import io.ziping.spotcheck.draw.DrawRule;
import io.ziping.spotcheck.draw.DrawnForm;
import io.ziping.spotcheck.draw.Draws;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws in the words of the API; amounts in yuan, amounts and points as decimal strings. */
final class DrawItems {

    private DrawItems() {}

    /**
     * How forms are drawn.
     *
     * @param seed digits; the same seed draws the same forms of the same population
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rule(
            int size,
            int riskShare,
            int moneyShare,
            int randomShare,
            @Nullable Integer atLeast,
            @Nullable Integer atMost,
            String seed) {

        static Rule of(DrawRule rule) {
            return new Rule(
                    rule.size(),
                    rule.riskShare(),
                    rule.moneyShare(),
                    rule.randomShare(),
                    rule.atLeast(),
                    rule.atMost(),
                    Long.toString(rule.seed()));
        }
    }

    /** A draw. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            long id,
            int fiscalYear,
            int number,
            String title,
            Rule rule,
            int answerDays,
            int population,
            String drawnBy,
            Instant drawnAt,
            boolean open,
            @Nullable String closedBy,
            @Nullable Instant closedAt,
            @Nullable String closingNote) {

        static Item of(Draw draw) {
            return new Item(
                    draw.id(),
                    draw.fiscalYear(),
                    draw.number(),
                    draw.title(),
                    Rule.of(draw.rule()),
                    draw.answerDays(),
                    draw.population(),
                    draw.drawnBy(),
                    draw.drawnAt(),
                    draw.isOpen(),
                    draw.isOpen() ? null : draw.closedBy(),
                    draw.closedAt(),
                    draw.isOpen() ? null : draw.closingNote());
        }
    }

    /** A draw, and how many of its forms are how far. */
    record Line(Item draw, int waiting, int reviewed, int rectifying, int settled) {

        static Line of(DrawLine line) {
            return new Line(Item.of(line.draw()), line.waiting(), line.reviewed(), line.rectifying(), line.settled());
        }
    }

    /** A draw, and who answers for it. */
    record Detail(Item draw, long ownerId, String owner, int waiting, int unsettled) {}

    /** A department: how many of its forms could be drawn, and how many were. */
    record Share(long departmentId, String department, int population, int drawn) {

        static Share of(DepartmentShare share) {
            return new Share(share.id(), share.name(), share.population(), share.drawn());
        }
    }

    /**
     * A drawn form with its figures at that time.
     *
     * @param ticket its random number; left out where none was needed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Drawn(
            int number,
            long evaluation,
            String project,
            String competentDepartment,
            String implementingUnit,
            String basis,
            String reason,
            @Nullable String ticket,
            String doubt,
            String adjustedBudget,
            String selfTotal,
            String selfGrade) {

        static Drawn of(DrawnForm form) {
            return new Drawn(
                    form.number(),
                    form.evaluationId(),
                    form.project(),
                    form.department(),
                    form.unit(),
                    form.basis().name(),
                    form.reason(),
                    form.ticket().isEmpty() ? null : form.ticket(),
                    form.doubt().toPlainString(),
                    form.adjustedBudget().toPlainString(),
                    form.selfTotal().toPlainString(),
                    form.selfGrade().label());
        }
    }

    /**
     * What a draw would come to.
     *
     * @param seen names all of it; drawing wants it back
     */
    record Preview(Rule rule, int population, String seen, List<Drawn> forms, List<Share> departments) {

        static Preview of(DrawRule rule, DrawPreview preview) {
            return new Preview(
                    Rule.of(rule),
                    preview.population(),
                    preview.seen(),
                    preview.forms().stream().map(Drawn::of).toList(),
                    preview.departments().stream().map(Share::of).toList());
        }
    }

    /** Everything that was drawn, as it was then. */
    record Protocol(Item draw, int frame, boolean restricted, List<Drawn> forms, List<Share> departments) {

        static Protocol of(Draws.Protocol protocol) {
            var draw = protocol.draw();
            return new Protocol(
                    Item.of(draw),
                    draw.frame(),
                    draw.restricted(),
                    protocol.forms().stream().map(Drawn::of).toList(),
                    protocol.departments().stream().map(Share::of).toList());
        }
    }
}
