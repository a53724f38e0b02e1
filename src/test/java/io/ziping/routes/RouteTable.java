package io.ziping.routes;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/**
 * Who gets which answer where. Preparer and department reviewer belong to the sample unit, so that a form of another
 * department does not exist for them; finance and administration see all.
 */
final class RouteTable {

    /**
     * Answers of routes with a form stand twice: for a form of the sample unit, then for a foreign one. What deletes the
     * form stands last.
     */
    private static final String OURS = """
            route                                        | -   preparer department reviewer admin | the same, foreign form

            GET  /                                       | 302 200 200 200 200
            GET  /login                                  | 200 200 200 200 200
            GET  /login/code                             | 302 302 302 302 302
            GET  /verify                                 | 200 200 200 200 200
            GET  /evaluations                            | 302 200 200 200 200
            GET  /evaluations/new                        | 302 200 403 403 200
            POST /evaluations/new                        | 302 422 403 403 422
            POST /evaluations/beginnings                 | 302 400 403 403 400
            GET  /evaluations/sheets.pdf                 | 302 200 200 200 200
            GET  /evaluations/summary.xlsx               | 302 200 200 200 200
            GET  /evaluations/{id}                       | 302 200 200 200 200 | 302 404 404 200 200
            GET  /evaluations/{id}/why/execution         | 302 200 200 200 200 | 302 404 404 200 200
            GET  /evaluations/{id}/why/{row}             | 302 200 200 200 200 | 302 404 404 200 200
            GET  /evaluations/{id}/suggestions           | 302 200 403 403 200 | 302 404 404 403 200
            GET  /evaluations/{id}/rows/{row}/years      | 302 200 200 200 200 | 302 404 404 200 200
            POST /evaluations/{id}/rows/{row}/years      | 302 302 302 302 302 | 302 404 404 302 302
            GET  /evaluations/{id}/sheet                 | 302 200 200 200 200 | 302 404 404 200 200
            GET  /evaluations/{id}/sheet.pdf             | 302 200 200 200 200 | 302 404 404 200 200
            GET  /evaluations/{id}/sheet.xlsx            | 302 200 200 200 200 | 302 404 404 200 200
            GET  /evaluations/{id}/sheet.docx            | 302 200 200 200 200 | 302 404 404 200 200
            GET  /evaluations/{id}/workbook.xlsx         | 302 200 302 302 200 | 302 404 404 302 200
            GET  /evaluations/{id}/edit                  | 302 200 302 302 200 | 302 404 404 302 200
            POST /evaluations/{id}/edit                  | 302 302 302 302 302 | 302 404 404 302 302
            POST /evaluations/{id}/changes               | 302 200 409 409 200 | 302 404 404 409 200
            POST /evaluations/{id}/presence              | 302 200 200 200 200 | 302 404 404 200 200
            GET  /evaluations/{id}/split                 | 302 200 302 302 200 | 302 404 404 302 200
            POST /evaluations/{id}/split                 | 302 302 302 302 302 | 302 404 404 302 302
            GET  /evaluations/{id}/submission            | 302 200 302 302 200 | 302 404 404 302 200
            POST /evaluations/{id}/submission            | 302 302 409 409 302 | 302 404 404 409 302
            POST /evaluations/{id}/moves                 | 302 400 400 400 400 | 302 400 400 400 400
            GET  /evaluations/{id}/return                | 302 302 302 302 302 | 302 404 404 302 302
            GET  /evaluations/{id}/pins/new              | 302 302 302 302 302 | 302 404 404 302 302
            POST /evaluations/{id}/pins                  | 302 200 200 200 200 | 302 404 404 200 200
            POST /evaluations/{id}/findings/{digest}     | 302 302 302 302 302 | 302 404 404 302 302
            GET  /evaluations/{id}/findings/{digest}/explanation | 302 302 302 302 302 | 302 404 404 302 302
            POST /evaluations/{id}/findings/{digest}/explanation | 302 200 200 200 200 | 302 404 404 200 200
            POST /evaluations/{id}/pins/{pin}/removal    | 302 302 302 302 302 | 302 404 404 302 302
            GET  /evaluations/{id}/pins/{pin}/answer     | 302 404 404 404 404 | 302 404 404 404 404
            POST /evaluations/{id}/pins/{pin}/answer     | 302 404 404 404 404 | 302 404 404 404 404
            GET  /evaluations/{id}/inquiries/new         | 302 200 302 302 200 | 302 404 404 302 200
            POST /evaluations/{id}/inquiries             | 302 422 422 422 422 | 302 404 404 422 422
            GET  /evaluations/{id}/inquiries/{inquiry}   | 302 404 404 404 404 | 302 404 404 404 404
            POST /evaluations/{id}/inquiries/{inquiry}/answer | 302 404 404 404 404 | 302 404 404 404 404
            POST /evaluations/{id}/inquiries/{inquiry}/closing | 302 404 404 404 404 | 302 404 404 404 404
            GET  /inquiries                              | 302 200 200 200 200
            GET  /evaluations/{id}/history               | 302 200 200 200 200 | 302 404 404 200 200
            GET  /evaluations/{id}/history/comparison    | 302 200 200 200 200 | 302 404 404 200 200
            GET  /evaluations/{id}/history/cell          | 302 200 200 200 200 | 302 404 404 200 200
            POST /evaluations/{id}/history/cell          | 302 302 302 302 302 | 302 404 404 302 302
            GET  /evaluations/{id}/evidence              | 302 200 200 200 200 | 302 404 404 200 200
            POST /evaluations/{id}/evidence              | 302 302 302 302 302 | 302 404 404 302 302
            GET  /evaluations/{id}/evidence/{file}       | 302 404 404 404 404 | 302 404 404 404 404
            GET  /evaluations/{id}/evidence/{file}/thumbnail | 302 404 404 404 404 | 302 404 404 404 404
            POST /evaluations/{id}/evidence/{file}       | 302 302 302 302 302 | 302 404 404 302 302
            POST /evaluations/{id}/evidence/{file}/wants | 302 302 302 302 302 | 302 404 404 302 302
            POST /evaluations/{id}/evidence/{file}/removal | 302 302 302 302 302 | 302 404 404 302 302
            POST /evaluations/{id}/evidence/{file}/restoration | 302 302 302 302 302 | 302 404 404 302 302
            GET  /analysis                               | 302 403 200 200 200
            GET  /analysis/figures.xlsx                  | 302 403 200 200 200
            GET  /analysis/indicators                    | 302 403 200 200 200
            GET  /analysis/indicators/figures.xlsx       | 302 403 200 200 200
            GET  /analysis/projects                      | 302 403 404 404 404
            GET  /analysis/projects/{project}            | 302 403 404 404 404
            GET  /analysis/projects/{project}/figures.xlsx | 302 403 404 404 404
            GET  /analysis/simulation                    | 302 403 200 200 200
            GET  /analysis/report                        | 302 403 200 200 200
            GET  /analysis/report.docx                   | 302 403 404 404 404
            GET  /analysis/report.pdf                    | 302 403 404 404 404
            GET  /spot-checks                            | 302 200 200 200 200
            GET  /spot-checks/new                        | 302 403 403 200 200
            POST /spot-checks/new                        | 302 403 403 422 422
            GET  /spot-checks/{draw}                     | 302 403 403 404 404
            POST /spot-checks/{draw}/assignments         | 302 403 403 404 404
            POST /spot-checks/{draw}/owner               | 302 403 403 404 404
            GET  /spot-checks/{draw}/closing             | 302 403 403 404 404
            POST /spot-checks/{draw}/closing             | 302 403 403 404 404
            GET  /spot-checks/{draw}/protocol            | 302 403 403 404 404
            GET  /spot-checks/{draw}/protocol.xlsx       | 302 403 403 404 404
            GET  /spot-checks/forms/{check}              | 302 404 404 404 404
            POST /spot-checks/forms/{check}              | 302 404 404 404 404
            GET  /spot-checks/given                      | 302 200 200 200 200
            GET  /spot-checks/forms/{check}/evidence/{file} | 302 404 404 404 404
            GET  /spot-checks/forms/{check}/files        | 302 404 404 404 404
            POST /spot-checks/forms/{check}/files        | 302 404 404 404 404
            GET  /spot-checks/forms/{check}/files/{file} | 302 404 404 404 404
            GET  /spot-checks/forms/{check}/files/{file}/thumbnail | 302 404 404 404 404
            POST /spot-checks/forms/{check}/files/{file}/removal | 302 404 404 404 404
            POST /spot-checks/forms/{check}/files/{file}/restoration | 302 404 404 404 404
            GET  /spot-checks/forms/{check}/comparison   | 302 404 404 404 404
            POST /spot-checks/forms/{check}/refiling     | 302 404 404 404 404
            POST /spot-checks/forms/{check}/final        | 302 404 404 404 404
            GET  /spot-checks/forms/{check}/answer       | 302 404 404 404 404
            POST /spot-checks/forms/{check}/answer       | 302 404 404 404 404
            GET  /spot-checks/forms/{check}/decision     | 302 404 404 404 404
            POST /spot-checks/forms/{check}/decision     | 302 404 404 404 404
            GET  /spot-checks/forms/{check}/rectifications/new | 302 404 404 404 404
            POST /spot-checks/forms/{check}/rectifications | 302 404 404 404 404
            POST /spot-checks/forms/{check}/settlement   | 302 404 404 404 404
            GET  /spot-checks/rectifications             | 302 200 200 200 200
            GET  /spot-checks/rectifications/{item}      | 302 404 404 404 404
            POST /spot-checks/rectifications/{item}      | 302 404 404 404 404
            GET  /spot-checks/clauses                    | 302 403 403 200 200
            POST /spot-checks/clauses                    | 302 403 403 422 422
            POST /spot-checks/clauses/use                | 302 403 403 302 302
            GET  /evaluations/{id}/spot-check            | 302 404 404 404 404 | 302 404 404 404 404
            GET  /doubts                                 | 302 403 200 200 200
            GET  /doubts/summary.xlsx                    | 302 403 200 200 200
            POST /doubts/look                            | 302 403 302 302 302
            GET  /doubts/phrases                         | 302 403 403 200 200
            GET  /doubts/phrases/{check}                 | 302 403 403 404 404
            POST /doubts/phrases/{check}                 | 302 403 403 404 404
            GET  /doubts/returns                         | 302 403 200 200 200
            POST /doubts/returns                         | 302 403 302 302 302
            GET  /views                                  | 302 200 200 200 200
            POST /views                                  | 302 400 400 400 400
            POST /views/{view}                           | 302 404 404 404 404
            POST /views/{view}/removal                   | 302 404 404 404 404
            GET  /unsaved                                | 302 200 200 200 200
            GET  /robots.txt                             | 200 200 200 200 200
            GET  /evaluations/{id}/deletion              | 302 302 302 302 200 | 302 404 404 302 200
            POST /evaluations/{id}/deletion              | 302 400 400 400 400 | 302 400 400 400 400
            GET  /evaluations/deleted                    | 302 200 403 403 200
            POST /evaluations/deleted/{draft}/restoration| 302 404 403 403 404
            GET  /exports                                | 302 200 200 200 200
            POST /exports                                | 302 400 400 400 400
            POST /exports/{export}/cancellation          | 302 302 302 302 302
            POST /exports/{export}/repetition            | 302 302 302 302 302
            GET  /exports/{export}/file                  | 302 404 404 404 404
            GET  /intake                                 | 302 200 403 403 200
            POST /intake                                 | 302 422 403 403 422
            GET  /intake/waiting/{ticket}                | 302 302 403 403 302
            GET  /intake/{intake}                        | 302 404 403 403 404
            POST /intake/{intake}/filing                 | 302 404 403 403 404
            POST /intake/{intake}/undoing                | 302 404 403 403 404
            GET  /intake/{intake}/forms/{number}         | 302 404 403 403 404
            POST /intake/{intake}/forms/{number}         | 302 404 403 403 404
            GET  /intake/{intake}/workbooks/{number}     | 302 404 403 403 404
            POST /intake/{intake}/workbooks/{number}     | 302 404 403 403 404
            POST /review/approvals                       | 302 302 302 302 302
            GET  /review/assignments                     | 302 403 403 200 200
            POST /review/assignments                     | 302 403 403 302 302
            POST /review/assignments/handover            | 302 403 403 302 302
            GET  /review/assignments/forms               | 302 403 403 200 200
            POST /review/assignments/forms               | 302 403 403 302 302
            POST /review/assignments/choice              | 302 403 403 302 302
            GET  /open                                   | 302 404 404 404 404
            GET  /open/forms/{id}                        | 302 404 404 404 404 | 302 404 404 404 404
            GET  /open/forms/{id}/sheet.pdf              | 302 404 404 404 404 | 302 404 404 404 404
            GET  /open/analysis                          | 302 404 404 404 404
            GET  /open/{year}/analysis.json              | 302 403 200 200 200
            GET  /open/{year}/analysis.csv               | 302 403 200 200 200
            GET  /open/{year}/forms.json                | 302 200 200 200 200
            GET  /open/{year}/forms.csv                 | 302 200 200 200 200
            GET  /account                                | 302 302 302 302 302
            GET  /account/password                       | 302 200 200 200 200
            POST /account/password                       | 302 422 422 422 422
            POST /account/email                          | 302 302 302 302 302
            GET  /notices                                | 302 200 200 200 200
            POST /notices/{notice}                       | 302 404 404 404 404
            POST /notices/reading                        | 302 302 302 302 302
            GET  /account/second-factor                  | 302 200 200 200 200
            POST /account/second-factor                  | 302 302 302 302 302
            GET  /account/second-factor/picture.svg      | 302 404 404 404 404
            POST /account/second-factor/removal          | 302 422 422 422 422
            GET  /admin                                  | 302 403 403 403 302
            GET  /admin/accounts                         | 302 403 403 403 200
            POST /admin/accounts                         | 302 403 403 403 422
            GET  /admin/accounts/new                     | 302 403 403 403 200
            GET  /admin/accounts/import                  | 302 403 403 403 200
            POST /admin/accounts/import                  | 302 403 403 403 422
            POST /admin/accounts/import/creation         | 302 403 403 403 302
            POST /admin/accounts/import/passwords        | 302 403 403 403 410
            GET  /admin/accounts/import/template.xlsx    | 302 403 403 403 200
            GET  /admin/accounts/{id}                    | 302 403 403 403 404
            POST /admin/accounts/{id}                    | 302 403 403 403 404
            GET  /admin/tokens                           | 302 403 403 403 200
            POST /admin/tokens                           | 302 403 403 403 422
            GET  /admin/tokens/new                       | 302 403 403 403 200
            GET  /admin/tokens/{id}                      | 302 403 403 403 404
            POST /admin/tokens/{id}/revocation           | 302 403 403 403 404
            GET  /admin/webhooks                         | 302 403 403 403 200
            POST /admin/webhooks                         | 302 403 403 403 422
            GET  /admin/webhooks/new                     | 302 403 403 403 200
            GET  /admin/webhooks/{id}                    | 302 403 403 403 404
            POST /admin/webhooks/{id}                    | 302 403 403 403 404
            GET  /admin/webhooks/{id}/edit               | 302 403 403 403 404
            POST /admin/webhooks/{id}/test               | 302 403 403 403 404
            POST /admin/webhooks/{id}/pause              | 302 403 403 403 404
            POST /admin/webhooks/{id}/resumption         | 302 403 403 403 404
            POST /admin/webhooks/{id}/removal            | 302 403 403 403 404
            POST /admin/webhooks/{id}/secret             | 302 403 403 403 404
            POST /admin/webhooks/{id}/former-secret/removal | 302 403 403 403 404
            POST /admin/webhooks/{id}/deliveries/{delivery}/repetition | 302 403 403 403 404
            GET  /help                                   | 302 200 200 200 200
            GET  /help/{chapter}                         | 302 404 404 404 404
            GET  /help/images/{picture}                  | 302 404 404 404 404
            GET  /help/filling                           | 302 200 200 200 200
            GET  /help/filling/cells                     | 302 200 200 200 200
            GET  /help/api                               | 302 200 200 200 200
            GET  /help/api/openapi.json                  | 302 200 200 200 200
            GET  /projects                               | 302 200 200 200 200
            GET  /projects/{project}                     | 302 404 404 404 404
            GET  /projects/{project}/name                | 302 404 403 403 404
            POST /projects/{project}/name                | 302 404 403 403 404
            POST /projects/{project}/name/decision       | 302 403 403 403 404
            GET  /projects/{project}/retirement          | 302 404 403 404 404
            POST /projects/{project}/retirement          | 302 404 403 404 404
            POST /projects/{project}/retirement/removal  | 302 404 403 404 404
            GET  /campaigns                              | 302 302 302 302 302
            GET  /campaigns/{year}                       | 302 200 200 200 200
            GET  /campaigns/{year}/owed.csv              | 302 200 200 200 200
            GET  /campaigns/{year}/days.ics              | 302 200 200 200 200
            GET  /campaigns/{year}/exceptions            | 302 403 403 200 200
            POST /campaigns/{year}/exceptions            | 302 403 403 422 422
            POST /campaigns/{year}/exceptions/removal    | 302 403 403 302 302
            POST /campaigns/{year}/reminders             | 302 403 302 302 302
            GET  /executions                             | 302 403 403 200 200
            POST /executions                             | 302 403 403 422 422
            GET  /executions/template.xlsx               | 302 403 403 200 200
            POST /executions/filing                      | 302 403 403 302 302
            GET  /executions/report                      | 302 403 403 302 302
            GET  /executions/rest                        | 302 403 403 302 302
            GET  /admin/campaigns                        | 302 403 403 403 200
            POST /admin/campaigns                        | 302 403 403 403 422
            GET  /admin/campaigns/new                    | 302 403 403 403 200
            GET  /admin/campaigns/{year}                 | 302 403 403 403 200
            POST /admin/campaigns/{year}                 | 302 403 403 403 422
            GET  /admin/organizations                    | 302 403 403 403 200
            GET  /admin/organizations/departments/new    | 302 403 403 403 200
            POST /admin/organizations/departments        | 302 403 403 403 422
            GET  /admin/organizations/departments/{id}   | 302 403 403 403 404
            POST /admin/organizations/departments/{id}   | 302 403 403 403 404
            GET  /admin/organizations/departments/{department}/units/new| 302 403 403 403 404
            POST /admin/organizations/departments/{department}/units| 302 403 403 403 404
            GET  /admin/organizations/units/{id}         | 302 403 403 403 404
            POST /admin/organizations/units/{id}         | 302 403 403 403 404
            GET  /admin/projects                         | 302 403 403 403 200
            GET  /admin/merging/{kind}/{id}              | 302 403 403 403 404
            POST /admin/merging/{kind}/{id}              | 302 403 403 403 404
            POST /admin/merging/{kind}/{id}/removal      | 302 403 403 403 404
            GET  /admin/classes                          | 302 403 403 403 200
            POST /admin/classes                          | 302 403 403 403 422
            POST /admin/classes/order                    | 302 403 403 403 409
            GET  /admin/classes/{id}                     | 302 403 403 403 404
            POST /admin/classes/{id}                     | 302 403 403 403 404
            GET  /admin/guides                           | 302 403 403 403 200
            GET  /admin/guides/{cell}                    | 302 403 403 403 404
            POST /admin/guides/{cell}                    | 302 403 403 403 404
            GET  /admin/library                          | 302 403 403 403 200
            POST /admin/library                          | 302 403 403 403 422
            GET  /admin/library/new                      | 302 403 403 403 200
            GET  /admin/library/library.xlsx             | 302 403 403 403 200
            GET  /admin/library/import                   | 302 403 403 403 200
            POST /admin/library/import                   | 302 403 403 403 422
            POST /admin/library/import/filing            | 302 403 403 403 302
            GET  /admin/library/{id}                     | 302 403 403 403 404
            POST /admin/library/{id}                     | 302 403 403 403 404
            GET  /admin/rules                            | 302 403 403 403 200
            GET  /admin/rules/{year}                     | 302 403 403 403 200
            POST /admin/rules/{year}                     | 302 403 403 403 422
            POST /admin/rules/{year}/rescoring           | 302 403 403 403 302
            GET  /admin/rules/{year}/checks              | 302 403 403 403 200
            POST /admin/rules/{year}/checks              | 302 403 403 403 422
            GET  /admin/rules/{year}/evidence            | 302 403 403 403 200
            POST /admin/rules/{year}/evidence            | 302 403 403 403 422
            GET  /admin/templates                        | 302 403 403 403 200
            GET  /admin/templates/new                    | 302 403 403 403 200
            POST /admin/templates/new                    | 302 403 403 403 422
            GET  /admin/templates/schema.json            | 302 403 403 403 200
            POST /admin/templates/choices                | 302 403 403 403 422
            POST /admin/templates/choices/{id}/removal   | 302 403 403 403 302
            GET  /admin/templates/{key}/{version}        | 302 403 403 403 404
            GET  /admin/templates/{key}/{version}/template.json | 302 403 403 403 404
            GET  /admin/templates/{key}/{version}/example.pdf | 302 403 403 403 404
            GET  /admin/backups                          | 302 403 403 403 200
            GET  /admin/audit                            | 302 403 403 403 200
            GET  /admin/audit.csv                        | 302 403 403 403 200
            POST /admin/audit/verification               | 302 403 403 403 302

            GET  /api/v1/evaluations                     | 401 200 200 200 200
            POST /api/v1/evaluations                     | 401 422 403 403 422
            GET  /api/v1/evaluations/sheets.pdf          | 401 200 200 200 200
            GET  /api/v1/evaluations/summary.xlsx        | 401 200 200 200 200
            GET  /api/v1/evaluations/{id}                | 401 200 200 200 200 | 401 404 404 200 200
            PUT  /api/v1/evaluations/{id}                | 401 428 403 403 428 | 401 404 404 403 428
            POST /api/v1/evaluations/{id}/submission     | 401 422 403 403 422 | 401 404 404 403 422
            POST /api/v1/evaluations/{id}/withdrawal     | 401 409 403 403 409 | 401 404 404 403 409
            POST /api/v1/evaluations/{id}/return         | 401 403 409 409 403 | 401 404 404 409 403
            POST /api/v1/evaluations/{id}/approval       | 401 403 409 409 403 | 401 404 404 409 403
            DELETE /api/v1/evaluations/{id}/approval     | 401 403 409 409 403 | 401 404 404 409 403
            POST /api/v1/evaluations/{id}/publication    | 401 403 403 409 403 | 401 404 404 409 403
            DELETE /api/v1/evaluations/{id}/publication  | 401 403 403 409 403 | 401 404 404 409 403
            GET  /api/v1/evaluations/{id}/sheet.pdf      | 401 200 200 200 200 | 401 404 404 200 200
            GET  /api/v1/evaluations/{id}/sheet.xlsx     | 401 200 200 200 200 | 401 404 404 200 200
            GET  /api/v1/evaluations/{id}/sheet.docx     | 401 200 200 200 200 | 401 404 404 200 200
            GET  /api/v1/evaluations/{id}/files          | 401 200 200 200 200 | 401 404 404 200 200
            POST /api/v1/evaluations/{id}/files          | 401 422 403 403 422 | 401 404 404 403 422
            GET  /api/v1/evaluations/{id}/files/{file}/content | 401 404 404 404 404 | 401 404 404 404 404
            PUT  /api/v1/evaluations/{id}/files/{file}   | 401 404 403 403 404 | 401 404 404 403 404
            DELETE /api/v1/evaluations/{id}/files/{file} | 401 404 403 403 404 | 401 404 404 403 404
            GET  /api/v1/evaluations/{id}/pins           | 401 200 200 200 200 | 401 404 404 200 200
            POST /api/v1/evaluations/{id}/pins           | 401 403 422 422 403 | 401 404 404 422 403
            GET  /api/v1/evaluations/{id}/pins/{pin}     | 401 404 404 404 404 | 401 404 404 404 404
            DELETE /api/v1/evaluations/{id}/pins/{pin}   | 401 403 404 404 403 | 401 404 404 404 403
            PUT  /api/v1/evaluations/{id}/pins/{pin}/answer | 401 404 403 403 404 | 401 404 404 403 404
            GET  /api/v1/inquiries                       | 401 200 200 200 200
            GET  /api/v1/evaluations/{id}/inquiries      | 401 200 200 200 200 | 401 404 404 200 200
            POST /api/v1/evaluations/{id}/inquiries      | 401 422 403 403 422 | 401 404 404 403 422
            GET  /api/v1/evaluations/{id}/inquiries/{inquiry} | 401 404 404 404 404 | 401 404 404 404 404
            PUT  /api/v1/evaluations/{id}/inquiries/{inquiry}/answer | 401 403 404 404 403 | 401 404 404 404 403
            POST /api/v1/evaluations/{id}/inquiries/{inquiry}/closing | 401 404 403 403 404 | 401 404 404 403 404
            GET  /api/v1/evaluations/{id}/doubts         | 401 200 200 200 200 | 401 404 404 200 200
            PUT  /api/v1/evaluations/{id}/doubts/{digest}/decision | 401 403 404 404 403 | 401 404 404 404 403
            PUT  /api/v1/evaluations/{id}/doubts/{digest}/explanation | 401 404 403 403 404 | 401 404 404 403 404
            GET  /api/v1/evaluations/{id}/history        | 401 200 200 200 200 | 401 404 404 200 200
            GET  /api/v1/evaluations/{id}/history/comparison | 401 400 400 400 400 | 401 400 400 400 400
            GET  /api/v1/evaluations/{id}/history/cell   | 401 400 400 400 400 | 401 400 400 400 400
            POST /api/v1/evaluations/{id}/history/cell/restoration | 401 422 403 403 422 | 401 404 404 403 422
            GET  /api/v1/campaigns                       | 401 200 200 200 200
            POST /api/v1/campaigns                       | 401 403 403 403 422
            GET  /api/v1/campaigns/{year}                | 401 200 200 200 200
            PUT  /api/v1/campaigns/{year}                | 401 403 403 403 428
            DELETE /api/v1/campaigns/{year}              | 401 403 403 403 428
            GET  /api/v1/campaigns/{year}/progress       | 401 200 200 200 200
            GET  /api/v1/campaigns/{year}/owed           | 401 200 200 200 200
            GET  /api/v1/campaigns/{year}/owed.csv       | 401 200 200 200 200
            POST /api/v1/campaigns/{year}/reminders      | 401 403 200 200 200
            GET  /api/v1/campaigns/{year}/extensions     | 401 403 403 200 200
            PUT  /api/v1/campaigns/{year}/extensions/{unit} | 401 403 403 404 404
            DELETE /api/v1/campaigns/{year}/extensions/{unit} | 401 403 403 404 404
            GET  /api/v1/campaigns/{year}/exemptions     | 401 403 403 200 200
            POST /api/v1/campaigns/{year}/exemptions     | 401 403 403 422 422
            GET  /api/v1/campaigns/{year}/exemptions/{exemption} | 401 403 403 404 404
            DELETE /api/v1/campaigns/{year}/exemptions/{exemption} | 401 403 403 404 404
            GET  /api/v1/organizations/departments | 401 200 200 200 200
            POST /api/v1/organizations/departments | 401 403 403 403 422
            GET  /api/v1/organizations/departments/{department} | 401 404 404 404 404
            PUT  /api/v1/organizations/departments/{department} | 401 403 403 403 404
            DELETE /api/v1/organizations/departments/{department} | 401 403 403 403 404
            GET  /api/v1/organizations/departments/{department}/merger | 401 400 400 400 400
            POST /api/v1/organizations/departments/{department}/merger | 401 403 403 403 404
            GET  /api/v1/organizations/units | 401 200 200 200 200
            POST /api/v1/organizations/units | 401 403 403 403 422
            GET  /api/v1/organizations/units/{unit} | 401 404 404 404 404
            PUT  /api/v1/organizations/units/{unit} | 401 403 403 403 404
            DELETE /api/v1/organizations/units/{unit} | 401 403 403 403 404
            GET  /api/v1/organizations/units/{unit}/merger | 401 400 400 400 400
            POST /api/v1/organizations/units/{unit}/merger | 401 403 403 403 404
            GET  /api/v1/accounts                        | 401 403 403 403 200
            POST /api/v1/accounts                        | 401 403 403 403 422
            GET  /api/v1/accounts/{account}              | 401 403 403 403 404
            PUT  /api/v1/accounts/{account}              | 401 403 403 403 404
            POST /api/v1/accounts/{account}/disablement  | 401 403 403 403 404
            DELETE /api/v1/accounts/{account}/disablement| 401 403 403 403 404
            POST /api/v1/accounts/{account}/unlocking    | 401 403 403 403 404
            DELETE /api/v1/accounts/{account}/sessions   | 401 403 403 403 404
            DELETE /api/v1/accounts/{account}/second-factor | 401 403 403 403 404
            GET  /api/v1/webhooks                        | 401 403 403 403 200
            GET  /api/v1/webhooks/{webhook}              | 401 403 403 403 404
            POST /api/v1/webhooks/{webhook}/secret       | 401 403 403 403 404
            DELETE /api/v1/webhooks/{webhook}/former-secret | 401 403 403 403 404
            GET  /api/v1/intakes                         | 401 200 403 403 200
            POST /api/v1/intakes                         | 401 422 403 403 422
            GET  /api/v1/intakes/waiting/{ticket}        | 401 404 403 403 404
            GET  /api/v1/intakes/{intake}                | 401 404 403 403 404
            GET  /api/v1/intakes/{intake}/report         | 401 404 403 403 404
            POST /api/v1/intakes/{intake}/filing         | 401 404 403 403 404
            POST /api/v1/intakes/{intake}/undoing        | 401 404 403 403 404
            GET  /api/v1/intakes/{intake}/forms/{number} | 401 404 403 403 404
            PUT  /api/v1/intakes/{intake}/forms/{number} | 401 404 403 403 404
            GET  /api/v1/intakes/{intake}/workbooks/{number} | 401 404 403 403 404
            PUT  /api/v1/intakes/{intake}/workbooks/{number} | 401 404 403 403 404
            POST /api/v1/intakes/{intake}/workbooks/{number}/filing | 401 404 403 403 404
            GET  /api/v1/evaluations/{id}/workbook.xlsx  | 401 200 403 403 200 | 401 404 404 403 200
            GET  /api/v1/doubts/summary.xlsx             | 401 403 200 200 200
            GET  /api/v1/exports                         | 401 200 200 200 200
            POST /api/v1/exports                         | 401 422 422 422 422
            GET  /api/v1/exports/{export}                | 401 404 404 404 404
            POST /api/v1/exports/{export}/cancellation   | 401 404 404 404 404
            POST /api/v1/exports/{export}/repetition     | 401 404 404 404 404
            GET  /api/v1/exports/{export}/file           | 401 404 404 404 404
            GET  /api/v1/return-phrases                  | 401 403 403 200 200
            GET  /api/v1/return-phrases/{check}          | 401 403 403 404 404
            PUT  /api/v1/return-phrases/{check}          | 401 403 403 404 404
            DELETE /api/v1/return-phrases/{check}        | 401 403 403 404 404
            GET  /api/v1/review-assignments              | 401 403 403 200 200
            POST /api/v1/review-assignments              | 401 403 403 422 422
            GET  /api/v1/review-assignments/reviewers    | 401 403 403 200 200
            POST /api/v1/review-assignments/handover     | 401 403 403 422 422
            GET  /api/v1/review-assignments/forms        | 401 403 403 200 200
            POST /api/v1/review-assignments/forms        | 401 403 403 422 422
            GET  /api/v1/spot-checks                      | 401 403 403 200 200
            POST /api/v1/spot-checks                      | 401 403 403 422 403
            POST /api/v1/spot-checks/preview              | 401 403 403 422 422
            GET  /api/v1/spot-checks/{draw}               | 401 403 403 404 404
            GET  /api/v1/spot-checks/{draw}/forms         | 401 403 403 404 404
            GET  /api/v1/spot-checks/{draw}/protocol      | 401 403 403 404 404
            POST /api/v1/spot-checks/{draw}/assignments   | 401 403 403 404 404
            POST /api/v1/spot-checks/{draw}/closing       | 401 403 403 404 404
            POST /api/v1/spot-checks/{draw}/ownership     | 401 403 403 404 404
            GET  /api/v1/spot-checks/given                | 401 200 200 200 200
            GET  /api/v1/spot-checks/forms/{check}        | 401 404 404 404 404
            GET  /api/v1/spot-checks/forms/{check}/clauses | 401 404 404 404 404
            GET  /api/v1/spot-checks/forms/{check}/record | 401 404 404 404 404
            PUT  /api/v1/spot-checks/forms/{check}/record | 401 404 404 404 404
            POST /api/v1/spot-checks/forms/{check}/record/closing | 401 404 404 404 404
            POST /api/v1/spot-checks/forms/{check}/answer | 401 404 404 404 404
            POST /api/v1/spot-checks/forms/{check}/decision | 401 404 404 404 404
            POST /api/v1/spot-checks/forms/{check}/settlement | 401 404 404 404 404
            GET  /api/v1/spot-checks/forms/{check}/rectifications | 401 404 404 404 404
            POST /api/v1/spot-checks/forms/{check}/rectifications | 401 404 404 404 404
            GET  /api/v1/spot-checks/rectifications       | 401 200 200 200 200
            GET  /api/v1/spot-checks/rectifications/{item} | 401 404 404 404 404
            POST /api/v1/spot-checks/rectifications/{item}/answer | 401 404 404 404 404
            POST /api/v1/spot-checks/rectifications/{item}/decision | 401 404 404 404 404
            GET  /api/v1/saved-views                     | 401 200 200 200 200
            POST /api/v1/saved-views                     | 401 422 422 422 422
            GET  /api/v1/saved-views/{view}              | 401 404 404 404 404
            PUT  /api/v1/saved-views/{view}              | 401 404 404 404 404
            DELETE /api/v1/saved-views/{view}            | 401 404 404 404 404
            POST /api/v1/executions                      | 401 403 403 422 422
            GET  /api/v1/analysis/report.docx            | 401 403 400 400 400
            GET  /api/v1/analysis/report.pdf             | 401 403 400 400 400
            GET  /api/v1/analysis                        | 401 403 200 200 200
            GET  /v3/api-docs                            | 401 200 200 200 200
            GET  /v3/api-docs.yaml                       | 401 200 200 200 200
            GET  /api/v1/evaluations/deleted             | 401 200 403 403 200
            POST /api/v1/evaluations/deleted/{draft}/restoration| 401 404 403 403 404
            DELETE /api/v1/evaluations/{id}              | 401 409 403 403 204 | 401 404 404 403 204
            """;

