package io.ziping.spotcheck.api;

import io.ziping.evaluation.api.BodyCheck;
import io.ziping.evaluation.api.DocumentBody;
import io.ziping.evaluation.api.ItemPage;
import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckPermissions;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.CheckedForms;
import io.ziping.spotcheck.rectification.Item;
import io.ziping.spotcheck.rectification.OpenItems;
import io.ziping.spotcheck.rectification.Rectifications;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** 整改 for programs. */
@Service
@RequiredArgsConstructor
class RectificationApi {

    private static final FieldNames TEXT = FieldNames.of("words", "text");

    private final SeenForms seen;
    private final CheckedForms forms;
    private final Rectifications rectifications;
    private final OpenItems items;
    private final DocumentBody body;
    private final Clock clock;

    /** An item with its version. */
    record Found(RectificationItem item, long version) {}

    /** What is to be put right until when. */
    record NewItem(@Nullable String text, @Nullable String due) {}

    /** What the unit has done. */
    record Answer(@Nullable String text) {}

    /**
     * What the reviewer makes of it.
     *
     * @param due another last day where it is sent back; left out where the day stays
     */
    record Decision(
            @Nullable Boolean done,
            @Nullable String text,
            @Nullable String due) {}

    ItemPage<RectificationItem.Line> all(ItemsQuery query, Viewer viewer) {
        var slice = items.page(query.which(), query.fiscalYear(), query.words(), viewer, query.offset(), query.lines());
        return ItemPage.of(
                slice.items().stream().map(RectificationItem.Line::of).toList(), slice.count(), query);
    }

    List<RectificationItem> of(long check, Viewer viewer) {
        return rectifications.of(seen.form(check, viewer)).stream()
                .map(item -> RectificationItem.of(item, LocalDate.now(clock)))
                .toList();
    }

    /** @throws ResponseStatusException 404 where the caller sees no such item */
    Found find(long item, Viewer viewer) {
        var found = item(item, viewer);
        return new Found(RectificationItem.of(found, LocalDate.now(clock)), found.version());
    }

    /** The item, for those who answer for units. */
    Item answered(long item, Viewer viewer) {
        var found = item(item, viewer);
        SeenForms.require(SpotCheckPermissions.answers(viewer.role()), viewer);
        return found;
    }

    /** The item, for those who accept. */
    Item decided(long item, Viewer viewer) {
        var found = item(item, viewer);
        SeenForms.require(SpotCheckPermissions.draws(viewer.role()), viewer);
        return found;
    }

    private Item item(long id, Viewer viewer) {
        return forms.find(rectifications.formOf(id), viewer).stream()
                .flatMap(form -> rectifications.of(form).stream())
                .filter(item -> item.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这项整改"));
    }

    CheckedForm requireAsks(long check, Viewer viewer) {
        return seen.form(check, SpotCheckPermissions.draws(viewer.role()), viewer);
    }

    long ask(long check, byte[] json, Viewer viewer) {
        var typed = body.read(json, NewItem.class, "一项整改");
        var problems = new BodyCheck();
        var due = problems.day(typed.due(), "/due");
        problems.throwAny();
        var id = new long[1];
        TEXT.carryOut(() -> id[0] = rectifications.ask(check, text(typed.text()), due, viewer));
        return id[0];
    }

    void answer(long item, long version, byte[] json, Viewer viewer) {
        var typed = body.read(json, Answer.class, "整改答复");
        TEXT.carryOut(() -> rectifications.answer(item, version, text(typed.text()), viewer));
    }

    void decide(long item, long version, byte[] json, Viewer viewer) {
        var typed = body.read(json, Decision.class, "验收意见");
        var check = new BodyCheck().require(typed.done(), "/done", "请写是不是验收");
        var due = check.day(typed.due(), "/due");
        check.throwAny();
        TEXT.carryOut(() -> rectifications.decide(
                item, version, Objects.requireNonNull(typed.done()), text(typed.text()), due, viewer));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
