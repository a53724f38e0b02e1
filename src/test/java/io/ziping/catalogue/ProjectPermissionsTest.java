package io.ziping.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.identity.AccountSource;
import io.ziping.identity.Duty;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.organization.DataScope;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain; costs nothing. */
class ProjectPermissionsTest {

    @ParameterizedTest
    @CsvSource({
        "PREPARER, , true, false, true",
        "DEPARTMENT_REVIEWER, , false, false, false",
        "FINANCE_REVIEWER, , false, false, true",
        "ADMIN, SYSTEM, false, true, true",
        "ADMIN, AUDIT, false, false, false"
    })
    void saysWhoMayDoWhat(Role role, Duty duty, boolean asks, boolean names, boolean retires) {
        var viewer = new Viewer(
                1,
                "somebody",
                null,
                "某人",
                role,
                duty == null ? Set.of() : Set.of(duty),
                DataScope.ALL,
                "",
                true,
                new Viewer.LoginState(0, false, false, false, false, null, AccountSource.LOCAL));

        assertThat(ProjectPermissions.mayAskForName(role)).isEqualTo(asks);
        assertThat(ProjectPermissions.mayName(viewer)).isEqualTo(names);
        assertThat(ProjectPermissions.mayRetire(viewer)).isEqualTo(retires);
    }
}
