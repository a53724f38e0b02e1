package io.ziping.identity.web;

import io.ziping.identity.Viewer;
import io.ziping.spreadsheet.CsvLines;
import io.ziping.ui.download.Download;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The files around a list of accounts: an empty one to fill, and the passwords that were made, given once. */
@Controller
@RequiredArgsConstructor
class ImportFilesController {

    private final PendingImports desk;

    @PostMapping(ImportController.PATH + "/passwords")
    ResponseEntity<byte[]> passwords(
            @RequestParam(defaultValue = "") String token, @AuthenticationPrincipal Viewer viewer) {
        var made = desk.takePasswords(token, viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE, "已经下载过"));
        var csv = new StringBuilder(CsvLines.START).append(CsvLines.line("用户名", "姓名", "角色", "单位或部门", "初始密码"));
        made.forEach(account -> csv.append(CsvLines.line(
                account.username(),
                account.displayName(),
                account.role().label(),
                account.body(),
                account.password())));
        return Download.saved("初始密码.csv", "text/csv;charset=UTF-8")
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(ImportController.PATH + "/template.xlsx")
    ResponseEntity<byte[]> template() {
        return Download.saved("账号名单模板.xlsx", Download.XLSX).body(ImportTemplate.write());
    }
}
