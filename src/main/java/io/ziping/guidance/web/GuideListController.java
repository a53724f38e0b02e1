package io.ziping.guidance.web;

import io.ziping.guidance.Guide;
import io.ziping.guidance.GuidedCell;
import io.ziping.guidance.GuidedClasses;
import io.ziping.guidance.Guides;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 管理 → 填写说明: all that is said of cells, and where something of its own may be said. */
@Controller
@RequiredArgsConstructor
class GuideListController {

    static final String PATH = "/admin/guides";

    private final Guides guides;
    private final GuidedClasses classes;

    /**
     * A line of the list.
     *
     * @param classId {@code null} for what is said to all
     * @param label the class; blank for what is said to all
     * @param guide {@code null} where nothing of its own is said
     */
    record Line(
            GuidedCell cell,
            @Nullable Long classId,
            String label,
            @Nullable Guide guide) {}

    @GetMapping(PATH)
    String list(Model model) {
        var all = guides.all();
        var known = classes.all();
        model.addAttribute(
                "lines",
                Arrays.stream(GuidedCell.values())
                        .flatMap(cell -> lines(all, known, cell))
                        .toList());
        return "guidance/list";
    }

    private static Stream<Line> lines(List<Guide> all, List<GuidedClasses.GuidedClass> known, GuidedCell cell) {
        var ofClasses = cell.isClassed()
                ? known.stream().map(each -> line(all, cell, each.id(), each.label()))
                : Stream.<Line>empty();
        return Stream.concat(Stream.of(line(all, cell, null, "")), ofClasses);
    }

    private static Line line(List<Guide> all, GuidedCell cell, @Nullable Long classId, String label) {
        return new Line(
                cell,
                classId,
                label,
                all.stream()
                        .filter(guide -> guide.cell() == cell && Objects.equals(guide.classId(), classId))
                        .findFirst()
                        .orElse(null));
    }
}
