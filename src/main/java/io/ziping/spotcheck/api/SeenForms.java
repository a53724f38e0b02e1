package io.ziping.spotcheck.api;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.draw.Draw;
import io.ziping.spotcheck.draw.Draws;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.CheckedForms;
import io.ziping.spotcheck.record.Records;
import io.ziping.spotcheck.record.ReviewRecord;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Draws and drawn forms as a caller may see them. */
@Component
@RequiredArgsConstructor
class SeenForms {

    private final Draws draws;
    private final CheckedForms forms;
    private final Records records;

    static void requireSeesDraws(Viewer viewer) {
        require(SpotCheckPermissions.seesDraws(viewer.role()), viewer);
    }

    /** @throws AccessDeniedException unless the caller's role may */
    static void require(boolean may, Viewer viewer) {
        if (!may) {
            throw new AccessDeniedException("not for role " + viewer.role());
        }
    }

    /** @throws ResponseStatusException 404 where there is no such draw, 403 for those who see none */
    Draw draw(long id, Viewer viewer) {
        requireSeesDraws(viewer);
        return draws.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这次抽查"));
    }

    /** @throws ResponseStatusException 404 where the caller sees no such form */
    CheckedForm form(long id, Viewer viewer) {
        return forms.find(id, viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这份表的复核记录"));
    }

    /** The same for a step. */
    CheckedForm form(long id, boolean may, Viewer viewer) {
        var form = form(id, viewer);
        require(may, viewer);
        return form;
    }

    CheckItems.Item item(CheckedForm form, Viewer viewer) {
        return CheckItems.Item.of(form, heads(form, viewer));
    }

    private @Nullable List<ReviewRecord> heads(CheckedForm form, Viewer viewer) {
        return SpotCheckPermissions.seesDraws(viewer.role())
                ? records.heads(List.of(form.id())).getOrDefault(form.id(), List.of())
                : null;
    }

    CheckItems.Detail detail(CheckedForm form, Viewer viewer) {
        return new CheckItems.Detail(
                item(form, viewer),
                records.conclusions(form).stream().map(CheckItems.Told::of).toList());
    }
}