    /** What libraries serve: filters, files, the state of health, the description of the API; and what nobody does. */
    private static final String OTHERS = """
            route                                        | -   preparer department reviewer admin

            POST /login                                  | 302 302 302 302 302
            POST /login/code                             | 302 302 302 302 302
            POST /logout                                 | 302 302 302 302 302
            GET  /css/app.css                            | 200 200 200 200 200
            GET  /js/editor.js                           | 200 200 200 200 200
            GET  /img/favicon.svg                        | 200 200 200 200 200
            GET  /webjars/bootstrap/css/bootstrap.min.css| 200 200 200 200 200
            GET  /webjars/swagger-ui/index.html          | 404 404 404 404 404
            GET  /actuator/health                        | 200 200 200 200 200
            GET  /actuator/env                           | 404 404 404 404 404
            GET  /evaluations/0                          | 302 404 404 404 404
            GET  /evaluations/abc                        | 302 404 404 404 404
            GET  /no/such/page                           | 404 404 404 404 404
            GET  /favicon.ico                            | 404 404 404 404 404
            GET  /manifest.webmanifest                   | 404 404 404 404 404
            GET  /.well-known/security.txt               | 404 404 404 404 404
            GET  /error                                  | 404 404 404 404 404
            GET  /api/v1/no-such-thing                   | 401 404 404 404 404
            """;

