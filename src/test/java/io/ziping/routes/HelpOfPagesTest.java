package io.ziping.routes;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.help.Chapter;
import io.ziping.help.HelpBook;
import io.ziping.help.PageChapters;
import io.ziping.identity.Role;
import io.ziping.routes.RouteTable.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Each page has a chapter that is there. Plain, over the table of routes and {@code docs/}; costs half a second. */
class HelpOfPagesTest {

    /** What is no page, but files, parts of pages, and what leads on to another page at once; and 帮助 itself. */
    private static final Set<String> NO_PAGES = Set.of(
            "/evaluations/{id}/suggestions",
            "/evaluations/{id}/changes",
            "/evaluations/{id}/presence",
            "/evaluations/{id}/moves",
            "/evaluations/{id}/findings/{digest}",
            "/evaluations/{id}/pins/{pin}/removal",
            "/evaluations/{id}/inquiries/{inquiry}/closing",
            "/evaluations/{id}/evidence/{file}",
            "/evaluations/{id}/evidence/{file}/thumbnail",
            "/evaluations/{id}/evidence/{file}/wants",
            "/evaluations/{id}/evidence/{file}/removal",
            "/evaluations/{id}/evidence/{file}/restoration",
            "/evaluations/deleted/{draft}/restoration",
            "/spot-checks/{draw}/assignments",
            "/spot-checks/{draw}/owner",
            "/spot-checks/forms/{check}/evidence/{file}",
            "/spot-checks/forms/{check}/files/{file}",
            "/spot-checks/forms/{check}/files/{file}/thumbnail",
            "/spot-checks/forms/{check}/files/{file}/removal",
            "/spot-checks/forms/{check}/files/{file}/restoration",
            "/spot-checks/forms/{check}/refiling",
            "/spot-checks/forms/{check}/settlement",
            "/spot-checks/clauses/use",
            "/doubts/look",
            "/views/{view}",
            "/views/{view}/removal",
            "/exports/{export}/cancellation",
            "/exports/{export}/repetition",
            "/exports/{export}/file",
            "/intake/{intake}/undoing",
            "/review/approvals",
            "/review/assignments/handover",
            "/notices/{notice}",
            "/notices/reading",
            "/admin/accounts/import/passwords",
            "/admin/tokens/{id}/revocation",
            "/admin/webhooks/{id}/test",
            "/admin/webhooks/{id}/pause",
            "/admin/webhooks/{id}/resumption",
            "/admin/webhooks/{id}/removal",
            "/admin/webhooks/{id}/deliveries/{delivery}/repetition",
            "/admin/merging/{kind}/{id}/removal",
            "/admin/classes/order",
            "/admin/library/import/filing",
            "/admin/audit/verification",
            "/campaigns/{year}/exceptions/removal",
            "/campaigns/{year}/reminders",
            "/executions/filing",
            "/projects/{project}/retirement/removal",
            "/help",
            "/help/{chapter}",
            "/help/images/{picture}",
            "/help/filling/cells");

    /** Files by their ending. */
    private static boolean isFile(String path) {
        return path.matches(".*\\.(?:pdf|xlsx|docx|csv|json|ics|svg|txt)");
    }

    private static List<String> pages() {
        return RouteTable.ours()
                .filter(Route::isPage)
                .map(Route::path)
                .distinct()
                .filter(path -> !isFile(path) && !NO_PAGES.contains(path))
                .toList();
    }

    @Test
    void everyPageHasAChapter() throws Exception {
        try (var context = new AnnotationConfigApplicationContext("io.ziping.help")) {
            assertThat(context.getBean(PageChapters.class).patterns()).containsExactlyInAnyOrderElementsOf(pages());
        }
        assertThat(RouteTable.ours().map(Route::path)).containsAll(NO_PAGES);
    }

    @Test
    void everyChapterAndAnchorIsThereForThoseWhoAreLedToIt() {
        try (var context = new AnnotationConfigApplicationContext("io.ziping.help")) {
            var places = context.getBean(PageChapters.class);
            var book = context.getBean(HelpBook.class);
            var led = new TreeSet<String>();
            for (var pattern : places.patterns()) {
                for (var role :
                        Arrays.asList(Role.PREPARER, Role.DEPARTMENT_REVIEWER, Role.FINANCE_REVIEWER, Role.ADMIN)) {
                    var place = places.find(pattern, role).orElseThrow();
                    var parts = place.split("#", 2);
                    led.add(parts[0]);
                    assertThat(book.find(parts[0], role))
                            .as(pattern + " " + place)
                            .isPresent();
                    assertThat(parts.length == 1
                                    || book.find(parts[0], role).orElseThrow().has(parts[1]))
                            .as(pattern + " " + place)
                            .isTrue();
                }
            }
            for (var pattern : List.of("/", "/spot-checks/given", "/spot-checks/forms/{check}", "/account/password")) {
                var place = places.find(pattern, Role.OUTSIDE_REVIEWER).orElseThrow();
                assertThat(book.find(place.split("#", 2)[0], Role.OUTSIDE_REVIEWER))
                        .as(pattern)
                        .isPresent();
            }
            assertThat(book.chapters(Role.ADMIN).stream().map(Chapter::name))
                    .as("chapters no page leads to")
                    .filteredOn(name -> !led.contains(name))
                    .containsExactly("handbook");
        }
    }
}
