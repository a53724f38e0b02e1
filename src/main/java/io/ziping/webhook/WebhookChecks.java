package io.ziping.webhook;

import io.ziping.organization.DataScope;
import io.ziping.organization.Organizations;
import io.ziping.text.NormalForm;
import io.ziping.text.PlainText;
import io.ziping.ui.Mistakes;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What cannot be in what an administrator says of a webhook. */
@Component
@RequiredArgsConstructor
class WebhookChecks {

    static final String TAKEN = "已有这个名称的推送";

    private static final int LONGEST_NAME = 40;

    /** Each is asked for at every move. */
    private static final int MOST = 20;

    private final WebhookStore store;
    private final Receivers receivers;
    private final WebhookSecrets secrets;
    private final Organizations organizations;

    /**
     * @param id the webhook that is to be so; {@code null} for a new one
     * @throws WebhookProblem with all that cannot be
     */
    void check(WebhookDetails details, @Nullable Long id) {
        new Mistakes()
                .add("", id == null ? newProblem() : "")
                .add("name", nameProblem(PlainText.name(details.name()), id))
                .add("url", receivers.problem(details.url().strip()))
                .add("events", details.events().isEmpty() ? "至少选一个动作" : "")
                .add("reach", details.reach() == null ? "请选数据范围" : "")
                .add("departmentId", departmentProblem(details))
                .add("unitId", unitProblem(details))
                .throwAs(WebhookProblem::new);
    }

    private String newProblem() {
        if (!secrets.possible()) {
            return "没有加密用的密钥，建不了推送。请维护服务器的人设置 ziping.secret-key";
        }
        return store.count() < MOST ? "" : "最多%d个推送，请先删去不用的".formatted(MOST);
    }

    private String nameProblem(String name, @Nullable Long id) {
        if (name.isEmpty()) {
            return "请填名称，写明是哪个系统，如“数据平台”";
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            return "最多%d个字".formatted(LONGEST_NAME);
        }
        return store.isNamed(NormalForm.of(name), id) ? TAKEN : "";
    }

    private String departmentProblem(WebhookDetails details) {
        if (details.reach() != WebhookReach.DEPARTMENT) {
            return "";
        }
        return Optional.ofNullable(details.departmentId())
                .flatMap(organizations::department)
                .map(department -> "")
                .orElse("请选主管部门");
    }

    private String unitProblem(WebhookDetails details) {
        if (details.reach() != WebhookReach.UNIT) {
            return "";
        }
        return Optional.ofNullable(details.unitId())
                .flatMap(id -> organizations.unit(id, DataScope.ALL))
                .map(unit -> "")
                .orElse("请选单位");
    }
}
