package io.ziping.review.api;

import io.ziping.evaluation.api.ApiProblemException;
import io.ziping.evaluation.api.BodyCheck;
import io.ziping.identity.Viewer;
import io.ziping.review.views.SavedList;
import io.ziping.review.views.SavedView;
import io.ziping.review.views.SavedViews;
import io.ziping.text.PlainText;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** 常用视图 for programs, in the words of the API. */
@Service
@RequiredArgsConstructor
class SavedViewApi {

    private final SavedViews views;

    /** @param query what the list is narrowed by, as it stands in the address of its page */
    record NewView(
            @Nullable String list,
            @Nullable String name,
            @Nullable String query) {}

    /** Another name. */
    record Renaming(@Nullable String name) {}

    /** @param url the page it stands for */
    record View(long id, SavedList list, String name, String query, String url) {

        private static View of(SavedView view) {
            return new View(view.id(), view.list(), view.name(), view.query(), view.url());
        }
    }

    List<View> all(Viewer viewer) {
        return views.of(viewer).stream().map(View::of).toList();
    }

    /** One of them; 404 where there is none. */
    View find(long id, Viewer viewer) {
        return all(viewer).stream()
                .filter(view -> view.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个视图"));
    }

    /** Keeps a view, and returns its identity. */
    long keep(NewView wanted, Viewer viewer) {
        var check = new BodyCheck();
        var list = check.name(wanted.list(), SavedList.class, "/list");
        check.require(list, "/list", "请写哪个列表").throwAny();
        var of = Objects.requireNonNull(list);
        if (!of.isOpenTo(viewer.role())) {
            throw new AccessDeniedException("role " + viewer.role() + " has no list " + of);
        }
        var query = Objects.requireNonNullElse(wanted.query(), "");
        of.unknown(query).ifPresent(name -> {
            throw ApiProblemException.invalid("/query", "unknown-parameter", "这个列表没有“" + name + "”这个条件");
        });
        var name = Objects.requireNonNullElse(wanted.name(), "");
        views.keep(of, name, query, viewer);
        return views.of(viewer).stream()
                .filter(view -> view.list() == of && view.name().equals(PlainText.name(name)))
                .mapToLong(SavedView::id)
                .findFirst()
                .orElseThrow();
    }
}
