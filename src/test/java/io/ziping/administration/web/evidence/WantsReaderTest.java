package io.ziping.administration.web.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.wants.Want;
import io.ziping.evaluation.wants.WantScope;
import io.ziping.evaluation.wants.YearWants;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;

/** A kind stays what it is where its name stays, and goes along with a new name where no line keeps the old one. */
class WantsReaderTest {

    private static final WantScope FIRST = WantScope.ofClass(1);
    private static final WantScope SECOND = WantScope.ofClass(2);
    private static final UUID KIND = UUID.randomUUID();
    private static final YearWants BEFORE =
            new YearWants(List.of(new Want(KIND, FIRST, "调查问卷", true), new Want(KIND, SECOND, "调查问卷", true)));

    @Test
    void leavesTheKindToThePlaceThatIsNotRenamed() {
        var renamedFirst = read("满意度问卷", "调查问卷");
        assertThat(renamedFirst.get(0).key()).isNotEqualTo(KIND);
        assertThat(renamedFirst.get(1).key()).isEqualTo(KIND);

        var renamedSecond = read("调查问卷", "满意度问卷");
        assertThat(renamedSecond.get(0).key()).isEqualTo(KIND);
        assertThat(renamedSecond.get(1).key()).isNotEqualTo(KIND);
    }

    @Test
    void takesTheKindAlongWhenAllPlacesAreRenamed() {
        assertThat(read("满意度问卷", "满意度问卷")).extracting(Want::key).containsExactly(KIND, KIND);
        assertThat(read("调查问卷", "调查问卷")).extracting(Want::key).containsExactly(KIND, KIND);
    }

    private static List<Want> read(String first, String second) {
        var form = new WantsForm();
        form.setLines(List.of(line(FIRST, first), line(SECOND, second)));
        var errors = new BeanPropertyBindingResult(form, "form");
        var wants = new WantsReader(BEFORE, Set.of(FIRST, SECOND)).read(form, errors);
        assertThat(errors.getAllErrors()).isEmpty();
        return wants.all();
    }

    private static WantsForm.Line line(WantScope scope, String name) {
        var line = new WantsForm.Line();
        line.setKey(KIND.toString());
        line.setScope(scope.value());
        line.setName(name);
        return line;
    }
}
