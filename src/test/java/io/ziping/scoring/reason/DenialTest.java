package io.ziping.scoring.reason;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DenialTest {

    @ParameterizedTest
    @ValueSource(strings = {"没有结转", "无结转", "未发生结转", "避免资金结转", "不存在结转", "没有产生项目结转", "防止结转"})
    void turnsAWordIntoItsContrary(String clause) {
        assertThat(Denial.affirms(clause, "结转")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"结转", "资金结转下年", "因未验收而结转", "尾款结转", "无法支付的部分结转", "没有结转也无结余，质保金除外的部分结转"})
    void leavesAWordThatIsSaid(String clause) {
        assertThat(Denial.affirms(clause, "结转")).isTrue();
    }

    @Test
    void tellsEachPlace() {
        assertThat(Denial.undenied("结转、没有结转、结转", "结转")).containsExactly(0, 8);
    }
}