    /**
     * What another status of the form changes: preparer, department, reviewer and admin each, for a complete form of the
     * sample unit. A route that is not here answers in every status as it does in {@link #OURS}.
     */
    private static final String BY_STATUS = """
            route                                        | DRAFT           | SUBMITTED       | RETURNED        | DEPT_APPROVED   | FIN_APPROVED    | PUBLISHED

            GET  /evaluations/{id}/edit                  | 200 302 302 200 | 302 302 302 302 | 200 302 302 200 | 302 302 302 302 | 302 302 302 302 | 302 302 302 302
            GET  /evaluations/{id}/suggestions           | 200 403 403 200 | 403 403 403 403 | 200 403 403 200 | 403 403 403 403 | 403 403 403 403 | 403 403 403 403
            GET  /api/v1/evaluations/{id}/workbook.xlsx  | 200 403 403 200 | 409 403 403 409 | 200 403 403 200 | 409 403 403 409 | 409 403 403 409 | 409 403 403 409
            GET  /evaluations/{id}/workbook.xlsx         | 200 302 302 200 | 302 302 302 302 | 200 302 302 200 | 302 302 302 302 | 302 302 302 302 | 302 302 302 302
            POST /evaluations/{id}/changes               | 200 409 409 200 | 409 409 409 409 | 200 409 409 200 | 409 409 409 409 | 409 409 409 409 | 409 409 409 409
            GET  /evaluations/{id}/split                 | 200 302 302 200 | 302 302 302 302 | 200 302 302 200 | 302 302 302 302 | 302 302 302 302 | 302 302 302 302
            GET  /evaluations/{id}/submission            | 200 302 302 200 | 302 302 302 302 | 200 302 302 200 | 302 302 302 302 | 302 302 302 302 | 302 302 302 302
            POST /evaluations/{id}/submission            | 302 409 409 302 | 302 409 409 302 | 302 409 409 302 | 302 409 409 302 | 302 409 409 302 | 302 409 409 302
            GET  /evaluations/{id}/return                | 302 302 302 302 | 302 200 302 302 | 302 302 302 302 | 302 302 200 302 | 302 302 302 302 | 302 302 302 302
            GET  /evaluations/{id}/pins/new              | 302 302 302 302 | 302 200 302 302 | 302 302 302 302 | 302 302 200 302 | 302 302 302 302 | 302 302 302 302
            GET  /evaluations/{id}/inquiries/new         | 200 302 302 200 | 302 302 302 302 | 200 302 302 200 | 302 302 302 302 | 302 302 302 302 | 302 302 302 302
            GET  /evaluations/{id}/deletion              | 200 302 302 200 | 302 302 302 302 | 302 302 302 302 | 302 302 302 302 | 302 302 302 302 | 302 302 302 302
            DELETE /api/v1/evaluations/{id}              | 204 403 403 204 | 409 403 403 409 | 409 403 403 409 | 409 403 403 409 | 409 403 403 409 | 409 403 403 409
            POST /api/v1/evaluations/{id}/submission     | 200 403 403 200 | 200 403 403 409 | 200 403 403 200 | 409 403 403 409 | 409 403 403 409 | 409 403 403 409
            POST /api/v1/evaluations/{id}/withdrawal     | 409 403 403 409 | 200 403 403 200 | 409 403 403 409 | 409 403 403 409 | 409 403 403 409 | 409 403 403 409
            POST /api/v1/evaluations/{id}/return         | 403 409 409 403 | 403 422 409 403 | 403 200 409 403 | 403 409 422 403 | 403 409 409 403 | 403 409 409 403
            POST /api/v1/evaluations/{id}/approval       | 403 409 409 403 | 403 200 409 403 | 403 409 409 403 | 403 200 200 403 | 403 409 200 403 | 403 409 409 403
            DELETE /api/v1/evaluations/{id}/approval     | 403 409 409 403 | 403 409 409 403 | 403 409 409 403 | 403 200 409 403 | 403 409 200 403 | 403 409 409 403
            POST /api/v1/evaluations/{id}/publication    | 403 403 409 403 | 403 403 409 403 | 403 403 409 403 | 403 403 409 403 | 403 403 200 403 | 403 403 200 403
            DELETE /api/v1/evaluations/{id}/publication  | 403 403 409 403 | 403 403 409 403 | 403 403 409 403 | 403 403 409 403 | 403 403 409 403 | 403 403 200 403
            POST /api/v1/evaluations/{id}/inquiries      | 422 403 403 422 | 409 403 403 409 | 422 403 403 422 | 409 403 403 409 | 409 403 403 409 | 409 403 403 409
            """;

