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
import io.ziping.trial.city.City;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Fills an empty database in trial mode; all of it or nothing, and before anybody can log in. */
@Component
@RequiredArgsConstructor
@EnableConfigurationProperties(DemoProperties.class)
class TrialData implements SmartInitializingSingleton {

    /** The password of every trial account; shown on the login page. */
    static final String PASSWORD = "ziping-trial";

    /** So long the forms of a city have been filled and reviewed. */
    private static final int MONTHS_UNDER_WAY = 2;

    private final TrialMode trial;
    private final Accounts accounts;
    private final Organizations organizations;
    private final EvaluationDocuments documents;
    private final TrialDrafts drafts;
    private final Campaigns campaigns;
    private final City city;
    private final DemoProperties demo;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final Clock clock;

    @Override
    public void afterSingletonsInstantiated() {
        if (demo.isCity()) {
            requireEmptyTrial();
            // all of it or nothing: who stops it half way finds the database as empty as before
            transaction.executeWithoutResult(status -> city.fill(
                    PASSWORD, admin -> campaigns.create(campaign(today().minusMonths(MONTHS_UNDER_WAY)), admin)));
        } else if (trial.active() && !accounts.hasAdministrator()) {
            transaction.executeWithoutResult(status -> fillWithSamples());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void requireEmptyTrial() {
        if (!trial.active()) {
            throw new DemoRefusedException(
                    "演示数据只能装进试用的数据库，这里不是试用：用户和表都是真的。(No trial.)",
                    "请去掉 --ziping.demo=city 再启动；要试用，请不要写数据库地址，用另一个空目录：--ziping.data-dir=…");
        }
        if (accounts.hasAdministrator() || city.holdsForms()) {
            throw new DemoRefusedException(
                    "演示数据只能装进空的数据库，这里已经有用户或者表，什么也没有改动。(Not empty.)",
                    "城市上次已经装好，或者要用这里的数据，请去掉 --ziping.demo=city 再启动；要从头来，请换一个空目录：--ziping.data-dir=…");
        }
    }

    private void fillWithSamples() {
        var samples = samples();
        var unit = unit(samples.get(0));
        var preparer = account("preparer", "周敏", Role.PREPARER, unit);
        account("department", "陆文华", Role.DEPARTMENT_REVIEWER, unit);
        account("reviewer", "沈建国", Role.FINANCE_REVIEWER, unit);
        var admin = account("admin", "系统管理员", Role.ADMIN, unit);
        samples.forEach(sample -> documents.archive(sample, admin));
        campaigns.create(campaign(today()), admin);
        drafts.begin(preparer);
    }

    /** Open for a year, so that whoever comes back to the trial later can still fill its drafts. */
    private static Campaign campaign(LocalDate begun) {
        return new Campaign(
                TrialDrafts.YEAR,
                begun.withDayOfMonth(1),
                begun.plusMonths(13).withDayOfMonth(1).minusDays(1),
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
