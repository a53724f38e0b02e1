package io.ziping.administration.api;

import io.ziping.evaluation.api.KeyedAnswers;
import io.ziping.evaluation.api.KeyedRequest;
import io.ziping.identity.Viewer;
import io.ziping.identity.administration.AccountAdministration;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An account is kept out or let in, its sessions and second factor are taken away, over HTTP. Once more changes nothing. */
@RestController
@RequestMapping("/api/v1/accounts/{account}")
@RequiredArgsConstructor
class AccountActApiController {

    private static final String DISABLEMENT = "/disablement";
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final AccountApi api;
    private final AccountAdministration accounts;
    private final KeyedAnswers requests;

    @PostMapping(path = DISABLEMENT, produces = JSON)
    AccountItem disable(
            @PathVariable long account, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        return act(account, viewer, request, () -> accounts.setEnabled(account, false, viewer));
    }

    @DeleteMapping(path = DISABLEMENT, produces = JSON)
    AccountItem enable(@PathVariable long account, @AuthenticationPrincipal Viewer viewer) {
        api.find(account, viewer);
        accounts.setEnabled(account, true, viewer);
        return AccountItem.of(api.find(account, viewer));
    }

    /** Forgets wrong passwords. */
    @PostMapping(path = "/unlocking", produces = JSON)
    AccountItem unlock(@PathVariable long account, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        return act(account, viewer, request, () -> accounts.unlock(account, viewer));
    }

    private AccountItem act(long account, Viewer viewer, HttpServletRequest request, Runnable act) {
        api.find(account, viewer);
        requests.once(KeyedRequest.of(request, new byte[0]), viewer, () -> {
            act.run();
            return "";
        });
        return AccountItem.of(api.find(account, viewer));
    }

    @DeleteMapping("/sessions")
    ResponseEntity<Void> endSessions(@PathVariable long account, @AuthenticationPrincipal Viewer viewer) {
        api.find(account, viewer);
        accounts.endSessions(account, viewer);
        return ResponseEntity.noContent().build();
    }

    /** Of somebody who has lost it. */
    @DeleteMapping("/second-factor")
    ResponseEntity<Void> removeSecondFactor(@PathVariable long account, @AuthenticationPrincipal Viewer viewer) {
        api.find(account, viewer);
        accounts.removeSecondFactor(account, viewer);
        return ResponseEntity.noContent().build();
    }
}
