package io.ziping.identity.administration;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.NewAccount;
import io.ziping.identity.Viewer;
import io.ziping.identity.account.Account;
import io.ziping.identity.account.AccountProblem;
import io.ziping.identity.account.AccountRepository;
import io.ziping.identity.account.InitialPasswords;
import io.ziping.organization.DataScope;
import io.ziping.organization.Organizations;
import io.ziping.spreadsheet.Spreadsheet;
import io.ziping.spreadsheet.SpreadsheetProblem;
import io.ziping.spreadsheet.Spreadsheets;
import io.ziping.ui.Constraints;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes many accounts from a list: checked as a whole, then made as a whole. */
@Service
@RequiredArgsConstructor
public class AccountImport {

    /** The most accounts of one list. */
    public static final int MOST = 2_000;

    private static final int PASSWORD_LENGTH = 14;
    private static final int NAMED_IN_ONE_ENTRY = 100;

    /**
     * Cheaper than for passwords people choose: these are 14 random characters that nobody can guess in any time, and are
     * replaced at the first login. At the usual strength 2,000 of them would take minutes.
     */
    private static final int STRENGTH = 6;

    private final AccountRepository accounts;
    private final Organizations organizations;
    private final Constraints constraints;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** A list that is no longer as fine as it was when it was checked. */
    public static class ListChangedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * Reads a file and checks every row of it.
     *
     * @throws AccountProblem when it is no table, or there are no such columns, or no rows
     */
    public AccountList read(byte[] file) {
        var rows = rows(file);
        if (rows.isEmpty()) {
            throw new AccountProblem("file", "表格是空的，请按模板填写");
        }
        var heading = rows.get(0);
        var missing = ImportColumn.missingIn(heading);
        if (!missing.isEmpty()) {
            throw new AccountProblem("file", "第一行要有用户名、姓名、角色、部门、单位五列；没有找到：" + missing);
        }
        if (rows.size() == 1) {
            throw new AccountProblem("file", "只有标题，没有账号，请按模板填写");
        }
        var typed = rows.stream().skip(1).map(row -> typed(row, heading)).toList();
        var reading = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        reading.setReadOnly(true);
        return Objects.requireNonNull(reading.execute(status -> {
            var checks = checks(typed);
            return new AccountList(typed.stream().map(checks::check).toList());
        }));
    }

    private static List<Spreadsheet.Row> rows(byte[] file) {
        try {
            return Spreadsheets.read(file, MOST + 1).rows();
        } catch (SpreadsheetProblem problem) {
            throw new AccountProblem("file", problem.words());
        }
    }

    private static ImportRow typed(Spreadsheet.Row row, Spreadsheet.Row heading) {
        return new ImportRow(
                row.number(),
                Arrays.stream(ImportColumn.values())
                        .collect(Collectors.toMap(
                                Function.identity(),
                                column -> row.cell(column.in(heading).orElseThrow()))),
                Map.of());
    }

    private ImportChecks checks(List<ImportRow> rows) {
        var names = rows.stream().map(ImportChecks::username).collect(Collectors.toSet());
        var taken = new HashSet<>(jdbc.sql("select username from account where username in (:names)")
                .param("names", names)
                .query(String.class)
                .list());
        return new ImportChecks(
                constraints, taken, organizations.units(DataScope.ALL), organizations.openDepartments());
    }

    /**
     * Makes the accounts of rows that were fine: all of them or none.
     *
     * @throws ListChangedException when one of them can no longer be made
     */
    public List<ImportedAccount> create(List<ImportRow> rows, Viewer by) {
        var passwords =
                rows.stream().map(row -> InitialPasswords.make(PASSWORD_LENGTH)).toList();
        var encoder = new BCryptPasswordEncoder(STRENGTH);
        var hashes = passwords.parallelStream()
                .map(password -> "{bcrypt}" + encoder.encode(password))
                .toList();
        try {
            return Objects.requireNonNull(transaction.execute(status -> store(rows, passwords, hashes, by)));
        } catch (DataIntegrityViolationException taken) {
            throw new ListChangedException();
        }
    }

    private List<ImportedAccount> store(List<ImportRow> rows, List<String> passwords, List<String> hashes, Viewer by) {
        var checks = checks(rows);
        if (rows.stream().anyMatch(row -> !checks.check(row).isFine())) {
            throw new ListChangedException();
        }
        var made = new ArrayList<ImportedAccount>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var account = accounts.save(new Account(
                    new NewAccount(
                            ImportChecks.username(row),
                            passwords.get(i),
                            row.cell(ImportColumn.NAME),
                            ImportChecks.role(row),
                            checks.department(row),
                            checks.unit(row),
                            NewAccount.PasswordOrigin.GIVEN),
                    hashes.get(i),
                    clock.instant()));
            made.add(new ImportedAccount(
                    account.getUsername(),
                    account.getDisplayName(),
                    account.getRole(),
                    account.bodyName(),
                    passwords.get(i)));
        }
        accounts.flush();
        tell(made, by);
        return made;
    }

    /** Names every account, a hundred in an entry: the log is written one at a time, and others wait for it. */
    private void tell(List<ImportedAccount> made, Viewer by) {
        for (int from = 0; from < made.size(); from += NAMED_IN_ONE_ENTRY) {
            var part = made.subList(from, Math.min(from + NAMED_IN_ONE_ENTRY, made.size()));
            var named = part.stream()
                    .map(account -> account.username() + "（" + account.displayName() + "，"
                            + account.role().label() + (account.body().isEmpty() ? "" : "，" + account.body()) + "）")
                    .collect(Collectors.joining("、"));
            events.publishEvent(new AdministrativeAct(
                    by, "批量新建账号", "共%d个，第%d到%d个".formatted(made.size(), from + 1, from + part.size()), named));
        }
    }
}