    static final List<String> ROLES = List.of("-", "preparer", "department", "reviewer", "admin");

    private RouteTable() {}

    /**
     * A line of the table.
     *
     * @param own answers in the order of {@link #ROLES}
     * @param foreign the same for a foreign form; empty for a route without a form
     */
    record Route(HttpMethod method, String path, List<Integer> own, List<Integer> foreign) {

        static Route parse(String line) {
            var columns = line.split("\\|");
            var route = columns[0].strip().split("\\s+");
            return new Route(
                    HttpMethod.valueOf(route[0]),
                    route[1],
                    answers(columns[1]),
                    columns.length == 2 ? List.of() : answers(columns[2]));
        }

        private static List<Integer> answers(String column) {
            return Arrays.stream(column.strip().split("\\s+"))
                    .map(Integer::valueOf)
                    .toList();
        }

        boolean isPage() {
            return !path.startsWith("/api/") && !path.startsWith("/v3/");
        }

        boolean isExport() {
            return path.endsWith("/sheets.pdf")
                    || path.endsWith("/summary.xlsx")
                    || path.endsWith("/forms.json")
                    || path.endsWith(".csv");
        }

        boolean reads() {
            return method.equals(HttpMethod.GET);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** The routes of our controllers. */
    static Stream<Route> ours() {
        return routes(OURS);
    }

    /** The answers of the routes that depend on the status, by route. */
    static Map<String, List<List<Integer>>> byStatus() {
        return BY_STATUS
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\\|"))
                .collect(Collectors.toMap(
                        columns -> columns[0].strip().replaceAll("\\s+", " "),
                        columns -> Arrays.stream(columns)
                                .skip(1)
                                .map(Route::answers)
                                .toList()));
    }

    static Stream<Route> all() {
        return Stream.concat(ours(), routes(OTHERS));
    }

    private static Stream<Route> routes(String table) {
        return table.lines().skip(1).filter(line -> !line.isBlank()).map(Route::parse);
    }
}
