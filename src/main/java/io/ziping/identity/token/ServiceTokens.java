package io.ziping.identity.token;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Duty;
import io.ziping.identity.Viewer;
import io.ziping.organization.DataScope;
import io.ziping.organization.Organizations;
import io.ziping.text.NormalForm;
import io.ziping.text.PlainText;
import io.ziping.ui.Mistakes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 接口令牌: makes and revokes tokens, for administrators of security. A token is never changed: what a program may do is
 * changed by another token. A revoked one stays, so that what was done with it keeps its name.
 */
@Service
@RequiredArgsConstructor
@Transactional
public class ServiceTokens {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 40;

    /** Before a name, wherever it stands beside names of people. */
    static final String OWNER = "接口：";

    private static final String TAKEN = "已有这个名称的令牌，吊销的也算：日志里一个名称只指一个令牌";

    private final TokenStore store;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * A new token.
     *
     * @param token to be shown this once
     */
    public record Issued(ServiceToken facts, String token) {}

    /** Tokens, those in use first, by name. */
    @Transactional(readOnly = true)
    public List<ServiceToken> page(int size, int offset) {
        return store.page(size, offset);
    }

    /** How many there are, revoked ones too. */
    @Transactional(readOnly = true)
    public long count() {
        return store.count();
    }

    @Transactional(readOnly = true)
    public Optional<ServiceToken> get(long id) {
        return store.get(id);
    }

    /**
     * Checks a new token without making it.
     *
     * @throws TokenProblem with all that cannot be
     */
    @Transactional(readOnly = true)
    public void checkNew(TokenDetails details, Viewer by) {
        by.require(Duty.SECURITY);
        new Mistakes()
                .add("name", nameProblem(details.name()))
                .add("scope", details.scope() == null ? "请选数据范围" : "")
                .add("departmentId", departmentProblem(details))
                .add("unitId", unitProblem(details))
                .add("validUntil", dayProblem(details.validUntil()))
                .throwAs(TokenProblem::new);
    }

    /**
     * Makes a token.
     *
     * @throws TokenProblem with all that cannot be
     */
    public Issued create(TokenDetails typed, Viewer by) {
        var details = named(typed);
        checkNew(details, by);
        var scope = details.scope();
        if (scope == null) {
            throw new IllegalStateException("a checked token without a scope");
        }
        var now = clock.instant();
        var token = TokenFormat.make();
        var id = addAs(details, scope, token, by, now);
        var facts = store.get(id).orElseThrow();
        events.publishEvent(new AdministrativeAct(by, "新建令牌", OWNER + facts.name(), describe(facts)));
        return new Issued(facts, token);
    }

    private long addAs(TokenDetails details, TokenScope scope, String token, Viewer by, Instant now) {
        try {
            var account = store.addAccount(
                    OWNER + details.name(),
                    scope.role(),
                    scope == TokenScope.DEPARTMENT ? details.departmentId() : null,
                    scope == TokenScope.UNIT ? details.unitId() : null,
                    now);
            return store.add(account, NormalForm.of(details.name()), details, token, by.accountId(), now);
        } catch (DuplicateKeyException madeMeanwhile) {
            throw new TokenProblem("name", TAKEN);
        }
    }

    /** Takes a token out of use for good; a second time changes nothing. */
    public void revoke(long id, Viewer by) {
        by.require(Duty.SECURITY);
        if (store.revoke(id, by.accountId(), clock.instant())) {
            var facts = store.get(id).orElseThrow();
            events.publishEvent(new AdministrativeAct(by, "吊销令牌", OWNER + facts.name(), facts.shortForm()));
        }
    }

    private static TokenDetails named(TokenDetails typed) {
        return new TokenDetails(
                PlainText.name(typed.name()),
                typed.scope(),
                typed.departmentId(),
                typed.unitId(),
                typed.writes(),
                typed.validUntil());
    }

    private String nameProblem(String typed) {
        var name = PlainText.name(typed);
        if (name.isEmpty()) {
            return "请填名称，写明是哪个系统，如“财政一体化”";
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            return "最多%d个字".formatted(LONGEST_NAME);
        }
        return store.isNamed(NormalForm.of(name)) ? TAKEN : "";
    }

    private String departmentProblem(TokenDetails details) {
        if (details.scope() != TokenScope.DEPARTMENT) {
            return "";
        }
        return Optional.ofNullable(details.departmentId())
                .flatMap(organizations::department)
                .map(department -> department.isEnabled() ? "" : "这个主管部门已停用")
                .orElse("请选主管部门");
    }

    private String unitProblem(TokenDetails details) {
        if (details.scope() != TokenScope.UNIT) {
            return "";
        }
        return Optional.ofNullable(details.unitId())
                .flatMap(id -> organizations.unit(id, DataScope.ALL))
                .map(unit -> unit.isOpen() ? "" : "这个单位已停用")
                .orElse("请选单位");
    }

    private String dayProblem(@Nullable LocalDate day) {
        return day == null || !day.isBefore(LocalDate.now(clock)) ? "" : "请填今天或以后的一天，长期有效的空着";
    }

    private static String describe(ServiceToken token) {
        return token.shortForm() + "，" + token.reach() + "，" + token.right()
                + (token.validUntil() == null ? "，长期" : "，用到" + token.until());
    }
}
