package io.ziping.administration.api;

import io.ziping.evaluation.api.ApiLocation;
import io.ziping.evaluation.api.DocumentBody;
import io.ziping.evaluation.api.ItemPage;
import io.ziping.evaluation.api.KeyedAnswers;
import io.ziping.evaluation.api.KeyedRequest;
import io.ziping.evaluation.api.Preconditions;
import io.ziping.identity.AccountSummary;
import io.ziping.identity.Viewer;
import io.ziping.identity.administration.AccountAdministration;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accounts over HTTP, for administrators. */
@RestController
@RequestMapping("/api/v1/accounts")
@RequiredArgsConstructor
class AccountApiController {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String ONE = "/{account}";
    private static final String WHAT = "一个账号";

    private final AccountApi api;
    private final AccountAdministration accounts;
    private final DocumentBody body;
    private final KeyedAnswers requests;

    @GetMapping(produces = JSON)
    ItemPage<AccountItem> list(@Valid @ModelAttribute AccountQuery query, @AuthenticationPrincipal Viewer viewer) {
        AccountApi.requireAdministrator(viewer);
        var found = accounts.search(query.filter(), query.number(), query.lines());
        return ItemPage.of(found.getContent().stream().map(AccountItem::of).toList(), found.getTotalElements(), query);
    }

    @PostMapping(consumes = JSON, produces = JSON)
    ResponseEntity<AccountItem> create(
            @RequestBody byte[] json, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        AccountApi.requireAdministrator(viewer);
        var id = Long.parseLong(requests.once(
                KeyedRequest.of(request, json),
                viewer,
                () -> String.valueOf(api.create(body.read(json, AccountBody.class, WHAT), viewer))));
        return answer(
                ResponseEntity.status(HttpStatus.CREATED).location(ApiLocation.of(request, "/accounts/" + id)),
                api.find(id, viewer));
    }

    @GetMapping(path = ONE, produces = JSON)
    ResponseEntity<AccountItem> read(@PathVariable long account, @AuthenticationPrincipal Viewer viewer) {
        return answer(ResponseEntity.ok(), api.find(account, viewer));
    }

    @PutMapping(path = ONE, consumes = JSON, produces = JSON)
    ResponseEntity<AccountItem> change(
            @PathVariable long account,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] json,
            @AuthenticationPrincipal Viewer viewer) {
        var now = api.find(account, viewer);
        var version = Preconditions.version(ifMatch, now.version());
        api.change(now, version, body.read(json, AccountBody.class, WHAT), viewer);
        return read(account, viewer);
    }

    private static ResponseEntity<AccountItem> answer(ResponseEntity.BodyBuilder answer, AccountSummary account) {
        return answer.eTag(Preconditions.etag(account.version())).body(AccountItem.of(account));
    }
}
