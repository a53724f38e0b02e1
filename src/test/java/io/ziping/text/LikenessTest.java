package io.ziping.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "法律顾问费|法律顾问经费",
                "法律顾问费|法律顾问费（2024）",
                "2024年道路养护项目|2025年度道路养护",
                "闵行区教育局|闵行区教育局（汇总）",
                "闵行区教育局、|闵行区教育局",
                "闵行区人民政府办公室|上海市闵行区人民政府办公室(汇总)",
                "区长网上办公系统|区长网上办公糸统",
                "公共文化服务体系建设专项补助资金管理|公共文化服务休系建没专项补助资金管理"
            })
    void asksAboutNamesThatAreNearlyTheSame(String one, String other) {
        assertThat(isNear(one, other)).isTrue();
        assertThat(isNear(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "道路养护工程一期|道路养护工程二期",
                "道路养护工程1|道路养护工程2",
                "道路养护工程1|道路养护工程11",
                "信息系统A区建设|信息系统B区建设",
                "城东小学修缮|城西小学修缮",
                "水务局|税务局",
                "闵行区水务局|闵行区教育局",
                "闵行区教育局|闵行区教育局信息中心",
                "第一中学|闵行区第一中学",
                "法律顾问费|印刷费"
            })
    void asksNothingAboutNamesThatDifferInWhatTellsThemApart(String one, String other) {
        assertThat(isNear(one, other)).isFalse();
    }

    @Test
    void findsTheNearestOfSeveral() {
        var names = List.of("印刷费", "法律顾问费（2024）", "法律顾问费。");

        assertThat(Likeness.nearest("法律顾问费", names, name -> name)).contains("法律顾问费。");
        assertThat(Likeness.nearest("培训费", names, name -> name)).isEmpty();
    }

    @Test
    void offersTheLikestFirst() {
        var names = List.of("法律顾问费（2024）", "法律顾问经费", "印刷费", "法律顾问费用支出");

        assertThat(Likeness.closest("法律顾问费", names, name -> name)).containsExactly("法律顾问经费", "法律顾问费用支出", "法律顾问费（2024）");
    }

    private static boolean isNear(String one, String other) {
        return Likeness.Plain.of(one).isNear(Likeness.Plain.of(other));
    }
}
