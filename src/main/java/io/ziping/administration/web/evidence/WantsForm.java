package io.ziping.administration.web.evidence;

import io.ziping.evaluation.wants.StoredWants;
import io.ziping.evaluation.wants.Want;
import io.ziping.evaluation.wants.YearWants;
import io.ziping.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** What evidence a year's forms have to have, as typed. */
@Getter
@Setter
public class WantsForm {

    /** The version the administrator has seen; {@code null} when nothing was wanted. */
    private @Nullable Long base;

    @Valid
    @Size(max = YearWants.MOST, message = "最多{max}种")
    private List<Line> lines = new ArrayList<>();

    @Size(max = 500, message = "最多{max}字")
    private String note = "";

    /** One want, as typed. A line without a name is none. */
    @Getter
    @Setter
    public static class Line {

        /** The kind it was; blank for a new one. */
        private String key = "";

        private String scope = "";

        @Size(max = Want.LONGEST_NAME, message = "最多{max}字")
        private String name = "";

        private boolean required = true;

        /** The name as it is kept. */
        public void setName(String name) {
            this.name = PlainText.name(name);
        }

        boolean isBlank() {
            return name.isEmpty();
        }
    }

    static WantsForm of(@Nullable StoredWants shown, @Nullable Long base) {
        var form = new WantsForm();
        form.base = base;
        if (shown != null) {
            shown.wants().all().forEach(want -> form.lines.add(line(want)));
        }
        return form;
    }

    private static Line line(Want want) {
        var line = new Line();
        line.key = want.key().toString();
        line.scope = want.scope().value();
        line.name = want.name();
        line.required = want.required();
        return line;
    }

    public void setNote(String note) {
        this.note = PlainText.name(note);
    }

    /** Adds blank lines, so that this many wait to be filled in. */
    void addBlanks(int blanks) {
        long waiting = lines.stream().filter(Line::isBlank).count();
        for (long i = waiting; i < blanks && lines.size() < YearWants.MOST; i++) {
            lines.add(new Line());
        }
    }
}
