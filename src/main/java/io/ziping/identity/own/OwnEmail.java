package io.ziping.identity.own;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.identity.account.Account;
import io.ziping.identity.account.AccountProblem;
import io.ziping.identity.account.AccountRepository;
import io.ziping.identity.account.EmailAddress;
import io.ziping.ui.Constraints;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says where the own notices go. */
@Service
@RequiredArgsConstructor
@Transactional
public class OwnEmail {

    private final AccountRepository accounts;
    private final Constraints constraints;
    private final ApplicationEventPublisher events;

    private record Change(@EmailAddress String email) {}

    /** The address, or blank. */
    @Transactional(readOnly = true)
    public String of(Viewer viewer) {
        return accounts.findById(viewer.accountId()).map(Account::getEmail).orElse("");
    }

    /**
     * Changes the address; a blank one is none.
     *
     * @throws AccountProblem when it is no address
     */
    public void change(Viewer viewer, String email) {
        var address = email.strip();
        constraints.check(new Change(address)).throwAs(AccountProblem::new);
        var account = accounts.findById(viewer.accountId()).orElseThrow();
        if (!address.equals(account.getEmail())) {
            account.setEmail(address);
            events.publishEvent(new AdministrativeAct(viewer, "更换邮箱", account.getUsername(), ""));
        }
    }
}
