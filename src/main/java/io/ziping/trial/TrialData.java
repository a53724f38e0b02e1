package io.ziping.trial;

import io.ziping.campaign.Campaign;
import io.ziping.campaign.Campaigns;
import io.ziping.database.TrialMode;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.identity.NewAccount;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.organization.ImplementingUnit;
import io.ziping.organization.Organizations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Fills an empty database in trial mode; all of it or nothing, and before anybody can log in. */
@Component
@RequiredArgsConstructor
class TrialData implements SmartInitializingSingleton {

    /** The password of every trial account; shown on the login page. */
    static final String PASSWORD = "ziping-trial";

    private final TrialMode trial;
    private final Accounts accounts;
    private final Organizations organizations;
    private final EvaluationDocuments documents;
    private final TrialDrafts drafts;
    private final Campaigns campaigns;
    private final JsonMapper json;
    private final Clock clock;

    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        if (!trial.active() || accounts.hasAdministrator()) {
            return;
        }
        var samples = samples();
        var unit = unit(samples.get(0));
        var preparer = account("preparer", "周敏", Role.PREPARER, unit);
        account("department", "陆文华", Role.DEPARTMENT_REVIEWER, unit);
        account("reviewer", "沈建国", Role.FINANCE_REVIEWER, unit);
        var admin = account("admin", "系统管理员", Role.ADMIN, unit);
        samples.forEach(sample -> documents.archive(sample, admin));
        campaigns.create(campaign(LocalDate.now(clock)), admin);
        drafts.begin(preparer);
    }

    /** Open for a year, so that whoever comes back to the trial later can still fill its drafts. */
    private static Campaign campaign(LocalDate today) {
        return new Campaign(
                TrialDrafts.YEAR,
                today.withDayOfMonth(1),
                today.plusMonths(13).withDayOfMonth(1).minusDays(1),
                "试用数据：截止日定得很远，管理员可以在“管理 → 年度”里改。",
                0);
    }

    private ImplementingUnit unit(EvaluationDocument sample) {
        return organizations.findOrCreate(
                Objects.requireNonNull(sample.competentDepartment()),
                Objects.requireNonNull(sample.implementingUnit()));
    }

    private Viewer account(String username, String name, Role role, ImplementingUnit unit) {
        return accounts.create(new NewAccount(
                username, PASSWORD, name, role, unit.getDepartment(), unit, NewAccount.PasswordOrigin.PUBLIC));
    }

    private List<EvaluationDocument> samples() {
        try (var stream = new ClassPathResource("samples/minhang-2024.json").getInputStream()) {
            return Objects.requireNonNull(json.readValue(stream, new TypeReference<List<EvaluationDocument>>() {}));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
