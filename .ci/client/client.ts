// A program that uses the API by its generated types alone. It must compile under `strict`, apart from the nonsense at its
// end, where every expected error has to occur. Run with the address of an application in trial mode it carries a form
// from nothing to handed in.
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

declare const process: { argv: string[]; exit(code: number): never };

type Evaluation = components["schemas"]["Evaluation"];
type EvaluationInput = components["schemas"]["EvaluationInput"];

const account = "Basic " + btoa("admin:ziping-trial");
const api = createClient<paths>({ baseUrl: process.argv[2], headers: { Authorization: account } });

const draft: EvaluationInput = {
  fiscalYear: 2024,
  project: "接口试用 " + Date.now(),
  competentDepartment: "接口试用部门",
  implementingUnit: "接口试用单位",
  amountUnit: "WAN_YUAN",
  funding: [
    { source: "TOTAL", weight: "10.00" },
    { source: "OTHER", initialBudget: "10.00", adjustedBudget: "10.00", executedAmount: "10.00" },
  ],
  indicators: [
    { dimension: "产出指标", category: "数量指标", name: "份数", target: "=5(份)", actual: "5(份)", weight: "90", score: "90" },
  ],
  expectedObjective: "试用",
  achievedObjective: "试用",
};

function expect(holds: boolean, what: string): asserts holds {
  if (!holds) {
    console.error("FAIL  " + what);
    process.exit(1);
  }
}

async function journey(): Promise<void> {
  const key = "client-" + Date.now();
  const header = { "Idempotency-Key": key };
  const created = await api.POST("/api/v1/evaluations", { params: { header }, body: draft });
  expect(created.data !== undefined, "makes a form: " + created.error?.detail);
  const again = await api.POST("/api/v1/evaluations", { params: { header }, body: draft });
  expect(again.data?.id === created.data.id, "makes it once");

  const form: Evaluation = created.data;
  expect(form.totalScore === "100.00" && form.grade === "优", "computes " + form.totalScore);

  const path = { id: form.id };
  const tag = created.response.headers.get("ETag");
  expect(tag !== null, "has an ETag");
  const replaced = await api.PUT("/api/v1/evaluations/{id}", {
    params: { path, header: { "If-Match": tag } },
    body: { ...form, achievedObjective: "试用过" },
  });
  expect(replaced.data?.achievedObjective === "试用过", "takes back what it answered: " + replaced.error?.detail);
  const stale = await api.PUT("/api/v1/evaluations/{id}", { params: { path, header: { "If-Match": tag } }, body: draft });
  expect(stale.response.status === 412, "refuses an old version");

  const submitted = await api.POST("/api/v1/evaluations/{id}/submission", { params: { path } });
  expect(submitted.data?.status === "SUBMITTED", "hands it in: " + submitted.error?.detail);
  const list = await api.GET("/api/v1/evaluations", { params: { query: { year: 2024, status: "SUBMITTED", q: draft.project } } });
  expect(list.data?.items[0]?.id === form.id, "finds it");
  const misspelt = await api.GET("/api/v1/evaluations", { params: { query: { sort: "score" } } });
  expect(misspelt.error?.errors?.[0]?.pointer === "?sort", "names a parameter it does not understand");
  const withdrawn = await api.POST("/api/v1/evaluations/{id}/withdrawal", { params: { path } });
  expect(withdrawn.data?.status === "DRAFT", "takes it back: " + withdrawn.error?.detail);
  const deleted = await api.DELETE("/api/v1/evaluations/{id}", { params: { path } });
  expect(deleted.error?.errors?.[0]?.code === "not-removable", "keeps a form that was handed in once");
  console.log("ok    a generated client carries a form from nothing to handed in, and takes it back");
}

// Nonsense, each with the reason a compiler has to find.
export async function nonsense(form: Evaluation): Promise<void> {
  // @ts-expect-error no such status
  await api.GET("/api/v1/evaluations", { params: { query: { status: "DRAFTS" } } });
  // @ts-expect-error no such parameter
  await api.GET("/api/v1/evaluations", { params: { query: { yaer: 2024 } } });
  // @ts-expect-error no such address
  await api.GET("/api/v1/evaluation");
  // @ts-expect-error PUT needs If-Match
  await api.PUT("/api/v1/evaluations/{id}", { params: { path: { id: 1 } }, body: draft });
  // @ts-expect-error a form needs a project
  const nameless: EvaluationInput = { fiscalYear: 2024, competentDepartment: "部门", implementingUnit: "单位" };
  // @ts-expect-error no such member
  const misspelt: EvaluationInput = { ...nameless, project: "项目", fundng: [] };
  // @ts-expect-error no such unit of amounts
  const hundredMillions: EvaluationInput = { ...draft, amountUnit: "YI_YUAN" };
  // @ts-expect-error amounts are decimal strings
  const inexact: EvaluationInput = { ...draft, funding: [{ source: "OTHER", adjustedBudget: 0.1 }] };
  // @ts-expect-error a row needs its class
  const classless: EvaluationInput = { ...draft, indicators: [{ name: "份数" }] };
  // @ts-expect-error the grade may be missing
  const grade: string = form.grade;
  // @ts-expect-error a score is a text
  const score: number = form.totalScore;
  // @ts-expect-error no such kind of finding
  const worst = form.findings.filter((finding) => finding.kind === "FATAL");
  console.log(misspelt, hundredMillions, inexact, classless, grade, score, worst);
}

if (process.argv[2]) {
  await journey();
}
