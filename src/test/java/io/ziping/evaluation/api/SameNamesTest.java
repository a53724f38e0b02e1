package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.support.WholeApplication;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.node.ObjectNode;

/** Names that look the same are the same: over the API a second form of them is answered like any other duplicate. */
@WholeApplication
class SameNamesTest {

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "同名项目（一）\u00a0",
                "\u3000同名项目（一）",
                "同名\u200b项目（一）",
                "同名\n项目（一）",
                "同名项目(一)",
                "同名项目〔一〕",
                "\ufeff同名 项目（一）"
            })
    void refusesASecondFormOfAProjectThatLooksTheSame(String name) throws Exception {
        var document = document("同名单位");
        create(document.put("project", "同名项目（一）"));
        var id = create(document).json(409).get("existingId").asLong();

        var answer = create(document.put("project", name));

        assertThat(answer.json(409).get("existingId").asLong()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"同名项目一期,同名项目二期", "同名项目A,同名项目B", "同名项目1,同名项目2"})
    void keepsProjectsApartThatDifferInALetter(String one, String other) throws Exception {
        var document = document("异名单位");

        create(document.put("project", one)).json(201);
        create(document.put("project", other)).json(201);
    }

    @Test
    void findsDepartmentAndUnitHoweverTheyAreSpelt() throws Exception {
        var document = document("同形单位（一）").put("project", "甲");
        create(document).json(201);

        var answer = create(document.put("implementingUnit", "同形 单位(一)")
                .put("competentDepartment", "同形单位【一】部门\u200b")
                .put("project", "乙"));

        assertThat(answer.json(201).get("implementingUnit").asString()).isEqualTo("同形单位（一）");
    }

    @Test
    void letsOneOfSeveralAtOnceMakeAProject() throws Exception {
        var document = document("同时单位").put("project", "先建");
        create(document).json(201);
        var calls = Stream.of("同时项目（一）", "同时项目(一)", "同时\u200b项目（一）", "同时 项目（一）")
                .map(name -> document.deepCopy().put("project", name))
                .map(each -> (Callable<ApiCalls.Answer>) () -> create(each))
                .toList();

        assertThat(ApiCalls.atOnce(calls)).isEqualTo(List.of(201, 409, 409, 409));
    }

    @Test
    void refusesAProjectWhoseNameNobodySees() throws Exception {
        assertThat(create(document("无名单位").put("project", "\u200b\u00a0")).errors(422))
                .containsExactly("missing@/project");
    }

    @ParameterizedTest
    @CsvSource({
        "查找项目（２０２４升级）,1",
        "查找项目(2024升级),1",
        "升级 查找,1",
        "２０２４,1",
        "查找 单位,1",
        "查找 部门 2024,1",
        "查找单位部门,1",
        "升级 降级,0",
        "202 5,0"
    })
    void searchesForWordsInAnyOrderAndWidth(String text, int count) throws Exception {
        create(document("查找单位").put("project", "查找项目（2024升级）"));

        var list = new ApiCalls(mvc, "admin")
                .read(ApiCalls.FORMS + "?unit=查找单位&q=" + text)
                .json(200);

        assertThat(list.get("count").asInt()).isEqualTo(count);
    }

    @Test
    void takesClassesHoweverTheyAreSpelt() throws Exception {
        var document = document("分类单位");
        SampleDocuments.put(document, "/indicators/0/dimension", "产出 指标\u200b");

        assertThat(create(document).json(201).at("/indicators/0/dimension").asString())
                .isEqualTo("产出指标");
    }

    private static ObjectNode document(String unit) {
        return SampleDocuments.of(2, unit);
    }

    private ApiCalls.Answer create(ObjectNode document) throws Exception {
        return new ApiCalls(mvc, "admin").create(document);
    }
}
