package io.ziping.identity.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.identity.account.InitialPasswords;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final PasswordPolicy DENGBAO = SecurityProfile.DENGBAO.passwords();
    private static final PasswordPolicy ASVS = SecurityProfile.ASVS.passwords();

    @ParameterizedTest
    @CsvSource({
        "Kurzes12, ''",
        "kur-ze12, ''",
        "Kur12, 至少8个字符",
        "kurzesto, 大写字母、小写字母、数字和符号，至少要有3种",
        "kurzes12, 大写字母、小写字母、数字和符号，至少要有3种",
        "Zhoumin-7, 不能含用户名",
    })
    void mixesCharactersInTheChineseProfile(String password, String problem) {
        assertThat(String.join("；", DENGBAO.problems(password, "zhoumin"))).isEqualTo(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"正确的马电池订书钉春天来了吧好", "correct horse staple", "seven-blue-lamps", "k8fj2mqpz0vx"})
    void takesAnyLongPasswordInTheOther(String password) {
        assertThat(ASVS.problems(password, "zhoumin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1A",
                "Passw0rd!",
                "1Password",
                "Admin@123",
                "Caizheng2026",
                "Caizheng-ju-1",
                "Mima1234!",
                "Summer-2026",
                "Qwer1234!Qwerty",
                "Welcome2China",
                "Abcd-1234",
                "1qaz@WSX",
                "1Q2w3e4r",
                "Test-Test-1",
            })
    void refusesWhatEverybodyTriesFirstWithEveryKindOfCharacter(String password) {
        assertThat(DENGBAO.problems(password, "zhoumin")).containsExactly("太常见，别人容易猜到");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Blue-lamps-7", "Masterplan-of-7", "Testament-12", "Zhonghuamen-9", "Regenpfeifer1"})
    void takesWordsOfOnesOwnThatACommonOneIsIn(String password) {
        assertThat(DENGBAO.problems(password, "zhoumin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password12345",
                "P@ssw0rd123456",
                "Admin20252025",
                "qwertyuiop12",
                "aaaaaaaaaaaaa",
                "123456789012",
                "abcdefghijkl",
                "ziping-trial",
                "201920192019",
            })
    void refusesWhatEverybodyTriesFirst(String password) {
        assertThat(ASVS.problems(password, "zhoumin")).contains("太常见，别人容易猜到");
    }

    @Test
    void countsCharactersNotUnitsAndRefusesWhatWouldBeCut() {
        assertThat(DENGBAO.problems("Aa1😀😁😂😃", "zhoumin")).containsExactly("至少8个字符");
        assertThat(DENGBAO.problems("Aa1" + "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏", "zhoumin"))
                .singleElement()
                .asString()
                .contains("72个字节");
    }

    @Test
    void growsOldOnlyInTheChineseProfile() {
        var changed = Instant.parse("2026-01-01T00:00:00Z");

        assertThat(DENGBAO.isOverdue(changed, changed.plus(Duration.ofDays(90))))
                .isFalse();
        assertThat(DENGBAO.isOverdue(changed, changed.plus(Duration.ofDays(91))))
                .isTrue();
        assertThat(ASVS.isOverdue(changed, changed.plus(Duration.ofDays(9000)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 20})
    void isKeptByTheInitialPasswordsOfBothProfiles(int length) {
        for (int i = 0; i < 200; i++) {
            var password = InitialPasswords.make(length);
            assertThat(DENGBAO.problems(password, "zhoumin")).isEmpty();
            assertThat(ASVS.problems(password, "zhoumin")).isEmpty();
        }
    }
}
