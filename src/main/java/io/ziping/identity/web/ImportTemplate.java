package io.ziping.identity.web;

import io.ziping.identity.Role;
import io.ziping.identity.administration.AccountImport;
import io.ziping.spreadsheet.XlsxTemplate;
import io.ziping.spreadsheet.XlsxTemplate.Column;
import java.util.List;

/** The empty list of accounts to be filled in. */
final class ImportTemplate {

    private ImportTemplate() {}

    static byte[] write() {
        return XlsxTemplate.write(
                "账号名单",
                List.of(
                        new Column("用户名", 20, List.of()),
                        new Column("姓名", 14, List.of()),
                        new Column(
                                "角色",
                                18,
                                List.of(
                                        Role.PREPARER.label(),
                                        Role.DEPARTMENT_REVIEWER.label(),
                                        Role.FINANCE_REVIEWER.label())),
                        new Column("部门", 36, List.of()),
                        new Column("单位", 36, List.of())),
                AccountImport.MOST,
                List.of(
                        "一行一个账号，最多" + AccountImport.MOST + "行。第一行的标题不要改。",
                        "用户名：2到64个字符，小写字母、数字、点、横线、下划线，以字母或数字开头。例：zhoumin",
                        "姓名：最多60个字。例：周敏",
                        "角色：填报人、主管部门审核人、财政审核人，三选一。管理员在系统里单独建。",
                        "部门：主管部门审核人要填；填报人的单位在几个部门下同名时要填。名称和系统里“组织”的一样，包括“(汇总)”。",
                        "单位：填报人要填。",
                        "财政审核人的部门和单位都空着。",
                        "上传以后先看到每一行有没有问题，确认了才建。"));
    }
}
